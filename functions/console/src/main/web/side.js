import { html, nothing } from "lit";
import logo from "./icon.svg";
import { icon } from "./icons.js";
import { address } from "./router.js";
import { session } from "./session.js";
import { language, languages, speak, t } from "./text.js";
import { theme } from "./theme.js";
import { GROUPS, VIEWS } from "./views.js";

/** The bar beside every view, with the navigation; a menu on narrow screens. */
export function side({ view, open, toggle, help, signOut }) {
  return html`<header class="side ${open ? "open" : ""}">
    <div class="line">
      <a class="brand grow" href=${address("destinations")}>
        <img src=${logo} alt="" />
        <span>Call Handoffs<small class="truncate">${t("project")} ${session.project}</small></span>
      </a>
      <button class="button icon-only menu-toggle" aria-label=${t("menu")} aria-expanded=${open} @click=${toggle}>
        ${icon(open ? "close" : "menu")}
      </button>
    </div>
    <nav class="nav" aria-label=${t("nav")}>${Object.keys(GROUPS).map((group) => links(group, view))}</nav>
    <div class="foot">
      <button class="button" @click=${help}>${icon("keys")} ${t("shortcuts")}</button>
      <button class="button" @click=${() => theme.next()}>${icon("theme")} ${t(`theme.${theme.chosen}`)}</button>
      ${languageChoice()}
      <button class="button" @click=${signOut}>${icon("out")} ${t("sign-out")}</button>
    </div>
  </header>`;
}

function links(group, current) {
  return html`<div>
    <h2>${t(`nav.${group}`)}</h2>
    ${GROUPS[group].map(
      (view) =>
        html`<a href=${address(view)} aria-current=${view === current ? "page" : nothing}>
          ${icon(VIEWS[view].icon)} ${t(`nav.${view}`)}
        </a>`,
    )}
  </div>`;
}

function languageChoice() {
  return html`<label class="button">
    ${icon("globe")}<span class="unseen">${t("language")}</span>
    <select class="bare" @change=${(event) => speak(event.target.value)}>
      ${Object.entries(languages).map(
        ([tag, name]) => html`<option value=${tag} ?selected=${tag === language}>${name}</option>`,
      )}
    </select>
  </label>`;
}
