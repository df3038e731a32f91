import { Element } from "../element.js";

/**
 * What opens over a view as a modal `<dialog>` of its own. Views that are left are kept, and a dialog
 * that leaves the page is no longer modal: it opens again when its view comes back. Says `closed`.
 */
export class Panel extends Element {
  get dialog() {
    return this.querySelector("dialog");
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.dialog.showModal();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.dialog?.removeAttribute("open");
  }

  firstUpdated() {
    this.dialog.showModal();
  }

  /** Of the panel itself, and not of a box or menu inside it. */
  closed(event) {
    if (event.target === event.currentTarget && this.isConnected) this.dispatchEvent(new Event("closed"));
  }
}
