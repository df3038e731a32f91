/** A button that is busy does nothing more until it is done. It is not disabled: that would take the focus from it. */
document.addEventListener(
  "click",
  (event) => {
    if (event.target.closest?.('button[aria-busy="true"]')) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  },
  { capture: true },
);
