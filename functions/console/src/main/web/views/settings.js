import { html, nothing } from "lit";
import { api } from "../api.js";
import { Element } from "../element.js";
import { head } from "../elements/head.js";
import { failed, loading } from "../elements/states.js";
import { Operation } from "../operation.js";
import { t } from "../text.js";
import "./api-keys.js";
import { policySections } from "./settings-policy.js";
import { projectSections } from "./settings-project.js";
import "./settings-form.js";

/** The project's settings and its dialling policy, which are saved separately. */
class Settings extends Element {
  static properties = { project: { state: true }, policy: { state: true } };

  loading = new Operation(this, () => this.#load());

  connectedCallback() {
    super.connectedCallback();
    this.loading.run();
  }

  async #load() {
    [this.project, this.policy] = await Promise.all([api.get(""), api.get("dialling-policy").catch(unlessForbidden)]);
  }

  render() {
    return html`<div class="view">${head(t("settings.title"), t("settings.text"))} ${this.#content()}</div>`;
  }

  #content() {
    if (this.loading.problem) return failed(this.loading);
    if (!this.project) return loading();
    return html`<ch-settings-form
        .saved=${this.project}
        path=""
        method="patch"
        .sections=${projectSections}
      ></ch-settings-form>
      ${this.policy ? policyForm(this.policy) : nothing} <ch-api-keys></ch-api-keys>`;
  }
}

function policyForm(policy) {
  return html`<ch-settings-form
    .saved=${policy}
    path="dialling-policy"
    method="put"
    .sections=${policySections}
  ></ch-settings-form>`;
}

/** Hides what the key may not read. */
function unlessForbidden(problem) {
  if (problem.status === 403) return null;
  throw problem;
}

customElements.define("ch-settings", Settings);
