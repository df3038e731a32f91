import { html } from "lit";
import { icon } from "../icons.js";

/** A button that opens a menu. `items` are `{label, run, bad}`, or null for a line between. */
export function menu(label, items) {
  const toggle = (event) => {
    const menu = event.currentTarget.nextElementSibling;
    if (menu.togglePopover()) place(menu);
  };
  const place = (menu) => {
    const button = menu.previousElementSibling.getBoundingClientRect();
    const height = menu.offsetHeight;
    const below = button.bottom + 4;
    const top = below + height > innerHeight ? button.top - height - 4 : below;
    menu.style.setProperty("top", `${Math.max(4, top)}px`);
    menu.style.setProperty("left", `${Math.max(4, button.right - menu.offsetWidth)}px`);
    menu.querySelector("button").focus();
  };
  const move = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const next = buttons.indexOf(document.activeElement) + step;
    buttons.at(next % buttons.length).focus();
  };
  const choose = (event, run) => {
    event.target.closest("[popover]").hidePopover();
    run();
  };
  return html`<button type="button" class="button icon-only" aria-label=${label} aria-haspopup="true" @click=${toggle}>
      ${icon("more")}
    </button>
    <div class="menu" popover @keydown=${move}>
      ${items.map((item) =>
        item
          ? html`<button type="button" class=${item.bad ? "bad" : ""} @click=${(event) => choose(event, item.run)}>
              ${item.label}
            </button>`
          : html`<hr />`,
      )}
    </div>`;
}
