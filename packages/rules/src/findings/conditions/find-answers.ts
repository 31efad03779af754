import { type Answer, BLANK, type Condition, type Quantity } from "./condition.ts";

/** Answers that fulfil a condition, by what it asks about. */
export type Answers = ReadonlyMap<Quantity, Answer>;

/** Whether a condition can be fulfilled: how, or that it cannot be; `open` when that would take too long to tell. */
export type Found = Answers | "none" | "open";

/** Stands for every text, or code of an open list, that no condition names. */
export const OTHER = "\u0000other";

/** How many tests may still be asked, in all searches of a check together. */
export interface Steps {
  left: number;
}

/**
 * Looks for answers that fulfil a condition. Of each quantity it tries one value from every stretch in which no test
 * changes its mind, so "none" is proved; what is computed of several fields is taken as free, so that only what holds
 * for every computation is said.
 */
export function findAnswers(condition: Condition, steps: Steps): Found {
  if (steps.left <= 0) return "open";
  const tried = candidates(condition, steps);
  const answers = new Map<Quantity, Answer>();
  const order = [...tried.keys()];
  const search = (index: number): Found => {
    if (steps.left <= 0) return "open";
    const now = judge(condition, answers, steps);
    if (now === false) return "none";
    if (now === true) return new Map(answers);
    const quantity = order[index] as Quantity;
    let outcome: Found = "none";
    for (const answer of tried.get(quantity) ?? []) {
      answers.set(quantity, answer);
      const found = search(index + 1);
      if (found instanceof Map) return found;
      if (found === "open") outcome = "open";
    }
    answers.delete(quantity);
    return outcome;
  };
  return search(0);
}

/** The condition under the answers so far; undefined while they do not decide it. */
function judge(condition: Condition, answers: Answers, steps: Steps): boolean | undefined {
  switch (condition.is) {
    case "constant":
      return condition.holds;
    case "not": {
      const inner = judge(condition.of, answers, steps);
      return inner === undefined ? undefined : !inner;
    }
    case "test": {
      steps.left -= 1;
      const answer = answers.get(condition.about);
      return answer === undefined ? undefined : condition.holds(answer);
    }
    default:
      return judgeMany(condition.of, condition.is === "any", answers, steps);
  }
}

function judgeMany(
  parts: readonly Condition[],
  decides: boolean,
  answers: Answers,
  steps: Steps,
): boolean | undefined {
  let isOpen = false;
  for (const part of parts) {
    const one = judge(part, answers, steps);
    if (one === decides) return decides;
    if (one === undefined) isOpen = true;
  }
  return isOpen ? undefined : !decides;
}

/** What there is to ask about, in the order of reading, and the values worth trying for each. */
function candidates(condition: Condition, steps: Steps): ReadonlyMap<Quantity, readonly Answer[]> {
  const cuts = new Map<Quantity, Set<Answer>>();
  const walk = (part: Condition): void => {
    if (part.is === "not") walk(part.of);
    else if (part.is === "all" || part.is === "any") part.of.forEach(walk);
    else if (part.is === "test") {
      steps.left -= 1;
      const known = cuts.get(part.about) ?? new Set();
      cuts.set(part.about, known);
      for (const cut of part.cuts) known.add(cut);
    }
  };
  walk(condition);
  return new Map([...cuts].map(([quantity, at]) => [quantity, valuesOf(quantity, [...at])]));
}

/** The values of one quantity that a search through a condition tries. */
export function valuesTried(about: Quantity, condition: Condition, steps: Steps): readonly Answer[] {
  return candidates(condition, steps).get(about) ?? [];
}

function valuesOf({ node, lo, hi }: Quantity, cuts: readonly Answer[]): readonly Answer[] {
  if (node === undefined || node.type.kind === "boolean") return withBlank([true, false], node?.optional);
  const numbers = cuts.filter((cut) => typeof cut === "number");
  if (numbers.length > 0 || node.type.kind === "number") {
    // Facts are whole in their unit; what is computed need not be.
    const step = node.origin.from === "fact" ? 1 : 0.5;
    const near = numbers.flatMap((cut) => [cut, cut - step, cut + step]);
    const inside = [lo, hi, ...near].filter((value) => Number.isFinite(value) && lo <= value && value <= hi);
    return withBlank(
      inside.length === 0 ? [Math.max(lo, Math.min(hi, 0))] : [...new Set(inside)],
      node.optional,
    );
  }
  const { type } = node;
  if (type.kind === "code")
    return withBlank(type.open ? [...type.values, OTHER] : type.values, node.optional);
  return withBlank([...cuts, OTHER], node.optional);
}

function withBlank(values: readonly Answer[], optional = false): readonly Answer[] {
  return optional ? [...values, BLANK] : values;
}
