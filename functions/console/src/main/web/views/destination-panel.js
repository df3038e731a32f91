import { html, nothing } from "lit";
import { ask } from "../elements/ask.js";
import { Panel } from "../elements/panel.js";
import { failed, loadingPanel, refused } from "../elements/states.js";
import { icon } from "../icons.js";
import { Operation } from "../operation.js";
import { t } from "../text.js";
import { DestinationDraft } from "./destination-draft.js";
import { destinationForm } from "./destination-form.js";
import { merge } from "./destination-merge.js";
import { healthNotice } from "./destination-health.js";
import { understood } from "./destination-understood.js";

/** Adds or edits a destination. While the reader types, the API checks it by the same rules as on saving. */
class DestinationPanel extends Panel {
  static properties = { key: {}, list: {} };

  loading = new Operation(this, () => this.#load());
  saving = new Operation(this, () => this.draft.save());

  connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) return;
    this.draft = new DestinationDraft(this, this.key);
    this.loading.run();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.draft.leave();
  }

  async #load() {
    await this.draft.load();
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector("#name")?.focus();
  }

  render() {
    const { isNew, saved, values, theirs } = this.draft;
    return html`<dialog class="panel" aria-labelledby="panel-title" @cancel=${this.#cancel} @close=${this.closed}>
      <form class="sheet" novalidate @submit=${this.#submit} @keydown=${this.#keys}>
        <header>
          <h2 id="panel-title">${isNew ? t("destination.add") : (saved?.name ?? t("loading"))}</h2>
          ${saved?.is_default ? html`<span class="badge accent">${t("default")}</span>` : nothing}
          <button type="button" class="button icon-only" aria-label=${t("close")} @click=${this.#leave}>
            ${icon("close")}
          </button>
        </header>
        <div class="body">${this.#body()}</div>
        ${values && !theirs ? this.#footer() : nothing}
      </form>
    </dialog>`;
  }

  #body() {
    const { saved, values, theirs, view, errors, alike } = this.draft;
    if (!values) return this.loading.problem ? failed(this.loading) : loadingPanel();
    if (theirs) return merge({ base: saved, mine: values, theirs, choose: (chosen) => this.#resolve(chosen) });
    const change = (field, value) => this.#change(field, value);
    return html`<div class="stack">
      ${refused(this.#refusal())} ${saved ? [healthNotice(saved), understood(saved)] : nothing}
      ${destinationForm({ values, errors, view, list: this.list, id: saved?.id, change }, alike)}
    </div>`;
  }

  #footer() {
    return html`<footer>
      <button class="button primary" aria-busy=${this.saving.busy}>${t(this.draft.isNew ? "add" : "save")}</button>
      <button type="button" class="button plain" @click=${this.#leave}>${t("cancel")}</button>
      <span class="spacer"></span>
      <span class="hint wide" aria-hidden="true"><kbd>Ctrl</kbd> <kbd>↵</kbd></span>
    </footer>`;
  }

  #refusal() {
    const { problem } = this.saving;
    return problem?.status === 0 ? t("destination.kept") : problem?.general;
  }

  #change(field, value) {
    this.saving.forget();
    this.draft.change(field, value);
  }

  async #submit(event) {
    event.preventDefault();
    if (this.saving.busy || this.draft.theirs) return;
    if (await this.saving.run()) this.#saved();
    else await this.#blame(this.saving.problem.fields);
  }

  #saved() {
    if (this.draft.theirs) return;
    const { isNew, saved } = this.draft;
    this.dispatchEvent(new CustomEvent("saved", { detail: { name: saved.name, added: isNew } }));
    this.dialog.close();
  }

  async #blame(errors) {
    this.draft.blame(errors);
    await this.updateComplete;
    (this.querySelector("[aria-invalid=true]") ?? this.querySelector(".notice"))?.focus();
  }

  async #resolve(values) {
    this.draft.resolve(values);
    await this.updateComplete;
    this.querySelector("#name").focus();
  }

  #keys(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.currentTarget.requestSubmit();
    }
  }

  #cancel(event) {
    // From a picker or menu inside.
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.#leave();
  }

  async #leave() {
    if (this.saving.busy) return;
    const sure =
      !this.draft.isChanged ||
      (await ask({
        title: t("discard.title"),
        body: html`<p class="muted">${t("discard.text")}</p>`,
        confirm: t("discard"),
        danger: true,
      }));
    if (!sure) return;
    this.draft.discard();
    this.dialog.close();
  }
}

customElements.define("ch-destination-panel", DestinationPanel);
