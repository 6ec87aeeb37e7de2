/* Hides the lines that agree. */
(() => {
  "use strict";
  const control = document.getElementById("filter");
  control.hidden = false;
  control.addEventListener("click", () => {
    const only = document.getElementById("lines").classList.toggle("only");
    control.setAttribute("aria-pressed", only);
  });
})();
