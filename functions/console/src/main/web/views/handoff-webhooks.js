import { html, nothing } from "lit";
import { api } from "../api.js";
import { Element } from "../element.js";
import { failed, loadingPanel } from "../elements/states.js";
import { clock, moment } from "../format.js";
import { icon } from "../icons.js";
import { Operation } from "../operation.js";
import { t } from "../text.js";

/** What Twilio's webhooks said of a handoff, and how each was answered. They are loaded when somebody wants them. */
class HandoffWebhooks extends Element {
  static properties = { key: {}, found: { state: true } };

  loading = new Operation(this, async () => {
    this.found = await api.get(`handoffs/${this.key}/webhooks`);
  });

  render() {
    return html`<details class="fold" @toggle=${({ target }) => target.open && this.loading.run()}>
      <summary>${icon("down")} ${t("webhooks.title")} <span class="muted">${t("webhooks.text")}</span></summary>
      <div class="stack">${this.#content()}</div>
    </details>`;
  }

  #content() {
    if (this.loading.problem) return failed(this.loading);
    if (!this.found) return this.loading.busy ? loadingPanel() : nothing;
    const { webhooks, kept_since: since, complete } = this.found;
    return html`<ol class="timeline">
        ${webhooks.map(webhook)}
      </ol>
      ${webhooks.length ? nothing : html`<p class="small muted">${t("webhooks.none", { since: moment(since) })}</p>`}
      ${complete ? nothing : html`<p class="small muted">${t("webhooks.incomplete")}</p>`}`;
  }
}

function webhook({ at, path, reported, status, answer, ms, error }) {
  return html`<li>
    <time class="small muted" datetime=${at}>${clock(at)}</time>
    <p>
      <span class="mono breakable">${path}</span>
      <span class="small muted">${t("webhooks.took", { ms, status })}</span>
    </p>
    ${reported.length ? html`<p class="small muted breakable">${reported.join(", ")}</p>` : nothing}
    ${answer.length ? html`<p class="small mono breakable">${answer.join(", ")}</p>` : nothing}
    ${error ? html`<p class="small"><span class="badge dot bad">${t("webhooks.error")}</span> ${error}</p>` : nothing}
  </li>`;
}

customElements.define("ch-handoff-webhooks", HandoffWebhooks);
