import { html, nothing } from "lit";
import { api } from "../api.js";
import { Panel } from "../elements/panel.js";
import { failed, loadingPanel } from "../elements/states.js";
import { toast } from "../elements/toasts.js";
import { every } from "../every.js";
import { moment } from "../format.js";
import { icon } from "../icons.js";
import { Operation } from "../operation.js";
import { t } from "../text.js";
import "./feedback.js";
import { NEXT, stateBadge } from "./handoff-state.js";
import { timeline } from "./handoff-timeline.js";
import "./handoff-webhooks.js";

/** How often the panel is refreshed while the call goes on. */
const POLL_MILLIS = 2000;

/** One handoff: what was said, who was rung, why, and how that went. */
class HandoffPanel extends Panel {
  static properties = { key: {}, destinations: {}, one: { state: true } };

  loading = new Operation(this, () => this.#load());
  moving = new Operation(this, (state) => this.#patch(state));

  constructor() {
    super();
    every(this, POLL_MILLIS, () => this.isGoingOn && this.loading.run());
  }

  get isGoingOn() {
    return Boolean(this.one) && this.one.state in NEXT;
  }

  connectedCallback() {
    super.connectedCallback();
    this.loading.run();
  }

  async #load() {
    this.one = await api.get(`handoffs/${this.key}`);
  }

  render() {
    const close = () => this.dialog.close();
    return html`<dialog class="panel" aria-labelledby="panel-title" @close=${this.closed}>
      <div class="sheet">
        <header>
          <h2 id="panel-title" tabindex="-1">${t("handoff.title")}</h2>
          ${this.one ? stateBadge(this.one.state) : nothing}
          <button class="button icon-only" aria-label=${t("close")} @click=${close}>${icon("close")}</button>
        </header>
        <div class="body">${this.#body()}</div>
        ${this.isGoingOn ? this.#footer() : nothing}
      </div>
    </dialog>`;
  }

  #body() {
    const { one } = this;
    if (!one) return this.loading.problem ? failed(this.loading) : loadingPanel();
    return html`<div class="stack">
      ${facts(one)}
      <section class="stack" aria-labelledby="timeline">
        <h3 id="timeline">${t("handoff.timeline")}</h3>
        ${timeline(one)}
      </section>
      ${one.heard.some(({ words }) => words) ? this.#feedback() : nothing}
      ${Object.keys(one.data ?? {}).length ? data(one.data) : nothing}
      <ch-handoff-webhooks .key=${one.id}></ch-handoff-webhooks>
      <p class="small muted">
        ${t("handoff.ids")} <span class="mono breakable">${one.id}</span> ·
        <span class="mono breakable">${one.call_sid}</span>
      </p>
    </div>`;
  }

  #feedback() {
    return html`<section class="stack" aria-labelledby="feedback">
      <h3 id="feedback">${t("feedback.title")}</h3>
      <ch-feedback
        .one=${this.one}
        .destinations=${this.destinations ?? []}
        @judged=${({ detail }) => (this.one = detail)}
      ></ch-feedback>
    </section>`;
  }

  #footer() {
    const button = (state) =>
      html`<button class="button plain" aria-busy=${this.moving.busy} @click=${() => this.#move(state)}>
        ${t(`move.${state}`)}
      </button>`;
    return html`<footer>${NEXT[this.one.state].map(button)}</footer>`;
  }

  async #move(state) {
    if (await this.moving.run(state)) {
      toast(t("handoff.moved", { state: t(`handoff.${state}`) }));
      this.dispatchEvent(new Event("moved"));
    } else {
      toast(this.moving.problem.message, { icon: "warn" });
    }
    await this.loading.run();
    // The button that had the focus is gone.
    await this.updateComplete;
    this.querySelector("h2").focus();
  }

  #patch(state) {
    return api.patch(`handoffs/${this.key}`, { state }, { headers: { "if-match": this.one.etag } });
  }
}

function facts(one) {
  const number = (value) => html`<span class="number">${value}</span>`;
  return html`<dl class="facts">
    ${fact("handoffs.when", moment(one.created_at))} ${fact("handoffs.caller", number(one.caller))}
    ${fact("handoff.called", number(one.called))} ${fact("handoff.reason", one.reason)}
    ${fact("handoff.summary", one.summary)} ${fact("handoff.ending", one.ending && t(`ending.${one.ending}`))}
    ${fact("handoff.recording", one.recording && recording(one.recording))}
    ${fact("handoff.disposition", one.disposition)}
    ${fact("handoff.shared", one.shared_id && html`<span class="mono">${one.shared_id}</span>`)}
  </dl>`;
}

function fact(name, value) {
  if (!value) return nothing;
  return html`<div>
    <dt>${t(name)}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** Only Twilio's own address is a link: what older handoffs have may be anything. */
function recording(url) {
  if (!/^https:\/\/api(\.[a-z0-9-]+){0,2}\.twilio\.com\//.test(url)) return undefined;
  return html`<a href=${url} target="_blank" rel="noreferrer">${t("handoff.listen")}</a>`;
}

function data(values) {
  return html`<section class="stack" aria-labelledby="data">
    <h3 id="data">${t("handoff.data")}</h3>
    <pre class="block" tabindex="0">${JSON.stringify(values, null, 2)}</pre>
  </section>`;
}

customElements.define("ch-handoff-panel", HandoffPanel);
