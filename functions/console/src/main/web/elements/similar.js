import { api } from "../api.js";

/** Another destination that reaches this share of the best score reads much the same. */
const ALIKE = 0.75;

/** The other destination that a description reads like; null if it reads like none. */
export async function similar(description, id, signal) {
  if (description.trim().split(/\s+/).length < 3) return null;
  const { ranking, confidence } = await api.post("routes/resolve", { utterance: description }, { signal });
  const own = ranking.find((place) => place.destination === id);
  const other = ranking.find((place) => place.destination !== id);
  const close = own ? score(other) >= ALIKE * Math.max(score(own), score(other)) : confidence >= ALIKE;
  return score(other) > 0 && close ? other : null;
}

function score(place) {
  return place?.score ?? 0;
}
