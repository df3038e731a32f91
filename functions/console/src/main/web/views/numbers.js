import { html, nothing } from "lit";
import { api } from "../api.js";
import { Element } from "../element.js";
import { ask } from "../elements/ask.js";
import { select, textField } from "../elements/field.js";
import { empty, failed, loading } from "../elements/states.js";
import { toast } from "../elements/toasts.js";
import { moment, region } from "../format.js";
import { icon } from "../icons.js";
import { listed, t } from "../text.js";

const TONES = { connected: "good", drifted: "warn", foreign: "", unused: "" };

const TYPES = ["local", "mobile", "toll_free"];

/** Twilio and numbers: the account, and which of its numbers bring callers here. */
class Numbers extends Element {
  static properties = {
    account: { state: true },
    numbers: { state: true },
    offers: { state: true },
    problem: { state: true },
    errors: { state: true },
    failure: { state: true },
    searchFailure: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.errors = {};
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    this.problem = null;
    try {
      this.account = await connected();
      this.numbers = this.account ? (await api.get("numbers")).numbers : [];
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    return html`<div class="view">
      <header class="head"><div>
        <h1 tabindex="-1">${t("numbers.title")}</h1>
        <p>${t("numbers.text")}</p>
      </div></header>
      ${this.#content()}
    </div>`;
  }

  #content() {
    if (this.problem) return failed(this.problem, () => this.load());
    if (this.account === undefined || !this.numbers) return loading(4);
    if (this.account === null) return this.#connectForm();
    return html`${this.#account()} ${this.#list()} ${this.#search()}`;
  }

  #connectForm() {
    const secret = (id, more) => textField({ id, label: t(`twilio.${id}`), error: this.errors[id], type: "password", hint: t(`twilio.${id}.hint`), ...more });
    return html`<form class="card padded stack narrow" novalidate @submit=${this.#connect}>
      <h2>${t("twilio.connect")}</h2>
      <p class="muted">${t("twilio.connect.text")}</p>
      ${this.failure ? html`<p class="notice bad" role="alert">${icon("warn")}<span>${this.failure}</span></p>` : nothing}
      ${textField({ id: "account_sid", label: t("twilio.account_sid"), placeholder: "AC…", error: this.errors.account_sid, required: true })}
      ${secret("auth_token", { required: true })}
      ${textField({ id: "api_key_sid", label: t("twilio.api_key_sid"), placeholder: "SK…", optional: true, error: this.errors.api_key_sid })}
      ${secret("api_key_secret", { optional: true })}
      <div><button class="button primary" ?disabled=${this.busy} aria-busy=${!!this.busy}>${t("twilio.go")}</button></div>
    </form>`;
  }

  #account() {
    const one = this.account;
    return html`<section class="card padded line account" aria-label=${t("twilio.account")}>
      <div class="grow">
        <h2>${one.friendly_name} <span class="badge dot ${one.status === "active" ? "good" : "warn"}">${one.status}</span></h2>
        <p class="small muted"><span class="mono">${one.account_sid}</span> · ${t("twilio.since", { name: one.connected_by, at: moment(one.connected_at) })}</p>
      </div>
      <button class="button plain" @click=${this.#disconnectAccount}>${t("twilio.disconnect")}</button>
    </section>`;
  }

  #list() {
    if (!this.numbers.length) return empty({ icon: "phone", title: t("numbers.none"), text: t("numbers.none.text") });
    return html`<div class="card">
      <table class="cards">
        <caption class="unseen">${t("numbers.title")}</caption>
        <thead><tr><th scope="col">${t("numbers.number")}</th><th scope="col">${t("numbers.state")}</th><th scope="col">${t("numbers.can")}</th><th scope="col"><span class="unseen">${t("actions")}</span></th></tr></thead>
        <tbody>${this.numbers.map((one) => this.#row(one))}</tbody>
      </table>
    </div>`;
  }

  #row(one) {
    const ours = one.state === "connected" || one.state === "drifted";
    return html`<tr class="row">
      <td><span class="number strong">${one.phone_number}</span><div class="description">${one.friendly_name}${one.country ? ` · ${region(one.country)}` : ""}</div></td>
      <td><span class="badge dot ${TONES[one.state]}">${t(`number.${one.state}`)}</span><div class="small muted">${one.project ? t("numbers.project", { project: one.project }) : t(`number.${one.state}.text`)}</div></td>
      <td class="small muted">${listed(one.capabilities)}</td>
      <td class="actions">
        ${one.state === "drifted" ? html`<button class="button plain" @click=${() => this.#connectNumber(one)}>${t("numbers.repair")}</button>` : nothing}
        ${ours
          ? html`<button class="button plain" @click=${() => this.#disconnectNumber(one)}>${t("numbers.disconnect")}</button>`
          : html`<button class="button plain" @click=${() => this.#connectNumber(one)}>${t("numbers.connect")}</button>`}
      </td>
    </tr>`;
  }

  #search() {
    return html`<section class="stack search-numbers" aria-labelledby="buy">
      <div><h2 id="buy">${t("buy.title")}</h2><p class="muted">${t("buy.text")}</p></div>
      <form class="tools" @submit=${this.#find}>
        ${textField({ id: "country", label: t("buy.country"), placeholder: "GB", required: true })}
        ${select({ id: "type", label: t("buy.type"), options: TYPES.map((type) => [type, t(`buy.${type}`)]), input: () => {} })}
        ${textField({ id: "contains", label: t("buy.contains"), optional: true, mode: "tel" })}
        ${textField({ id: "locality", label: t("buy.locality"), optional: true })}
        <button class="button plain" ?disabled=${this.busy} aria-busy=${!!this.busy}>${icon("search")} ${t("buy.search")}</button>
      </form>
      ${this.searchFailure ? html`<p class="notice bad" role="alert">${icon("warn")}<span>${this.searchFailure}</span></p>` : nothing}
      ${this.offers ? this.#offers() : nothing}
    </section>`;
  }

  #offers() {
    if (!this.offers.length) return html`<p class="notice">${t("buy.none")}</p>`;
    return html`<ul class="card">${this.offers.map((one) => html`<li class="said-row">
      <div class="grow"><span class="number strong">${one.number}</span>
        <div class="small muted">${[one.locality, one.region].filter(Boolean).join(", ")}</div>
        ${one.address_requirement && one.address_requirement !== "none" ? html`<p class="advice">${icon("warn")}<span>${t("buy.address", { kind: one.address_requirement })}</span></p>` : nothing}
      </div>
      <button class="button plain" @click=${() => this.#buy(one)}>${t("buy.go")}</button>
    </li>`)}</ul>`;
  }

  async #connect(event) {
    event.preventDefault();
    const typed = Object.entries(Object.fromEntries(new FormData(event.target))).filter(([, value]) => value.trim());
    this.busy = true;
    this.failure = "";
    try {
      await api.put("twilio", Object.fromEntries(typed.map(([name, value]) => [name, value.trim()])));
      this.errors = {};
      toast(t("twilio.connected"));
      await this.load();
    } catch (problem) {
      this.errors = problem.fields;
      this.failure = Object.keys(problem.fields).length ? "" : problem.message;
      await this.updateComplete;
      this.querySelector("[aria-invalid=true]")?.focus();
    } finally {
      this.busy = false;
    }
  }

  async #disconnectAccount() {
    const done = await ask({
      title: t("twilio.disconnect.title"),
      body: html`<p class="muted">${t("twilio.disconnect.text")}</p>`,
      confirm: t("twilio.disconnect"),
      danger: true,
      act: () => api.delete("twilio"),
    });
    if (done) {
      toast(t("twilio.disconnected"));
      this.account = undefined;
      await this.load();
    }
  }

  async #connectNumber(one) {
    const path = `numbers/${one.sid}/connection`;
    const body = { role: "inbound" };
    try {
      const plan = await api.put(path, body, { query: { dry_run: true } });
      const done = await ask({ title: t("numbers.connect.title", { number: one.phone_number }), body: changes(plan.changes), confirm: t("numbers.connect"), act: () => api.put(path, body) });
      if (done) this.#changed("numbers.connected", one);
    } catch (problem) {
      toast(problem.message, { icon: "warn" });
    }
  }

  async #disconnectNumber(one) {
    const path = `numbers/${one.sid}/connection`;
    try {
      const plan = await api.delete(path, { dry_run: true });
      const done = await ask({ title: t("numbers.disconnect.title", { number: one.phone_number }), body: changes(plan?.changes ?? {}), confirm: t("numbers.disconnect"), danger: true, act: () => api.delete(path) });
      if (done) this.#changed("numbers.disconnected", one);
    } catch (problem) {
      toast(problem.message, { icon: "warn" });
    }
  }

  async #find(event) {
    event.preventDefault();
    const wanted = Object.fromEntries(new FormData(event.target));
    this.busy = true;
    this.searchFailure = "";
    try {
      const found = await api.get("numbers/available", { ...wanted, country: wanted.country.toUpperCase() });
      this.offers = found.available;
    } catch (problem) {
      this.offers = null;
      this.searchFailure = problem.message;
    } finally {
      this.busy = false;
    }
  }

  async #buy(one) {
    const once = crypto.randomUUID();
    const done = await ask({
      title: t("buy.confirm", { number: one.number }),
      body: html`<p class="muted">${t("buy.confirm.text")}</p>`,
      confirm: t("buy.go"),
      act: () => api.post("numbers", { phone_number: one.number, connect: true }, { headers: { "idempotency-key": once } }),
    });
    if (done) this.#changed("buy.done", { phone_number: one.number });
  }

  async #changed(message, one) {
    toast(t(message, { number: one.phone_number }));
    this.offers = null;
    await this.load();
  }
}

/** The account, or null if there is none yet. An API that has no such route is another matter. */
async function connected() {
  try {
    return await api.get("twilio");
  } catch (problem) {
    if (problem.status === 404 && problem.told) return null;
    throw problem;
  }
}

function changes(all) {
  const rows = Object.entries(all);
  if (!rows.length) return html`<p class="muted">${t("numbers.same")}</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t("numbers.changes")}><table class="changes">
    <thead><tr><th scope="col">${t("numbers.setting")}</th><th scope="col">${t("numbers.before")}</th><th scope="col">${t("numbers.after")}</th></tr></thead>
    <tbody>${rows.map(([name, change]) => html`<tr><th scope="row">${name.replaceAll("_", " ")}</th><td>${change.from || "–"}</td><td>${change.to || "–"}</td></tr>`)}</tbody>
  </table></div>`;
}

customElements.define("ch-numbers", Numbers);
