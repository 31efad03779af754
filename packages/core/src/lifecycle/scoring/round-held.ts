import type { PlanInput } from "../../kernel/command.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { alongRounds } from "./after-cards.ts";
import { NO_POINTS } from "./points.ts";
import type { GivenRound } from "./round-record.ts";
import type { scoringKit } from "./scoring-nouns.ts";

type Input = PlanInput<CaseGround, typeof scoringKit.nouns, unknown>;

/** What an event of a round tells beside what was given, once the round was held; and what follows from it. */
export function afterRound(input: Input, held: GivenRound) {
  const { own } = input;
  // A round follows the cards alone, so there is an assessment; a journal of which that is not true is not ours.
  const assessment = own.assessment ?? NO_ASSESSMENT;
  const anew = own.committee?.anew.filter((round) => round !== held.round);
  const { told, verdicts, rows } = alongRounds(input, assessment, [...own.rounds, held], { anew });
  const total = told.rounds.find(({ round }) => round === held.round)?.points ?? NO_POINTS;
  return {
    given: { round: held.round, total, ...told, rounds: [...told.rounds] },
    verdicts,
    rows,
  };
}

/** Whether a round may have been held before: its card fell, or the application was revised since. */
export function isAgain({ revised, committee }: Input["own"], round: string): boolean {
  return revised != null || committee?.anew.includes(round) === true;
}

const NO_ASSESSMENT = {
  points: NO_POINTS,
  criteria: {},
  threshold: { given: NO_POINTS, least: NO_POINTS, met: true },
  minima: [],
  met: true,
};
