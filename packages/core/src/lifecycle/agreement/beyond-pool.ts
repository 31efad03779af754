import { addMoney, type Grosze, grosze, subtractMoney, sumMoney } from "@opus/grant-rules/money";
import type { PlanInput, Read, RowsOf } from "../../kernel/command.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { poolHolds, poolKey } from "../ground/pool-balances.ts";
import type { agreementKit } from "./agreement-nouns.ts";

type Agreement = typeof agreementKit.nouns;
type Planned = PlanInput<CaseGround, Agreement, unknown>;
type Asked = Pick<Planned, "call" | "context"> & RowsOf<Agreement>;

/** Reads what says how much of a pool is agreed on; only where the call over-contracts. */
export function agreedReads({
  call,
  context,
}: Pick<Asked, "call" | "context">): readonly Read<"ranking" | "agreements" | "balances">[] {
  if (call.overContracting === undefined) return [];
  return [
    { set: "ranking", whole: true },
    { set: "agreements", whole: true },
    { set: "balances", key: poolKey("pool.budget", { call: call.id, pool: context.scoring.pool }) },
  ];
}

/**
 * What of an agreement is more than its pool has, once it stands beside those that stand; nothing where the call does not
 * over-contract, or as long as the pool pays for all of them.
 */
export function beyondItsPool({ call, context, rows }: Asked): Grosze {
  if (call.overContracting === undefined) return grosze(0);
  const { pool } = context.scoring;
  const own = context.submission.number ?? "";
  const agreed = [...rows("ranking")].filter(
    ([number, row]) =>
      row.pool === pool && row.over !== true && (number === own || rows("agreements").has(number)),
  );
  // The budget is what the pool was given, below zero.
  const given = subtractMoney(grosze(0), poolHolds(rows("balances"), "pool.budget", { call: call.id, pool }));
  const sum = sumMoney(agreed.map(([, { amount }]) => moneyOf(amount)));
  return grosze(Math.max(0, subtractMoney(sum, given)));
}

/** Why an agreement beyond its pool is not concluded without a reason. */
export function needsReasonBeyond({ call, context, rows }: Asked, beyond: Grosze): RefusalReason {
  const { pool } = context.scoring;
  const given = subtractMoney(grosze(0), poolHolds(rows("balances"), "pool.budget", { call: call.id, pool }));
  const [has, all, over] = [given, addMoney(given, beyond), beyond].map(moneyText);
  return reason(
    "OGW238",
    {
      pl: `Pula ma ${has} zł, a z tą umową zawarte umowy opiewałyby na ${all} zł: o ${over} zł więcej.`,
      en: `The pool has ${has} PLN, and with this one agreements would come to ${all} PLN: ${over} PLN more.`,
    },
    {
      pl: "Jeśli podpisujesz ją w ramach nadkontraktacji, podaj powód (beyondPool); inaczej poczekaj, aż ktoś zrezygnuje.",
      en: "To conclude it by over-contracting, state why (beyondPool); otherwise wait until somebody resigns.",
    },
  );
}
