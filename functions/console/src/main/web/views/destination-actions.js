import { html, nothing } from "lit";
import { api } from "../api.js";
import { ask } from "../elements/ask.js";
import { textField } from "../elements/field.js";
import { toast } from "../elements/toasts.js";
import { address, go } from "../router.js";
import { t } from "../text.js";

/** The menu items of a destination. `view` is the list that it is in. */
export function actionsOn(one, view) {
  const other = !one.is_default;
  return [
    { label: t("edit"), run: () => go(address("destinations", one.id)) },
    { label: t("duplicate"), run: () => duplicate(one, view) },
    other && one.active && { label: t("make-default"), run: () => makeDefault(one, view) },
    other && { label: t(one.active ? "deactivate" : "activate"), run: () => activate(one, view) },
    one.active && { label: t("check"), run: () => check(one, view) },
    null,
    { label: t("delete"), bad: true, run: () => remove(one, view) },
  ].filter((item) => item !== false);
}

async function check(one, view) {
  try {
    const { health } = await api.post(`destinations/${one.id}/checks`);
    toast(t(`checked.${health}`, { name: one.name }), { icon: health === "healthy" ? "check" : "warn" });
  } catch (problem) {
    toast(problem.message, { icon: "warn" });
  }
  await view.loading.run();
}

function duplicate(one, view) {
  return change(view, {
    request: () => api.post(`destinations/${one.id}/duplicate`),
    message: ({ name }) => t("destination.duplicated", { name }),
    undo: ({ id }) => api.delete(`destinations/${id}`),
  });
}

function makeDefault(one, view) {
  const before = view.list.find((other) => other.is_default);
  const set = ({ id }) => api.put("default-destination", { id });
  return change(view, {
    request: () => set(one),
    message: () => t("destination.default", { name: one.name }),
    undo: () => set(before),
  });
}

function activate(one, view) {
  const set = (active) => api.patch(`destinations/${one.id}`, { active });
  return change(view, {
    request: () => set(!one.active),
    message: () => t(one.active ? "destination.deactivated" : "destination.activated", { name: one.name }),
    undo: () => set(one.active),
  });
}

/** Changes something and reloads the list; then a toast offers `undo`, or says why it failed. */
async function change(view, { request, message, undo }) {
  try {
    const result = await request();
    await view.loading.run();
    if (undo) toast(message(result), { undo: () => change(view, { request: () => undo(result) }) });
  } catch (problem) {
    toast(problem.message, { icon: "warn" });
    await view.loading.run();
  }
}

async function remove(one, view) {
  const { name } = one;
  const others = view.list.filter((other) => other.id !== one.id && other.active);
  const successors = one.is_default ? others : [];
  const deleted = await ask({
    title: t("delete.title", { name }),
    confirm: t("delete"),
    danger: true,
    body: html`<p class="muted">${t("delete.text")}</p>
      ${successors.length ? successorChoice(successors) : nothing}
      ${textField({ id: "delete-name", label: t("delete.name", { name }), required: true })}`,
    act: async (data) => {
      if (data.get("delete-name").trim() !== name) throw new Error(t("delete.mismatch", { name }));
      if (successors.length && !data.get("successor")) throw new Error(t("delete.choose"));
      await api.delete(`destinations/${one.id}`, { successor: data.get("successor") });
    },
  });
  if (!deleted) return;
  toast(t("destination.deleted", { name }));
  await view.loading.run();
  view.querySelector("h1").focus();
}

function successorChoice(others) {
  return html`<div class="field">
    <label for="successor">${t("delete.successor")}</label>
    <select id="successor" name="successor" required>
      <option value="">${t("choose")}</option>
      ${others.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
    </select>
  </div>`;
}
