/* Keeps decisions in the browser until they are saved to a file. */
(() => {
  "use strict";
  const { key, fields } = JSON.parse(document.getElementById("data").textContent);
  const store = `unakn-review:${key}`;
  const cards = [...document.querySelectorAll(".document")];
  const toast = document.querySelector(".toast");
  const find = document.getElementById("find");
  const hide = document.getElementById("hide");
  document.querySelector(".tools").hidden = false;

  const read = (card) => {
    const form = card.querySelector("form");
    const given = {};
    for (const name of fields) {
      const value = form.elements[name].value.trim();
      if (value) given[name] = value;
    }
    return { accepted: form.elements.accepted.checked,
      note: form.elements.note.value.trim(), fields: given };
  };
  const isDecided = ({ accepted, note, fields: given }) =>
    accepted || note || Object.keys(given).length > 0;
  const write = (card, decision) => {
    const form = card.querySelector("form");
    form.elements.accepted.checked = Boolean(decision.accepted);
    form.elements.note.value = decision.note || "";
    for (const name of fields) form.elements[name].value = decision.fields?.[name] || "";
  };

  // what is not saved yet outlives the page, where the browser lets it
  const remember = (decisions) => {
    try { localStorage.setItem(store, JSON.stringify(decisions)); } catch { /* no store */ }
  };
  const recall = () => {
    try { return JSON.parse(localStorage.getItem(store)) || {}; } catch { return {}; }
  };
  const kept = recall();
  for (const card of cards) {
    if (kept[card.dataset.name]) write(card, kept[card.dataset.name]);
  }

  const show = () => {
    const wanted = find.value.trim().toLowerCase();
    for (const card of cards) {
      const fits = !wanted || card.textContent.toLowerCase().includes(wanted);
      card.hidden = !fits || (hide.checked && read(card).accepted);
    }
  };
  document.addEventListener("input", (event) => {
    const card = event.target.closest(".document");
    if (card) {
      kept[card.dataset.name] = read(card);
      remember(kept);
    }
    if (event.target === find || event.target === hide) show();
  });

  document.getElementById("save").addEventListener("click", () => {
    const decisions = {};
    for (const card of cards) {
      const decision = read(card);
      // a decision that was taken back counts, too
      if (isDecided(decision) || kept[card.dataset.name]) {
        decisions[card.dataset.name] = decision;
      }
    }
    const text = `${JSON.stringify({ version: 1, decisions }, null, 1)}\n`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = "decisions.json";
    link.click();
    URL.revokeObjectURL(link.href);
    toast.textContent = `${Object.keys(decisions).length} decisions saved`;
    setTimeout(() => { toast.textContent = ""; }, 3000);
  });
})();
