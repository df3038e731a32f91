import { html, nothing } from "lit";
import { Element } from "../element.js";
import { weekdays } from "../format.js";
import { icon } from "../icons.js";
import { t } from "../text.js";

const USUAL = { from: "09:00", to: "17:00" };

/** A second stretch of the same day. */
const EVENING = { from: "18:00", to: "20:00" };

/** Opening hours as a week. Says `edited` with `{zone, weekly, exceptions}`, or null for always. */
class WeekGrid extends Element {
  static properties = { hours: {}, error: {} };

  render() {
    const limited = !!this.hours;
    return html`<div class="stack">
      <fieldset class="stack tight">
        <legend class="unseen">${t("field.hours")}</legend>
        ${this.#mode("always", t("hours.always"), !limited, null)}
        ${this.#mode("limited", t("hours.limited"), limited, this.hours ?? usual())}
      </fieldset>
      ${limited ? this.#week() : nothing}
      ${this.error ? html`<p class="error" role="alert">${icon("warn")}<span>${this.error}</span></p>` : nothing}
    </div>`;
  }

  #mode(id, label, checked, hours) {
    return html`<label class="choice"
      ><input type="radio" name="hours-mode" .value=${id} .checked=${checked} @change=${() => this.#set(hours)} /><span
        >${label}</span
      ></label
    >`;
  }

  #week() {
    return html`<div class="week">${weekdays.map((day) => this.#day(day))}</div>
      <div class="line">
        <button type="button" class="button plain" @click=${this.#copyMonday}>
          ${t("hours.copy", { day: weekdays[0].long })}
        </button>
      </div>
      <div class="field">
        <label for="hours-zone">${t("hours.zone")}</label>
        <input
          id="hours-zone"
          list="zones"
          .value=${this.hours.zone}
          @change=${(event) => this.#set({ ...this.hours, zone: event.target.value })}
        />
        <datalist id="zones">
          ${Intl.supportedValuesOf("timeZone").map((zone) => html`<option value=${zone}></option>`)}
        </datalist>
      </div>
      ${this.#exceptions()}`;
  }

  #day({ name, long }) {
    const intervals = this.hours.weekly[name] ?? [];
    const set = (next) => this.#setDay(name, next);
    return html`<div class="day" role="group" aria-label=${long}>
      <span class="day-name">${long}</span>
      <div class="intervals">
        ${intervals.length ? nothing : html`<span class="muted">${t("hours.closed")}</span>`}
        ${intervals.map((interval, index) =>
          this.#interval(interval, (next) => set(intervals.toSpliced(index, 1, ...(next ? [next] : [])))),
        )}
      </div>
      <button
        type="button"
        class="button icon-only"
        aria-label=${t("hours.add", { day: long })}
        @click=${() => set([...intervals, intervals.length ? EVENING : USUAL])}
      >
        ${icon("plus")}
      </button>
    </div>`;
  }

  #interval(interval, change) {
    const { from, to } = interval;
    const time = (label, value, next) =>
      html`<input
        type="time"
        aria-label=${label}
        .value=${value === "24:00" ? "00:00" : value}
        @change=${(event) => event.target.value && change(next(event.target.value))}
      />`;
    return html`<span class="interval">
      ${time(t("hours.from"), from, (value) => ({ from: value, to }))}<span aria-hidden="true">–</span>
      ${time(t("hours.to"), to, (value) => ({ from, to: value === "00:00" ? "24:00" : value }))}
      <button type="button" class="button icon-only" aria-label=${t("hours.remove")} @click=${() => change(null)}>
        ${icon("close")}
      </button>
    </span>`;
  }

  #exceptions() {
    const dates = Object.entries(this.hours.exceptions ?? {}).sort();
    const set = (date, intervals) => {
      const exceptions = { ...this.hours.exceptions };
      if (intervals) exceptions[date] = intervals;
      else delete exceptions[date];
      this.#set({ ...this.hours, exceptions });
    };
    return html`<div class="field">
      <label for="hours-date">${t("hours.exceptions")}</label>
      ${dates.map(
        ([date, intervals]) =>
          html`<div class="day">
            <span class="day-name">${date}</span>
            <span class="intervals"
              >${
                intervals.length
                  ? intervals.map((one, index) =>
                      this.#interval(one, (next) => set(date, intervals.toSpliced(index, 1, ...(next ? [next] : [])))),
                    )
                  : html`<span class="muted">${t("hours.closed")}</span>`
              }</span
            >
            <button
              type="button"
              class="button icon-only"
              aria-label=${t("hours.add", { day: date })}
              @click=${() => set(date, [...intervals, USUAL])}
            >
              ${icon("plus")}
            </button>
            <button
              type="button"
              class="button icon-only"
              aria-label=${t("order.remove", { name: date })}
              @click=${() => set(date, null)}
            >
              ${icon("close")}
            </button>
          </div>`,
      )}
      <input id="hours-date" type="date" @change=${(event) => event.target.value && set(event.target.value, [])} />
      <p class="hint">${t("hours.exceptions.hint")}</p>
    </div>`;
  }

  #copyMonday() {
    const monday = this.hours.weekly.monday ?? [];
    const weekly = { ...this.hours.weekly };
    weekdays.slice(1, 5).forEach(({ name }) => (weekly[name] = [...monday]));
    this.#set({ ...this.hours, weekly });
  }

  #setDay(name, intervals) {
    const weekly = { ...this.hours.weekly, [name]: intervals };
    if (!intervals.length) delete weekly[name];
    this.#set({ ...this.hours, weekly });
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
