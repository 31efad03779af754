import {
  appealReads,
  appealsFormally,
  type FormalDecision,
  openedToAppeal,
  seatsUnlessAppealed,
} from "../ground/appeals.ts";
import { assignsExperts } from "../ground/assigns-experts.ts";
import { publishesFormalList } from "../ground/public-lists.ts";
import { whileWithApplicant } from "../ground/queue.ts";
import { type releaseSeats, seatReads } from "../ground/seats.ts";
import type { FormalAssessment } from "./formal-outcome.ts";

/** Sets in which the call finds who has passed: to be given to experts, to be put on the formal list. */
export function setsOfPassed(programme: { readonly document: object }): readonly ("reviews" | "passed")[] {
  return [
    ...(assignsExperts(programme) ? (["reviews"] as const) : []),
    ...(publishesFormalList(programme) ? (["passed"] as const) : []),
  ];
}

/** The rows by which the call finds it; a sign-up leads to no assessment. */
export function passedRows({ programme, id, context: { submission } }: Passed) {
  if (submission.place !== undefined) return [];
  const key = submission.number ?? "";
  return setsOfPassed(programme).map((set) => ({ op: "insert" as const, set, key, value: { case: id } }));
}

interface Passed {
  readonly id: string;
  readonly programme: { readonly document: object };
  readonly context: {
    readonly submission: { readonly number: string | null; readonly place?: object | undefined };
  };
}

/** What becomes of the rows of one that has not passed: it waits for its applicant, is open to appeal, or for an officer. */
export function rowsOfOthers(
  input: Parameters<typeof rowsWhileSupplemented>[0] & Parameters<typeof openedToAppeal>[0] & Incurable,
  outcome: FormalAssessment["outcome"],
) {
  const against = negative(input, outcome);
  if (against === undefined || !appealsFormally(input)) return rowsWhileSupplemented(input, outcome);
  return [...whileWithApplicant(input, true), ...openedToAppeal(input, against)];
}

interface Incurable {
  readonly section: { readonly incurable: "reject" | "leaveUnconsidered" };
}

/** The end that an outcome of the check leads to; undefined where it leads to none. */
function negative(
  { own, section }: Parameters<typeof rowsWhileSupplemented>[0] & Incurable,
  outcome: FormalAssessment["outcome"],
): FormalDecision | undefined {
  if (outcome === "ineligible") return "formallyRejected";
  if (outcome === "unconsidered") return "leftUnconsidered";
  if (outcome !== "curable" || own.supplementsLeft > 0) return undefined;
  return section.incurable === "reject" ? "formallyRejected" : "leftUnconsidered";
}

/** One that is not asked to be supplemented any more leaves its place with its end. */
function rowsWhileSupplemented(
  input: Parameters<typeof whileWithApplicant>[0] & { readonly own: { readonly supplementsLeft: number } },
  outcome: string,
) {
  return whileWithApplicant(input, outcome === "curable" && input.own.supplementsLeft > 0);
}

/** The row of an application that was not supplemented, or too late, by what the programme says becomes of it. */
function openedBySilence(
  input: Parameters<typeof openedToAppeal>[0] & {
    readonly section: {
      readonly silence?: "reject" | "leaveUnconsidered" | undefined;
    };
  },
) {
  return openedToAppeal(input, input.section.silence === "reject" ? "formallyRejected" : "leftUnconsidered");
}

/** Reads the rows of an application that was not supplemented in its term. */
export function notSupplementedReads(
  facts: Parameters<typeof appealReads>[0] & { readonly context: Parameters<typeof seatReads>[0] },
) {
  return [...appealReads(facts), ...seatReads(facts.context)];
}

/** What becomes of an application that was not supplemented: it is open to appeal where it may be, and its place is free. */
export function notSupplemented(
  input: Parameters<typeof openedBySilence>[0] & Parameters<typeof releaseSeats>[0],
) {
  const { events, rows } = seatsUnlessAppealed(input);
  return { events, rows: [...openedBySilence(input), ...rows] };
}
