import { html } from "lit";
import { api } from "../api.js";
import { ask } from "../elements/ask.js";
import { t } from "../text.js";

/** In the order of Twilio's console. */
const SETTINGS = [
  "voice_url",
  "voice_method",
  "voice_fallback_url",
  "voice_fallback_method",
  "status_callback",
  "status_callback_method",
  "voice_application_sid",
  "trunk_sid",
];

/**
 * Connects or disconnects a number in two steps: the first asks the API what would change at Twilio, and
 * returns the second, which shows that, asks, and does it.
 */
export async function connectNumber(one) {
  // Others' changes at Twilio are only overwritten after they were shown.
  const force = one.state === "drifted" || undefined;
  const send = (query) => api.put(path(one), { role: "inbound" }, { query: { force, ...query } });
  const plan = await send({ validate_only: true });
  return () =>
    ask({
      title: t(force ? "numbers.repair.title" : "numbers.connect.title", { number: one.phone_number }),
      body: changes(plan.changes),
      confirm: t(force ? "numbers.repair" : "numbers.connect"),
      act: () => send(),
    });
}

export async function disconnectNumber(one) {
  const force = one.state === "drifted" || undefined;
  const plan = await api.delete(path(one), { force, validate_only: true });
  return () =>
    ask({
      title: t("numbers.disconnect.title", { number: one.phone_number }),
      body: changes(plan.changes),
      confirm: t("numbers.disconnect"),
      danger: true,
      act: () => api.delete(path(one), { force }),
    });
}

/** The settings at Twilio that are, or would be, different: from what, and to what. */
export function changes(all) {
  const rows = SETTINGS.filter((name) => name in all);
  if (!rows.length) return html`<p class="muted">${t("numbers.same")}</p>`;
  return html`<dl class="changes" tabindex="0" aria-label=${t("numbers.changes")}>
    ${rows.map(
      (name) =>
        html`<div>
          <dt>${t(`twilio.setting.${name}`)}</dt>
          <dd>
            <span class="unseen">${t("numbers.before")}</span><del>${all[name].from || t("numbers.nothing")}</del>
          </dd>
          <dd><span class="unseen">${t("numbers.after")}</span><ins>${all[name].to || t("numbers.nothing")}</ins></dd>
        </div>`,
    )}
  </dl>`;
}

function path({ sid }) {
  return `numbers/${sid}/connection`;
}
