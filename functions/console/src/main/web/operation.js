/**
 * What an element does that takes a while, such as to load or to save: whether it is at it, and why it failed the last
 * time. Both are drawn as soon as they change.
 */
export class Operation {
  busy = false;
  problem = null;
  #element;
  #action;

  constructor(element, action) {
    this.#element = element;
    this.#action = action;
  }

  /** @returns whether it worked */
  async run(...given) {
    this.#become(true, null);
    try {
      await this.#action(...given);
      this.#become(false, null);
      return true;
    } catch (problem) {
      this.#become(false, problem);
      return false;
    }
  }

  /** The failure is no longer of interest. */
  forget() {
    this.#become(this.busy, null);
  }

  #become(busy, problem) {
    this.busy = busy;
    this.problem = problem;
    this.#element.requestUpdate();
  }
}
