import { html } from "lit";
import { ask } from "../elements/ask.js";
import { address } from "../router.js";
import { session } from "../session.js";
import { t } from "../text.js";

/** Asks whether to sign in as a link says. The page is loaded anew, so nothing of the old project stays in memory. */
export async function offer({ key, project }) {
  const sure = await ask({
    title: t("other-session.title", { project }),
    body: html`<p class="muted">${t("other-session.text", { project: session.project })}</p>`,
    confirm: t("other-session.go"),
    danger: true,
  });
  if (!sure) return;
  session.start(key, project);
  location.replace(address("destinations"));
}
