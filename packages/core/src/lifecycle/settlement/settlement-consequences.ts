import type { RuleOutcome } from "@opus/grant-rules";
import { addMoney, type Grosze, grosze } from "@opus/grant-rules/money";
import { factPathToPointer } from "../../answers/index.ts";
import type { moneyConsequences } from "../../document/consequences.ts";
import type { Regulations } from "../../document/regulations.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import { moneyText } from "../../values/json-money.ts";
import { outcomeReason } from "../ground/problem-reason.ts";
import { personRefusal } from "../ground/rules-that-stop.ts";
import { asksPerson, type Followed, followed, type Ruling, rulingFaults } from "../ground/rulings.ts";

type MoneyWord = (typeof moneyConsequences)[number];

/** What rules take of the grant. */
export interface RuledSums {
  readonly ineligible: Grosze;
  readonly lowerTo: Grosze | undefined;
  readonly demandBack: Grosze;
}

/** What follows from the rules of a settlement, or why it cannot be decided yet. */
export type SettlementConsequences =
  | {
      readonly sums: RuledSums;
      readonly byRules: readonly {
        readonly rule: string;
        readonly does: MoneyWord;
        readonly amount: string;
      }[];
    }
  | { readonly reasons: readonly RefusalReason[] };

interface Circumstances {
  readonly programme: Pick<Regulations, "rules">;
  readonly outcomes: readonly RuleOutcome[];
  readonly rulings: readonly Ruling[];
  readonly supplementsLeft: number;
}

/**
 * What follows at settlement. A report that can still be supplemented is; what is open then, or left to a person, needs
 * a ruling. Ineligible sums and sums demanded back add up; of several that lower the grant the lowest holds.
 */
export function followedAtSettlement(circumstances: Circumstances): SettlementConsequences {
  const { programme, outcomes, rulings, supplementsLeft } = circumstances;
  const canMend = supplementsLeft > 0;
  const isOpen = (outcome: RuleOutcome) => asksPerson(outcome) || outcome.consequence?.does === "supplement";
  const wrong = rulingFaults(rulings, outcomes.filter(isOpen));
  if (wrong.length > 0) return { reasons: wrong };
  const all = followed(outcomes, rulings);
  const toMend = all.filter(
    ({ does, outcome }) => does === "supplement" && canMend && isReported(programme, outcome),
  );
  const open = all.filter(
    (one) => (one.does === "supplement" || one.does === "askPerson") && !toMend.includes(one),
  );
  const reasons = [...supplementRefusal(programme, toMend), ...personRefusal(programme, open)];
  if (reasons.length > 0) return { reasons };
  const money = all.flatMap(({ does, amount, outcome }) =>
    amount === undefined ? [] : [{ rule: outcome.rule, does: does as MoneyWord, amount: grosze(amount) }],
  );
  return {
    sums: sumsOf(money),
    byRules: money.map(({ rule, does, amount }) => ({ rule, does, amount: moneyText(amount) })),
  };
}

function sumsOf(money: readonly { readonly does: MoneyWord; readonly amount: Grosze }[]): RuledSums {
  const of = (word: MoneyWord) => money.filter(({ does }) => does === word).map(({ amount }) => amount);
  const sum = (amounts: readonly Grosze[]) => amounts.reduce(addMoney, grosze(0));
  const lowered = of("lowerTo");
  return {
    ineligible: sum(of("ineligible")),
    lowerTo: lowered.length === 0 ? undefined : grosze(Math.min(...lowered)),
    demandBack: sum(of("demandBack")),
  };
}

/** Fields of the report that a rule reads. */
function reportedPaths({ rules }: Pick<Regulations, "rules">, { rule }: RuleOutcome): readonly string[] {
  const read = rules.rule(rule)?.reads ?? [];
  const reported = read.filter((path) => path.startsWith("report."));
  return [
    ...new Set(
      reported.map((path) => factPathToPointer((path.split("[")[0] ?? path).slice("report.".length))),
    ),
  ];
}

function isReported(programme: Pick<Regulations, "rules">, outcome: RuleOutcome): boolean {
  return reportedPaths(programme, outcome).length > 0;
}

function supplementRefusal(
  programme: Pick<Regulations, "rules">,
  toMend: readonly Followed[],
): readonly RefusalReason[] {
  if (toMend.length === 0) return [];
  const fields = [...new Set(toMend.flatMap(({ outcome }) => reportedPaths(programme, outcome)))].sort();
  const ids = toMend.map(({ outcome }) => outcome.rule).join(", ");
  return [
    ...toMend.map(({ outcome }) => outcomeReason(programme, outcome)),
    reason(
      "OGW297",
      {
        pl: "Sprawozdanie można jeszcze uzupełnić, a reguły tego wymagają.",
        en: "The report can still be supplemented, and rules ask for it.",
      },
      {
        pl: `Wezwij do uzupełnienia pól ${fields.join(", ")} (report.requestSupplement) albo rozstrzygnij w „rulings” o regułach: ${ids}.`,
        en: `Ask for the fields ${fields.join(", ")} (report.requestSupplement), or rule in "rulings" on the rules: ${ids}.`,
      },
    ),
  ];
}
