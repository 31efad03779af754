import { type Grosze, grosze } from "@opus/grant-rules/money";
import { poolsOf } from "../../document/call-pools.ts";
import type { Regulations } from "../../document/regulations.ts";
import { statedCall } from "../../document/stated-call.ts";
import type { JournalEntry, Posting } from "../../journal/entry.ts";
import type { EndRow, RowRecount } from "../../kernel/aggregate.ts";
import type { AnyProgramme } from "../../kernel/any-programme.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";

/** What a call has promised of its programme's budget and not taken back; the key is `<programme>/<call>`. */
export const budgetRow = z.strictObject({ promised: z.int() });

/** What a call has promised of its programme's budget. */
export type BudgetRow = z.output<typeof budgetRow>;

type Stated = Pick<Regulations["document"], "id" | "budget">;

/** Where the rows of budgets stand, which all calls of a store share. */
export const budgetScope = "*/budgets";

/**
 * Reads what all calls of the programme have promised of its budget, and which continuous ones decide that are to be told
 * when it runs out; nothing where it states none.
 */
export function budgetReads({ document }: { readonly document: Stated }) {
  const { id, budget } = document;
  if (budget === undefined) return [];
  return (["budgets", "openQueues"] as const).map((set) => ({ set, from: `${id}/`, below: `${id}0` }));
}

/** What the calls of a programme have promised of its budget together. */
export function promisedOf(id: string, rows: Iterable<readonly [string, BudgetRow]>): Grosze {
  let sum = 0;
  for (const [key, { promised }] of rows) if (key.startsWith(`${id}/`)) sum += promised;
  return grosze(sum);
}

/** What is left of the budget; undefined where the programme states none. */
export function leftOfBudget(
  { document: { id, budget } }: { readonly document: Stated },
  rows: (set: "budgets") => ReadonlyMap<string, BudgetRow>,
): Grosze | undefined {
  if (budget === undefined) return undefined;
  return grosze(Math.max(0, moneyOf(budget.amount) - promisedOf(id, rows("budgets"))));
}

/** What the budget leaves to one call, what that has promised itself included; undefined where the programme states none. */
export function budgetOfCall(
  programme: { readonly document: Stated },
  call: string,
  rows: (set: "budgets") => ReadonlyMap<string, BudgetRow>,
): Grosze | undefined {
  const left = leftOfBudget(programme, rows);
  if (left === undefined) return undefined;
  return grosze(left + (rows("budgets").get(`${programme.document.id}/${call}`)?.promised ?? 0));
}

/** A sum, or what is left of the budget where that is less. */
export function withinBudget(sum: number, left: Grosze | undefined): Grosze {
  return grosze(left === undefined ? sum : Math.min(sum, left));
}

/** Why a sum is not promised that a pool has and the budget has not. */
export function budgetSpent(amount: string, left: Grosze): RefusalReason {
  return reason(
    "OGW855",
    {
      pl: `We wspólnym budżecie naborów zostało ${moneyText(left)} zł, a wniosek opiewa na ${amount} zł; resztę przyznały inne nabory.`,
      en: `The budget that the calls share has ${moneyText(left)} PLN left, and the application asks for ${amount} PLN; other calls have promised the rest.`,
    },
    {
      pl: "Poczekaj, aż w którymś naborze wrócą środki, albo zwiększ budżet w nowej wersji programu dla następnych naborów.",
      en: "Wait until money comes back in one of the calls, or raise the budget in a new version of the programme for calls to come.",
    },
  );
}

interface Booked {
  readonly programme: AnyProgramme;
  /** The call on whose pools the money lies. */
  readonly call: string;
  readonly postings: readonly Posting[];
}

/** How much more of the budget is promised with these postings; below zero when money comes back. */
function promisedWith({ programme, call, postings }: Booked): number {
  const stated = statedCall((programme as unknown as Regulations).document, call);
  if (stated === undefined) return 0;
  const lines = new Set(poolsOf(stated).map(({ id }) => id));
  const accounts = [`call:${call}/free`, `call:${call}/budget`];
  const left = postings.filter(({ account, line }) => accounts.includes(account) && lines.has(line));
  return -left.reduce((sum, { amount }) => sum + amount, 0);
}

/** The row by which the calls of a programme know of each other's promises; written with whatever moves money of a pool. */
export function budgetRows(booked: Booked): readonly EndRow[] {
  const { id, budget } = (booked.programme as unknown as Regulations).document;
  if (budget === undefined || booked.call === "") return [];
  return [
    {
      set: "budgets",
      key: `${id}/${booked.call}`,
      value(before) {
        const change = promisedWith(booked);
        return change === 0 ? undefined : { promised: ((before?.promised as number) ?? 0) + change };
      },
    },
  ];
}

/**
 * What an entry says is promised of the budget comes out again of what it books and of what was promised before; and all
 * calls together have promised no more than the budget when it promised more.
 */
export const budgetRecount: RowRecount = {
  sets: ({ registry }) => (registry.some(({ scope }) => scope === budgetScope) ? [budgetScope] : []),
  isSound({ entry, programme, rows }) {
    const written = entry.registry.filter(({ scope }) => scope === budgetScope);
    const [row] = budgetRows({ programme, call: callIn(entry), postings: entry.postings });
    const standing = rows(budgetScope);
    const after = row?.value(standing.get(row.key));
    if (row === undefined || after === undefined || after === null) return written.length === 0;
    const [change] = written;
    if (written.length !== 1 || change === undefined || change.op === "remove") return false;
    if (change.key !== row.key || change.value.promised !== after.promised) return false;
    if (promisedWith({ programme, call: callIn(entry), postings: entry.postings }) < 0) return true;
    const { id, budget } = (programme as unknown as Regulations).document;
    const together = new Map([...standing, [row.key, after]]) as unknown as ReadonlyMap<string, BudgetRow>;
    return promisedOf(id, together) <= moneyOf(budget?.amount ?? "0.00");
  },
};

/** The call on whose pools an entry books; nothing when it books on none. */
function callIn({ postings }: Pick<JournalEntry, "postings">): string {
  const account = postings.map((posting) => posting.account).find((one) => one.startsWith("call:")) ?? "";
  return account.slice("call:".length, account.lastIndexOf("/"));
}

/** Both of two recounts, of entries that one of them or both are about. */
export function bothRecounts(one: RowRecount, other: RowRecount): RowRecount {
  return {
    sets: (entry) => [...one.sets(entry), ...other.sets(entry)],
    isSound: (facts) => one.isSound(facts) && other.isSound(facts),
  };
}
