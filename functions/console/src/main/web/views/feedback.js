import { html, nothing } from "lit";
import { api } from "../api.js";
import { Element } from "../element.js";
import { field, select, typed } from "../elements/field.js";
import { wrong } from "../elements/states.js";
import { Operation } from "../operation.js";
import { address } from "../router.js";
import { t } from "../text.js";

/**
 * Lets the reader say where a handoff should have gone. The caller's words are then proposed as an example of that
 * destination; once that is approved, callers who say them reach it. Fires `judged` with the handoff.
 */
class Feedback extends Element {
  static properties = { one: {}, destinations: {}, again: { state: true } };

  judging = new Operation(this, async (request) => (this.one = await request()));

  render() {
    const { feedback } = this.one;
    const { problem } = this.judging;
    return html`<div class="stack tight feedback">
      ${feedback && !this.again ? this.#state(feedback) : this.#choice()}
      ${wrong(problem && (Object.values(problem.fields)[0] ?? problem.message))}
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
    const { busy } = this.judging;
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
        <button class="button primary" aria-busy=${busy}>${t("feedback.approve")}</button>
        <button type="button" class="button plain" aria-busy=${busy} @click=${() => this.#judge({ approved: false })}>
          ${t("feedback.reject")}
        </button>
        <button type="button" class="button link" aria-busy=${busy} @click=${() => (this.again = true)}>
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
    const { example } = typed(new FormData(event.target));
    const isOther = example !== this.one.feedback.utterance;
    return this.#judge({ approved: true, example: isOther ? example : undefined });
  }

  #judge(judgement) {
    return this.#send(() => api.put(this.#path, judgement));
  }

  get #path() {
    return `handoffs/${this.one.id}/feedback`;
  }

  async #send(request) {
    if (await this.judging.run(request)) {
      this.again = false;
      this.dispatchEvent(new CustomEvent("judged", { detail: this.one }));
    }
    await this.updateComplete;
    this.querySelector("input, select, a")?.focus();
  }
}

customElements.define("ch-feedback", Feedback);
