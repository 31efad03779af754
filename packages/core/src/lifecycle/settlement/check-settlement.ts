import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import { repeatedIds } from "../../document/repeated-ids.ts";
import type { SettlementDocument } from "./settlement-schema.ts";

/**
 * OGW164: the participants are one of the indicators, and the bands do not overlap. OGW170: indicators each have an id
 * of their own.
 */
export function checkSettlement(settlement: SettlementDocument): readonly Problem[] {
  const ids = settlement.indicators.map(({ id }) => id);
  const problems = [...repeatedIds(settlement.indicators, "/settlement/indicators")];
  if (!ids.includes(settlement.participants)) {
    problems.push(
      checkProblem(
        "OGW164",
        "/settlement/participants",
        {
          pl: `Nie ma wskaźnika „${settlement.participants}”.`,
          en: `There is no indicator “${settlement.participants}”.`,
        },
        nameRemedy(settlement.participants, ids),
      ),
    );
  }
  const { full, proportional } = settlement.bands;
  if (proportional > full) {
    problems.push(
      checkProblem(
        "OGW164",
        "/settlement/bands/proportional",
        {
          pl: `Próg rozliczenia częściowego (${proportional} %) leży nad progiem całości (${full} %).`,
          en: `The band of partial settlement (${proportional} %) lies above that of the whole (${full} %).`,
        },
        { pl: "Podaj najwyżej tyle, ile wynosi „full”.", en: "Give at most what “full” is." },
      ),
    );
  }
  return problems;
}
