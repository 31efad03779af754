import { deadlines, form, head, type Part, stages } from "./document-parts.ts";
import { rulesOf } from "./rules.ts";
import type { Stop } from "./stop.ts";
import { stopsOfAgreements } from "./stops-of-agreements.ts";
import { stopsOfAppeals } from "./stops-of-appeals.ts";
import { stopsOfCalls } from "./stops-of-calls.ts";
import { stopsOfCards } from "./stops-of-cards.ts";
import { stopsOfCheck } from "./stops-of-check.ts";
import { stopsOfLimits } from "./stops-of-limits.ts";
import { stopsOfMoney } from "./stops-of-money.ts";
import { stopsOfPaper } from "./stops-of-paper.ts";
import { stopsOfParts } from "./stops-of-parts.ts";
import { stopsOfPaths } from "./stops-of-paths.ts";
import { stopsOfPromises } from "./stops-of-promises.ts";
import { stopsOfRoles } from "./stops-of-roles.ts";
import { stopsOfRounds } from "./stops-of-rounds.ts";
import { stopsOfSignUp } from "./stops-of-sign-up.ts";
import { stopsOfStages } from "./stops-of-stages.ts";

/** Everything that assessment, ranking and allocation may be, a few strategies at each stop. */
export const stops: readonly Stop[] = [
  ...stopsOfCards,
  ...stopsOfMoney,
  ...stopsOfRounds,
  ...stopsOfParts,
  ...stopsOfPromises,
  ...stopsOfCalls,
  ...stopsOfCheck,
  ...stopsOfLimits,
  ...stopsOfStages,
  ...stopsOfSignUp,
  ...stopsOfAgreements,
  ...stopsOfAppeals,
  ...stopsOfPaths,
  ...stopsOfPaper,
  ...stopsOfRoles,
];

/** The whole document of a stop. */
export function documentOf({
  id,
  title,
  description,
  rules,
  call: stated,
  more = [],
  applicants,
  scoring,
  beside,
}: Stop): Part {
  const { offer } = scoring.ranking as Part;
  const calls = [stated, ...more];
  const offersRest = calls.some(({ queue }) => (queue as Part | undefined)?.noFit === "offerRest");
  return {
    format: 1,
    id: `tour-${id}`,
    version: "1.0.0",
    title,
    description,
    ...head,
    form,
    ...(applicants === undefined ? {} : { applicants }),
    rules: rulesOf(...rules),
    calls,
    deadlines: deadlines(offer !== undefined || offersRest, scoring.return !== undefined),
    scoring,
    ...stages,
    ...beside,
  };
}
