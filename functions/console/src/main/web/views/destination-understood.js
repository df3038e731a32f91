import { html, nothing } from "lit";
import { icon } from "../icons.js";
import { t } from "../text.js";

/** How callers for a destination are understood, and why they may not reach it. */
export function understood({ understood_by: by, warnings = [] }) {
  return html`${
    by === "words"
      ? html`<p class="notice">
          ${icon("clock")}<span><strong>${t("understood.words")}</strong> ${t("understood.words.text")}</span>
        </p>`
      : nothing
  }
  ${warnings.map(
    (one) =>
      html`<div class="notice warn">
        ${icon("warn")}
        <div><strong>${warning(one)}</strong><br /><span lang="en">${one.because}</span></div>
      </div>`,
  )}`;
}

/** The same as short badges, for a list. */
export function understoodBadges({ understood_by: by, warnings = [] }) {
  return html`${
    by === "words"
      ? html`<span class="badge" title=${t("understood.words.text")}>${t("understood.words")}</span>`
      : nothing
  }
  ${warnings.slice(0, 1).map((one) => html`<span class="badge warn" title=${one.because}>${warning(one)}</span>`)}`;
}

function warning({ code, name }) {
  return t(`warning.${code}`, { name: name ?? "" });
}
