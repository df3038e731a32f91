import { html } from "lit";
import "./views/destinations.js";

/** The views, by their names in addresses. All but the first are loaded on the first visit. */
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

/** The groups of the navigation. */
export const GROUPS = { build: ["destinations", "try"], operate: ["handoffs"], connect: ["numbers", "settings"] };
