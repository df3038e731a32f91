import { language } from "../text.js";

const words = new Intl.Collator(language, { numeric: true });

/** How the columns of the list sort. */
const ORDERS = {
  name: (a, b) => words.compare(a.name, b.name),
  number: (a, b) => words.compare(a.dialled_as, b.dialled_as),
  reached: (a, b) => share(a) - share(b),
};

/** The destinations that have all of the words that are searched for. */
export function found(list, search) {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  return list.filter((one) => wanted.every((word) => text(one).includes(word)));
}

export function sorted(list, { by, down }) {
  return list.toSorted((a, b) => (down ? -1 : 1) * ORDERS[by](a, b));
}

/** The share of callers who reached somebody; less than none where nobody called. */
function share({ calls }) {
  return calls?.rung ? calls.reached / calls.rung : -1;
}

/** A number is found with and without its spaces. */
function text({ name, number, dialled_as: dialled, description }) {
  return [name, number, dialled, dialled.replace(/\D/g, ""), description].join(" ").toLowerCase();
}
