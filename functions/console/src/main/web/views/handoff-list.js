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

  /** Those of the last days that fit `{state, destination, search}`. */
  static of({ state, destination, search }, days) {
    const from = new Date(Date.now() - days * 86_400_000).toISOString();
    return new HandoffList({ from, state, destination, ...sought(search.trim()) });
  }

  async load() {
    const { from, ...filters } = this.#query;
    // Statistics know how many there are of all.
    const isOfAll = Object.values(filters).every((value) => !value);
    [{ handoffs: this.all, next: this.next }, this.total] = await Promise.all([
      this.#page(),
      isOfAll ? count(from) : null,
    ]);
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

/** A caller's number, a call, or words. */
function sought(text) {
  const caller = text.replace(/[\s()./-]/g, "");
  if (/^\+[1-9]\d{6,14}$/.test(caller)) return { caller };
  return /^CA[0-9a-f]{32}$/.test(text) ? { call_sid: text } : { words: text };
}

/** How many began. The list is useful without it. */
function count(from) {
  return handoffCounts({ from }).then(
    ({ began }) => began,
    () => null,
  );
}

function versions(list) {
  return list.map(({ id, version }) => id + version).join();
}
