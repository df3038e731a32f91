import { html, nothing } from "lit";
import { Element } from "../element.js";
import { weekdays } from "../format.js";
import { timeZones } from "../time-zones.js";
import { t } from "../text.js";
import { dayHours, USUAL } from "./day-hours.js";
import { wrong } from "./states.js";

/** Opening hours by week and date. Fires `edited` with `{zone, weekly, exceptions}`, or null for always open. */
class WeekGrid extends Element {
  static properties = { hours: {}, error: {}, zones: { state: true } };

  zones = [];

  connectedCallback() {
    super.connectedCallback();
    this.#offer();
  }

  async #offer() {
    // Without the list a zone can be typed as well.
    this.zones = await timeZones().catch(() => []);
  }

  render() {
    const limited = Boolean(this.hours);
    return html`<div class="stack">
      <fieldset class="stack tight">
        <legend class="unseen">${t("field.hours")}</legend>
        ${this.#mode("always", !limited, null)} ${this.#mode("limited", limited, this.hours ?? usual())}
      </fieldset>
      ${limited ? [this.#week(), this.#zone(), this.#exceptions()] : nothing} ${wrong(this.error)}
    </div>`;
  }

  #mode(id, checked, hours) {
    return html`<label class="choice">
      <input type="radio" name="hours-mode" .value=${id} .checked=${checked} @change=${() => this.#set(hours)} />
      <span>${t(`hours.${id}`)}</span>
    </label>`;
  }

  #week() {
    const { weekly } = this.hours;
    return html`<div class="week">
        ${weekdays.map(({ name, long }) =>
          dayHours({ label: long, intervals: weekly[name] ?? [], change: (next) => this.#setDay(name, next) }),
        )}
      </div>
      <div class="line">
        <button type="button" class="button plain" @click=${this.#copyMonday}>
          ${t("hours.copy", { day: weekdays[0].long })}
        </button>
      </div>`;
  }

  #zone() {
    return html`<div class="field">
      <label for="hours-zone">${t("hours.zone")}</label>
      <input
        id="hours-zone"
        list="zones"
        .value=${this.hours.zone}
        @change=${(event) => this.#set({ ...this.hours, zone: event.target.value })}
      />
      <datalist id="zones">
        ${this.zones.map(({ id, offset }) => html`<option value=${id}>${offset}</option>`)}
      </datalist>
    </div>`;
  }

  #exceptions() {
    const dates = Object.entries(this.hours.exceptions ?? {}).sort();
    return html`<div class="field">
      <label for="hours-date">${t("hours.exceptions")}</label>
      ${dates.map(([date, intervals]) =>
        dayHours({
          label: date,
          intervals,
          change: (next) => this.#setDate(date, next),
          remove: () => this.#setDate(date, undefined),
        }),
      )}
      <input
        id="hours-date"
        type="date"
        @change=${(event) => event.target.value && this.#setDate(event.target.value, [])}
      />
      <p class="hint">${t("hours.exceptions.hint")}</p>
    </div>`;
  }

  #copyMonday() {
    const monday = this.hours.weekly.monday ?? [];
    const others = weekdays.slice(1, 5).map(({ name }) => [name, [...monday]]);
    this.#set({ ...this.hours, weekly: { ...this.hours.weekly, ...Object.fromEntries(others) } });
  }

  /** The API has no entry for a weekday that is closed. */
  #setDay(name, intervals) {
    const { [name]: _, ...others } = this.hours.weekly;
    this.#set({ ...this.hours, weekly: intervals.length ? { ...others, [name]: intervals } : others });
  }

  /** An empty list means closed; undefined removes the exception. */
  #setDate(date, intervals) {
    const { [date]: _, ...others } = this.hours.exceptions ?? {};
    this.#set({ ...this.hours, exceptions: intervals ? { ...others, [date]: intervals } : others });
  }

  #set(hours) {
    this.hours = hours;
    this.dispatchEvent(new CustomEvent("edited", { detail: hours }));
  }
}

function usual() {
  const weekly = Object.fromEntries(weekdays.slice(0, 5).map(({ name }) => [name, [USUAL]]));
  return { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, weekly, exceptions: {} };
}

customElements.define("ch-week-grid", WeekGrid);
