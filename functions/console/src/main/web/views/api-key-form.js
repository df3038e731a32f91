import { html } from "lit";
import { api } from "../api.js";
import { ask } from "../elements/ask.js";
import { checkbox, errorOf, select, textField } from "../elements/field.js";
import { wrong } from "../elements/states.js";
import { t } from "../text.js";

/** As in the API, what people are given most often first. */
const SCOPES = [
  "destinations:read",
  "destinations:write",
  "handoffs:read",
  "handoffs:read_pii",
  "handoffs:write",
  "project:read",
  "project:write",
  "numbers:read",
  "numbers:write",
  "numbers:buy",
  "twilio:write",
  "keys:read",
  "keys:write",
];

const DAYS = [30, 90, 365];

const DAY_MILLIS = 86_400_000;

/**
 * Asks what a key may do, makes it, and shows it this once.
 *
 * @returns whether one was made
 */
export async function newKey() {
  let made;
  const done = await ask({
    title: t("keys.new"),
    body: form,
    confirm: t("keys.make"),
    act: async (data) => {
      made = await api.post("api-keys", ordered(data));
    },
  });
  if (done) {
    const title = t("keys.made.title", { name: made.name });
    await ask({ title, body: shown(made), confirm: t("keys.kept"), told: true });
  }
  return done;
}

function form(errors) {
  return html`<div class="stack">
    ${textField({ id: "name", label: t("keys.name"), hint: t("keys.name.hint"), error: errorOf(errors, "name") })}
    <fieldset class="stack">
      <legend class="label">${t("keys.scopes")}</legend>
      ${SCOPES.map((scope) => checkbox({ id: scope, label: scope, hint: t(`scope.${scope}`), checked: false }))}
      ${wrong(errorOf(errors, "scopes"))}
    </fieldset>
    ${select({
      id: "days",
      label: t("keys.valid"),
      value: "",
      options: [["", t("keys.valid.always")], ...DAYS.map((count) => [String(count), t("keys.valid.days", { count })])],
      error: errorOf(errors, "expires_at"),
    })}
  </div>`;
}

function ordered(data) {
  const days = data.get("days");
  return {
    name: data.get("name").trim(),
    scopes: SCOPES.filter((scope) => data.has(scope)),
    expires_at: days ? new Date(Date.now() + Number(days) * DAY_MILLIS).toISOString() : null,
  };
}

function shown({ key }) {
  const copy = (event) => navigator.clipboard.writeText(key).then(() => (event.target.textContent = t("keys.copied")));
  return html`<p class="muted">${t("keys.once")}</p>
    <p class="mono breakable key">${key}</p>
    <p><button type="button" class="button plain" @click=${copy}>${t("keys.copy")}</button></p>`;
}
