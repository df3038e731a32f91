import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { all, api } from "../api.js";
import { Element } from "../element.js";
import { ask } from "../elements/ask.js";
import { textField } from "../elements/field.js";
import { menu } from "../elements/menu.js";
import { empty, failed, loading } from "../elements/states.js";
import { toast } from "../elements/toasts.js";
import { number, percent } from "../format.js";
import { icon } from "../icons.js";
import { address, go } from "../router.js";
import { listen } from "../shortcuts.js";
import { language, t } from "../text.js";
import { open24, openNow, summary } from "../hours.js";
import { reachedByDestination } from "../reached.js";
import "./destination-panel.js";
import { understoodBadges } from "./destination-understood.js";

/** With fewer than this, a list is taken in at a glance. */
const SEARCHABLE = 5;

/** Below this share of calls that reached somebody, something is wrong. */
const LOW = 0.7;

const words = new Intl.Collator(language, { numeric: true });

const COLUMNS = {
  name: (a, b) => words.compare(a.name, b.name),
  number: (a, b) => words.compare(a.dialled_as, b.dialled_as),
  reached: (a, b) => share(a) - share(b),
};

/** Build → Call Handoffs: everywhere a caller can be handed to. */
class Destinations extends Element {
  static properties = {
    open: {},
    list: { state: true },
    problem: { state: true },
    reached: { state: true },
    search: { state: true },
    sort: { state: true },
  };

  constructor() {
    super();
    this.search = "";
    this.sort = { by: "name", down: false };
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
    this.unlisten = listen({
      "n": () => this.#add(),
      "/": () => this.querySelector("#search")?.focus(),
      "j": () => this.#step(1),
      "k": () => this.#step(-1),
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unlisten();
  }

  async load() {
    this.problem = null;
    try {
      this.list = await all("destinations", "destinations");
    } catch (problem) {
      this.problem = problem;
      return;
    }
    // What it is for works without it.
    this.reached = await reachedByDestination().catch(() => null);
  }

  render() {
    return html`<div class="view">
        <header class="head">
          <div>
            <h1 tabindex="-1">${t("destinations.title")}</h1>
            <p>${t("destinations.text")}</p>
          </div>
          ${
            this.list?.length
              ? html`<a class="button primary" href=${address("destinations", "new")}
                  >${icon("plus")} ${t("destinations.add")}</a
                >`
              : nothing
          }
        </header>
        ${this.#content()}
      </div>
      ${
        this.open && this.list
          ? html`<ch-destination-panel
              .key=${this.open}
              .list=${this.list}
              @saved=${this.#saved}
              @closed=${this.#closed}
            ></ch-destination-panel>`
          : nothing
      }`;
  }

  #content() {
    if (this.problem && !this.list) return failed(this.problem, () => this.load());
    if (!this.list) return loading();
    if (this.list.length === 0) return this.#first();
    const shown = this.#shown();
    return html`${this.list.length >= SEARCHABLE ? this.#tools(shown) : nothing}
    ${
      shown.length
        ? this.#table(shown)
        : html`<div class="card empty">
            <h2>${t("search.none", { text: this.search })}</h2>
            <button class="button plain" @click=${() => (this.search = "")}>${t("search.clear")}</button>
          </div>`
    }`;
  }

  #first() {
    return html`${empty({
      icon: "handoffs",
      title: t("destinations.none"),
      text: t("destinations.none.text"),
      action: html`<a class="button primary" href=${address("destinations", "new")}
        >${icon("plus")} ${t("destinations.add")}</a
      >`,
    })}`;
  }

  #tools(shown) {
    return html`<div class="tools">
      <div class="search with-icon">
        ${icon("search")}
        <input
          id="search"
          type="search"
          .value=${this.search}
          placeholder=${t("destinations.search")}
          aria-label=${t("destinations.search")}
          @input=${(event) => (this.search = event.target.value)}
          @keydown=${(event) => event.key === "Escape" && (this.search = "")}
        />
        <kbd aria-hidden="true">/</kbd>
      </div>
      <span class="count" role="status"
        >${t("destinations.count", { count: shown.length, shown: number(shown.length) })}</span
      >
    </div>`;
  }

  #table(shown) {
    return html`<div class="card">
      <table class="cards">
        <caption class="unseen">
          ${t("destinations.title")}
        </caption>
        <thead>
          <tr>
            ${this.#column("name", t("field.name"))} ${this.#column("number", t("field.number"))}
            <th scope="col">${t("field.hours")}</th>
            ${this.#column("reached", t("destinations.reached"))}
            <th scope="col"><span class="unseen">${t("actions")}</span></th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            shown,
            (one) => one.id,
            (one) => this.#row(one),
          )}
        </tbody>
      </table>
    </div>`;
  }

  #column(by, label) {
    const sorted = this.sort.by === by;
    const order = sorted ? (this.sort.down ? "descending" : "ascending") : nothing;
    const symbol = sorted ? (this.sort.down ? "down" : "up") : "sort";
    return html`<th scope="col" aria-sort=${order}>
      <button @click=${() => (this.sort = { by, down: sorted && !this.sort.down })}>${label} ${icon(symbol)}</button>
    </th>`;
  }

  #row(one) {
    return html`<tr class="row ${one.active ? "" : "off"}">
      <td class="broad">
        <div class="line">
          <a class="title" href=${address("destinations", one.id)}>${one.name}</a>
          ${one.is_default ? html`<span class="badge accent">${t("default")}</span>` : nothing} ${understoodBadges(one)}
          ${one.active ? nothing : html`<span class="badge">${t("inactive")}</span>`}
        </div>
        <div class="description">${one.description}</div>
      </td>
      <td class="number">${one.dialled_as}</td>
      <td>${this.#hours(one)}</td>
      <td>${this.#share(one)}</td>
      <td class="actions">${this.#menu(one)}</td>
    </tr>`;
  }

  #hours({ hours }) {
    if (!hours || open24(hours)) return html`<span class="muted always">${t("hours.always")}</span>`;
    const now = openNow(hours);
    return html`<span class="badge dot ${now ? "good" : ""}">${t(now ? "hours.open" : "hours.closed")}</span>
      <div class="small muted">${summary(hours)}</div>`;
  }

  #share({ calls }) {
    if (this.reached === undefined) return html`<span class="skeleton w2 wide" aria-hidden="true"></span>`;
    if (this.reached === null) {
      return html`<span class="muted wide"
        ><span aria-hidden="true" title=${t("destinations.not-known")}>?</span
        ><span class="unseen">${t("destinations.not-known")}</span></span
      >`;
    }
    if (!calls) {
      return html`<span class="muted wide"
        ><span aria-hidden="true">–</span><span class="unseen">${t("destinations.no-calls")}</span></span
      >`;
    }
    const part = calls.reached / calls.rung;
    return html`<span
      class="share"
      title=${t("destinations.reached.of", { reached: number(calls.reached), rung: number(calls.rung) })}
    >
      <svg class="bar ${part < LOW ? "low" : ""}" viewBox="0 0 56 5" aria-hidden="true">
        <rect height="5" width=${56 * part}></rect>
      </svg>
      ${percent(part)} <span class="muted small">${t("destinations.of", { rung: number(calls.rung) })}</span>
    </span>`;
  }

  #menu(one) {
    return menu(
      t("actions.for", { name: one.name }),
      [
        { label: t("edit"), run: () => go(address("destinations", one.id)) },
        { label: t("duplicate"), run: () => this.#duplicate(one) },
        !one.is_default && one.active && { label: t("make-default"), run: () => this.#makeDefault(one) },
        !one.is_default && {
          label: t(one.active ? "deactivate" : "activate"),
          run: () => this.#activate(one, !one.active),
        },
        null,
        { label: t("delete"), bad: true, run: () => this.#delete(one) },
      ].filter((item) => item !== false),
    );
  }

  #shown() {
    const wanted = this.search.toLowerCase().split(/\s+/).filter(Boolean);
    const text = (one) =>
      [one.name, one.number, one.dialled_as, one.dialled_as.replace(/\D/g, ""), one.description]
        .join(" ")
        .toLowerCase();
    const found = this.list.filter((one) => wanted.every((word) => text(one).includes(word)));
    const { by, down } = this.sort;
    const withShare = found.map((one) => ({ ...one, calls: this.reached?.get(one.id) }));
    return withShare.sort((a, b) => (down ? -1 : 1) * COLUMNS[by](a, b));
  }

  #step(by) {
    const links = [...this.querySelectorAll(".row .title")];
    const next = links.indexOf(document.activeElement) + by;
    links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
  }

  #add() {
    go(address("destinations", "new"));
  }

  async #saved({ detail: { name, added } }) {
    toast(t(added ? "destination.added" : "destination.saved", { name }));
    await this.load();
  }

  async #closed() {
    const opened = this.open;
    go(address("destinations"));
    await this.updateComplete;
    (this.querySelector(`a.title[href$="/${opened}"]`) ?? this.querySelector(".head a, .empty a"))?.focus();
  }

  #duplicate(one) {
    this.#act(async () => {
      const copy = await api.post(`destinations/${one.id}/duplicate`);
      await this.load();
      toast(t("destination.duplicated", { name: copy.name }), {
        undo: () =>
          this.#act(async () => {
            await api.delete(`destinations/${copy.id}`);
            await this.load();
          }),
      });
    });
  }

  #makeDefault(one) {
    const before = this.list.find((other) => other.is_default);
    const set = async ({ id }) => {
      await api.put("default-destination", { id });
      await this.load();
    };
    this.#act(async () => {
      await set(one);
      toast(t("destination.default", { name: one.name }), { undo: () => this.#act(() => set(before)) });
    });
  }

  #activate(one, active) {
    const set = async (to) => {
      await api.patch(`destinations/${one.id}`, { active: to });
      await this.load();
    };
    this.#act(async () => {
      await set(active);
      toast(t(active ? "destination.activated" : "destination.deactivated", { name: one.name }), {
        undo: () => this.#act(() => set(!active)),
      });
    });
  }

  async #delete(one) {
    const others = this.list.filter((other) => other.id !== one.id && other.active);
    const needsSuccessor = one.is_default && others.length > 0;
    const deleted = await ask({
      title: t("delete.title", { name: one.name }),
      confirm: t("delete"),
      danger: true,
      body: html`<p class="muted">${t("delete.text")}</p>
        ${
          needsSuccessor
            ? html`<div class="field">
                <label for="successor">${t("delete.successor")}</label>
                <select id="successor" name="successor" required>
                  <option value="">${t("choose")}</option>
                  ${others.map((other) => html`<option value=${other.id}>${other.name}</option>`)}
                </select>
              </div>`
            : nothing
        }
        ${textField({ id: "delete-name", name: "name", label: t("delete.name", { name: one.name }), required: true })}`,
      act: async (data) => {
        if (data.get("name").trim() !== one.name) throw new Error(t("delete.mismatch", { name: one.name }));
        if (needsSuccessor && !data.get("successor")) throw new Error(t("delete.choose"));
        await api.delete(`destinations/${one.id}`, { successor: data.get("successor") });
      },
    });
    if (deleted) {
      toast(t("destination.deleted", { name: one.name }));
      await this.load();
      this.querySelector("h1").focus();
    }
  }

  async #act(action) {
    try {
      await action();
    } catch (problem) {
      toast(problem.message, { icon: "warn" });
      await this.load();
    }
  }
}

function share({ calls }) {
  return calls ? calls.reached / calls.rung : -1;
}

customElements.define("ch-destinations", Destinations);
