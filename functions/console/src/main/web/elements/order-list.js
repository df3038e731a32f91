import { html, nothing } from "lit";
import { Element } from "../element.js";
import { icon } from "../icons.js";
import { t } from "../text.js";

/** Some of many, in an order: moved by dragging or with the keys. Says `edited` with the ids. */
class OrderList extends Element {
  static properties = { label: {}, hint: {}, error: {}, chosen: {}, all: {}, said: { state: true } };

  render() {
    const name = (id) => this.all.find((one) => one.id === id)?.name ?? id;
    const rest = this.all.filter((one) => !this.chosen.includes(one.id) && one.active);
    return html`<div class="field">
      ${this.hint ? html`<p class="hint">${this.hint}</p>` : nothing}
      <ol class="order" aria-label=${this.label}>
        ${this.chosen.map(
          (id, index) =>
            html`<li
              draggable="true"
              @dragstart=${(event) => this.#lift(event, index)}
              @dragover=${(event) => event.preventDefault()}
              @drop=${(event) => this.#drop(event, index)}
            >
              <span class="grip" aria-hidden="true">${icon("drag")}</span>
              <span class="grow">${index + 1}. ${name(id)}</span>
              ${this.#button("up", t("order.up", { name: name(id) }), index > 0, () => this.#move(index, index - 1))}
              ${this.#button("down", t("order.down", { name: name(id) }), index < this.chosen.length - 1, () =>
                this.#move(index, index + 1),
              )}
              ${this.#button("close", t("order.remove", { name: name(id) }), true, () =>
                this.#set(this.chosen.filter((other) => other !== id)),
              )}
            </li>`,
        )}
      </ol>
      ${
        rest.length
          ? html`<select aria-label=${t("order.add")} @change=${this.#add}>
              <option value="">${t("order.add")}</option>
              ${rest.map((one) => html`<option value=${one.id}>${one.name}</option>`)}
            </select>`
          : nothing
      }
      ${this.error ? html`<p class="error">${icon("warn")}<span>${this.error}</span></p>` : nothing}
      <p class="unseen" role="status">${this.said}</p>
    </div>`;
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
    const moved = this.all.find((one) => one.id === ids[to])?.name;
    this.said = t("order.moved", { name: moved, place: to + 1 });
    await this.updateComplete;
    const buttons = this.querySelectorAll("li")[to]?.querySelectorAll("button:not(:disabled)");
    buttons?.[0]?.focus();
  }

  #add(event) {
    this.#set([...this.chosen, event.target.value]);
    event.target.value = "";
  }

  #set(ids) {
    this.chosen = ids;
    this.dispatchEvent(new CustomEvent("edited", { detail: ids }));
  }
}

customElements.define("ch-order-list", OrderList);
