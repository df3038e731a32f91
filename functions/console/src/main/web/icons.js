import { html, svg } from "lit";

/** Drawn on a grid of 16 with a stroke of 1.5. They are decoration: their meaning is always in words as well. */
const paths = {
  handoffs: svg`<path d="M2.5 4.5h5a3 3 0 0 1 3 3v5m0 0L8 10m2.5 2.5L13 10"/>`,
  spark: svg`<path d="M2.5 3.5h11v7h-6l-3 2.5v-2.5h-2z"/><path d="M5.5 7h5"/>`,
  pulse: svg`<path d="M1.5 8.5h3l2-5 3 9 2-4h3"/>`,
  phone: svg`
    <path d="M3 2.5h2.5l1 3-1.5 1a7 7 0 0 0 4 4l1-1.5 3 1v2.5a1 1 0 0 1-1 1A10.5 10.5 0 0 1 2 3.500a1 1 0 0 1 1-1z"/>
  `,
  settings: svg`
    <path d="M2.5 4.500h6m3 0h2M2.5 11.500h2m3 0h6"/>
    <circle cx="10" cy="4.5" r="1.5"/>
    <circle cx="6" cy="11.5" r="1.5"/>
  `,
  plus: svg`<path d="M8 3v10M3 8h10"/>`,
  search: svg`<circle cx="7" cy="7" r="4.25"/><path d="m10.25 10.25 3.25 3.25"/>`,
  more: svg`<path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2.25"/>`,
  close: svg`<path d="m4 4 8 8m0-8-8 8"/>`,
  up: svg`<path d="m4 10 4-4 4 4"/>`,
  down: svg`<path d="m4 6 4 4 4-4"/>`,
  sort: svg`<path d="m5 6.5 3-3 3 3M5 9.500l3 3 3-3"/>`,
  menu: svg`<path d="M2.5 4.500h11m-11 3.500h11m-11 3.500h11"/>`,
  warn: svg`<path d="M8 2.5 14 13H2z"/><path d="M8 6.500v3M8 11.200v.01"/>`,
  check: svg`<path d="m3 8.5 3.5 3.500L13 4.5"/>`,
  arrow: svg`<path d="M3 8h10m0 0L9 4m4 4-4 4"/>`,
  out: svg`<path d="M6.5 2.500h-4v11h4M10 5l3 3-3 3m3-3H6"/>`,
  keys: svg`
    <rect x="1.5" y="4" width="13" height="8" rx="1.5"/>
    <path d="M4 6.750h.01M6.7 6.750h.01M9.4 6.750h.01M12 6.750h.01M5 9.500h6"/>
  `,
  clock: svg`<circle cx="8" cy="8" r="5.75"/><path d="M8 4.750V8l2.25 1.5"/>`,
  drag: svg`<path d="M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01" stroke-width="2"/>`,
  theme: svg`<circle cx="8" cy="8" r="5.75"/><path d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" fill="currentColor"/>`,
  globe: svg`<circle cx="8" cy="8" r="5.75"/><path d="M2.25 8h11.5M8 2.25c4 3.8 4 7.7 0 11.5-4-3.8-4-7.7 0-11.500z"/>`,
  play: svg`<path d="M4.5 3v10l8-5z"/>`,
  offline: svg`<path d="M2 6.500a9 9 0 0 1 12 0M4.3 9a5.5 5.5 0 0 1 7.4 0M8 12v.01M2.5 13.500l11-11"/>`,
};

export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${paths[name]}</svg>`;
}
