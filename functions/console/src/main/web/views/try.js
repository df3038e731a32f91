import { html, nothing } from "lit";
import { all, api, local } from "../api.js";
import { Element } from "../element.js";
import { head } from "../elements/head.js";
import { empty, refused } from "../elements/states.js";
import { Operation } from "../operation.js";
import { t } from "../text.js";
import { playedCall } from "./played-call.js";
import { routeAnswer } from "./route-answer.js";
import { tryForm } from "./try-form.js";

/** The pause between two steps of a played call, long enough to follow it. */
const STEP_MILLIS = 450;

/** Try it: where a caller's words would lead, and why; on a developer's machine, also the whole call. */
class Try extends Element {
  static properties = {
    list: { state: true },
    route: { state: true },
    call: { state: true },
    steps: { state: true },
    telephone: { state: true },
    values: { state: true },
  };

  resolving = new Operation(this, () => this.#resolve());
  ringing = new Operation(this, () => this.#ring());

  constructor() {
    super();
    this.values = { words: "", at: "", outcome: "answers" };
  }

  async connectedCallback() {
    super.connectedCallback();
    this.telephone = await hasTelephone();
    this.list = await all("destinations").catch(() => []);
  }

  render() {
    return html`<div class="view">
      ${head(t("try.title"), t("try.text"))}
      <div class="halves">
        ${this.#form()}
        <div class="stack" aria-live="polite">${this.#answer()}</div>
      </div>
    </div>`;
  }

  #form() {
    return tryForm({
      values: this.values,
      change: (typed) => (this.values = { ...this.values, ...typed }),
      submit: this.#submit,
      resolving: this.resolving.busy,
      ring: this.telephone && (() => this.ringing.run()),
      ringing: this.ringing.busy,
    });
  }

  #answer() {
    const problem = this.resolving.problem ?? this.ringing.problem;
    if (!this.route && !this.call && !problem) {
      return empty({ icon: "spark", title: t("try.none"), text: t("try.none.text") });
    }
    return html`${refused(problem?.message)} ${this.route ? routeAnswer(this.route, this.list) : nothing}
    ${this.call ? playedCall(this.call, this.steps, this.list) : nothing}`;
  }

  async #submit(event) {
    event.preventDefault();
    this.ringing.forget();
    this.call = null;
    await this.resolving.run();
    await this.#show("#answer");
  }

  async #resolve() {
    this.route = await this.#ask().catch((problem) => {
      this.route = null;
      throw problem;
    });
  }

  #ask() {
    const { words, at } = this.values;
    return api.post("routes/resolve", { utterance: words, at: at ? new Date(at).toISOString() : undefined });
  }

  async #ring() {
    this.resolving.forget();
    // The outcome is that of the chosen destination; the others answer.
    this.route = await this.#ask().catch(() => null);
    const number = this.list.find((one) => one.id === this.route?.destination)?.target.number;
    this.steps = 0;
    this.call = await local("/local/calls", {
      says: [this.values.words],
      destinations: number ? { [number]: this.values.outcome } : {},
    });
    this.#show("#call");
    await this.#play();
  }

  /** Shows one step after the other, or all at once after the reader has left the page, or with reduced motion. */
  async #play() {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const { length } = this.call.steps;
    while (this.steps < length) {
      this.steps = calm || !this.isConnected ? length : this.steps + 1;
      if (this.steps < length) await pause(STEP_MILLIS);
    }
  }

  /** Scrolls to the answer, which is below the question on narrow screens. */
  async #show(what) {
    await this.updateComplete;
    this.querySelector(what)?.closest("section").scrollIntoView({ block: "nearest" });
  }
}

/** Only the local stack has a simulated telephone network. */
async function hasTelephone() {
  if (!["localhost", "127.0.0.1"].includes(location.hostname)) return false;
  const calls = await local("/local/calls").catch(() => null);
  return Boolean(calls);
}

function pause(millis) {
  return new Promise((next) => {
    setTimeout(next, millis);
  });
}

customElements.define("ch-try", Try);
