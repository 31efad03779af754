import {
  createGrantWorkflow,
  type GrantWorkflow,
  type Programme,
  parseProgramme,
  type SentCommand,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { createSimulatedClock, minimalProgramme } from "@opus/grant-workflow-testing";

/** A moment in which many people do the same in one call. */
export interface RushScene {
  readonly type: "application.submit" | "award.grant";
  /** When it is. */
  readonly at: string;
  /** Whether each of them gets a number of the call. */
  readonly givesNumbers: boolean;
  /** Makes the call and so many cases, up to the moment before. */
  prepare(store: Store, cases: number): Promise<void>;
  /** What the person of this place sends. */
  command(place: number): SentCommand;
}

const ANNOUNCED = "2026-02-01T08:00:00.000Z";
const OPEN = "2026-03-03T08:00:00.000Z";
const CLOSED = "2026-03-21T08:00:00.000Z";
const MOST = 9999;
const CALL = { call: "spring" };
const card = {
  impartial: true,
  scores: { need: 10, method: 10 },
  justification: "Dobrze opisana potrzeba.",
} as const;
const answers = {
  applicantKind: "ngo",
  title: "Ogród",
  requested: "2000.00",
  participants: 10,
  letterSigned: true,
};

/** The case of a place. */
export const caseOf = (place: number): string => `case-${String(place).padStart(4, "0")}`;
const ofCase = (place: number) => ({ case: caseOf(place) });
const applicant = (place: number) => ({ role: "applicant", id: `applicant-${place}` }) as const;
const officer = { role: "officer", id: "officer-1" } as const;
const decisionMaker = { role: "decisionMaker", id: "decision-maker-1" } as const;

/** The minimal programme with money and numbers for every case. */
function rushProgramme(): Programme {
  const document = minimalProgramme();
  const calls = document.calls.map((call) => ({
    ...call,
    pool: `${MOST * 2000}.00`,
    numbering: { prefix: "S/", digits: 4 },
  }));
  return parseProgramme(JSON.stringify({ ...document, calls }));
}

/** The number that the place of a receipt stands for. */
export const numberAt = (receipt: number): string => `S/${String(receipt).padStart(4, "0")}`;

/** An engine whose clock stands at one instant. */
export function engineAt(store: Store, at: string): GrantWorkflow {
  return createGrantWorkflow({ programmes: [rushProgramme()], store, clock: createSimulatedClock(at) });
}

const submit: RushScene = {
  type: "application.submit",
  at: OPEN,
  givesNumbers: true,
  prepare: makeDrafts,
  command: (place) => ({
    type: "application.submit",
    ...ofCase(place),
    actor: applicant(place),
    payload: {},
  }),
};

const grant: RushScene = {
  type: "award.grant",
  at: CLOSED,
  givesNumbers: false,
  prepare: rank,
  command: (place) => ({ type: "award.grant", ...ofCase(place), actor: decisionMaker, payload: {} }),
};

/** Every scene by the command that is sent. */
export const rushScenes: Readonly<Record<RushScene["type"], RushScene>> = {
  "application.submit": submit,
  "award.grant": grant,
};

async function makeDrafts(store: Store, cases: number): Promise<void> {
  const workflow = engineAt(store, ANNOUNCED);
  await sendAll(workflow, [
    { type: "call.announce", ...CALL, actor: { role: "operator", id: "operator-1" }, payload: {} },
  ]);
  const open = engineAt(store, OPEN);
  await open.passDeadlines();
  await sendAll(
    open,
    places(cases).map((place) => ({
      type: "application.start",
      ...ofCase(place),
      actor: applicant(place),
      payload: { call: "spring", answers },
    })),
  );
}

async function rank(store: Store, cases: number): Promise<void> {
  await makeDrafts(store, cases);
  await sendAll(engineAt(store, OPEN), places(cases).map(submit.command));
  const closed = engineAt(store, CLOSED);
  await closed.passDeadlines();
  const forEach = (command: (place: number) => SentCommand) => sendAll(closed, places(cases).map(command));
  await forEach((place) => ({ type: "formalCheck.complete", ...ofCase(place), actor: officer, payload: {} }));
  for (const id of ["expert-1", "expert-2"]) {
    const actor = { role: "expert", id } as const;
    await forEach((place) => ({ type: "review.record", ...ofCase(place), actor, payload: card }));
  }
  await sendAll(closed, [{ type: "ranking.publish", ...CALL, actor: decisionMaker, payload: {} }]);
}

/** Sends commands at one moment; each must be accepted. */
async function sendAll(workflow: GrantWorkflow, commands: readonly SentCommand[]): Promise<void> {
  const answered = await Promise.all(commands.map((command) => workflow.send(command)));
  const refused = answered.find(({ outcome }) => outcome === "refused");
  if (refused !== undefined) throw new Error(`a rush could not be prepared: ${JSON.stringify(refused)}`);
}

/** So many places from 0. */
function places(count: number): number[] {
  return Array.from({ length: count }, (_, place) => place);
}
