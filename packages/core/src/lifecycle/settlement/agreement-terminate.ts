import { addMoney, grosze, subtractMoney, sumMoney } from "@opus/grant-rules/money";
import { reason, refuse } from "../../kernel/refusal.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import { fromBudget, heldInAll } from "../ground/grant-parts.ts";
import { isReopened, notReopened, reopenedReads } from "../ground/reopened.ts";
import { terminationReasons } from "../ground/termination.ts";
import { freedKinds } from "../ranking/freed-schema.ts";
import { settlementKit as s } from "./settlement-nouns.ts";

/**
 * Terminates a running agreement; everything paid (or ordered) is due back, less what has come back already, and what
 * was never ordered returns to the pool, or to the programme where that does not count it as free again.
 */
export const agreementTerminate = s.command({
  type: "agreement.terminate",
  by: ["operator"],
  decides: true,
  title: { pl: "Rozwiąż umowę", en: "Terminate the agreement" },
  payload: z.strictObject({ reason: z.enum(terminationReasons) }),
  // Regions beside the settlement still take the event while a visit is open; the money is decided by then.
  open({ own: { settlement, termination } }) {
    if (settlement !== null) return settledAlready(settlement.settled);
    return termination === null ? undefined : terminatedAlready();
  },
  balances: ["committed", "ordered"],
  reads: (facts) => [{ set: "ranking", key: facts.context.submission.number ?? "" }, ...reopenedReads(facts)],
  plan({ stream, payload, balance, sections, context, rows }) {
    const reopened = isReopened({ context, rows });
    if (payload.reason === "listCorrected" && !reopened) return refuse(notReopened());
    const number = context.submission.number ?? "";
    const row = rows("ranking").get(number);
    const parts = context.agreement.agreement?.parts;
    const held = (account: "committed" | "paid" | "ordered") =>
      heldInAll((line) => balance(account, line), parts);
    const committed = moneyText(held("committed"));
    const elsewhere =
      moneyOf(committed) === 0 ? "0.00" : sumOnLines(fromBudget({ amount: committed, parts }));
    const isFreed = freedKinds(sections.scoring.ranking).has("neverPaid");
    const released = moneyText(subtractMoney(moneyOf(committed), moneyOf(elsewhere)));
    const withheld = elsewhere === "0.00" ? {} : { withheld: elsewhere };
    return {
      events: [
        {
          stream,
          event: {
            type: "agreement.terminate",
            reason: payload.reason,
            due: moneyText(addMoney(held("paid"), held("ordered"))),
            ...(isFreed ? { released, ...withheld } : { released: "0.00", withheld: committed }),
          },
        },
      ],
      rows: [
        ...(row === undefined
          ? []
          : [
              {
                op: "update" as const,
                set: "ranking" as const,
                key: number,
                value: { ...row, over: true as const },
              },
            ]),
        ...(reopened ? [{ op: "remove" as const, set: "reopened" as const, key: number }] : []),
      ],
    };
  },
});

function sumOnLines(sums: readonly { readonly amount: number }[]): string {
  return moneyText(sumMoney(sums.map(({ amount }) => grosze(amount))));
}

function settledAlready(settled: string) {
  return reason(
    "OGW269",
    {
      pl: `Dofinansowanie jest już rozliczone na ${settled} zł.`,
      en: `The grant is settled already, at ${settled} PLN.`,
    },
    {
      pl: "Umowę można rozwiązać tylko przed rozliczeniem.",
      en: "An agreement can be terminated before its settlement only.",
    },
  );
}

function terminatedAlready() {
  return reason(
    "OGW269",
    { pl: "Umowa jest już rozwiązana.", en: "The agreement is terminated already." },
    {
      pl: "Zapisuj zwroty (repayment.record) i potwierdź zleconą wypłatę (payment.confirm).",
      en: "Record what comes back (repayment.record) and confirm a payment under way (payment.confirm).",
    },
  );
}
