import { type ReasonOperand, type RuleOutcome, renderOutcome } from "@opus/grant-rules";
import type { LocalisedText } from "@opus/grant-rules/errors";
import { labelOfValue } from "@opus/grant-rules/form";
import { formatMoneyDecimal, grosze } from "@opus/grant-rules/money";
import { consequenceTitles } from "../document/consequences.ts";
import type { EntryForActor } from "../insight/entry-for-actor.ts";
import { labelOfFact } from "../insight/fact-label.ts";
import type { ChecklistNote } from "../lifecycle/ground/case-records.ts";
import { followed, type Ruling } from "../lifecycle/ground/rulings.ts";
import type { Programme } from "../programme/programme.ts";
import type { Json } from "../values/json.ts";
import type { CaseThen } from "./case-then.ts";
import type { LetterFact, LetterReason, LetterRow, LetterValue } from "./letter-content.ts";
import { type LetterForm, lastEvent } from "./letter-form.ts";

/** The rules that led to what a letter tells, as far as the applicant may see that they were asked. */
export function reasonsOf(then: CaseThen, because: LetterForm["because"]): readonly LetterReason[] {
  if (because === undefined) return [];
  const { programme, entries } = then;
  const asked = entries.findLast(
    ({ event, verdicts }) => verdicts.length > 0 && because.asked.includes(event.type),
  );
  if (asked === undefined) return [];
  return followed(asked.verdicts, rulingsIn(asked))
    .filter(({ does }) => because.follows.includes(does))
    .map(({ outcome, isRuled, does, amount }) => ({
      rule: outcome.rule,
      ...told(programme, outcome),
      facts: [...factsOf(programme, outcome)],
      follows:
        amount === undefined
          ? null
          : {
              label: consequenceTitles[does],
              value: { kind: "money" as const, amount: formatMoneyDecimal(grosze(amount)) },
            },
      ruled: isRuled ? rulingText(then, outcome.rule) : null,
      row: programme.document.eligibility.checklist?.find(({ rule }) => rule === outcome.rule)?.title ?? null,
    }));
}

/** Rows of the checklist to which a person answered "no" when the formal check was last completed. */
export function rowsOf(then: CaseThen, because: LetterForm["because"]): readonly LetterRow[] {
  const { programme, shown } = then;
  const { checklist = [] } = programme.document.eligibility;
  if (because === undefined || checklist.length === 0) return [];
  const answers = lastEvent(then, "formalCheck.complete")?.rows as Readonly<Record<string, Json>> | undefined;
  const kept = shown.records[`rows/${shown.context.eligibility.rowsVersion ?? 0}`] ?? [];
  const notes = kept as unknown as readonly ChecklistNote[];
  return checklist.flatMap(({ id, title, rule, basis }) => {
    if (rule !== undefined || answers?.[id] !== "no") return [];
    return [
      {
        row: id,
        title,
        reason: notes.find(({ row }) => row === id)?.reason ?? null,
        basis: basis.map((one) => basisText(programme, one)),
      },
    ];
  });
}

function rulingsIn({ event }: EntryForActor): readonly Ruling[] {
  return Array.isArray(event.rulings) ? (event.rulings as unknown as readonly Ruling[]) : [];
}

function told(programme: Programme, outcome: RuleOutcome) {
  const [pl, en] = [
    renderOutcome(programme.rules, outcome, "pl"),
    renderOutcome(programme.rules, outcome, "en"),
  ];
  return {
    title: { pl: pl.title, en: en.title },
    text: { pl: pl.text, en: en.text },
    basis: pl.basis.map((basis) => basisText(programme, basis)),
  };
}

/** A legal basis by the title of its source and the place there: `Regulamin, § 4.1`. */
export function basisText({ document }: Programme, basis: string): LocalisedText {
  const [id = basis, place] = basis.split("#", 2);
  const { pl, en } = document.sources.find((source) => source.id === id)?.title ?? { pl: id, en: id };
  if (place === undefined) return { pl, en };
  const at = /^\d/.test(place) ? `§ ${place}` : place;
  return { pl: `${pl}, ${at}`, en: `${en}, ${at}` };
}

/** What a person wrote who ruled on a rule, as far as it is kept. */
function rulingText({ shown: { records } }: CaseThen, rule: string): string | null {
  const kept = Object.entries(records)
    .filter(([id]) => id.startsWith("rulings/") || id.startsWith("settlementRulings/"))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [])) as readonly {
    readonly rule?: unknown;
    readonly reason?: unknown;
  }[];
  const found = kept.findLast((one) => one.rule === rule)?.reason;
  return typeof found === "string" ? found : null;
}

/** Facts, parameters and calculations behind an outcome, each once; what is personal stays where it is kept. */
function factsOf(programme: Programme, { reasons }: RuleOutcome): readonly LetterFact[] {
  const known = new Map<string, LetterFact>();
  for (const operand of reasons.flatMap(({ operands }) => operands ?? [])) {
    const label = labelOf(programme, operand.from);
    const value = factValue(programme, operand);
    if (label !== undefined && value !== undefined) known.set(operand.from, { label, value });
  }
  return [...known.values()];
}

function labelOf({ document }: Programme, from: string): LocalisedText | undefined {
  const at = from.indexOf(":");
  const [kind, rest] = [from.slice(0, at), from.slice(at + 1)];
  if (kind === "fact") return labelOfFact(document, rest);
  if (kind !== "param" && kind !== "calc") return undefined;
  const [id = rest] = rest.split("@");
  const stated = (kind === "param" ? document.parameters : document.calculations)?.[id];
  return (stated as { readonly title?: LocalisedText } | undefined)?.title ?? { pl: id, en: id };
}

function factValue({ document }: Programme, operand: ReasonOperand): LetterValue | undefined {
  const { value, type, labels, personal, state } = operand;
  if (personal === true || state !== undefined || value === undefined || value === null) return undefined;
  if (typeof value === "boolean") {
    return { kind: "text", text: value ? { pl: "tak", en: "yes" } : { pl: "nie", en: "no" } };
  }
  if (typeof value === "object") return undefined;
  if (type === "money") return { kind: "money", amount: String(value) };
  if (type === "date") return { kind: "day", on: String(value) };
  const plain = String(value);
  if (type === "percent")
    return { kind: "text", text: { pl: `${plain.replace(".", ",")}%`, en: `${plain}%` } };
  const named = labels === undefined ? undefined : labelOfValue(document.form, labels, plain);
  return { kind: "text", text: named ?? { pl: plain, en: plain } };
}
