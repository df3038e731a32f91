import { html, render } from "lit";
import { icon } from "../icons.js";
import { t } from "../text.js";

/** Long enough to read it, and to undo. */
const VISIBLE_MILLIS = 7000;

/** A popover, so that toasts are above an open panel. */
const place = document.createElement("div");
place.className = "toasts";
place.setAttribute("role", "status");
place.popover = "manual";

/** Shows for a while that something was done. `undo`, if given, takes it back. */
export function toast(message, { undo, icon: name = "check" } = {}) {
  if (!place.isConnected) document.body.append(place);
  const element = document.createElement("div");
  element.className = "toast";
  const close = () => {
    element.remove();
    if (place.childElementCount === 0) place.hidePopover();
  };
  const takeBack = () => {
    close();
    undo();
  };
  render(
    html`${icon(name)}<span>${message}</span>
      ${undo ? html`<button class="button undo" @click=${takeBack}>${t("undo")}</button>` : ""}
      <button class="button icon-only" @click=${close} aria-label=${t("close")}>${icon("close")}</button>`,
    element,
  );
  place.append(element);
  place.hidePopover();
  place.showPopover();
  let timer = setTimeout(close, VISIBLE_MILLIS);
  const stay = () => clearTimeout(timer);
  const leave = () => (timer = setTimeout(close, VISIBLE_MILLIS));
  element.addEventListener("pointerenter", stay);
  element.addEventListener("pointerleave", leave);
  element.addEventListener("focusin", stay);
  element.addEventListener("focusout", leave);
}
