import type { LocalisedText } from "@opus/grant-rules/errors";
import type { Effect } from "@opus/grant-workflow/store";
import { stageName } from "./stage-names.ts";

const EFFECTS: Readonly<Record<string, LocalisedText>> = {
  notifyApplicant: { pl: "pismo do wnioskodawcy", en: "letter to the applicant" },
  notifyOperator: { pl: "przypomnienie dla operatora", en: "reminder for the operator" },
  orderPayment: { pl: "zlecenie wypłaty", en: "payment order" },
  publishRanking: { pl: "publikacja listy rankingowej", en: "publication of the ranking list" },
  demandRepayment: { pl: "wezwanie do zwrotu", en: "demand for repayment" },
};

/** What an effect asks for, with the stage that asks; an unknown one is shown as its type. */
export function effectName({ stage, type }: Pick<Effect, "stage" | "type">): LocalisedText {
  const { pl, en } = EFFECTS[type] ?? { pl: type, en: type };
  const asking = stageName(stage);
  return { pl: `${pl} (${asking.pl})`, en: `${en} (${asking.en})` };
}
