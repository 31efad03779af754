import { addMoney, type Grosze, grosze, multiplyMoney, parseMoney } from "@opus/grant-rules/money";
import * as z from "../values/zod.ts";
import { poolsOf, WHOLE_POOL } from "./call-pools.ts";
import type { CallDocument } from "./call-schema.ts";
import { described } from "./described.ts";
import { exampleOf } from "./setting-notes.ts";
import { basisSchema, moneySchema } from "./text-schema.ts";

const percentSchema = z.union([
  z.int().min(0).max(1000),
  z.string().regex(/^(?:0|[1-9][0-9]{0,3})\.[0-9]{1,4}$/, 'a decimal such as "3.85"'),
]);

const bySchema = described(
  exampleOf(
    z.union([
      z.strictObject({
        percent: described(
          exampleOf(percentSchema, "3.85"),
          "Procent kwoty każdej puli, w dół do grosza.",
          "Percent of the sum of each pool, down to a grosz.",
        ),
      }),
      z.strictObject({
        amount: described(
          exampleOf(moneySchema, "8000.00"),
          "Kwota, w każdej puli ta sama.",
          "A sum, the same in each pool.",
        ),
      }),
    ]),
    { percent: 5 },
  ),
  "O ile więcej.",
  "By how much more.",
);

/** By how much more than a call's pools have may be promised and agreed, as a programme states it. */
export const overContractingSchema = described(
  exampleOf(
    z.strictObject({ by: bySchema, basis: exampleOf(basisSchema.clone(), ["regulations-2018#7.2"]) }),
    { by: { percent: 5 }, basis: ["regulations-2018#7.2"] },
  ),
  "Nadkontraktacja: o ile więcej, niż ma pula, wolno przyznać, bo część umów zwykle nie dochodzi do skutku. Umowa ponad pulę wymaga powodu, a wypłacić ponad pulę nie wolno nigdy. Bez tego puli nie wolno przekroczyć w ogóle.",
  "Over-contracting: by how much more than the pool has may be awarded, since some grants usually fall out. An agreement beyond the pool needs a reason, and never may more be paid than the pool has. Left out, a pool is never exceeded.",
);

/** Over-contracting as a programme states it. */
export type OverContracting = z.output<typeof overContractingSchema>;

/**
 * How much more than it has may be promised of a pool; nothing where the call states no over-contracting.
 *
 * @param pool id of the pool; the one that a call has that states none when left out
 * @returns grosze
 */
export function beyondPool(
  call: Pick<CallDocument, "pool" | "pools"> & { readonly overContracting?: OverContracting | undefined },
  pool: string = WHOLE_POOL,
): Grosze {
  const { overContracting } = call;
  const stated = poolsOf(call).find(({ id }) => id === pool)?.amount;
  if (overContracting === undefined || stated === undefined) return grosze(0);
  const { by } = overContracting;
  return "amount" in by ? sumOf(by.amount) : percentOf(sumOf(stated), by.percent);
}

/** The same of all pools of a call together. */
export function beyondPools(call: CallDocument): Grosze {
  return poolsOf(call).reduce((sum, { id }) => addMoney(sum, beyondPool(call, id)), grosze(0));
}

/** The exact share that a percentage is: 3.85 % of a sum is `{ num: 385, den: 10000 }` of it. */
export function percentShare(percent: z.output<typeof percentSchema>): {
  readonly num: number;
  readonly den: number;
} {
  const [whole = "0", decimals = ""] = String(percent).split(".");
  return { num: Number(whole + decimals), den: 100 * 10 ** decimals.length };
}

function percentOf(sum: Grosze, percent: z.output<typeof percentSchema>): Grosze {
  return multiplyMoney(sum, percentShare(percent), "down");
}

function sumOf(text: string): Grosze {
  const read = parseMoney(text);
  return read.ok ? read.grosze : grosze(0);
}
