/* Brings out the blocks of one recogniser; shows the evidence of the block under the
   pointer. */
(() => {
  "use strict";
  const blocks = [...document.querySelectorAll(".block")];
  const chips = [...document.querySelectorAll(".chip")];
  for (const chip of chips) {
    chip.addEventListener("click", () => {
      const on = chip.getAttribute("aria-pressed") !== "true";
      for (const one of chips) one.setAttribute("aria-pressed", on && one === chip);
      for (const block of blocks) {
        const mine = block.dataset.recogniser === chip.dataset.recogniser;
        block.classList.toggle("dim", on && !mine);
      }
    });
  }
  // the same words stand in the block, for keyboard and screen reader
  const line = document.querySelector(".evidence");
  const list = document.querySelector(".blocks");
  list.addEventListener("pointerover", (event) => {
    const block = event.target.closest(".block");
    const facts = block?.querySelector("p")?.textContent || "";
    const declined = block?.querySelector("details p")?.textContent || "";
    line.textContent = `${facts} ${declined}`.trim();
  });
  list.addEventListener("pointerleave", () => { line.textContent = ""; });
})();
