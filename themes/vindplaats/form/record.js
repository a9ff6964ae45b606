// The answers to the questions into the values of a record, and back.

/** @import { Value, Values } from "./yaml.js" */

/**
 * What a question was answered: text, several texts, or answers about each run or day.
 * @typedef {string | string[] | Answers | Answers[]} Answer
 * @typedef {{[key: string]: Answer}} Answers
 */

/** How long an offering is good without another look. */
const YEARS = 1;

/**
 * The values of a new record. It is a draft: the editors decide when visitors see it.
 * @param {Answers} answers
 * @param {string} today
 * @returns {Values}
 */
export function recordOf(answers, today) {
  const { eenheid, studielast, kosten, uitvoeringen, beheer, _tekst, _organisatie, ...others } = answers;
  /** @type {Values} */
  const values = { levensloop: "concept", .../** @type {Values} */ (others) };
  if (studielast) values.studielast = `${studielast} ${eenheid ?? "uur"}`;
  const cost = costOf(/** @type {Answers} */ (kosten ?? {}));
  if (Object.keys(cost).length) values.kosten = cost;
  const runs = runsOf(/** @type {Answers[]} */ (uitvoeringen ?? []));
  if (runs.length) values.uitvoeringen = runs;
  const { website, titel } = others;
  if (typeof website === "string") {
    values.bronnen = [{ url: website, ...(typeof titel === "string" && { titel }), gezien_op: today }];
  }
  const review = `${Number(today.slice(0, 4)) + YEARS}${today.slice(4)}`.replace("-02-29", "-02-28");
  values.beheer = { gecontroleerd_op: today, herzien_voor: review, .../** @type {Values} */ (beheer) };
  return values;
}

/**
 * A price of which nothing was told is not there.
 * @param {Answers} cost
 */
function costOf({ prijzen = [], ...others }) {
  const told = /** @type {Values[]} */ (prijzen).filter((price) => Object.keys(price).length);
  return /** @type {Values} */ ({ ...others, ...(told.length && { prijzen: told }) });
}

/** @param {Answers[]} groups */
function runsOf(groups) {
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
 * The answers that lead to these values.
 * @param {Values} values
 * @returns {Answers}
 */
export function answersOf(values) {
  const { studielast, uitvoeringen, ...others } = values;
  const answers = /** @type {Answers} */ ({ ...others });
  const load = typeof studielast === "string" && /^(\S+) (minuut|minuten|uur|uren|dag|dagen)$/u.exec(studielast);
  if (load) {
    answers.studielast = load[1];
    answers.eenheid = { "m": "minuten", "u": "uur", "d": "dagen" }[load[2][0]] ?? "uur";
  }
  if (Array.isArray(uitvoeringen)) {
    answers.uitvoeringen = /** @type {Values[]} */ (uitvoeringen).map(groupOf);
  }
  return answers;
}

/**
 * @param {Values} run
 * @returns {Answers}
 */
function groupOf({ start, einde, bijeenkomsten, ...others }) {
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
