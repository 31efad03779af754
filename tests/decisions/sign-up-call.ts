import { lettersOf, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { soundAnswers } from "./journey.ts";
import { basis, openCall, type TestCall, type TestCallOptions } from "./test-call.ts";

type SignUp = NonNullable<ProgrammeDocument["calls"][number]["signUp"]>;

/** A sign-up of three places, each application taking one. */
export function signUp(changes: Partial<SignUp> = {}, others: Partial<ProgrammeDocument> = {}) {
  const { calls } = minimalProgramme();
  const stated: SignUp = { capacity: 3, closes: "byDay", basis, ...changes };
  return minimalProgramme({
    calls: calls.map((call) => ({ ...call, pool: "0.00", signUp: stated })),
    ...others,
  });
}

/** How many places applications take, and what becomes of those that do not fit. */
export const bySeats = (noFit: "othersWait" | "othersPass", capacity = 3): Partial<SignUp> => ({
  capacity,
  seats: { field: "participants", noFit },
});

/** The same, announced and open. */
export const openSignUp = (
  changes?: Partial<SignUp>,
  options?: TestCallOptions,
  others?: Partial<ProgrammeDocument>,
) => openCall(signUp(changes, others), options);

/** Signs up, for so many places. */
export async function signs(call: TestCall, id: string, participants = 1) {
  const answers = { ...soundAnswers, participants };
  await call.must(id, "application.start", "applicant", { call: "spring", answers });
  return call.tell(id, "application.submit", "applicant");
}

/** Signs up and passes the formal check. */
export async function signed(call: TestCall, id: string, participants = 1): Promise<void> {
  const answer = await signs(call, id, participants);
  if (answer.outcome === "refused") throw new Error(answer.reasons.map(({ code }) => code).join());
  await call.must(id, "formalCheck.complete", "officer");
}

/** What the call counts. */
export const seatsOf = async (call: TestCall) => (await call.callView()).context.call.seats;
/** The active states of a case. */
export const stateOf = async (call: TestCall, id: string) => (await call.view(id)).state.join(" ");
/** Letters that an applicant got, in their order. */
export const sent = async (call: TestCall, id: string) =>
  (await lettersOf(call.store, id, actor("applicant", `applicant-${id}`))).map(({ letter }) => letter);
/** What proofs find. */
export const faults = async (call: TestCall) => (await verifyJournal(call.store)).faults;
