import { html, nothing } from "lit";
import { api } from "../api.js";
import { Element } from "../element.js";
import { ask } from "../elements/ask.js";
import { checkbox } from "../elements/field.js";
import { empty, failed, loading } from "../elements/states.js";
import { toast } from "../elements/toasts.js";
import { moment, region } from "../format.js";
import { session } from "../session.js";
import { has, listed, t } from "../text.js";
import { changes, connectNumber, disconnectNumber } from "./number-connection.js";
import "./number-search.js";
import "./twilio-form.js";

const TONES = { connected: "good", drifted: "warn", foreign: "", unused: "" };

/** Twilio and numbers: the account, and which of its numbers bring callers here. */
class Numbers extends Element {
  static properties = {
    account: { state: true },
    numbers: { state: true },
    problem: { state: true },
    pending: { state: true },
  };

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
      <header class="head">
        <div>
          <h1 tabindex="-1">${t("numbers.title")}</h1>
          <p>${t("numbers.text")}</p>
        </div>
      </header>
      ${this.#content()}
    </div>`;
  }

  #content() {
    if (this.problem) return failed(this.problem, () => this.load());
    if (this.account === undefined || !this.numbers) return loading(4);
    if (this.account === null) {
      return html`<ch-twilio-form @connected=${() => this.#changed(t("twilio.connected"))}></ch-twilio-form>`;
    }
    return html`${this.#account()} ${this.#list()}
      <ch-number-search
        @bought=${({ detail }) => this.#changed(t("buy.done", { number: detail }))}
      ></ch-number-search>`;
  }

  #account() {
    const one = this.account;
    const status = `twilio.status.${one.status}`;
    return html`<section class="card padded line account" aria-label=${t("twilio.account")}>
      <div class="grow">
        <h2>
          ${one.friendly_name}
          <span class="badge dot ${one.status === "active" ? "good" : "warn"}"
            >${has(status) ? t(status) : one.status}</span
          >
        </h2>
        <p class="small muted">
          <span class="mono breakable">${one.account_sid}</span> ·
          ${t("twilio.since", { name: one.connected_by, at: moment(one.connected_at) })}
        </p>
        <p class="small muted">${t("twilio.masked")} <span class="mono breakable">${one.api_key_sid}</span></p>
      </div>
      <button class="button plain" @click=${this.#disconnectAccount}>${t("twilio.disconnect")}</button>
    </section>`;
  }

  #list() {
    if (!this.numbers.length) return empty({ icon: "phone", title: t("numbers.none"), text: t("numbers.none.text") });
    return html`<div class="card">
      <table class="cards">
        <caption class="unseen">
          ${t("numbers.title")}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t("numbers.number")}</th>
            <th scope="col">${t("numbers.state")}</th>
            <th scope="col">${t("numbers.can")}</th>
            <th scope="col"><span class="unseen">${t("actions")}</span></th>
          </tr>
        </thead>
        <tbody>
          ${this.numbers.map((one) => this.#row(one))}
        </tbody>
      </table>
    </div>`;
  }

  #row(one) {
    const about = [one.friendly_name === one.phone_number ? "" : one.friendly_name, one.country && region(one.country)];
    const capabilities = one.capabilities.map((name) => t(`can.${name}`));
    return html`<tr class="row">
      <td>
        <span class="number strong">${one.phone_number}</span>
        <div class="description">${about.filter(Boolean).join(" · ")}</div>
      </td>
      <td>
        <span class="badge dot ${TONES[one.state]}">${t(`number.${one.state}`)}</span>
        <div class="small muted">
          ${
            one.project && one.project !== session.project
              ? t("numbers.project", { project: one.project })
              : t(`number.${one.state}.text`)
          }
        </div>
      </td>
      <td class="small muted">${listed(capabilities)}</td>
      <td class="actions"><div class="buttons">${this.#actions(one)}</div></td>
    </tr>`;
  }

  /** What rings another project is disconnected there. */
  #actions(one) {
    if (one.project && one.project !== session.project) return nothing;
    const connect = (label) => this.#action(one, label, connectNumber, "numbers.connected");
    if (!one.project) return connect("numbers.connect");
    return html`${one.state === "drifted" ? connect("numbers.repair") : nothing}
    ${this.#action(one, "numbers.disconnect", disconnectNumber, "numbers.disconnected")}`;
  }

  #action(one, label, run, done) {
    const act = async () => {
      this.pending = one.sid + label;
      try {
        const plan = await run(one);
        this.pending = "";
        if (await plan()) await this.#changed(t(done, { number: one.phone_number }));
      } catch (problem) {
        toast(problem.message, { icon: "warn" });
      } finally {
        this.pending = "";
      }
    };
    return html`<button
      class="button plain"
      aria-busy=${this.pending === one.sid + label}
      ?disabled=${this.pending && this.pending !== one.sid + label}
      aria-label="${t(label)}: ${one.phone_number}"
      @click=${act}
    >
      ${t(label)}
    </button>`;
  }

  async #disconnectAccount() {
    const drifted = this.numbers.filter(({ state, project }) => state === "drifted" && project === session.project);
    const done = await ask({
      title: t("twilio.disconnect.title"),
      body: html`<p class="muted">${t("twilio.disconnect.text")}</p>
        ${drifted.map(
          (one) =>
            html`<p class="strong">${t("numbers.drift", { number: one.phone_number })}</p>
              ${changes(one.drift)}`,
        )}
        ${
          drifted.length
            ? checkbox({ id: "force", label: t("numbers.force"), checked: false, input: () => {} })
            : nothing
        }`,
      confirm: t("twilio.disconnect"),
      danger: true,
      act: (data) => api.delete("twilio", { force: data.has("force") || undefined }),
    });
    if (done) await this.#changed(t("twilio.disconnected"));
  }

  async #changed(message) {
    toast(message);
    await this.load();
    this.querySelector("h1")?.focus();
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

customElements.define("ch-numbers", Numbers);
