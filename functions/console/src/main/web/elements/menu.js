import { html } from "lit";
import { icon } from "../icons.js";

/** A button that opens a menu. `items` are `{label, run, bad}`, or null for a separator. */
export function menu(label, items) {
  return html`<button type="button" class="button icon-only" aria-label=${label} aria-haspopup="true" @click=${toggle}>
      ${icon("more")}
    </button>
    <div class="menu" popover @keydown=${move}>${items.map((item) => (item ? button(item) : html`<hr />`))}</div>`;
}

function button({ label, run, bad }) {
  const choose = (event) => {
    event.target.closest("[popover]").hidePopover();
    run();
  };
  return html`<button type="button" class=${bad ? "bad" : ""} @click=${choose}>${label}</button>`;
}

function toggle({ currentTarget }) {
  const opened = currentTarget.nextElementSibling;
  if (opened.togglePopover()) place(opened, currentTarget.getBoundingClientRect());
}

/** Places the menu below its button, or above it where there is no room. */
function place(opened, opener) {
  const height = opened.offsetHeight;
  const below = opener.bottom + 4;
  const top = below + height > innerHeight ? opener.top - height - 4 : below;
  opened.style.setProperty("top", `${Math.max(4, top)}px`);
  opened.style.setProperty("left", `${Math.max(4, opener.right - opened.offsetWidth)}px`);
  opened.querySelector("button").focus();
}

function move(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const next = buttons.indexOf(document.activeElement) + step;
  buttons.at(next % buttons.length).focus();
}
