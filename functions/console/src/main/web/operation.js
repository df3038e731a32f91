/**
 * A task of an element that takes a while, such as loading or saving: whether it is running, and why it failed the
 * last time. The element is updated when either changes.
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

  /** Forgets the last failure. */
  forget() {
    this.#become(this.busy, null);
  }

  #become(busy, problem) {
    this.busy = busy;
    this.problem = problem;
    this.#element.requestUpdate();
  }
}
