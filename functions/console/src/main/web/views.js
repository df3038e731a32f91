import { html } from "lit";
import "./views/destinations.js";

/** What the console shows, by its name in addresses. All but the first are loaded when they are gone to. */
export const VIEWS = {
  destinations: { icon: "handoffs", element: (id) => html`<ch-destinations .open=${id}></ch-destinations>` },
  try: { icon: "spark", load: () => import("./views/try.js"), element: () => html`<ch-try></ch-try>` },
  handoffs: {
    icon: "pulse",
    load: () => import("./views/handoffs.js"),
    element: (id) => html`<ch-handoffs .open=${id}></ch-handoffs>`,
  },
  numbers: { icon: "phone", load: () => import("./views/numbers.js"), element: () => html`<ch-numbers></ch-numbers>` },
  settings: {
    icon: "settings",
    load: () => import("./views/settings.js"),
    element: () => html`<ch-settings></ch-settings>`,
  },
};

/** As the navigation has them. */
export const GROUPS = { build: ["destinations", "try"], operate: ["handoffs"], connect: ["numbers", "settings"] };
