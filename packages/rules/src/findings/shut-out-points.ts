import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { listed } from "../errors/remedy-words.ts";
import type { Compiler, TypedNode } from "../language/typed-node.ts";
import { findingLimits } from "../limits/finding-limits.ts";
import { ALWAYS, all, any, BLANK, type Condition, not, quantitiesIn } from "./conditions/condition.ts";
import { isPassed } from "./exclusive-rules.ts";
import { writtenPoints } from "./points-findings.ts";
import { type EditionReading, findSendable, type RuleReading } from "./rule-reading.ts";

/**
 * OGW834, a warning: points for answers with which nobody passes the rules that shut applicants out, so that nobody who is
 * ranked is given them: a bonus for amounts above the cap, say. Whoever a rule leaves undecided may pass it.
 */
export function shutOutPoints(
  reading: EditionReading,
  shuttingOut: readonly RuleReading[],
): readonly Problem[] {
  const rules = shuttingOut.slice(0, findingLimits.jointRules.max);
  if (rules.length === 0) return [];
  return reading.edition.rules.flatMap(({ rule }) => {
    if (rule.document.kind !== "scoring") return [];
    const { when } = rule;
    const asked = when === undefined ? ALWAYS : reading.reader.read(when);
    return pointsWithin(rule.body, asked, reading).flatMap(({ node, condition }) => {
      const against = rulesAgainst(condition, rules, reading);
      return against.length === 0 ? [] : [nobodys(node.at, against)];
    });
  });
}

interface Points {
  readonly node: TypedNode;
  /** Who is given them. */
  readonly condition: Condition;
}

/** What `if` gives points for, with the answers for which it does; what is left over for all others is no bonus. */
function pointsWithin(body: TypedNode, asked: Condition, reading: EditionReading): readonly Points[] {
  const [guard, then, otherwise] = body.args;
  if (body.byColumns === "choice" && guard !== undefined && then !== undefined && otherwise !== undefined) {
    const holds = reading.reader.read(guard);
    const inside = all(asked, holds);
    return [
      ...(gives(then, reading.edition.compiler) ? [{ node: then, condition: inside }] : []),
      ...pointsWithin(then, inside, reading),
      ...pointsWithin(otherwise, all(asked, not(holds)), reading),
    ];
  }
  const isOnlyScaled = body.args.length === 1 && guard?.at === body.at;
  if (isOnlyScaled && guard !== undefined) return pointsWithin(guard, asked, reading);
  return [];
}

function gives(node: TypedNode, compiler: Compiler): boolean {
  return writtenPoints(node, compiler).some((points) => points > 0);
}

/** The fewest rules that nobody who is given the points passes; none where somebody does, or where points are nobody's anyway. */
function rulesAgainst(
  condition: Condition,
  rules: readonly RuleReading[],
  reading: EditionReading,
): readonly RuleReading[] {
  const joint = (some: readonly RuleReading[]) => findSendable(all(condition, ...some.map(mayPass)), reading);
  if (joint([]) === "none" || joint(rules) !== "none") return [];
  return rules.reduce<readonly RuleReading[]>((left, one) => {
    const others = left.filter((other) => other !== one);
    return joint(others) === "none" ? others : left;
  }, rules);
}

/** Who passes a rule, or leaves something of it open, on which a person may decide. */
function mayPass(rule: RuleReading): Condition {
  const asked = [...quantitiesIn(all(rule.when, rule.body))];
  // A test that is taken as a whole may be open whatever is answered.
  if (asked.some(({ node }) => node === undefined)) return ALWAYS;
  const blank = asked.map(
    (about): Condition => ({ is: "test", about, cuts: [], holds: (answer) => answer === BLANK }),
  );
  return any(isPassed(rule), ...blank);
}

function nobodys(pointer: string, rules: readonly RuleReading[]): Problem {
  const ids = rules.map(({ rule }) => rule.document.id);
  return problemAt(
    "OGW834",
    pointer,
    {
      pl: `Z odpowiedziami, za które są te punkty, nikt nie przejdzie oceny formalnej (${listed(ids)}), więc nikt ich nie dostanie.`,
      en: `Nobody passes the formal check (${listed(ids)}) with the answers that these points are for, so nobody is given them.`,
    },
    {
      pl: "Popraw warunek punktów albo granicę w tamtej regule.",
      en: "Correct the condition of the points, or the bound in that rule.",
    },
    "warning",
  );
}
