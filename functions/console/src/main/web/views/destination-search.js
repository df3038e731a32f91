import { language } from "../text.js";

const words = new Intl.Collator(language, { numeric: true });

/** How each column sorts. */
const ORDERS = {
  name: (a, b) => words.compare(a.name, b.name),
  number: (a, b) => words.compare(a.dialled_as, b.dialled_as),
  reached: (a, b) => share(a) - share(b),
};

/** The destinations that contain every word of a search. */
export function found(list, search) {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  return list.filter((one) => wanted.every((word) => text(one).includes(word)));
}

export function sorted(list, { by, down }) {
  return list.toSorted((a, b) => (down ? -1 : 1) * ORDERS[by](a, b));
}

/** The share of calls there that a human took; -1 without calls, so that these come first. */
function share({ calls }) {
  return calls?.rung ? calls.answered / calls.rung : -1;
}

/** The text that is searched. It has numbers with and without spaces. */
function text({ name, number, dialled_as: dialled, description }) {
  return [name, number, dialled, dialled.replace(/\D/g, ""), description].join(" ").toLowerCase();
}
