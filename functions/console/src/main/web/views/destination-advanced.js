import { html, nothing } from "lit";
import { errorOf, field, textArea } from "../elements/field.js";
import "../elements/order-list.js";
import { summary } from "../hours.js";
import { icon } from "../icons.js";
import { t } from "../text.js";
import { opening } from "./destination-opening.js";
import { ringing } from "./destination-ringing.js";

/** The fields that most destinations never need, folded away. */
export function advanced(form) {
  const { values, view } = form;
  const headers = values.sip_headers ?? {};
  return [
    fold(t("advanced.understanding"), counted("examples", values.examples.length), examples(form)),
    fold(t("advanced.ringing"), t("advanced.ringing.seconds", { count: values.ring_seconds }), ringing(form)),
    fold(t("field.hours"), values.hours ? summary(values.hours) : t("hours.always"), opening(form)),
    fold(t("field.fallbacks"), counted("fallbacks", values.fallbacks?.length ?? 0), fallbacks(form)),
    view?.target?.type === "sip"
      ? fold(t("field.sip_headers"), counted("headers", Object.keys(headers).length), sipHeaders(form, headers))
      : nothing,
  ];
}

function fold(title, note, content) {
  return html`<details class="fold">
    <summary>${icon("down")} ${title} <span class="muted truncate">${note}</span></summary>
    <div class="stack">${content}</div>
  </details>`;
}

function counted(what, count) {
  return count ? t(`advanced.${what}.count`, { count }) : t("advanced.none");
}

function examples({ values, errors, change }) {
  return textArea({
    id: "examples",
    label: t("field.examples"),
    optional: true,
    hint: t("field.examples.hint"),
    rows: 4,
    value: values.examples.join("\n"),
    error: errorOf(errors, "examples"),
    input: (text) => change("examples", text ? text.split("\n") : []),
  });
}

function fallbacks({ values, errors, change, list, id }) {
  return html`<ch-order-list
    .label=${t("field.fallbacks")}
    .hint=${t("field.fallbacks.hint")}
    .error=${errorOf(errors, "fallbacks")}
    .chosen=${values.fallbacks ?? []}
    .all=${list.filter((other) => other.id !== id)}
    @edited=${(event) => change("fallbacks", event.detail)}
  ></ch-order-list>`;
}

/** SIP headers as text, one a line, as `Name: value`. */
function sipHeaders({ errors, change }, headers) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return field(
    {
      id: "sip_headers",
      label: t("field.sip_headers"),
      optional: true,
      error: errorOf(errors, "sip_headers"),
      hint: t("field.sip_headers.hint"),
    },
    ({ id, described, invalid }) =>
      html`<textarea
        id=${id}
        class="mono"
        rows="3"
        .value=${lines.join("\n")}
        placeholder="X-Caller: $caller"
        aria-describedby=${described}
        aria-invalid=${invalid}
        @change=${(event) => change("sip_headers", read(event.target.value))}
      ></textarea>`,
  );
}

function read(text) {
  const lines = text.split("\n").filter((line) => line.trim());
  return Object.fromEntries(
    lines.map((line) => {
      const [name, value = ""] = line.split(/:\s*(.*)/s);
      return [name.trim(), value];
    }),
  );
}
