import { html, nothing } from "lit";
import { api } from "../api.js";
import { ask } from "../elements/ask.js";
import { textField, typed } from "../elements/field.js";
import { region } from "../format.js";
import { icon } from "../icons.js";
import { t } from "../text.js";

/** A number that Twilio offers: where it is, and what is needed to rent it. */
export function numberOffer(one, choose) {
  const place = [one.locality, one.region, region(one.country)].filter(Boolean);
  const needed = needsAddress(one);
  return html`<li class="said-row">
    <div class="grow">
      <span class="number strong">${one.phone_number}</span>
      <div class="small muted">${place.join(", ")}</div>
    </div>
    <span class="small ${needed ? "advice" : "muted"}">
      ${needed ? icon("warn") : nothing}<span>${requirement(one)}</span>
    </span>
    <button class="button plain" aria-label="${t("buy.go")}: ${one.phone_number}" @click=${choose}>
      ${t("buy.go")}
    </button>
  </li>`;
}

/**
 * Buys a number, after a question.
 *
 * @returns whether it was bought
 */
export function buy(one) {
  // Reused when the reader tries again after a failure: nothing is bought twice.
  const once = crypto.randomUUID();
  return ask({
    title: t("buy.confirm", { number: one.phone_number }),
    body: (errors) =>
      html`<p class="muted">${t("buy.confirm.text")}</p>
        ${needsAddress(one) ? papers(one, errors) : nothing}`,
    confirm: t("buy.go"),
    act: (data) => {
      const body = { phone_number: one.phone_number, connect: true, ...typed(data) };
      return api.post("numbers", body, { headers: { "idempotency-key": once } });
    },
  });
}

function needsAddress({ address_requirement: kind }) {
  return kind !== "none";
}

/** What Twilio requires from the number's renter. */
function requirement({ address_requirement: kind, country }) {
  return t(`buy.address.${kind}`, { country: region(country) });
}

function papers(one, errors) {
  return html`<p class="notice warn">${icon("warn")}<span>${requirement(one)}. ${t("buy.address.how")}</span></p>
    ${textField({
      id: "address_sid",
      label: t("buy.address_sid"),
      placeholder: "AD…",
      error: errors.address_sid,
      required: true,
    })}
    ${textField({
      id: "bundle_sid",
      label: t("buy.bundle_sid"),
      placeholder: "BU…",
      error: errors.bundle_sid,
      optional: true,
    })}`;
}
