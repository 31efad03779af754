import {
  createGrantWorkflow,
  type GrantWorkflow,
  type Programme,
  parseProgramme,
  type SentCommand,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { createSimulatedClock, minimalProgramme } from "@opus/grant-workflow-testing";

/** In the middle of the autumn call, after the closing of the spring call. */
export const SOAKED_AT = "2026-04-10T08:00:00.000Z";
const ANNOUNCED = "2026-02-01T08:00:00.000Z";
const SPRING = "2026-03-03T08:00:00.000Z";
const answers = {
  applicantKind: "ngo",
  title: "Ogród",
  requested: "2000.00",
  participants: 10,
  letterSigned: true,
};
const card = {
  impartial: true,
  scores: { need: 10, method: 10 },
  justification: "Dobrze opisana potrzeba.",
} as const;
const officer = { role: "officer", id: "officer-1" } as const;
const operator = { role: "operator", id: "operator-1" } as const;
const decisionMaker = { role: "decisionMaker", id: "decision-maker-1" } as const;

/** Two calls with money and numbers for all: one whose list is published, and one that is open meanwhile. */
function soakProgramme(): Programme {
  const document = minimalProgramme();
  const [spring] = document.calls;
  if (spring === undefined) throw new Error("the minimal programme has a call");
  const roomy = { ...spring, pool: "90000000.00" };
  const autumn = {
    ...roomy,
    id: "autumn",
    opensAt: "2026-04-01T09:00:00+02:00",
    closesAt: "2026-12-01T16:00:00+01:00",
    realisation: { from: "2027-01-01", to: "2027-09-30" },
    numbering: { prefix: "A/", digits: 7 },
  };
  const calls = [{ ...roomy, numbering: { prefix: "S/", digits: 7 } }, autumn];
  return parseProgramme(JSON.stringify({ ...document, calls }));
}

/** An engine whose clock goes as the host's does, so many milliseconds apart. */
export function soakEngine(store: Store, apart: number): GrantWorkflow {
  const now = () => new Date(Date.now() + apart).toISOString();
  return createGrantWorkflow({ programmes: [soakProgramme()], store, clock: { now } });
}

/** Ranks so many applications in spring, which wait for their awards, and opens the autumn call. */
export async function prepareSoak(store: Store, awards: number): Promise<void> {
  const clock = createSimulatedClock(ANNOUNCED);
  const workflow = createGrantWorkflow({ programmes: [soakProgramme()], store, clock });
  const sendAll = async (commands: readonly SentCommand[]) => {
    for (const answer of await Promise.all(commands.map((one) => workflow.send(one)))) {
      if (answer.outcome === "refused") throw new Error(JSON.stringify(answer.reasons));
    }
  };
  const forEach = (command: (id: string) => SentCommand) =>
    sendAll(Array.from({ length: awards }, (_, place) => command(rankedCase(place))));
  const announce = (call: string) =>
    ({ type: "call.announce", call, actor: operator, payload: {} }) satisfies SentCommand;
  await sendAll([announce("spring"), announce("autumn")]);
  clock.set(SPRING);
  await workflow.passDeadlines();
  await forEach((id) => start(id, "spring"));
  await forEach(submit);
  clock.set(SOAKED_AT);
  await workflow.passDeadlines();
  await forEach((id) => ({ type: "formalCheck.complete", case: id, actor: officer, payload: {} }));
  for (const expert of ["expert-1", "expert-2"]) {
    const actor = { role: "expert", id: expert } as const;
    await forEach((id) => ({ type: "review.record", case: id, actor, payload: card }));
  }
  await sendAll([{ type: "ranking.publish", call: "spring", actor: decisionMaker, payload: {} }]);
  await workflow.close();
}

const rankedCase = (place: number) => `ranked-${place}`;
const applicantOf = (id: string) => ({ role: "applicant", id: `applicant of ${id}` }) as const;
const start = (id: string, call: string): SentCommand => ({
  type: "application.start",
  case: id,
  actor: applicantOf(id),
  payload: { call, answers },
});
const submit = (id: string): SentCommand => ({
  type: "application.submit",
  case: id,
  actor: applicantOf(id),
  payload: {},
});

/** The commands of a soak: what is sent follows from the id, so that whoever comes after a kill can send it again. */
export function commandOf(id: string): SentCommand & { readonly id: string } {
  const [what, who = "", place = ""] = id.split(" ");
  const own = `${who}-${place}`;
  if (what === "start") return { ...start(own, "autumn"), id };
  if (what === "submit") return { ...submit(own), id };
  const ranked = rankedCase(Number(place));
  return { type: "award.grant", case: ranked, actor: decisionMaker, payload: {}, id };
}
