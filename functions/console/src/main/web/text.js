import { en } from "./text/en.js";

/** The languages of the console, each by its own name. */
export const languages = { en: "English", de: "Deutsch" };

const REMEMBERED = "language";

export const language = chosen();

/** The console's language as it is used in the reader's region, for dates and numbers. */
export const locale = navigator.languages.find((tag) => tag.split("-")[0] === language) ?? language;

const plurals = new Intl.PluralRules(language);
const lists = new Intl.ListFormat(language);
const catalogue = language === "de" ? (await import("./text/de.js")).de : en;

/** Translations of the API's messages, the most specific first. English needs none. */
const said = language === "de" ? patterns((await import("./text/api-de.js")).said) : [];

document.documentElement.lang = language;

/**
 * A text of the catalogue. Names in braces are replaced from `values`, where there is a value; where a text has
 * several forms, `values.count` decides.
 */
export function t(key, values = {}) {
  const entry = catalogue[key] ?? en[key] ?? key;
  const text = typeof entry === "string" ? entry : (entry[plurals.select(values.count)] ?? entry.other);
  return text.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
}

/** A message of the API, in the reader's language if there is a translation. */
export function translated(words) {
  for (const [pattern, own] of said) {
    const found = pattern.exec(words);
    if (found) return own.replace(/\{(\d)\}/g, (_, hole) => translated(found[Number(hole) + 1]));
  }
  return words;
}

function patterns(entries) {
  const literal = ([words]) => words.replaceAll("{}", "").length;
  const pattern = (words) => new RegExp(`^${words.split("{}").map(RegExp.escape).join("(.*?)")}$`, "s");
  return entries.toSorted((a, b) => literal(b) - literal(a)).map(([words, own]) => [pattern(words), own]);
}

export function has(key) {
  return key in en;
}

export function listed(words) {
  return lists.format(words);
}

export function speak(other) {
  localStorage.setItem(REMEMBERED, other);
  location.reload();
}

function chosen() {
  const wanted = [localStorage.getItem(REMEMBERED), ...navigator.languages];
  return wanted.map((tag) => tag?.split("-")[0]).find((tag) => tag in languages) ?? "en";
}
