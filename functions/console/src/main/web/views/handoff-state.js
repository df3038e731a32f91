import { html } from "lit";
import { t } from "../text.js";

const COLOURS = {
  initiated: "accent",
  ringing: "accent",
  accepted: "good",
  completed: "good",
  failed: "bad",
  abandoned: "warn",
  blocked: "bad",
};

export const STATES = Object.keys(COLOURS);

/** The states that people can move a handoff to. */
export const NEXT = { initiated: ["failed", "abandoned"], ringing: ["failed", "abandoned"], accepted: ["completed"] };

export function stateBadge(state) {
  return html`<span class="badge dot ${COLOURS[state]}">${t(`handoff.${state}`)}</span>`;
}
