// The answers about runs and their days into the values of a record, and back.

/** @import { Answers } from "./record.js" */
/** @import { Values } from "./yaml.js" */

/**
 * The runs of which something was told.
 * @param {Answers[]} groups
 */
export function runsOf(groups) {
  /** @type {Set<string>} */
  const taken = new Set();
  const told = groups.filter((group) => Object.keys(group).some((key) => !["id", "dagen", "reeks"].includes(key)) || daysOf(group).length);
  return told.map((group) => {
    const { dagen: _, id, reeks, ...others } = group;
    const days = daysOf(group);
    const name = typeof id === "string" ? id : freeName(days[0]?.dag ?? "nog-zonder-datum", taken);
    taken.add(name);
    return { id: name, ...timesOf(days, Boolean(reeks)), .../** @type {Values} */ (others) };
  });
}

/**
 * The days of a run that have a date.
 * @param {Answers} group
 * @returns {Record<string, string>[]}
 */
function daysOf({ dagen = [] }) {
  return /** @type {Record<string, string>[]} */ (dagen).filter(({ dag }) => dag);
}

/**
 * @param {string} name
 * @param {Set<string>} taken
 */
function freeName(name, taken) {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
  return free;
}

/**
 * One day is the run itself; more days are meetings.
 * @param {Record<string, string>[]} days
 * @param {boolean} isSeries whether one day is a meeting too
 * @returns {Values}
 */
function timesOf(days, isSeries) {
  const [day] = days;
  if (!day) return {};
  if (days.length === 1 && !day.online && !isSeries) {
    return { start: moment(day.dag, day.van), einde: moment(day.laatste ?? day.dag, day.tot) };
  }
  return { bijeenkomsten: days.map((one) => meetingOf(one)) };
}

/**
 * @param {Record<string, string>} day
 * @returns {Values}
 */
function meetingOf({ dag, van, tot, laatste, online }) {
  return {
    start: moment(dag, van),
    ...((tot || laatste) && { einde: moment(laatste ?? dag, tot) }),
    ...(online && { online }),
  };
}

/**
 * @param {string} day
 * @param {string} [time]
 */
function moment(day, time) {
  return time ? `${day}T${time}` : day;
}

/**
 * The answers about a run that lead to it.
 * @param {Values} run
 * @returns {Answers}
 */
export function groupOf({ start, einde, bijeenkomsten, ...others }) {
  const stretches = /** @type {Values[]} */ (bijeenkomsten ?? (start ? [{ start, einde }] : []));
  return { .../** @type {Answers} */ (others), ...(bijeenkomsten && { reeks: "ja" }), dagen: stretches.map(dayOf) };
}

/**
 * @param {Values} stretch
 * @returns {Answers}
 */
function dayOf({ start, einde, online }) {
  const [dag, van] = String(start).split("T");
  const [last, tot] = einde ? String(einde).split("T") : [dag];
  return { dag, ...(van && { van }), ...(tot && { tot }), ...(last !== dag && { laatste: last }), ...(online && { online: "ja" }) };
}
