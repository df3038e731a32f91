import { html, nothing } from "lit";
import { all, api, local } from "../api.js";
import { Element } from "../element.js";
import { select, textArea, textField } from "../elements/field.js";
import { duration, percent } from "../format.js";
import { icon } from "../icons.js";
import { address } from "../router.js";
import { t } from "../text.js";
import { transcript } from "./transcript.js";

const OUTCOMES = ["answers", "no_answer", "busy", "declines", "voicemail", "failed"];

/** Between two steps of a call that is played, long enough to follow it. */
const STEP_MILLIS = 450;

/** Try it: what a caller would say, where that goes and why; and on a developer's machine, the call itself. */
class Try extends Element {
  static properties = {
    list: { state: true },
    route: { state: true },
    problem: { state: true },
    busy: { state: true },
    call: { state: true },
    steps: { state: true },
    ringing: { state: true },
    telephone: { state: true },
    outcome: { state: true },
    words: { state: true },
    at: { state: true },
  };

  constructor() {
    super();
    this.words = "";
    this.at = "";
    this.outcome = "answers";
  }

  async connectedCallback() {
    super.connectedCallback();
    // Only the local stack has a telephone network of its own.
    if (["localhost", "127.0.0.1"].includes(location.hostname)) {
      this.telephone = await local("/local/calls").then(
        () => true,
        () => false,
      );
    }
    this.list = await all("destinations", "destinations").catch(() => []);
  }

  render() {
    return html`<div class="view">
      <header class="head">
        <div>
          <h1 tabindex="-1">${t("try.title")}</h1>
          <p>${t("try.text")}</p>
        </div>
      </header>
      <div class="halves">
        <form class="card padded stack" @submit=${this.#resolve}>
          ${textArea({
            id: "words",
            label: t("try.words"),
            placeholder: t("try.words.example"),
            value: this.words,
            rows: 3,
            input: (words) => (this.words = words),
          })}
          ${textField({
            id: "at",
            label: t("try.at"),
            optional: true,
            type: "datetime-local",
            value: this.at,
            hint: t("try.at.hint"),
            input: (at) => (this.at = at),
          })}
          <div class="line">
            <button class="button primary" ?disabled=${!this.words.trim()} aria-busy=${!!this.busy}>
              ${t("try.go")}
            </button>
          </div>
          ${this.telephone ? this.#ringForm() : nothing}
        </form>
        <div class="stack" aria-live="polite">
          ${
            this.problem
              ? html`<p class="notice bad" role="alert">${icon("warn")}<span>${this.problem.message}</span></p>`
              : nothing
          }
          ${this.route ? this.#answer() : nothing} ${this.call ? this.#call() : nothing}
          ${
            this.route || this.call || this.problem
              ? nothing
              : html`<div class="card empty">
                  ${icon("spark")}
                  <h2>${t("try.none")}</h2>
                  <p>${t("try.none.text")}</p>
                </div>`
          }
        </div>
      </div>
    </div>`;
  }

  #ringForm() {
    return html`<fieldset class="stack ring">
      <legend class="label">${t("ring.title")}</legend>
      <p class="hint">${t("ring.text")}</p>
      ${select({
        id: "outcome",
        label: t("ring.outcome"),
        value: this.outcome,
        options: OUTCOMES.map((one) => [one, t(`leg.${one}`)]),
        input: (one) => (this.outcome = one),
      })}
      <div>
        <button
          type="button"
          class="button plain"
          ?disabled=${!this.words.trim()}
          aria-busy=${!!this.ringing}
          @click=${this.#ring}
        >
          ${icon("play")} ${t("ring.go")}
        </button>
      </div>
    </fieldset>`;
  }

  #answer() {
    const { how, confidence, ranking, explanation } = this.route;
    const id = this.route.destination?.id ?? this.route.destination;
    const one =
      this.list?.find((other) => other.id === id) ?? this.route.ranking?.find((place) => place.destination === id);
    return html`<section class="card padded stack" aria-labelledby="answer">
      <div class="line">
        ${icon("arrow")}
        <h2 id="answer" class="grow">
          ${
            one
              ? html`<a href=${address("destinations", id)}>${one.name}</a>`
              : t(this.route.asks?.length ? "route.asks" : "route.none")
          }
        </h2>
        ${
          confidence
            ? html`<span class="muted small">${t("route.confidence", { share: percent(confidence) })}</span>`
            : nothing
        }
        <span class="badge ${how === "matched" || how === "explicit" ? "good" : "warn"}">${t(`how.${how}`)}</span>
      </div>
      ${one?.dialled_as ? html`<p class="number">${one.dialled_as}</p>` : nothing}
      <p>${explanation}</p>
      ${this.route.rings?.length ? this.#hops(this.route.rings) : nothing}
      ${ranking?.length ? this.#ranking(ranking) : nothing}
    </section>`;
  }

  /** Who would be tried, in order. */
  #hops(rings) {
    return html`<div class="parts">
      <h3 id="hops">${t("route.hops")}</h3>
      <ol class="hops" aria-labelledby="hops">
        ${rings.map(
          ({ name, result, why }) =>
            html`<li>
              <span class="grow"
                >${name}${
                  why && why !== this.route.explanation ? html` <small class="muted">${why}</small>` : nothing
                }</span
              >
              <span class="badge dot ${result === "rings" ? "good" : "warn"}"
                >${t(result === "rings" ? "route.rings" : `outcome.${result}`)}</span
              >
            </li>`,
        )}
      </ol>
    </div>`;
  }

  #ranking(ranking) {
    const best = Math.max(...ranking.map(({ score }) => score), Number.MIN_VALUE);
    return html`<table class="ranking">
      <caption>
        ${t("route.ranking")}
      </caption>
      <thead class="unseen">
        <tr>
          <th scope="col">${t("field.name")}</th>
          <th scope="col">${t("route.score")}</th>
        </tr>
      </thead>
      <tbody>
        ${ranking.slice(0, 5).map(
          ({ name, score }) =>
            html`<tr>
              <td>${name}</td>
              <td>
                <span class="share"
                  ><svg class="bar wide-bar" viewBox="0 0 160 5" preserveAspectRatio="none" aria-hidden="true">
                    <rect height="5" width=${(160 * Math.max(score, 0)) / best}></rect>
                  </svg>
                  ${percent(score)}</span
                >
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #call() {
    const over = this.steps === this.call.steps.length;
    return html`<section class="card padded stack" aria-labelledby="call">
      <div class="line">
        ${icon("phone")}
        <h2 id="call" class="grow">${t("ring.call", { from: this.call.from, to: this.call.to })}</h2>
        ${
          over
            ? html`<span class="badge dot ${this.call.reached ? "good" : "bad"}"
                >${t(`call.${this.call.outcome}`)}</span
              >`
            : nothing
        }
      </div>
      ${transcript(this.call.steps.slice(0, this.steps), this.list)}
      ${
        over
          ? html`<p class="line">
              <span class="grow muted">${t("ring.took", { time: duration(this.call.seconds) })}</span>
              ${
                this.call.handoff_id
                  ? html`<a href=${address("handoffs", this.call.handoff_id)}>${t("ring.handoff")}</a>`
                  : nothing
              }
            </p>`
          : html`<p role="status"><span class="skeleton w2"></span></p>`
      }
    </section>`;
  }

  async #resolve(event) {
    event.preventDefault();
    this.busy = true;
    this.problem = null;
    this.call = null;
    try {
      this.route = await this.#ask();
    } catch (problem) {
      this.route = null;
      this.problem = problem;
    } finally {
      this.busy = false;
    }
    this.#show("#answer");
  }

  /** On a narrow screen the answer is below the question. */
  async #show(what) {
    await this.updateComplete;
    this.querySelector(what)?.closest("section").scrollIntoView({ block: "nearest" });
  }

  #ask() {
    const at = this.at ? new Date(this.at).toISOString() : undefined;
    return api.post("routes/resolve", { utterance: this.words, at });
  }

  async #ring() {
    this.ringing = true;
    this.problem = null;
    try {
      // The outcome is that of the destination the caller is for; the others answer.
      this.route = await this.#ask().catch(() => null);
      const id = this.route?.destination?.id ?? this.route?.destination;
      const number = this.list.find((one) => one.id === id)?.target.number;
      this.steps = 0;
      this.call = await local("/local/calls", {
        says: [this.words],
        destinations: number ? { [number]: this.outcome } : {},
      });
      this.#show("#call");
      await this.#play();
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.ringing = false;
    }
  }

  async #play() {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    while (this.steps < this.call.steps.length && this.isConnected) {
      this.steps = calm ? this.call.steps.length : this.steps + 1;
      await new Promise((next) => setTimeout(next, calm ? 0 : STEP_MILLIS));
    }
  }
}

customElements.define("ch-try", Try);
