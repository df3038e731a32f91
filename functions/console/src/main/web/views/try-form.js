import { html, nothing } from "lit";
import { select, textArea, textField } from "../elements/field.js";
import { icon } from "../icons.js";
import { t } from "../text.js";

const OUTCOMES = ["answers", "no_answer", "busy", "declines", "ignores", "voicemail", "failed"];

/**
 * The form of Try it. `values` are `{words, at, outcome}`; `change` gets those that change. Without `ring`
 * there is no telephone network to ring on.
 */
export function tryForm({ values, change, submit, resolving, ring, ringing }) {
  const silent = !values.words.trim();
  return html`<form class="card padded stack" @submit=${submit}>
    ${textArea({
      id: "words",
      label: t("try.words"),
      placeholder: t("try.words.example"),
      value: values.words,
      rows: 3,
      input: (words) => change({ words }),
    })}
    ${textField({
      id: "at",
      label: t("try.at"),
      optional: true,
      type: "datetime-local",
      value: values.at,
      hint: t("try.at.hint"),
      input: (at) => change({ at }),
    })}
    <div class="line">
      <button class="button primary" ?disabled=${silent} aria-busy=${resolving}>${t("try.go")}</button>
    </div>
    ${ring ? ringForm({ values, change, silent, ring, ringing }) : nothing}
  </form>`;
}

function ringForm({ values, change, silent, ring, ringing }) {
  return html`<fieldset class="stack ring">
    <legend class="label">${t("ring.title")}</legend>
    <p class="hint">${t("ring.text")}</p>
    ${select({
      id: "outcome",
      label: t("ring.outcome"),
      value: values.outcome,
      options: OUTCOMES.map((one) => [one, t(`leg.${one}`)]),
      input: (outcome) => change({ outcome }),
    })}
    <div>
      <button type="button" class="button plain" ?disabled=${silent} aria-busy=${ringing} @click=${ring}>
        ${icon("play")} ${t("ring.go")}
      </button>
    </div>
  </fieldset>`;
}
