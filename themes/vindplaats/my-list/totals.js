// Hours and points of a list, with what is not known counted apart.

import { byName } from "../page/by-name.js";

/** @import { Facts } from "./offering-facts.js" */

/**
 * An amount of halves the Dutch way: 5 is "2,5".
 * @param {number} count
 */
function halves(count) {
  return `${Math.floor(count / 2)}${count % 2 ? ",5" : ""}`;
}

/**
 * "6,5 uur", or hours and minutes when it is no half.
 * @param {number} minutes
 */
function time(minutes) {
  if (minutes % 30 === 0) return minutes ? [`${halves(minutes / 30)} uur`] : [];
  return [...(minutes > 60 ? [`${Math.floor(minutes / 60)} uur`] : []), `${minutes % 60} minuten`];
}

/**
 * "2,5" or "6" in halves.
 * @param {string} text
 */
function pointsInHalves(text) {
  return Math.round(Number(text.replace(",", ".")) * 2);
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * "5 uur en 2 dagen": a day has no fixed number of hours, so both are told.
 * @param {Facts[]} facts
 */
function studyLoad(facts) {
  const minutes = sum(facts.map((one) => one.minutes ?? 0));
  const days = sum(facts.map((one) => one.halfDays ?? 0));
  const parts = [...time(minutes), ...(days ? [`${halves(days)} ${days === 2 ? "dag" : "dagen"}`] : [])];
  return new Intl.ListFormat("nl").format(parts);
}

/** @param {Facts[]} facts */
function pointsByBody(facts) {
  /** @type {Map<string, number>} */
  const totals = new Map();
  for (const { body, points } of facts.flatMap((one) => one.points ?? [])) {
    totals.set(body, (totals.get(body) ?? 0) + pointsInHalves(points));
  }
  const bodies = [...totals].sort(([a], [b]) => byName(a, b));
  return bodies.map(([body, total]) => `${halves(total)} ${total === 2 ? "punt" : "punten"} ${body}`);
}

/**
 * "van 2 zijn …", or nothing when all is known.
 * @param {number} count
 * @param {string} words
 */
function unknown(count, words) {
  return count ? `van ${count} ${words}` : "";
}

/**
 * The rows of the totals: label and values in words.
 * @param {Facts[]} facts
 * @returns {[label: string, values: string[]][]}
 */
export function totals(facts) {
  const withoutLoad = facts.filter((one) => !one.load).length;
  const withoutPoints = facts.filter((one) => !one.points?.length).length;
  const load = [studyLoad(facts), unknown(withoutLoad, "is de studielast niet bekend")];
  const points = [...pointsByBody(facts), unknown(withoutPoints, "zijn geen punten bekend")];
  return [["Studielast", load.filter(Boolean)], ["Accreditatie", points.filter(Boolean)]];
}
