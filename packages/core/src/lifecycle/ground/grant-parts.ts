import { type Grosze, grosze, sumMoney } from "@opus/grant-rules/money";
import { allocateMoney } from "@opus/grant-rules/money-shares";
import type { LineAmount } from "../../kernel/states.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import { amountSchema } from "./slice-schemas.ts";

const partSchema = z.strictObject({
  part: z.string(),
  /** The line on which its money is booked: the pool, or the source. */
  line: z.string(),
  amount: amountSchema,
  /** Whether its source is limited elsewhere: its money comes from the budget as it is awarded, and goes back there. */
  unlimited: z.literal(true).optional(),
});

/** One part of a grant, with the line that its money is on. */
export type GrantPart = Readonly<z.output<typeof partSchema>>;

/** The parts of a grant; only in programmes whose grants have parts. */
export const grantPartsSchema: z.ZodType<readonly GrantPart[]> = z.array(partSchema);

/** Sums on lines, as events carry them. */
export const lineSumsSchema: z.ZodType<readonly LineSum[]> = z.array(
  z.strictObject({ line: z.string(), amount: amountSchema }),
);

/** A sum on one line. */
export interface LineSum {
  readonly line: string;
  readonly amount: string;
}

/** What a grant is, as slices and events carry it. */
export interface Granted {
  readonly amount: string;
  readonly parts?: readonly GrantPart[] | undefined;
}

/** All of a grant, or nothing: a sum on its own line, or one on the line of each part. */
export function wholeOf({ amount, parts }: Granted): number | readonly LineAmount[] {
  const all = moneyOf(amount);
  return parts === undefined || all === 0 ? all : linesIn(parts);
}

/** What of a grant the pool gives, which is its first part. */
export function fromPool({ amount, parts }: Granted): number | readonly LineAmount[] {
  return parts === undefined ? moneyOf(amount) : linesIn(parts.slice(0, 1));
}

/** What of a grant sources give that the call limits. */
export function fromSources({ parts = [] }: Granted): readonly LineAmount[] {
  return linesIn(parts.slice(1).filter(isLimited));
}

/** What of a grant sources give that are limited elsewhere: it comes from the budget, and goes back there. */
export function fromBudget({ parts = [] }: Granted): readonly LineAmount[] {
  return linesIn(parts.filter((part) => !isLimited(part)));
}

/** What of a grant that comes to nothing is free again. */
export function backToFree({ amount, parts }: Granted): number | readonly LineAmount[] {
  return parts === undefined ? moneyOf(amount) : linesIn(parts.filter(isLimited));
}

/** What was committed when an agreement was terminated: what is free again of it, and what is not. */
export interface Given {
  readonly released: string;
  readonly withheld?: string | undefined;
}

/** What of a terminated agreement is free again, on the lines of its parts. */
export function freedOf(
  { released }: Given,
  parts: readonly GrantPart[] | undefined,
): number | readonly LineAmount[] {
  return moneyOf(released) === 0 ? 0 : backToFree({ amount: released, parts });
}

/** What of it goes back to the budget: of sources limited elsewhere always, of all others where it is not free again. */
export function withheldOf(
  { released, withheld = "0.00" }: Given,
  parts: readonly GrantPart[] | undefined,
): number | readonly LineAmount[] {
  if (moneyOf(released) === 0) return wholeOf({ amount: withheld, parts });
  return parts === undefined ? moneyOf(withheld) : fromBudget({ amount: withheld, parts });
}

const isLimited = ({ unlimited }: GrantPart) => unlimited !== true;

/** What of sums on lines a pool or source of the call may take back: not what is of a source limited elsewhere. */
export function limitedOf(
  sums: readonly LineSum[],
  parts: readonly GrantPart[] | undefined,
): readonly LineSum[] {
  const elsewhere = partLines((parts ?? []).filter((part) => !isLimited(part)));
  return sums.filter(({ line }) => !elsewhere.includes(line));
}

/** What several sums come to. */
export function totalOf(sums: readonly { readonly amount: string }[]): string {
  return moneyText(sumMoney(sums.map(({ amount }) => moneyOf(amount))));
}

/** Sums with their lines, as bookings take them. */
export function linesIn(sums: readonly LineSum[]): readonly LineAmount[] {
  return sums.map(({ line, amount }) => ({ line, amount: moneyOf(amount) }));
}

/** A sum on the grant's own line, or what of it falls to each line. */
export function onLines(
  amount: string,
  sums: readonly LineSum[] | undefined,
): number | readonly LineAmount[] {
  return sums === undefined ? moneyOf(amount) : linesIn(sums);
}

/** What is put on the line of the pool: the first part, or all of a grant that has none. */
export function ofPool({ amount, parts }: Granted): string {
  return parts?.[0]?.amount ?? amount;
}

/** The parts of a grant as events and slices carry them; nothing where it has none. */
export function withParts(parts: readonly GrantPart[] | undefined) {
  return parts === undefined ? {} : { parts: [...parts] };
}

/** What an account holds on the lines of a grant, in grosze. */
export function heldOn(
  balance: (line?: string) => number,
  parts: readonly GrantPart[] | undefined,
): readonly { readonly line: string; readonly amount: number }[] {
  return partLines(parts ?? []).map((line) => ({ line, amount: balance(line) }));
}

/** The same of all of them together. */
export function heldInAll(
  balance: (line?: string) => number,
  parts: readonly GrantPart[] | undefined,
): Grosze {
  if (parts === undefined) return grosze(balance());
  return sumMoney(heldOn(balance, parts).map(({ amount }) => grosze(amount)));
}

/** The lines of a grant's parts, each of them once. */
export function partLines(parts: readonly GrantPart[]): readonly string[] {
  return [...new Set(parts.map(({ line }) => line))];
}

/**
 * A sum parted among lines in proportion to what each of them holds, to the grosz: the one that loses most by rounding
 * gets the odd grosz, so that none gets more than it holds.
 *
 * @param sum no more than all of them hold
 */
export function partedBy(
  sum: Grosze,
  held: readonly { readonly line: string; readonly amount: number }[],
): readonly LineSum[] {
  const total = sumMoney(held.map(({ amount }) => grosze(amount)));
  if (total === 0) return held.map(({ line }) => ({ line, amount: "0.00" }));
  const parts = allocateMoney(
    sum,
    held.map(({ amount }) => amount),
    "largestRemainder",
  );
  return held.map(({ line }, index) => ({ line, amount: moneyText(parts[index] ?? grosze(0)) }));
}
