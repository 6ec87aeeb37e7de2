/* Makes the page move: panels, notes at their calls, links to paragraphs, pages of the
   source beside the text. Without it everything can still be read and followed. */
(() => {
  "use strict";
  const root = document.documentElement;
  const article = document.getElementById("document");
  const bar = document.querySelector(".bar");
  const data = JSON.parse(document.getElementById("data").textContent);

  const byHash = (hash) => document.getElementById(decodeURIComponent(hash.slice(1)));
  const wide = matchMedia("(min-width: 62rem)");

  /* ------------------------------------------------------------- messages */
  const toast = document.querySelector(".toast");
  let fading = 0;
  const say = (text) => {
    toast.textContent = text;
    clearTimeout(fading);
    fading = setTimeout(() => { toast.textContent = ""; }, 2500);
  };

  /* --------------------------------------------------------------- panels */
  const switches = [...document.querySelectorAll("[data-shows]")];
  const isShown = (name) => root.classList.contains(`show-${name}`);
  const show = (name, open) => {
    root.classList.toggle(`show-${name}`, open);
    for (const one of switches) {
      if (one.dataset.shows === name) {
        one.setAttribute(name === "marks" ? "aria-pressed" : "aria-expanded", open);
      }
    }
    if (open && name !== "marks") {
      // one panel at a time on a narrow page, one on the right of a wide one
      for (const other of ["contents", "findings", "source"]) {
        const apart = wide.matches && (other === "contents" || name === "contents");
        if (other !== name && !apart && isShown(other)) show(other, false);
      }
    }
    if (open && name === "marks") addMarks();
    places.forget();
  };
  for (const one of switches) {
    one.addEventListener("click", () => {
      const name = one.dataset.shows;
      show(name, !isShown(name));
      if (!wide.matches && isShown(name)) document.getElementById(name)?.focus();
      if (name === "source" && isShown(name)) places.follow();
    });
  }
  document.getElementById("print").addEventListener("click", () => print());
  for (const panel of document.querySelectorAll(".panel")) {
    panel.addEventListener("click", (event) => {
      if (event.target.closest("a[href^='#']") && !wide.matches) show(panel.id, false);
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (card) return closeNote(true);
    for (const one of switches) {
      if (!wide.matches && one.dataset.shows !== "marks" && isShown(one.dataset.shows)) {
        show(one.dataset.shows, false);
        one.focus();
      }
    }
  });

  /* ---------------------------------------------- notes open at their call */
  let card = null, caller = null;
  const closeNote = (back) => {
    if (!card) return;
    card.remove();
    caller.setAttribute("aria-expanded", "false");
    if (back) caller.focus();
    card = caller = null;
  };
  const openNote = (call) => {
    const note = byHash(call.hash);
    if (!note) return;
    caller = call;
    card = document.createElement("span");
    card.className = "note-card";
    card.setAttribute("role", "note");
    card.setAttribute("popover", "manual");
    // a card stands within a paragraph: what it holds must not be a block of HTML
    for (const block of note.querySelector(".content").children) {
      const line = document.createElement("span");
      line.className = "line";
      for (const kind of ["lang", "dir"]) {
        if (block.hasAttribute(kind)) line.setAttribute(kind, block.getAttribute(kind));
      }
      line.innerHTML = block.innerHTML;
      for (const one of line.querySelectorAll("[id]")) one.removeAttribute("id");
      card.append(line);
    }
    call.parentElement.after(card);
    call.setAttribute("aria-expanded", "true");
    card.showPopover?.();
    const here = call.getBoundingClientRect();
    const column = article.getBoundingClientRect();
    const width = Math.min(30 * 16, column.width - 32, innerWidth - 32);
    card.style.width = `${width}px`;
    const left = Math.min(Math.max(here.left - width / 2, column.left + 16),
      column.right - width - 16);
    card.style.left = `${left + scrollX}px`;
    const below = here.bottom + 8;
    const fits = below + card.offsetHeight < innerHeight
      || here.top - card.offsetHeight < bar.offsetHeight;
    card.style.top = `${(fits ? below : here.top - card.offsetHeight - 8) + scrollY}px`;
  };
  article.addEventListener("click", (event) => {
    const call = event.target.closest("a[role='doc-noteref']");
    if (!call || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const again = call === caller;
    closeNote(false);
    if (!again) openNote(call);
  });
  document.addEventListener("pointerdown", (event) => {
    if (card && !card.contains(event.target) && !caller.contains(event.target)) {
      closeNote(false);
    }
  });
  addEventListener("beforeprint", () => closeNote(false));

  /* ------------------------------------------------- links to paragraphs */
  const TARGETS = "[id]:is(p, section, li, h2, h3, h4, h5, h6, caption, .paragraph,"
    + " .point, .item, .container, .formula, .speech, .table, .numbered):not(.note)";
  const handle = document.createElement("button");
  handle.className = "handle";
  handle.type = "button";
  handle.textContent = "#";
  handle.tabIndex = -1; // the links of the mark-up view serve the keyboard
  handle.hidden = true;
  article.append(handle);
  article.addEventListener("pointerover", (event) => {
    const block = event.target.closest?.(TARGETS);
    if (!block || block === article) return;
    handle.hidden = false;
    handle.dataset.target = block.id;
    handle.title = `Copy the link to ${block.id}`;
    const top = block.getBoundingClientRect().top - article.getBoundingClientRect().top;
    handle.style.top = `${top}px`;
  });
  const copyLink = async (id) => {
    const link = `${location.href.split("#")[0]}#${encodeURI(id)}`;
    history.replaceState(null, "", link);
    try {
      await navigator.clipboard.writeText(link);
      say(`Link to ${id} copied`);
    } catch {
      say(`Link to ${id} stands in the address bar`);
    }
  };
  handle.addEventListener("click", () => copyLink(handle.dataset.target));

  let marked = false;
  const addMarks = () => {
    if (marked) return;
    marked = true;
    for (const block of article.querySelectorAll(TARGETS)) {
      const home = block.matches("p, h2, h3, h4, h5, h6, caption") ? block
        : block.querySelector("h2, h3, h4, h5, h6, p, caption");
      if (!home || block.matches("tr, td, th")) continue;
      const link = document.createElement("a");
      link.className = "eid";
      link.lang = "en";
      link.href = `#${encodeURI(block.id)}`;
      link.textContent = block.id;
      home.append(link);
    }
  };
  article.addEventListener("click", (event) => {
    const link = event.target.closest("a.eid");
    if (link) copyLink(decodeURIComponent(link.hash.slice(1)));
  });

  /* ------------------------------------------- where the reader stands */
  const entries = [...document.querySelectorAll("#contents a")]
    .map((link) => ({ link, target: byHash(link.hash) }))
    .filter(({ target }) => target);
  let current = null;
  const markCurrent = () => {
    const line = bar.offsetHeight + 60;
    let low = 0, high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (entries[middle].target.getBoundingClientRect().top <= line) low = middle + 1;
      else high = middle;
    }
    const found = entries[low - 1]?.link || null;
    if (found === current) return;
    current?.removeAttribute("aria-current");
    found?.setAttribute("aria-current", "true");
    current = found;
    if (found && isShown("contents")) {
      const panel = document.getElementById("contents");
      const { top, bottom } = found.getBoundingClientRect();
      const frame = panel.getBoundingClientRect();
      if (top < frame.top) panel.scrollTop += top - frame.top - 40;
      if (bottom > frame.bottom) panel.scrollTop += bottom - frame.bottom + 40;
    }
  };

  /* ----------------------------------- text and source scroll together */
  const places = (() => {
    const panel = document.getElementById("source");
    const figures = panel ? [...panel.querySelectorAll(".sheet")] : [];
    const located = [];
    for (const [id, place] of Object.entries(data.places)) {
      const block = document.getElementById(id);
      if (block && !block.closest(".notes")) located.push({ block, place });
    }
    let track = null; // pairs of heights: in the text, in the source
    const scale = (place) => figures[place[0] - 1].clientWidth / data.pages[place[0] - 1];
    const inSource = (place) => {
      const sheet = figures[place[0] - 1];
      return sheet.offsetTop + place[2] * scale(place);
    };
    const measure = () => {
      if (track) return track;
      track = [];
      const base = article.getBoundingClientRect().top;
      let highest = -1;
      for (const { block, place } of located) {
        if (!figures[place[0] - 1]) continue;
        const there = inSource(place);
        if (there < highest) continue;
        highest = there;
        track.push([block.getBoundingClientRect().top - base, there]);
      }
      return track;
    };
    const between = (pairs, from, to, at) => {
      let low = 0, high = pairs.length - 1;
      if (at <= pairs[0][from]) return pairs[0][to] - (pairs[0][from] - at);
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (pairs[middle][from] <= at) low = middle; else high = middle;
      }
      const [one, two] = [pairs[low], pairs[high]];
      const span = two[from] - one[from];
      const share = span > 0 ? Math.min((at - one[from]) / span, 1) : 0;
      return one[to] + share * (two[to] - one[to]);
    };
    let leader = "text";
    const lead = (name) => () => { leader = name; };
    const follow = () => {
      if (!isShown("source") || leader !== "text" || measure().length < 2) return;
      const at = bar.offsetHeight - article.getBoundingClientRect().top;
      panel.scrollTop = between(track, 0, 1, at + 80) - 80;
    };
    const pull = () => {
      if (leader !== "source" || measure().length < 2) return;
      const at = between(track, 1, 0, panel.scrollTop + 80);
      scrollTo(0, at + article.offsetTop - bar.offsetHeight - 80);
    };
    const point = (id) => {
      panel?.querySelector(".box")?.remove();
      const place = data.places[id];
      const sheet = place && figures[place[0] - 1];
      if (!sheet || place.length < 5) return;
      const box = document.createElement("div");
      box.className = "box";
      const ratio = scale(place);
      box.style.left = `${place[1] * ratio - 4}px`;
      box.style.top = `${place[2] * ratio - 3}px`;
      box.style.width = `${(place[3] - place[1]) * ratio + 8}px`;
      box.style.height = `${(place[4] - place[2]) * ratio + 6}px`;
      sheet.append(box);
      if (isShown("source")) {
        const top = inSource(place) - panel.clientHeight / 3;
        if (Math.abs(top - panel.scrollTop) > panel.clientHeight / 3) {
          leader = "none";
          panel.scrollTop = top;
        }
      }
    };
    const at = (sheet, event) => {
      const number = figures.indexOf(sheet) + 1;
      const frame = sheet.getBoundingClientRect();
      const ratio = sheet.clientWidth / data.pages[number - 1];
      const x = (event.clientX - frame.left) / ratio;
      const y = (event.clientY - frame.top) / ratio;
      let best = null;
      for (const [id, place] of Object.entries(data.places)) {
        if (place[0] === number && place[1] - 6 <= x && x <= place[3] + 6
          && place[2] - 4 <= y && y <= place[4] + 4) best = id;
      }
      return best;
    };
    if (panel) {
      for (const kind of ["pointerenter", "wheel", "touchstart", "focusin"]) {
        panel.addEventListener(kind, lead("source"), { passive: true });
        document.querySelector("main").addEventListener(kind, lead("text"),
          { passive: true });
      }
      panel.addEventListener("scroll", () => requestAnimationFrame(pull),
        { passive: true });
      panel.addEventListener("click", (event) => {
        const sheet = event.target.closest(".sheet");
        const id = sheet && at(sheet, event);
        if (!id) return;
        if (!wide.matches) show("source", false);
        location.hash = `#${encodeURI(id)}`;
      });
      article.addEventListener("click", (event) => {
        if (event.target.closest("a, button") || String(getSelection())) return;
        for (let block = event.target.closest("[id]"); block && block !== article;
          block = block.parentElement.closest("[id]")) {
          if (data.places[block.id]) return point(block.id);
        }
      });
      // the panel hides its pages until it is shown; their sizes are known before
      new ResizeObserver(() => { track = null; }).observe(panel);
    }
    new ResizeObserver(() => { track = null; }).observe(article);
    return { follow, point, forget: () => { track = null; } };
  })();

  const arrive = () => {
    const target = location.hash && byHash(location.hash);
    if (!target) return;
    places.point(target.id);
    closeNote(false);
  };
  addEventListener("hashchange", arrive);

  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      markCurrent();
      places.follow();
    });
  }, { passive: true });

  // tables wider than the page scroll by keyboard too
  for (const frame of article.querySelectorAll("div.table")) {
    if (frame.scrollWidth > frame.clientWidth + 1) {
      frame.tabIndex = 0;
      frame.setAttribute("role", "group");
    }
  }

  // early.js has given them their place before the text was laid out
  for (const one of switches) {
    if (isShown(one.dataset.shows)) show(one.dataset.shows, true);
  }
  markCurrent();
  arrive();
  places.follow();
})();
