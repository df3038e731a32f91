import { html, nothing } from "lit";
import { api } from "../api.js";
import { Panel } from "../elements/panel.js";
import { failed } from "../elements/states.js";
import { toast } from "../elements/toasts.js";
import { clock, duration, moment, percent } from "../format.js";
import { icon } from "../icons.js";
import { address } from "../router.js";
import { t } from "../text.js";
import "./feedback.js";
import { NEXT, stateBadge } from "./handoff-state.js";

/** While a call is up, what happens is shown as it happens. */
const POLL_MILLIS = 2000;

/** One handoff: what was said, who was rung, why, and how that went. */
class HandoffPanel extends Panel {
  static properties = {
    key: {},
    destinations: {},
    one: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  connectedCallback() {
    super.connectedCallback();
    this.#load();
    this.timer = setInterval(() => this.one && NEXT[this.one.state] && this.#load(), POLL_MILLIS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  async #load() {
    this.problem = null;
    try {
      this.one = await api.get(`handoffs/${this.key}`);
    } catch (problem) {
      if (!this.one) this.problem = problem;
    }
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
        <div class="body">
          ${
            this.problem
              ? failed(this.problem, () => this.#load())
              : this.one
                ? this.#body()
                : html`<div class="stack" role="status" aria-label=${t("loading")}>
                    <span class="skeleton w1"></span><span class="skeleton w3"></span><span class="skeleton w2"></span>
                  </div>`
          }
        </div>
        ${this.one && NEXT[this.one.state] ? this.#footer() : nothing}
      </div>
    </dialog>`;
  }

  #body() {
    const { one } = this;
    const fact = (name, value) =>
      value
        ? html`<div>
            <dt>${t(name)}</dt>
            <dd>${value}</dd>
          </div>`
        : nothing;
    return html`<div class="stack">
      <dl class="facts">
        ${fact("handoffs.when", moment(one.created_at))}
        ${fact("handoffs.caller", html`<span class="number">${one.caller}</span>`)}
        ${fact("handoff.called", html`<span class="number">${one.called}</span>`)} ${fact("handoff.reason", one.reason)}
        ${fact("handoff.summary", one.summary)} ${fact("handoff.ending", one.ending && t(`ending.${one.ending}`))}
        ${fact(
          "handoff.recording",
          one.recording && html`<a href=${one.recording} target="_blank" rel="noreferrer">${t("handoff.listen")}</a>`,
        )}
        ${fact("handoff.disposition", one.disposition)}
        ${fact("handoff.shared", one.shared_id && html`<span class="mono">${one.shared_id}</span>`)}
      </dl>
      <section class="stack" aria-labelledby="timeline">
        <h3 id="timeline">${t("handoff.timeline")}</h3>
        <ol class="timeline">
          ${this.#events().map(
            ({ at, content }) => html`<li><time class="small muted" datetime=${at}>${clock(at)}</time>${content}</li>`,
          )}
        </ol>
      </section>
      ${
        one.heard.some(({ words }) => words)
          ? html`<section class="stack" aria-labelledby="feedback">
              <h3 id="feedback">${t("feedback.title")}</h3>
              <ch-feedback
                .one=${one}
                .destinations=${this.destinations ?? []}
                @judged=${({ detail }) => (this.one = detail)}
              ></ch-feedback>
            </section>`
          : nothing
      }
      ${
        Object.keys(one.data ?? {}).length
          ? html`<section class="stack" aria-labelledby="data">
              <h3 id="data">${t("handoff.data")}</h3>
              <pre class="block" tabindex="0">${JSON.stringify(one.data, null, 2)}</pre>
            </section>`
          : nothing
      }
      <p class="small muted">
        ${t("handoff.ids")} <span class="mono breakable">${one.id}</span> ·
        <span class="mono breakable">${one.call_sid}</span>
      </p>
    </div>`;
  }

  /** What was heard, who was rung and which states that made, in one order. */
  #events() {
    const heard = this.one.heard.map((words) => ({
      at: words.at,
      content: html`<p>${words.words ? html`<q>${words.words}</q>` : t("handoff.silence")}</p>
        <p class="small muted">${words.understood}</p>`,
    }));
    const rung = this.one.attempts.map((attempt) => ({ at: attempt.started_at, content: this.#attempt(attempt) }));
    // That it rings, and for whom, the attempt says.
    const told = this.one.history.filter(({ state, by }) => state !== "ringing" || by !== "call");
    const states = told.map(({ state, at, by }) => ({
      at,
      content: html`<p>
        ${stateBadge(state)}
        ${by === "call" ? nothing : html`<span class="small muted">${t("handoff.by", { name: by })}</span>`}
      </p>`,
    }));
    return [...heard, ...rung, ...states].sort((a, b) => a.at.localeCompare(b.at));
  }

  #attempt(attempt) {
    const over = attempt.outcome === "accepted" ? this.one.accepted_at : attempt.ended_at;
    const seconds = over ? (new Date(over) - new Date(attempt.started_at)) / 1000 : null;
    const tone = attempt.outcome === "accepted" ? "good" : attempt.outcome ? "warn" : "accent";
    return html`<div class="card attempt">
      <p class="line">
        <a class="grow" href=${address("destinations", attempt.destination.id)}>${attempt.destination.name}</a>
        <span class="badge dot ${tone}">${t(`outcome.${attempt.outcome ?? "ringing"}`)}</span>
      </p>
      <p class="small muted">
        ${
          attempt.number ? html`<span class="number">${attempt.number}</span> · ` : nothing
        }${t(`how.${attempt.how}`)}${attempt.confidence == null ? "" : ` (${percent(attempt.confidence)})`}${
          seconds == null ? "" : ` · ${t("handoff.rang", { time: duration(seconds) })}`
        }${
          attempt.talked_seconds == null ? "" : ` · ${t("handoff.talked", { time: duration(attempt.talked_seconds) })}`
        }${attempt.sip_code == null ? "" : ` · SIP ${attempt.sip_code}`}
      </p>
      ${
        this.one.heard.some(({ understood }) => understood === attempt.why)
          ? nothing
          : html`<p class="small">${attempt.why}</p>`
      }
    </div>`;
  }

  #footer() {
    return html`<footer>
      ${NEXT[this.one.state].map(
        (state) =>
          html`<button class="button plain" aria-busy=${!!this.busy} @click=${() => this.#move(state)}>
            ${t(`move.${state}`)}
          </button>`,
      )}
    </footer>`;
  }

  async #move(state) {
    this.busy = true;
    try {
      await api.patch(`handoffs/${this.key}`, { state }, { headers: { "if-match": this.one.etag } });
      toast(t("handoff.moved", { state: t(`handoff.${state}`) }));
      this.dispatchEvent(new Event("moved"));
    } catch (problem) {
      toast(problem.message, { icon: "warn" });
    }
    this.busy = false;
    await this.#load();
    // The buttons that led here are gone.
    await this.updateComplete;
    this.querySelector("h2").focus();
  }
}

customElements.define("ch-handoff-panel", HandoffPanel);
