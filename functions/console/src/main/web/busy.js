/** Ignores clicks on busy buttons. They are not disabled, because a disabled button loses the focus. */
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
