import { LitElement } from "lit";

/**
 * An element whose content belongs to the page: one style sheet for all, and labels and
 * descriptions that reach across elements.
 */
export class Element extends LitElement {
  createRenderRoot() {
    return this;
  }
}
