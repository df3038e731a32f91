import { checkbox } from "../elements/field.js";
import { t } from "../text.js";
import { section } from "./settings-section.js";

const KINDS = ["health", "messages", "callbacks", "feedback", "caps", "webhook", "dialling"];

/** What people are told of. */
export function noticesSection({ values, change }) {
  const told = (kind, on) => KINDS.filter((one) => (one === kind ? on : values.notify.includes(one)));
  return section(
    "notify",
    KINDS.map((kind) =>
      checkbox({
        id: `notify.${kind}`,
        label: t(`settings.notify.${kind}`),
        checked: values.notify.includes(kind),
        input: (on) => change("notify", told(kind, on)),
      }),
    ),
  );
}
