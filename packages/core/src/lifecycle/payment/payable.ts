import { addMoney, grosze, subtractMoney } from "@opus/grant-rules/money";
import type { PlanInput, Read, RowsOf } from "../../kernel/command.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { ofPool } from "../ground/grant-parts.ts";
import { balancesOfCases, grantsHold, poolHolds, poolKey } from "../ground/pool-balances.ts";
import type { paymentKit } from "./payment-nouns.ts";

type Payment = typeof paymentKit.nouns;
type Planned = PlanInput<CaseGround, Payment, unknown>;
type Asked = Pick<Planned, "call" | "context"> & RowsOf<Payment>;

const poolOf = ({ call, context }: Pick<Asked, "call" | "context">) => ({
  call: call.id,
  pool: context.scoring.pool,
});

/**
 * Reads what says how much of a pool may still be paid: nothing as long as a pool is not exceeded, since whatever is agreed
 * can be paid then.
 */
export function payableReads(asked: Asked): readonly Read<"balances">[] {
  const of = poolOf(asked);
  if (asked.call.overContracting === undefined) return [];
  const free: Read<"balances"> = { set: "balances", key: poolKey("pool.free", of) };
  if (poolHolds(asked.rows("balances"), "pool.free", of) >= 0) return [free];
  return [
    free,
    { set: "balances", key: poolKey("pool.allocated", of) },
    { set: "balances", ...balancesOfCases },
  ];
}

/**
 * Why a payment may not be ordered: its pool has less left that was not ordered than it would take. What the pool was given
 * is free of it, promised, committed or ordered already; so what is not ordered yet is the sum of the first three, of which
 * the first is below zero as long as the pool is exceeded.
 */
export function beyondPayable(asked: Asked): RefusalReason | undefined {
  const { call, context, rows } = asked;
  if (call.overContracting === undefined || context.agreement.agreement === null) return undefined;
  const of = poolOf(asked);
  const balances = rows("balances");
  const free = poolHolds(balances, "pool.free", of);
  if (free >= 0) return undefined;
  const promised = addMoney(poolHolds(balances, "pool.allocated", of), grantsHold(balances, "committed", of));
  const payable = addMoney(free, promised);
  const amount = moneyOf(ofPool(context.agreement.agreement));
  if (amount <= payable) return undefined;
  const [left, asks] = [grosze(Math.max(0, payable)), amount].map(moneyText);
  const over = moneyText(subtractMoney(grosze(0), free));
  return reason(
    "OGW229",
    {
      pl: `Z puli można jeszcze wypłacić ${left} zł, a ta wypłata to ${asks} zł. Przyznano o ${over} zł więcej, niż pula ma (nadkontraktacja), a wypłacić ponad pulę nie wolno.`,
      en: `${left} PLN may still be paid of the pool, and this payment is ${asks} PLN. ${over} PLN more were awarded than the pool has (over-contracting), and nothing is paid beyond it.`,
    },
    {
      pl: "Poczekaj, aż coś wróci do puli (repayment.record), przesuń do niej środki (pool.transfer), jeśli program to przewiduje, albo rozwiąż umowę (agreement.terminate).",
      en: "Wait until something comes back to the pool (repayment.record), move money to it (pool.transfer) where the programme provides for that, or terminate the agreement (agreement.terminate).",
    },
  );
}
