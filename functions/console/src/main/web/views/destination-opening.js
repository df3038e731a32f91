import { html, nothing } from "lit";
import { errorOf, select, textField } from "../elements/field.js";
import "../elements/week-grid.js";
import { t } from "../text.js";

const WHEN_CLOSED = ["next", "default", "voicemail", "message"];

/** The fields that say when a destination is open, and what happens to callers when it is closed. */
export function opening(form) {
  const { values, errors, change } = form;
  return html`<ch-week-grid
      .hours=${values.hours}
      .error=${errorOf(errors, "hours")}
      @edited=${(event) => change("hours", event.detail)}
    ></ch-week-grid>
    ${values.hours ? whenClosed(form) : nothing}`;
}

function whenClosed({ values, errors, view, change }) {
  const choice = values.when_closed ?? view?.when_closed;
  const isMessage = choice === "message";
  return html`${select({
    id: "when_closed",
    label: t("field.when_closed"),
    value: choice,
    error: isMessage ? "" : errors.when_closed,
    options: WHEN_CLOSED.map((one) => [one, t(`when_closed.${one}`)]),
    input: (chosen) => change("when_closed", chosen),
  })}
  ${
    isMessage
      ? textField({
          id: "closed_message",
          label: t("when_closed.text"),
          value: values.closed_message,
          error: errors.closed_message ?? errors.when_closed,
          input: (words) => change("closed_message", words),
        })
      : nothing
  }`;
}
