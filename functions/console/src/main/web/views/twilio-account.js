import { html, nothing } from "lit";
import { api } from "../api.js";
import { ask } from "../elements/ask.js";
import { checkbox } from "../elements/field.js";
import { moment } from "../format.js";
import { icon } from "../icons.js";
import { session } from "../session.js";
import { has, t } from "../text.js";
import { changes } from "./number-connection.js";

/** The Twilio account that the project is connected to. */
export function twilioAccount(account, disconnect) {
  const status = `twilio.status.${account.status}`;
  const since = t("twilio.since", { name: account.connected_by, at: moment(account.connected_at) });
  return html`<section class="card padded line account" aria-label=${t("twilio.account")}>
    <div class="grow">
      <h2>
        ${account.friendly_name}
        <span class="badge dot ${account.status === "active" ? "good" : "warn"}"
          >${has(status) ? t(status) : account.status}</span
        >
      </h2>
      <p class="small muted"><span class="mono breakable">${account.account_sid}</span> · ${since}</p>
      <p class="small muted">${t("twilio.masked")} <span class="mono breakable">${account.api_key_sid}</span></p>
      ${account.signing_keys.map(
        ({ id }) =>
          html`<p class="small muted">${t("twilio.signing-key")} <span class="mono breakable">${id}</span></p>`,
      )}
      <p class="small muted">${signature(account.last_signature)}</p>
      ${
        account.fallback_url
          ? html`<p class="small muted">
              ${t("twilio.fallback")} <span class="mono breakable">${account.fallback_url}</span>
            </p>`
          : html`<p class="small">${icon("warn")} ${t("twilio.fallback.none")}</p>`
      }
    </div>
    <button class="button plain" @click=${disconnect}>${t("twilio.disconnect")}</button>
  </section>`;
}

/** When Twilio was last heard of, and what it signed with. */
function signature(last) {
  if (!last) return t("twilio.signature.none");
  const at = moment(last.seen_at);
  return last.signing_key
    ? t("twilio.signature.key", { at, key: last.signing_key })
    : t("twilio.signature.token", { at });
}

/**
 * Disconnects the account, after a question. Others' changes at Twilio are shown first, and only overwritten if
 * the reader confirms that.
 *
 * @returns whether it was done
 */
export function disconnectAccount(numbers) {
  const drifted = numbers.filter(({ state, project }) => state === "drifted" && project === session.project);
  return ask({
    title: t("twilio.disconnect.title"),
    body: html`<p class="muted">${t("twilio.disconnect.text")}</p>
      ${drifted.map(drift)}
      ${drifted.length ? checkbox({ id: "force", label: t("numbers.force"), checked: false }) : nothing}`,
    confirm: t("twilio.disconnect"),
    danger: true,
    act: (data) => api.delete("twilio", { force: data.has("force") || undefined }),
  });
}

function drift(one) {
  return html`<p class="strong">${t("numbers.drift", { number: one.phone_number })}</p>
    ${changes(one.drift)}`;
}
