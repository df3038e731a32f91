import { html, nothing } from "lit";
import { cache } from "lit/directives/cache.js";
import { connection } from "./api.js";
import "./busy.js";
import { Element } from "./element.js";
import logo from "./icon.svg";
import { icon } from "./icons.js";
import { address, followLinks, here, router } from "./router.js";
import { session } from "./session.js";
import { listen } from "./shortcuts.js";
import { language, languages, speak, t } from "./text.js";
import { theme } from "./theme.js";
import "./views/destinations.js";
import "./views/sign-in.js";

/** Each view's element; all but the first are loaded when they are gone to. */
const VIEWS = {
  destinations: {
    icon: "handoffs",
    load: async () => {},
    element: (id) => html`<ch-destinations .open=${id}></ch-destinations>`,
  },
  try: { icon: "spark", load: () => import("./views/try.js"), element: () => html`<ch-try></ch-try>` },
  handoffs: {
    icon: "pulse",
    load: () => import("./views/handoffs.js"),
    element: (id) => html`<ch-handoffs .open=${id}></ch-handoffs>`,
  },
  numbers: { icon: "phone", load: () => import("./views/numbers.js"), element: () => html`<ch-numbers></ch-numbers>` },
  settings: {
    icon: "settings",
    load: () => import("./views/settings.js"),
    element: () => html`<ch-settings></ch-settings>`,
  },
};

const GROUPS = { build: ["destinations", "try"], operate: ["handoffs"], connect: ["numbers", "settings"] };

/**
 * The frame around the views: navigation, sign-in, and what concerns all of them. Views that are left
 * are kept as they are, with what was typed and what goes on in them.
 */
class App extends Element {
  static properties = { place: { state: true }, menu: { state: true }, stale: { state: true } };

  constructor() {
    super();
    this.place = here();
  }

  connectedCallback() {
    super.connectedCallback();
    followLinks(this);
    router.addEventListener("change", () => this.#arrive());
    connection.addEventListener("change", () => this.requestUpdate());
    connection.addEventListener("refused", () => this.#signOut());
    listen({ "?": () => this.#help() });
    this.#arrive();
  }

  async #arrive() {
    const place = here();
    const view = VIEWS[place.view] ?? VIEWS.destinations;
    const moved = place.view !== this.place.view;
    try {
      await view.load();
    } catch {
      // The files of an older version are gone once a newer one is deployed.
      this.stale = true;
      return;
    }
    this.menu = false;
    this.place = place;
    document.title = `${t(`nav.${place.view}`)} – Call Handoffs`;
    await this.updateComplete;
    if (moved) this.querySelector("h1")?.focus();
  }

  render() {
    if (!session.key) {
      return html`<ch-sign-in @signed-in=${() => this.requestUpdate()}></ch-sign-in>`;
    }
    return html`<a class="button primary skip" href="#content" @click=${this.#skip}>${t("skip")}</a>
      <div class="frame">
        ${this.#side()}
        <main class="main" id="content" tabindex="-1">
          ${
            connection.online
              ? nothing
              : html`<p class="banner" role="status">${icon("offline")} ${t("state.offline.banner")}</p>`
          }
          ${
            this.stale
              ? html`<p class="banner" role="alert">
                  ${t("state.stale")} <a href=${location.href} target="_self">${t("state.reload")}</a>
                </p>`
              : nothing
          }
          ${cache(VIEWS[this.place.view]?.element(this.place.id))}
        </main>
      </div>`;
  }

  #side() {
    return html`<header class="side ${this.menu ? "open" : ""}">
      <div class="line">
        <a class="brand grow" href=${address("destinations")}>
          <img src=${logo} alt="" />
          <span>Call Handoffs<small class="truncate">${t("project")} ${session.project}</small></span>
        </a>
        <button
          class="button icon-only menu-toggle"
          aria-label=${t("menu")}
          aria-expanded=${!!this.menu}
          @click=${() => (this.menu = !this.menu)}
        >
          ${icon(this.menu ? "close" : "menu")}
        </button>
      </div>
      <nav class="nav" aria-label=${t("nav")}>
        ${Object.entries(GROUPS).map(
          ([group, views]) =>
            html`<div>
              <h2>${t(`nav.${group}`)}</h2>
              ${views.map((view) => this.#link(view))}
            </div>`,
        )}
      </nav>
      <div class="foot">
        <button class="button" @click=${this.#help}>${icon("keys")} ${t("shortcuts")}</button>
        <button
          class="button"
          @click=${() => {
            theme.next();
            this.requestUpdate();
          }}
        >
          ${icon("theme")} ${t(`theme.${theme.chosen}`)}
        </button>
        <label class="button">
          ${icon("globe")}<span class="unseen">${t("language")}</span>
          <select class="bare" @change=${(event) => speak(event.target.value)}>
            ${Object.entries(languages).map(
              ([tag, name]) => html`<option value=${tag} ?selected=${tag === language}>${name}</option>`,
            )}
          </select>
        </label>
        <button class="button" @click=${this.#signOut}>${icon("out")} ${t("sign-out")}</button>
      </div>
    </header>`;
  }

  #link(view) {
    const current = this.place.view === view ? "page" : nothing;
    return html`<a href=${address(view)} aria-current=${current}>${icon(VIEWS[view].icon)} ${t(`nav.${view}`)}</a>`;
  }

  #skip(event) {
    event.preventDefault();
    this.querySelector("#content").focus();
  }

  /** Nothing of what was seen or typed stays in memory. */
  #signOut() {
    if (!session.key) return;
    session.end();
    location.replace(address("destinations"));
  }

  async #help() {
    (await import("./views/shortcuts-help.js")).showShortcuts();
  }
}

session.takeFromFragment();
customElements.define("ch-app", App);
