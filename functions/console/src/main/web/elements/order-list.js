import { html, nothing } from "lit";
import { Element } from "../element.js";
import { icon } from "../icons.js";
import { t } from "../text.js";
import { wrong } from "./states.js";

/** An ordered choice: items are added, removed, and moved by dragging or by keyboard. Fires `edited` with the ids. */
class OrderList extends Element {
  static properties = { label: {}, hint: {}, error: {}, chosen: {}, all: {}, said: { state: true } };

  render() {
    const rest = this.all.filter((one) => !this.chosen.includes(one.id) && one.active);
    return html`<div class="field">
      ${this.hint ? html`<p class="hint">${this.hint}</p>` : nothing}
      <ol class="order" aria-label=${this.label}>
        ${this.chosen.map((id, place) => this.#item(id, place))}
      </ol>
      ${rest.length ? this.#choice(rest) : nothing} ${wrong(this.error)}
      <p class="unseen" role="status">${this.said}</p>
    </div>`;
  }

  #item(id, place) {
    const name = this.#name(id);
    const last = this.chosen.length - 1;
    return html`<li
      draggable="true"
      @dragstart=${(event) => this.#lift(event, place)}
      @dragover=${(event) => event.preventDefault()}
      @drop=${(event) => this.#drop(event, place)}
    >
      <span class="grip" aria-hidden="true">${icon("drag")}</span>
      <span class="grow">${place + 1}. ${name}</span>
      ${this.#button("up", t("order.up", { name }), place > 0, () => this.#move(place, place - 1))}
      ${this.#button("down", t("order.down", { name }), place < last, () => this.#move(place, place + 1))}
      ${this.#button("close", t("order.remove", { name }), true, () => this.#remove(id))}
    </li>`;
  }

  #choice(rest) {
    return html`<select aria-label=${t("order.add")} @change=${this.#add}>
      <option value="">${t("order.add")}</option>
      ${rest.map((one) => html`<option value=${one.id}>${one.name}</option>`)}
    </select>`;
  }

  #name(id) {
    return this.all.find((one) => one.id === id)?.name ?? id;
  }

  #button(symbol, label, enabled, run) {
    return html`<button type="button" class="button icon-only" aria-label=${label} ?disabled=${!enabled} @click=${run}>
      ${icon(symbol)}
    </button>`;
  }

  #lift(event, index) {
    event.dataTransfer.setData("text/plain", String(index));
    event.dataTransfer.effectAllowed = "move";
  }

  #drop(event, to) {
    event.preventDefault();
    this.#move(Number(event.dataTransfer.getData("text/plain")), to);
  }

  async #move(from, to) {
    const ids = [...this.chosen];
    ids.splice(to, 0, ...ids.splice(from, 1));
    this.#set(ids);
    this.said = t("order.moved", { name: this.#name(ids[to]), place: to + 1 });
    await this.updateComplete;
    this.querySelectorAll("li")[to]?.querySelector("button:not(:disabled)")?.focus();
  }

  #add(event) {
    this.#set([...this.chosen, event.target.value]);
    event.target.value = "";
  }

  #remove(id) {
    this.#set(this.chosen.filter((other) => other !== id));
  }

  #set(ids) {
    this.chosen = ids;
    this.dispatchEvent(new CustomEvent("edited", { detail: ids }));
  }
}

customElements.define("ch-order-list", OrderList);
