/* Sorts, filters and pages the table. Without it the first rows can still be read. */
(() => {
  "use strict";
  const { rows, columns } = JSON.parse(document.getElementById("data").textContent);
  const PAGE = 200;
  const body = document.getElementById("rows");
  const pager = document.getElementById("pager");
  const count = document.getElementById("count");
  const form = document.querySelector(".finder");
  const find = document.getElementById("find");
  const selects = [...form.querySelectorAll("select[data-filter]")];
  const bars = [...document.querySelectorAll(".chart [data-filter]")];
  const heads = [...document.querySelectorAll("th button[data-sort]")];
  document.documentElement.classList.add("js");

  const sorted = { by: "", down: false };
  let first = 0;

  for (const row of rows) {
    const seen = [row.uri, row.symbol, row.note, row.error, ...row.code];
    row.text = seen.join(" ").toLowerCase();
  }

  const shown = () => {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = selects.filter((select) => select.value);
    const found = rows.filter((row) =>
      words.every((word) => row.text.includes(word)) &&
      wanted.every(({ dataset, value }) => [row[dataset.filter]].flat().includes(value)));
    if (sorted.by) {
      const sign = sorted.down ? -1 : 1;
      const order = new Intl.Collator(undefined, { numeric: true });
      found.sort((one, other) => {
        const a = one[sorted.by], b = other[sorted.by];
        if (a === b) return 0;
        if (a === null || a === "") return 1; // what is not known comes last
        if (b === null || b === "") return -1;
        return sign * (typeof a === "number" ? a - b : order.compare(a, b));
      });
    }
    return found;
  };

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  const cell = (row, name) => {
    const made = element("td", "", { class: name });
    if (name === "links") {
      made.append(...row.links.map(([label, href]) => element("a", label, { href })));
    } else if (name === "file") {
      made.append(element("span", row.file, { title: row.uri }));
      if (row.note) made.append(element("small", row.note));
    } else if (name === "kept") {
      made.textContent = row.kept === null ? "" : `${(row.kept * 100).toFixed(2)} %`;
    } else {
      made.textContent = row[name] ?? "";
    }
    return made;
  };

  const step = (label, to, possible) => {
    const button = element("button", label, { type: "button" });
    button.disabled = !possible;
    button.addEventListener("click", () => { first = to; draw(); });
    return button;
  };

  const draw = () => {
    const found = shown();
    first = Math.min(first, Math.max(0, Math.floor((found.length - 1) / PAGE) * PAGE));
    body.replaceChildren(...found.slice(first, first + PAGE).map((row) => {
      const line = element("tr", "", { class: row.state });
      line.append(...columns.map((name) => cell(row, name)));
      return line;
    }));
    count.textContent = `${found.length} of ${rows.length}`;
    const last = Math.min(first + PAGE, found.length);
    pager.replaceChildren(...(found.length > PAGE ? [
      step("Back", first - PAGE, first > 0),
      element("span", `${first + 1}–${last}`),
      step("On", first + PAGE, last < found.length),
    ] : []));
    for (const bar of bars) {
      const select = selects.find((one) => one.dataset.filter === bar.dataset.filter);
      bar.setAttribute("aria-pressed", select?.value === bar.dataset.value);
    }
  };

  const restart = () => { first = 0; draw(); };
  find.addEventListener("input", restart);
  for (const select of selects) select.addEventListener("change", restart);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(restart));
  for (const head of heads) {
    head.addEventListener("click", () => {
      const by = head.dataset.sort;
      sorted.down = sorted.by === by && !sorted.down;
      sorted.by = by;
      for (const one of heads) one.closest("th").removeAttribute("aria-sort");
      const order = sorted.down ? "descending" : "ascending";
      head.closest("th").setAttribute("aria-sort", order);
      draw();
    });
  }
  for (const bar of bars) {
    bar.setAttribute("role", "button");
    bar.setAttribute("tabindex", "0");
    const toggle = () => {
      const select = selects.find((one) => one.dataset.filter === bar.dataset.filter);
      select.value = select.value === bar.dataset.value ? "" : bar.dataset.value;
      restart();
    };
    bar.addEventListener("click", toggle);
    bar.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); toggle(); }
    });
  }
  draw();
})();
