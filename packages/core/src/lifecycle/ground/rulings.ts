import type { RuleOutcome } from "@opus/grant-rules";
import { parseMoney } from "@opus/grant-rules/money";
import { type ConsequenceWord, consequenceTitles, moneyConsequences } from "../../document/consequences.ts";
import { payloadMoney } from "../../document/payload-money.ts";
import { trailClass } from "../../document/record-class-schema.ts";
import type { NewRecord } from "../../kernel/command.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import type { Json } from "../../values/json.ts";
import * as z from "../../values/zod.ts";
import { amountSchema } from "./slice-schemas.ts";

/** What a person decides on a rule that stops for one. */
export interface Ruling {
  readonly rule: string;
  readonly does: ConsequenceWord;
  /** For consequences of money. */
  readonly amount?: string | undefined;
  readonly reason: string;
}

const MOST_RULINGS = 100;
const LONGEST_REASON = 2000;

/** The member of a command by which a person decides on rules that stop for one, and what they may decide. */
export function rulingsPayload<const Word extends ConsequenceWord>(words: readonly [Word, ...Word[]]) {
  const ruling = z.strictObject({
    rule: z.string().min(1),
    does: z.enum(words),
    amount: payloadMoney.optional(),
    reason: z.string().trim().min(1).max(LONGEST_REASON),
  });
  return z.array(ruling).max(MOST_RULINGS).optional();
}

/** A ruling as an event tells of it; why it was made is a record of its own. */
export const rulingsSchema = z
  .array(
    z.strictObject({
      rule: z.string(),
      does: z.enum(Object.keys(consequenceTitles) as [ConsequenceWord, ...ConsequenceWord[]]),
      amount: amountSchema.optional(),
    }),
  )
  .optional();

/** What an event tells of rulings; nothing when there are none. */
export function rulingsOf(rulings: readonly Ruling[]) {
  if (rulings.length === 0) return {};
  return {
    rulings: rulings.map(({ rule, does, amount }) => ({
      rule,
      does,
      ...(amount === undefined ? {} : { amount }),
    })),
  };
}

/** The record of why rulings were made, or points given; none without either. */
export function rulingRecords(
  id: string,
  rulings: readonly Pick<Ruling, "rule" | "reason">[],
): readonly NewRecord[] {
  if (rulings.length === 0) return [];
  const value = rulings.map(({ rule, reason: why }) => ({ rule, reason: why }));
  return [{ id, class: trailClass, value: value as unknown as Json }];
}

/** What follows from one rule, by itself or by a person's ruling. */
export interface Followed {
  readonly outcome: RuleOutcome;
  readonly does: ConsequenceWord;
  /** Grosze; undefined for what is no money. */
  readonly amount: number | undefined;
  readonly isRuled: boolean;
}

/** What follows from the outcomes of a moment; an amount that nobody knows stops for a person. */
export function followed(outcomes: readonly RuleOutcome[], rulings: readonly Ruling[]): readonly Followed[] {
  return outcomes.flatMap((outcome): readonly Followed[] => {
    const stated = outcome.consequence;
    if (stated === undefined) return [];
    const ruling = rulings.find(({ rule }) => rule === outcome.rule);
    if (ruling !== undefined)
      return [{ outcome, does: ruling.does, amount: groszeOf(ruling.amount), isRuled: true }];
    const does = stated.does as ConsequenceWord;
    const amount = stated.amount === undefined ? undefined : groszeOf(stated.amount.value);
    const isUnknown = isMoney(does) && amount === undefined;
    return [{ outcome, does: isUnknown ? "askPerson" : does, amount, isRuled: false }];
  });
}

/** Why rulings cannot be taken: on rules that stop for nobody, twice on one, with an amount where there is none. */
export function rulingFaults(
  rulings: readonly Ruling[],
  open: readonly RuleOutcome[],
): readonly RefusalReason[] {
  return rulings.flatMap(({ rule, does, amount }, index) => {
    const pointer = `/rulings/${index}`;
    const isOpen = open.some((outcome) => outcome.rule === rule);
    const isSecond = rulings.findIndex((other) => other.rule === rule) < index;
    if (!isOpen || isSecond) return [{ ...notAsked(rule, open), pointer }];
    return isMoney(does) === (amount !== undefined) ? [] : [{ ...wrongAmount(does), pointer }];
  });
}

/** Whether an outcome leaves something open: nobody knows, or the rule itself stops for a person. */
export function asksPerson({ verdict, consequence }: RuleOutcome): boolean {
  if (consequence === undefined || consequence.does === "warn") return false;
  if (verdict === "undetermined" || verdict === "error" || consequence.does === "askPerson") return true;
  return consequence.amount !== undefined && groszeOf(consequence.amount.value) === undefined;
}

function isMoney(does: ConsequenceWord): boolean {
  return (moneyConsequences as readonly string[]).includes(does);
}

function groszeOf(written: unknown): number | undefined {
  if (typeof written !== "string") return undefined;
  const read = parseMoney(written);
  return read.ok && read.grosze >= 0 ? read.grosze : undefined;
}

function notAsked(rule: string, open: readonly RuleOutcome[]): RefusalReason {
  const ids = open.map(({ rule: id }) => id).join(", ");
  return reason(
    "OGW294",
    {
      pl: `Reguła „${rule}” nie czeka na rozstrzygnięcie człowieka albo ma je już w tym poleceniu.`,
      en: `Rule "${rule}" waits for nobody's ruling, or has one in this command already.`,
    },
    ids === ""
      ? { pl: "Usuń to rozstrzygnięcie.", en: "Leave this ruling out." }
      : { pl: `Na człowieka czekają: ${ids}.`, en: `These wait for a person: ${ids}.` },
  );
}

function wrongAmount(does: ConsequenceWord): RefusalReason {
  const title = consequenceTitles[does];
  return isMoney(does)
    ? reason(
        "OGW295",
        {
          pl: `Rozstrzygnięcie „${title.pl}” wymaga kwoty.`,
          en: `The ruling "${title.en}" needs an amount.`,
        },
        { pl: 'Podaj "amount".', en: 'Give "amount".' },
      )
    : reason(
        "OGW295",
        { pl: `Rozstrzygnięcie „${title.pl}” nie ma kwoty.`, en: `The ruling "${title.en}" has no amount.` },
        { pl: 'Usuń "amount".', en: 'Leave "amount" out.' },
      );
}
