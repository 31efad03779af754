import type { Problem } from "@opus/grant-rules/errors";
import type { ProgrammeDocument } from "../programme-schema.ts";
import { checkProblem } from "./check-problem.ts";

/** OGW170: sources, assumptions, calls, criteria and indicators each have an id of their own. */
export function checkUniqueIds({
  sources,
  assumptions,
  calls,
  scoring,
  settlement,
}: ProgrammeDocument): readonly Problem[] {
  const criteria = [...scoring.criteria];
  const inInterview = scoring.interview?.criteria ?? [];
  return [
    ...repeated(sources, "/sources"),
    ...repeated(assumptions, "/assumptions"),
    ...repeated(calls, "/calls"),
    ...repeated(criteria, "/scoring/criteria"),
    ...repeated(inInterview, "/scoring/interview/criteria", new Set(criteria.map(({ id }) => id))),
    ...repeated(settlement.indicators, "/settlement/indicators"),
  ];
}

function repeated(
  items: readonly { readonly id: string }[],
  at: string,
  taken: ReadonlySet<string> = new Set(),
): readonly Problem[] {
  const seen = new Set(taken);
  return items.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      checkProblem(
        "OGW170",
        `${at}/${index}/id`,
        { pl: `Identyfikator „${id}” jest już zajęty.`, en: `The id “${id}” is taken.` },
        { pl: "Nadaj inny identyfikator.", en: "Give another id." },
      ),
    ];
  });
}
