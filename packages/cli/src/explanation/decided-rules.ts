import type { RuleOutcome } from "@opus/grant-rules";
import type { Lang, LocalisedText } from "@opus/grant-rules/errors";
import { formatMoney, parseMoney } from "@opus/grant-rules/money";
import {
  type ConsequenceWord,
  consequenceTitles,
  type JournalEntry,
  type Programme,
} from "@opus/grant-workflow";
import { type ExplainedRule, explainRule } from "./explained-rule.ts";

/** Points that a person gave for scoring rules that left them open, by rule. */
export type PointsByRule = Readonly<Record<string, number>>;

/** What a person ruled, as an entry tells of it. */
interface Ruled {
  readonly rule: string;
  readonly does: string;
  readonly amount?: string;
}

type Decided = Pick<JournalEntry, "event" | "verdicts">;

/**
 * The rules that a decision rested on, each with what follows from it: by itself, or as a person ruled in its place.
 *
 * @param earlier points that a person gave before, which count where the rule still leaves them open
 */
export function decidedRules(
  programme: Programme,
  { event, verdicts }: Decided,
  lang: Lang,
  earlier: PointsByRule = {},
): readonly ExplainedRule[] {
  const given = { ...earlier, ...pointsGiven({ event }) };
  const { rulings = [] } = event as { readonly rulings?: readonly Ruled[] };
  return verdicts.map((outcome) => {
    const explained = explainRule(programme, outcome, lang);
    const ruling = rulings.find(({ rule }) => rule === outcome.rule);
    const follows = ruling === undefined ? openPoints(outcome, given)?.[lang] : ruledWords(ruling, lang);
    return follows === undefined ? explained : { ...explained, follows };
  });
}

/** The points that a decision says a person gave. */
export function pointsGiven({ event }: Pick<Decided, "event">): PointsByRule {
  const { points } = event as { readonly points?: unknown };
  const isGiven = event.type === "formalCheck.complete" && typeof points === "object" && points !== null;
  return isGiven ? (points as PointsByRule) : {};
}

/** What becomes of points that a rule leaves open; undefined for all others. */
function openPoints({ rule, points }: RuleOutcome, given: PointsByRule): LocalisedText | undefined {
  if (points === undefined || points.lo === points.hi) return undefined;
  const number = given[rule];
  return number === undefined
    ? { pl: "o punktach rozstrzyga człowiek", en: "a person decides on the points" }
    : { pl: `człowiek przyznał punkty: ${number}`, en: `points that a person gave: ${number}` };
}

function ruledWords({ does, amount }: Ruled, lang: Lang): string {
  const title = Object.hasOwn(consequenceTitles, does)
    ? consequenceTitles[does as ConsequenceWord][lang]
    : does;
  const read = amount === undefined ? undefined : parseMoney(amount);
  const sum = read?.ok === true ? `, ${formatMoney(read.grosze, lang)}` : "";
  return `${lang === "pl" ? "rozstrzygnął człowiek" : "a person ruled"}: ${title}${sum}`;
}
