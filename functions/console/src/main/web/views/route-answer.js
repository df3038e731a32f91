import { html, nothing } from "lit";
import { percent } from "../format.js";
import { icon } from "../icons.js";
import { address } from "../router.js";
import { t } from "../text.js";

/** How many destinations are compared; the rest are unlikely. */
const RANKED = 5;

/** Ways in which a destination can have been chosen, other than by default. */
const GOOD = ["matched", "explicit"];

/** Where a caller would be put through to, and why. */
export function routeAnswer(route, destinations = []) {
  const { destination: id, how, confidence, asks, explanation, ranking, rings } = route;
  const one = destinations.find((other) => other.id === id) ?? ranking.find((place) => place.destination === id);
  return html`<section class="card padded stack" aria-labelledby="answer">
    <div class="line">
      ${icon("arrow")}
      <h2 id="answer" class="grow">${one ? link(id, one.name) : t(asks.length ? "route.asks" : "route.none")}</h2>
      ${confidence ? sure(confidence) : nothing} ${reason(how)}
    </div>
    ${one?.dialled_as ? html`<p class="number">${one.dialled_as}</p>` : nothing}
    <p>${explanation}</p>
    ${rings.length ? hops(rings, explanation) : nothing} ${ranking.length ? comparison(ranking) : nothing}
  </section>`;
}

function link(id, name) {
  return html`<a href=${address("destinations", id)}>${name}</a>`;
}

function reason(how) {
  return html`<span class="badge ${GOOD.includes(how) ? "good" : "warn"}">${t(`how.${how}`)}</span>`;
}

function sure(confidence) {
  return html`<span class="muted small">${t("route.confidence", { share: percent(confidence) })}</span>`;
}

/** The destinations that would be tried, in order. A reason that was `said` before is not repeated. */
function hops(rings, said) {
  return html`<div class="parts">
    <h3 id="hops">${t("route.hops")}</h3>
    <ol class="hops" aria-labelledby="hops">
      ${rings.map(
        ({ name, result, why }) =>
          html`<li>
            <span class="grow"
              >${name}${why && why !== said ? html` <small class="muted">${why}</small>` : nothing}</span
            >
            <span class="badge dot ${result === "rings" ? "good" : "warn"}">
              ${t(result === "rings" ? "route.rings" : `outcome.${result}`)}
            </span>
          </li>`,
      )}
    </ol>
  </div>`;
}

function comparison(ranking) {
  const best = Math.max(...ranking.map(({ score }) => score), Number.MIN_VALUE);
  return html`<table class="ranking">
    <caption>
      ${t("route.ranking")}
    </caption>
    <thead class="unseen">
      <tr>
        <th scope="col">${t("field.name")}</th>
        <th scope="col">${t("route.score")}</th>
      </tr>
    </thead>
    <tbody>
      ${ranking.slice(0, RANKED).map(
        ({ name, score }) =>
          html`<tr>
            <td>${name}</td>
            <td>
              <span class="share">
                <svg class="bar wide-bar" viewBox="0 0 160 5" preserveAspectRatio="none" aria-hidden="true">
                  <rect height="5" width=${(160 * Math.max(score, 0)) / best}></rect>
                </svg>
                ${percent(score)}
              </span>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
