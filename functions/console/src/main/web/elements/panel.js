import { Element } from "../element.js";

/**
 * A modal `<dialog>` over a view. Views stay alive when the reader leaves them, but a dialog that is
 * removed from the page is no longer modal, so it opens again when its view comes back. Fires `closed`.
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

  /** Ignores the `close` of a box or menu inside the panel. */
  closed(event) {
    if (event.target === event.currentTarget && this.isConnected) this.dispatchEvent(new Event("closed"));
  }
}
