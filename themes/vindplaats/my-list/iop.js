// Words for an individual training plan (IOP), in the four steps of the SMART card. What the offering
// tells is filled in; what the visitor wrote replaces it.

/**
 * @import { Item } from "../keep/list-store.js"
 * @import { Facts } from "./offering-facts.js"
 */

/**
 * The parts of a learning goal.
 * @typedef {"goal" | "activity" | "deadline" | "assessment"} Step
 * @typedef {Record<Step, string>} Iop
 */

/**
 * The steps in the order of the card.
 * @type {Step[]}
 */
export const STEPS = ["goal", "activity", "deadline", "assessment"];

const LABELS = {
  goal: "Het doel",
  activity: "De leeractiviteiten",
  deadline: "De deadline",
  assessment: "De toetsing",
};

/**
 * What an offering tells of each step.
 * @param {Facts} facts
 * @returns {Iop}
 */
export function proposal(facts) {
  const goals = facts.goals?.map((goal) => `- ${goal}`) ?? [];
  return {
    goal: goals.length ? ["Wat ik daarna kan:", ...goals].join("\n") : "",
    activity: [facts.title, facts.provider, facts.when].filter(Boolean).join(", "),
    deadline: deadline(facts),
    assessment: facts.assessment ?? "",
  };
}

/** @param {Facts} facts */
function deadline({ lastDay, closes }) {
  const last = lastDay && `Op ${lastDay}, de laatste dag.`;
  const enrol = closes && `Inschrijven kan tot en met ${closes}.`;
  return [last, enrol].filter(Boolean).join(" ");
}

/**
 * The words of an item: the visitor's own, else those of the offering.
 * @param {Pick<Item, "iop">} item
 * @param {Facts} facts
 */
export function iopOf(item, facts) {
  return item.iop ?? proposal(facts);
}

/**
 * The words as text to copy; steps without words are left out.
 * @param {Iop} iop
 */
export function iopText(iop) {
  const steps = STEPS.filter((step) => iop[step].trim());
  return steps.map((step) => `${LABELS[step]}\n${iop[step].trim()}`).join("\n\n");
}
