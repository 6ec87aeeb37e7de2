/* Runs before the body is read: panels that open at once have their place when the text
   is laid out, which then happens only once. */
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js");
  if (!matchMedia("(min-width: 62rem)").matches) return;
  for (const name of root.dataset.opens.split(" ").filter(Boolean)) {
    root.classList.add(`show-${name}`);
  }
})();
