import { html } from "lit";

/** A list as a table; on narrow screens each row becomes a card. `columns` are headings, such as `heading` draws. */
export function table({ caption, columns, rows, kind = "" }) {
  return html`<div class="card">
    <table class="cards ${kind}">
      <caption class="unseen">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

export function heading(text) {
  return html`<th scope="col">${text}</th>`;
}

/** A heading that is only read by screen readers. */
export function unseenHeading(text) {
  return html`<th scope="col"><span class="unseen">${text}</span></th>`;
}
