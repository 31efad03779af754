import type { RuleOutcome } from "@opus/grant-rules";
import { addMoney, type Grosze, grosze } from "@opus/grant-rules/money";
import { factPathToPointer, isOfficerPointer } from "../../answers/index.ts";
import type { moneyConsequences } from "../../document/consequences.ts";
import type { Regulations } from "../../document/regulations.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import type { JsonObject } from "../../values/json.ts";
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
  /** The form of the report. */
  readonly form: JsonObject;
  readonly outcomes: readonly RuleOutcome[];
  readonly rulings: readonly Ruling[];
  readonly supplementsLeft: number;
}

/**
 * What follows at settlement. A report that can still be supplemented is; what is open then, or left to a person, needs
 * a ruling, or the finding that it waits for: fields of the report that are not the grantee's nobody is called to fill. Ineligible sums and sums demanded back add up; of several that lower the grant the lowest holds.
 */
export function followedAtSettlement(circumstances: Circumstances): SettlementConsequences {
  const { programme, form, outcomes, rulings, supplementsLeft } = circumstances;
  const canMend = supplementsLeft > 0;
  const isOpen = (outcome: RuleOutcome) => asksPerson(outcome) || outcome.consequence?.does === "supplement";
  const wrong = rulingFaults(rulings, outcomes.filter(isOpen));
  if (wrong.length > 0) return { reasons: wrong };
  const all = followed(outcomes, rulings);
  const toMend = all
    .map((one) => ({ ...one, paths: mendedBy(programme, form, one.outcome) }))
    .filter(({ does, paths }) => does === "supplement" && canMend && paths.length > 0);
  const mended = new Set(toMend.map(({ outcome }) => outcome.rule));
  const open = all.filter(
    (one) => (one.does === "supplement" || one.does === "askPerson") && !mended.has(one.outcome.rule),
  );
  const reasons = [
    ...supplementRefusal(programme, toMend),
    ...personRefusal(programme, open, toFind(form, open)),
  ];
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

/** Pointers into the report among paths of facts; a path into a list is about the whole list. */
function ofReport(paths: readonly string[]): readonly string[] {
  const reported = paths.filter((path) => path.startsWith("report."));
  const pointers = reported.map((path) =>
    factPathToPointer((path.split("[")[0] ?? path).slice("report.".length)),
  );
  return [...new Set(pointers)];
}

/**
 * Fields of the report by which the grantee can mend what a rule says: those that it reads, or of what is not known the
 * facts that it misses.
 */
function mendedBy(
  { rules }: Pick<Regulations, "rules">,
  form: JsonObject,
  { rule, verdict, missing }: RuleOutcome,
): readonly string[] {
  const paths = verdict === "undetermined" ? missing : (rules.rule(rule)?.reads ?? []);
  return ofReport(paths).filter((pointer) => !isOfficerPointer(form, pointer));
}

/** Fields of the report that somebody has to find out, and that rules wait for. */
function toFind(form: JsonObject, open: readonly Followed[]): readonly string[] {
  const missing = open.flatMap(({ outcome }) => ofReport(outcome.missing));
  return [...new Set(missing)].filter((pointer) => isOfficerPointer(form, pointer)).sort();
}

function supplementRefusal(
  programme: Pick<Regulations, "rules">,
  toMend: readonly (Followed & { readonly paths: readonly string[] })[],
): readonly RefusalReason[] {
  if (toMend.length === 0) return [];
  const fields = [...new Set(toMend.flatMap(({ paths }) => paths))].sort();
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
