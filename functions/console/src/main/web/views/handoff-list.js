import { api } from "../api.js";
import { number } from "../format.js";
import { handoffCounts } from "../statistics.js";
import { t } from "../text.js";

/** How many handoffs are asked for at once. */
const PAGE = 50;

/** A filter may leave few of many. After so many pages without any, it is for the reader to go on. */
const EMPTY_PAGES = 10;

/** The latest handoffs that fit a filter, and older ones when somebody wants them. */
export class HandoffList {
  all = [];
  /** Where older ones are; null if there are none. */
  next = null;
  /** How many there are of all; null if that is not known. */
  total = null;
  #query;

  constructor(query) {
    this.#query = query;
  }

  /** Reads the latest. `counts` says whether statistics are of the same handoffs. */
  async load(counts) {
    [{ handoffs: this.all, next: this.next }, this.total] = await Promise.all([
      this.#page(),
      counts ? this.#count() : null,
    ]);
  }

  /** The list is useful without it. */
  #count() {
    const { from } = this.#query;
    return handoffCounts({ from }).then(
      ({ began }) => began,
      () => null,
    );
  }

  async older() {
    const { handoffs, next } = await this.#page(this.next);
    this.all = [...this.all, ...handoffs];
    this.next = next;
  }

  /** Reads the latest again. @returns whether anything has changed */
  async refresh() {
    const latest = await this.#page();
    const before = versions(this.all);
    const ids = new Set(latest.handoffs.map(({ id }) => id));
    const oldest = latest.handoffs.at(-1)?.created_at ?? "";
    const kept = latest.next ? this.all.filter(({ id, created_at: at }) => !ids.has(id) && at <= oldest) : [];
    if (!kept.length) this.next = latest.next;
    this.all = [...latest.handoffs, ...kept];
    return versions(this.all) !== before;
  }

  async #page(next) {
    let page = await api.get("handoffs", { limit: PAGE, ...this.#query, next });
    for (let pages = 1; !page.handoffs.length && page.next && pages < EMPTY_PAGES; pages++) {
      page = await api.get("handoffs", { limit: PAGE, ...this.#query, next: page.next });
    }
    return page;
  }

  /** How many are shown, and of how many. */
  get count() {
    const shown = number(this.all.length);
    if (!this.next) return t("handoffs.count", { count: this.all.length, shown });
    return this.total > this.all.length
      ? t("handoffs.count.all", { shown, all: number(this.total) })
      : t("handoffs.count.more", { shown });
  }
}

function versions(list) {
  return list.map(({ id, version }) => id + version).join();
}
