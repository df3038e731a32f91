import { html, nothing } from "lit";
import { api } from "../api.js";
import { Element } from "../element.js";
import { field, select } from "../elements/field.js";
import { icon } from "../icons.js";
import { address } from "../router.js";
import { t } from "../text.js";

/**
 * Where a handoff should have gone: somebody says so, and what the caller said is proposed as an
 * example of that destination; once that is approved, callers who say it reach it. Says `judged`
 * with the handoff.
 */
class Feedback extends Element {
  static properties = {
    one: {},
    destinations: {},
    busy: { state: true },
    failure: { state: true },
    again: { state: true },
  };

  render() {
    const { feedback } = this.one;
    return html`<div class="stack tight feedback">
      ${feedback && !this.again ? this.#state(feedback) : this.#choice()}
      ${this.failure ? html`<p class="error" role="alert">${icon("warn")}<span>${this.failure}</span></p>` : nothing}
    </div>`;
  }

  #choice() {
    const others = this.destinations.filter(({ active, id }) => active && id !== this.one.destination?.id);
    return select({
      id: `should-${this.one.id}`,
      label: t("feedback.should"),
      value: "",
      options: [["", t("choose")], ...others.map(({ id, name }) => [id, name])],
      input: (id) => id && this.#say(id),
    });
  }

  #state({ state, should_have_been: id, utterance, example }) {
    const name = this.destinations.find((one) => one.id === id)?.name ?? id;
    const link = html`<a href=${address("destinations", id)}>${name}</a>`;
    if (state === "pending") return this.#proposal(link, utterance);
    return html`<p class="line small">
      <span class="badge dot ${state === "approved" ? "good" : ""}">${t(`feedback.${state}`)}</span>
      <span>${t("feedback.should")} ${link}${example ? html`: <q>${example}</q>` : nothing}</span>
    </p>`;
  }

  #proposal(link, utterance) {
    const id = `example-${this.one.id}`;
    return html`<form class="stack tight" @submit=${this.#approve}>
      <p>${t("feedback.should")} ${link}</p>
      ${field(
        { id, label: t("feedback.example"), hint: t("feedback.example.hint") },
        ({ described }) =>
          html`<input
            id=${id}
            name="example"
            .value=${utterance ?? ""}
            maxlength="200"
            autocomplete="off"
            aria-describedby=${described}
          />`,
      )}
      <div class="line">
        <button class="button primary" aria-busy=${!!this.busy}>${t("feedback.approve")}</button>
        <button
          type="button"
          class="button plain"
          aria-busy=${!!this.busy}
          @click=${() => this.#judge({ approved: false })}
        >
          ${t("feedback.reject")}
        </button>
        <button type="button" class="button link" aria-busy=${!!this.busy} @click=${() => (this.again = true)}>
          ${t("feedback.other")}
        </button>
      </div>
    </form>`;
  }

  #say(destination) {
    return this.#send(() => api.post(this.#path, { should_have_been: destination }));
  }

  #approve(event) {
    event.preventDefault();
    const example = new FormData(event.target).get("example").trim();
    return this.#judge({
      approved: true,
      example: example === this.one.feedback.utterance ? undefined : example || undefined,
    });
  }

  #judge(judgement) {
    return this.#send(() => api.put(this.#path, judgement));
  }

  get #path() {
    return `handoffs/${this.one.id}/feedback`;
  }

  async #send(request) {
    this.busy = true;
    this.failure = "";
    try {
      this.one = await request();
      this.again = false;
      this.dispatchEvent(new CustomEvent("judged", { detail: this.one }));
    } catch (problem) {
      this.failure = Object.values(problem.fields)[0] ?? problem.message;
    } finally {
      this.busy = false;
    }
    await this.updateComplete;
    this.querySelector("input, select, a")?.focus();
  }
}

customElements.define("ch-feedback", Feedback);
