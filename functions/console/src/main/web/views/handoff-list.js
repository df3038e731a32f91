import { api } from "../api.js";
import { number } from "../format.js";
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
  /** How many there are of all, or at least. */
  total = 0;
  isExact = true;
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
    const page = await this.#page({ count: true });
    ({ handoffs: this.all, next: this.next, count: this.total, count_is_exact: this.isExact } = page);
  }

  async older() {
    const { handoffs, next } = await this.#page({ next: this.next });
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

  /** Counting reads what is counted, so it is not done each time that the list is refreshed. */
  async #page({ next, count = false } = {}) {
    const first = await api.get("handoffs", { limit: PAGE, ...this.#query, next, count });
    let page = first;
    for (let pages = 1; !page.handoffs.length && page.next && pages < EMPTY_PAGES; pages++) {
      page = await api.get("handoffs", { limit: PAGE, ...this.#query, next: page.next });
    }
    return { ...page, count: first.count, count_is_exact: first.count_is_exact };
  }

  /** How many are shown, and of how many. */
  get count() {
    const shown = number(this.all.length);
    if (!this.next) return t("handoffs.count", { count: this.all.length, shown });
    if (!(this.total > this.all.length)) return t("handoffs.count.more", { shown });
    const of = this.isExact ? "handoffs.count.all" : "handoffs.count.least";
    return t(of, { shown, all: number(this.total) });
  }
}

/** A caller's number, a call, or words. */
function sought(text) {
  const caller = text.replace(/[\s()./-]/g, "");
  if (/^\+[1-9]\d{6,14}$/.test(caller)) return { caller };
  return /^CA[0-9a-f]{32}$/.test(text) ? { call_sid: text } : { words: text };
}

function versions(list) {
  return list.map(({ id, version }) => id + version).join();
}
