import type { Answer, ProgrammeDocument } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { lead, score, soundAnswers } from "./journey.ts";
import { basis, openCall, type TestCall, type TestCallOptions } from "./test-call.ts";

type Queue = NonNullable<ProgrammeDocument["calls"][number]["queue"]>;

/** A continuous call of 5000 zł whose least grant is 650 zł. */
export function continuous(changes: Partial<Queue> = {}, pool = "5000.00"): ProgrammeDocument {
  const { calls, deadlines } = minimalProgramme();
  const answer = { amount: 3, unit: "workingDay", roll: "nextWorkingDay", cutOff: "24:00", basis } as const;
  const queue: Queue = {
    waitsForEarlier: "always",
    noFit: "noMoney",
    closesBelow: "650.00",
    basis,
    ...changes,
  };
  return minimalProgramme({
    calls: calls.map((call) => ({ ...call, pool, queue })),
    deadlines: queue.noFit === "offerRest" ? { ...deadlines, partialOffer: answer } : deadlines,
  });
}

/** The same, announced and open. */
export const openContinuous = (changes?: Partial<Queue>, pool?: string, options?: TestCallOptions) =>
  openCall(continuous(changes, pool), options);

/** Submits an application for a sum. */
export async function apply(call: TestCall, id: string, requested = "2000.00"): Promise<void> {
  const answers = { ...soundAnswers, requested };
  await call.must(id, "application.start", "applicant", { call: "spring", answers });
  await call.must(id, "application.submit", "applicant");
}

/** Submits an application, checks it and assesses it well. */
export async function assessed(call: TestCall, id: string, requested?: string): Promise<void> {
  await apply(call, id, requested);
  await lead(call, id, "scored", "submitted");
}

/** Three that are assessed well: of 5000 zł the first leaves too little for the second, and enough for the third. */
export async function threeAssessed(call: TestCall): Promise<void> {
  await assessed(call, "A", "3000.00");
  await assessed(call, "B", "2500.00");
  await assessed(call, "C", "1000.00");
}

/** The formal check passed and two cards with these points. */
export async function assess(call: TestCall, id: string, points = 8): Promise<void> {
  await call.must(id, "formalCheck.complete", "officer");
  await score(call, id, [points, points]);
}

/** What the decision maker and applicants do in turn. */
export const inTurn = (call: TestCall) => {
  const decide = (type: string) => (id: string) => call.tell(id, type, "decisionMaker");
  const answer = (type: string) => (id: string) => call.tell(id, type, "applicant");
  return {
    grant: decide("queue.grant"),
    offer: decide("queue.offer"),
    end: decide("queue.end"),
    close: decide("assessment.close"),
    accept: answer("offer.accept"),
    decline: answer("offer.decline"),
    withdraw: answer("application.withdraw"),
  } satisfies Record<string, (id: string) => Promise<Answer>>;
};

/** The active states of a case. */
export const stateOf = async (call: TestCall, id: string) => (await call.view(id)).state.join(" ");
