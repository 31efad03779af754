import { type Grosze, subtractMoney } from "@opus/grant-rules/money";
import type { CallDocument } from "../../document/call-schema.ts";
import type { Regulations } from "../../document/regulations.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import { type BudgetRow, leftOfBudget } from "./budget.ts";
import { amountSchema } from "./slice-schemas.ts";

/**
 * Continuous calls that decide and share a budget with others, and the least that each grants; the key is
 * `<programme>/<call>`. Whoever promises money of the budget knows by it which of them are left with less.
 */
export const openQueueRow = z.strictObject({ least: amountSchema });

/** A continuous call that decides and shares a budget. */
export type OpenQueueRow = z.output<typeof openQueueRow>;

interface Sharing {
  readonly programme: { readonly document: Pick<Regulations["document"], "id" | "budget"> };
  readonly call: CallDocument;
}

interface Known {
  rows(set: "openQueues"): ReadonlyMap<string, OpenQueueRow>;
}

/** The key of a call among the continuous ones that share a budget. */
const keyOf = ({ programme, call }: Sharing): string => `${programme.document.id}/${call.id}`;

/** Reads the own row of a continuous call that shares a budget. */
export function ownQueueOpenReads(sharing: Sharing) {
  const isShared = sharing.programme.document.budget !== undefined && sharing.call.queue !== undefined;
  return isShared ? [{ set: "openQueues" as const, key: keyOf(sharing) }] : [];
}

/** Enters the call, once it is announced. */
export function queueOpened(sharing: Sharing) {
  const least = sharing.call.queue?.closesBelow ?? "0.01";
  return ownQueueOpenReads(sharing).map((read) => ({ op: "insert" as const, ...read, value: { least } }));
}

/** Takes the call out, once it decides nothing any more. */
export function queueOver({ rows, ...sharing }: Sharing & Known) {
  return ownQueueOpenReads(sharing).flatMap((read) =>
    rows(read.set).has(read.key) ? [{ op: "remove" as const, ...read }] : [],
  );
}

/** The other continuous calls that share the budget, as far as they still decide. */
export function queuesBeside({ rows, ...sharing }: Sharing & Known): readonly `call:${string}`[] {
  if (sharing.programme.document.budget === undefined) return [];
  return [...rows("openQueues").keys()]
    .filter((key) => key !== keyOf(sharing))
    .map((key) => `call:${key.slice(key.indexOf("/") + 1)}` as const);
}

interface Promising extends Sharing {
  readonly now: string;
  rows(set: "openQueues"): ReadonlyMap<string, OpenQueueRow>;
  rows(set: "budgets"): ReadonlyMap<string, BudgetRow>;
}

/** What other calls are told when so much more is promised of the budget: that it leaves less than the least they grant. */
export function budgetUsed({ programme, call, rows, now }: Promising, promised: Grosze) {
  const before = leftOfBudget(programme, (set) => rows(set));
  if (before === undefined) return { events: [], rows: [] };
  const left = Math.max(0, subtractMoney(before, promised));
  const own = keyOf({ programme, call });
  const spent = [...rows("openQueues")].filter(([key, { least }]) => key !== own && left < moneyOf(least));
  const event = { type: "budget.used" as const, spent: { at: now, left: moneyText(left as Grosze) } };
  return {
    events: spent.map(([key]) => ({ stream: `call:${key.slice(key.indexOf("/") + 1)}` as const, event })),
    rows: spent.map(([key]) => ({ op: "remove" as const, set: "openQueues" as const, key })),
  };
}
