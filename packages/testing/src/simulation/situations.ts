import type { Instant } from "@opus/grant-rules/calendar";
import { randomOf, type SeededRandom } from "../random/seeded-random.ts";
import type { CallSituation, CaseSituation } from "../situation/situation.ts";
import { type CallRun, callOfCase, expertsWanted, hasUninvited } from "./call-run.ts";
import { type CaseRun, openedSince } from "./case-run.ts";
import { streamSituation } from "./stream-run.ts";

interface Moment {
  readonly now: Instant;
  readonly random: SeededRandom;
}

/** What everybody who acts on a case may look at. */
export function caseSituation(run: CaseRun, { now, random }: Moment): CaseSituation {
  const { row, answers, report, repaid } = run;
  return {
    ...streamSituation({ ...run, legal: [...run.legal, ...openedSince(run)] }),
    programme: run.call.programme,
    now,
    random: randomOf(random, row.id),
    case: run.case,
    row,
    abandoned: run.abandoned || run.missed,
    context: run.followed.context,
    call: callOfCase(run.call, run.case),
    answers,
    ...(report === undefined ? {} : { report }),
    repaid,
  };
}

/** What everybody who acts on a call may look at. */
export function callSituation(run: CallRun, { now, random }: Moment): CallSituation {
  return {
    ...streamSituation(run),
    programme: run.programme,
    now,
    random: randomOf(random, run.stream),
    document: run.document,
    pace: run.pace,
    cases: run.counts,
    lastMove: run.lastMove,
    hasUninvited: hasUninvited(run),
    ...expertsWanted(run),
    hasPromotable: run.promotable !== undefined,
  };
}
