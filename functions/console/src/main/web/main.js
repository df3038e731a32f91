import { html, nothing } from "lit";
import { cache } from "lit/directives/cache.js";
import { connection } from "./api.js";
import "./busy.js";
import { Element } from "./element.js";
import { icon } from "./icons.js";
import { address, followLinks, here, router } from "./router.js";
import { session } from "./session.js";
import { listen } from "./shortcuts.js";
import { side } from "./side.js";
import { t } from "./text.js";
import { theme } from "./theme.js";
import { VIEWS } from "./views.js";
import "./views/sign-in.js";

/**
 * The frame around the views: navigation, sign-in, and banners. Views stay alive when the reader leaves them,
 * with what was typed and what is loading in them.
 */
class App extends Element {
  static properties = { place: { state: true }, menu: { state: true }, stale: { state: true } };

  constructor() {
    super();
    this.place = here();
    this.menu = false;
    this.stale = false;
    listen(this, { "?": () => this.#help() });
  }

  connectedCallback() {
    super.connectedCallback();
    followLinks(this);
    router.addEventListener("change", () => this.#arrive());
    connection.addEventListener("change", () => this.requestUpdate());
    connection.addEventListener("refused", () => this.#signOut());
    theme.addEventListener("change", () => this.requestUpdate());
    this.#arrive();
  }

  async #arrive() {
    const place = here();
    const moved = place.view !== this.place.view;
    try {
      await VIEWS[place.view]?.load?.();
    } catch {
      // A newer version has been deployed, which removed the files of this one.
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
        ${side({
          view: this.place.view,
          open: this.menu,
          toggle: () => (this.menu = !this.menu),
          help: this.#help,
          signOut: this.#signOut,
        })}
        <main class="main" id="content" tabindex="-1">
          ${connection.online ? nothing : offline()} ${this.stale ? newerVersion() : nothing}
          ${cache(VIEWS[this.place.view]?.element(this.place.id))}
        </main>
      </div>`;
  }

  #skip(event) {
    event.preventDefault();
    this.querySelector("#content").focus();
  }

  /** Reloads the page, so nothing that was seen or typed stays in memory. */
  #signOut() {
    if (!session.key) return;
    session.end();
    location.replace(address("destinations"));
  }

  async #help() {
    (await import("./views/shortcuts-help.js")).showShortcuts();
  }
}

function offline() {
  return html`<p class="banner" role="status">${icon("offline")} ${t("state.offline.banner")}</p>`;
}

function newerVersion() {
  return html`<p class="banner" role="alert">
    ${t("state.stale")} <a href=${location.href} target="_self">${t("state.reload")}</a>
  </p>`;
}

const other = session.takeFromFragment();
customElements.define("ch-app", App);
if (other) import("./views/other-session.js").then(({ offer }) => offer(other));
