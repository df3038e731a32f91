/** Shortcuts that move the focus from row to row of the list in `element`. */
export function walk(element) {
  return { j: () => step(element, 1), k: () => step(element, -1) };
}

/** The link that opens the row with this id, if it is in the list. */
export function opener(element, id) {
  return element.querySelector(`a.title[href$="/${id}"]`);
}

function step(element, by) {
  const links = [...element.querySelectorAll(".row .title")];
  const next = links.indexOf(document.activeElement) + by;
  links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
}
