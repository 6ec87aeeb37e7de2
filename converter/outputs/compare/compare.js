/* Hides what is as it was. */
(() => {
  "use strict";
  const control = document.getElementById("filter");
  control.hidden = false;
  control.addEventListener("click", () => {
    const only = document.getElementById("text").classList.toggle("only");
    control.setAttribute("aria-pressed", only);
  });
})();
