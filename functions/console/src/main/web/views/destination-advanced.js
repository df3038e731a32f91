import { html, nothing } from "lit";
import { checkbox, field, select, textArea, textField } from "../elements/field.js";
import { icon } from "../icons.js";
import { summary } from "../hours.js";
import { t } from "../text.js";
import "../elements/order-list.js";
import "../elements/week-grid.js";

/**
 * What most destinations never need, folded away. Only what the API knows of is shown: `view` is a
 * destination as it answers it.
 */
export function advanced({ values, change, errors, view, list, id }) {
  const knows = (name) => view && name in view;
  const set = (name) => (value) => change(name, value);
  const error = (name) => Object.entries(errors).find(([key]) => key.split(/[.[]/)[0] === name)?.[1];

  return html` ${fold(
    t("advanced.understanding"),
    counted("examples", values.examples.length),
    textArea({
      id: "examples",
      label: t("field.examples"),
      optional: true,
      hint: t("field.examples.hint"),
      rows: 4,
      value: values.examples.join("\n"),
      error: error("examples"),
      input: (text) => change("examples", text ? text.split("\n") : []),
    }),
  )}
  ${fold(
    t("advanced.ringing"),
    t("advanced.ringing.seconds", { count: values.ring_seconds }),
    html` ${textField({
      id: "ring_seconds",
      label: t("field.ring_seconds"),
      type: "number",
      value: values.ring_seconds,
      error: error("ring_seconds"),
      hint: t("field.ring_seconds.hint"),
      input: (text) => change("ring_seconds", Number(text)),
    })}
    ${
      knows("screening")
        ? select({
            id: "screening",
            label: t("field.screening"),
            value: values.screening ?? view.screening,
            options: [
              ["none", t("screening.none")],
              ["press_key", t("screening.press_key")],
            ],
            hint: t("field.screening.hint"),
            input: set("screening"),
          })
        : nothing
    }
    ${
      knows("whisper")
        ? textField({
            id: "whisper",
            label: t("field.whisper"),
            optional: true,
            value: values.whisper,
            error: error("whisper"),
            hint: t("field.whisper.hint"),
            input: (text) => change("whisper", text || null),
          })
        : nothing
    }
    ${
      knows("message")
        ? textField({
            id: "message",
            label: t("field.message"),
            optional: true,
            value: values.message,
            error: error("message"),
            hint: t("field.message.hint"),
            input: (text) => change("message", text || null),
          })
        : nothing
    }
    ${knows("caller_id") ? callerId(values.caller_id ?? view.caller_id, change, error("caller_id")) : nothing}
    ${
      knows("voicemail_detection")
        ? checkbox({
            id: "voicemail_detection",
            label: t("field.voicemail_detection"),
            hint: t("field.voicemail_detection.hint"),
            checked: values.voicemail_detection ?? false,
            input: set("voicemail_detection"),
          })
        : nothing
    }
    ${checkbox({
      id: "active",
      label: t("field.active"),
      hint: t("field.active.hint"),
      checked: values.active,
      input: set("active"),
    })}`,
  )}
  ${
    knows("hours")
      ? fold(
          t("field.hours"),
          values.hours ? summary(values.hours) : t("hours.always"),
          html` <ch-week-grid
              .hours=${values.hours}
              .error=${error("hours")}
              @edited=${(event) => change("hours", event.detail)}
            ></ch-week-grid>
            ${
              values.hours && knows("when_closed")
                ? whenClosed(values.when_closed ?? view.when_closed, values.closed_message, change, errors)
                : nothing
            }`,
        )
      : nothing
  }
  ${
    knows("fallbacks")
      ? fold(
          t("field.fallbacks"),
          counted("fallbacks", values.fallbacks?.length ?? 0),
          html` <ch-order-list
            .label=${t("field.fallbacks")}
            .hint=${t("field.fallbacks.hint")}
            .error=${error("fallbacks")}
            .chosen=${values.fallbacks ?? []}
            .all=${list.filter((other) => other.id !== id)}
            @edited=${(event) => change("fallbacks", event.detail)}
          ></ch-order-list>`,
        )
      : nothing
  }
  ${
    knows("sip_headers") && view.target?.type === "sip"
      ? fold(
          t("field.sip_headers"),
          counted("headers", Object.keys(values.sip_headers ?? {}).length),
          sipHeaders(values.sip_headers ?? {}, change, error("sip_headers")),
        )
      : nothing
  }`;
}

function counted(what, count) {
  return count ? t(`advanced.${what}.count`, { count }) : t("advanced.none");
}

function fold(title, note, content) {
  return html`<details class="fold">
    <summary>${icon("down")} ${title} <span class="muted truncate">${note}</span></summary>
    <div class="stack">${content}</div>
  </details>`;
}

function callerId(value, change, error) {
  const own = !["caller", "called"].includes(value);
  return html`${select({
    id: "caller_id",
    label: t("field.caller_id"),
    value: own ? "own" : value,
    hint: t("field.caller_id.hint"),
    options: [
      ["caller", t("caller_id.caller")],
      ["called", t("caller_id.called")],
      ["own", t("caller_id.own")],
    ],
    input: (choice) => change("caller_id", choice === "own" ? "+" : choice),
  })}
  ${
    own
      ? textField({
          id: "caller_id_number",
          label: t("caller_id.own"),
          value,
          error,
          input: (text) => change("caller_id", text),
        })
      : nothing
  }`;
}

function whenClosed(kind, text, change, errors) {
  return html`${select({
    id: "when_closed",
    label: t("field.when_closed"),
    value: kind,
    error: kind === "message" ? "" : errors.when_closed,
    options: ["next", "default", "voicemail", "message"].map((one) => [one, t(`when_closed.${one}`)]),
    input: (choice) => change("when_closed", choice),
  })}
  ${
    kind === "message"
      ? textField({
          id: "closed_message",
          label: t("when_closed.text"),
          value: text,
          error: errors.closed_message ?? errors.when_closed,
          input: (words) => change("closed_message", words),
        })
      : nothing
  }`;
}

function sipHeaders(headers, change, error) {
  const lines = Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
  const read = (text) =>
    Object.fromEntries(
      text
        .split("\n")
        .filter((line) => line.trim())
        .map((line) => line.split(/:\s*(.*)/s).slice(0, 2))
        .map(([name, value]) => [name.trim(), value ?? ""]),
    );
  return field(
    { id: "sip_headers", label: t("field.sip_headers"), optional: true, error, hint: t("field.sip_headers.hint") },
    ({ id, described, invalid }) =>
      html`<textarea
        id=${id}
        class="mono"
        rows="3"
        .value=${lines}
        placeholder="X-Caller: $caller"
        aria-describedby=${described}
        aria-invalid=${invalid}
        @change=${(event) => change("sip_headers", read(event.target.value))}
      ></textarea>`,
  );
}
