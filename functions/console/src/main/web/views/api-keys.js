import { html, nothing } from "lit";
import { api } from "../api.js";
import { Element } from "../element.js";
import { ask } from "../elements/ask.js";
import { failed } from "../elements/states.js";
import { heading, table, unseenHeading } from "../elements/table.js";
import { toast } from "../elements/toasts.js";
import { ago, day, moment } from "../format.js";
import { Operation } from "../operation.js";
import { t } from "../text.js";
import { newKey } from "./api-key-form.js";
import { section } from "./settings-section.js";

const HOUR_MILLIS = 3_600_000;

/** The project's API keys, for whoever may see them. */
class ApiKeys extends Element {
  static properties = { keys: { state: true } };

  loading = new Operation(this, () => this.#load());

  connectedCallback() {
    super.connectedCallback();
    this.loading.run();
  }

  async #load() {
    this.keys = (await api.get("api-keys")).api_keys;
  }

  render() {
    const { problem } = this.loading;
    if (problem?.status === 403 || (!problem && !this.keys)) return nothing;
    return section("keys", [
      problem ? failed(this.loading) : this.#list(),
      html`<div><button type="button" class="button plain" @click=${() => this.#add()}>${t("keys.new")}</button></div>`,
    ]);
  }

  #list() {
    if (!this.keys.length) return html`<p class="muted">${t("keys.none")}</p>`;
    return table({
      caption: t("settings.keys"),
      columns: [heading(t("keys.name")), heading(t("keys.used")), unseenHeading(t("actions"))],
      rows: this.keys.map((key) => this.#row(key)),
    });
  }

  #row(key) {
    return html`<tr class="row">
      <td>
        <span class="strong">${key.name}</span> <span class="mono small muted">${key.prefix}…</span>
        <div class="description">${key.scopes.join(", ")}</div>
        <div class="description">${t("keys.made", { name: key.created_by, at: day(key.created_at) })}</div>
      </td>
      <td class="small muted">${used(key)} ${expiry(key)}</td>
      <td class="actions">
        <button
          type="button"
          class="button plain"
          aria-label=${t("keys.revoke.which", { name: key.name })}
          @click=${() => this.#revoke(key)}
        >
          ${t("keys.revoke")}
        </button>
      </td>
    </tr>`;
  }

  async #add() {
    if (await newKey()) this.loading.run();
  }

  async #revoke(key) {
    const done = await ask({
      title: t("keys.revoke.title", { name: key.name }),
      body: html`<p class="muted">${t("keys.revoke.text")}</p>`,
      confirm: t("keys.revoke"),
      danger: true,
      act: () => api.delete(`api-keys/${key.id}`),
    });
    if (!done) return;
    toast(t("keys.revoked", { name: key.name }));
    this.loading.run();
  }
}

/** The API says in which hour. */
function used({ last_used_at: at }) {
  if (!at) return t("keys.used.never");
  return Date.now() - new Date(at) < HOUR_MILLIS ? t("keys.used.now") : ago(at);
}

function expiry({ expires_at: at }) {
  if (!at) return nothing;
  const over = new Date(at) <= new Date();
  return html`<div>${t(over ? "keys.expired" : "keys.expires", { at: moment(at) })}</div>`;
}

customElements.define("ch-api-keys", ApiKeys);
