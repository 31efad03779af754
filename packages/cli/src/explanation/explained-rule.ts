import { type Consequence, type RuleOutcome, renderOutcome, type Verdict } from "@opus/grant-rules";
import type { Lang } from "@opus/grant-rules/errors";
import { formatMoney, parseMoney } from "@opus/grant-rules/money";
import { type ConsequenceWord, consequenceTitles, formalCheckOf, type Programme } from "@opus/grant-workflow";
import { basisInWords } from "../wording/basis-in-words.ts";
import { operandsInWords } from "./operand-in-words.ts";

/** One rule's answer with everything a person may ask about it. */
export interface ExplainedRule {
  readonly rule: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly severity?: string;
  readonly text: string;
  /** What follows from the rule, in words; left out when nothing does. */
  readonly follows?: string;
  readonly points?: { readonly lo: number; readonly hi: number };
  /** Of a decision table: the number of the row that decided, 0 where none did and "otherwise" holds. */
  readonly tableRow?: number;
  /** Legal bases: document and place. */
  readonly basis: readonly string[];
  /** Facts, parameters and calculations that decided, in words; what was computed says of what. */
  readonly facts: readonly string[];
  /** What is still worth asking for. */
  readonly missing: readonly string[];
}

/** Explains the outcome of one rule under the programme version that decided it. */
export function explainRule(programme: Programme, outcome: RuleOutcome, lang: Lang): ExplainedRule {
  const { document } = programme;
  const rendered = renderOutcome(programme.rules, outcome, lang);
  const operands = outcome.reasons.flatMap((reason) => reason.operands ?? []);
  const facts = operands.flatMap((operand) => operandsInWords(operand, document, lang));
  return {
    rule: outcome.rule,
    title: rendered.title,
    verdict: outcome.verdict,
    ...(outcome.severity === undefined ? {} : { severity: outcome.severity }),
    text: rendered.text,
    ...(outcome.consequence === undefined
      ? {}
      : { follows: followsInWords(whoIsAsked(programme, outcome, outcome.consequence), lang) }),
    ...(outcome.points === undefined ? {} : { points: outcome.points }),
    ...decidingRow(outcome),
    basis: rendered.basis.map((basis) => basisInWords(document, basis, lang)),
    facts: [...new Set(facts)],
    missing: rendered.missing,
  };
}

/** Where nothing that the applicant may fill is missing, what asks for a supplement waits for a person instead. */
function whoIsAsked(programme: Programme, outcome: RuleOutcome, consequence: Consequence): Consequence {
  if (consequence.does !== "supplement" || outcome.verdict === "notMet") return consequence;
  const maySupplement = programme.document.eligibility.supplements > 0;
  const alone = formalCheckOf(programme, [outcome], ANY_SUM, { maySupplement });
  return alone.outcome === "needsFinding" ? { ...consequence, does: "askPerson" } : consequence;
}

/** An application without a sum is asked for one, whatever its rules say. */
const ANY_SUM = "1.00";

/** A rule that was a decision table gives the row as an argument of its texts. */
function decidingRow({ args, verdict }: RuleOutcome): Pick<ExplainedRule, "tableRow"> {
  const row = args.tableRow?.value;
  const isDecided = verdict === "met" || verdict === "notMet";
  return isDecided && typeof row === "number" ? { tableRow: row } : {};
}

/** A consequence with its amount: "rozliczenie najwyżej podanej kwoty: 1 200,00 zł". */
function followsInWords({ does, amount }: Consequence, lang: Lang): string {
  const title = Object.hasOwn(consequenceTitles, does)
    ? consequenceTitles[does as ConsequenceWord][lang]
    : does;
  if (amount === undefined) return title;
  const sum = typeof amount.value === "string" ? parseMoney(amount.value) : undefined;
  if (sum?.ok === true) return `${title}: ${formatMoney(sum.grosze, lang)}`;
  return `${title}: ${lang === "pl" ? "kwoty nie da się ustalić, rozstrzyga człowiek" : "nobody knows how much, a person decides"}`;
}
