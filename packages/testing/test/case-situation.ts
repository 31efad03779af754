import { grosze } from "@opus/grant-rules/money";
import { type CaseContext, everyOption, grantMachine, type Role } from "@opus/grant-workflow";
import { createActor } from "xstate";
import { applicationRow } from "../src/builders/application-row.ts";
import { minimalProgramme } from "../src/builders/minimal-programme.ts";
import { createSeededRandom, randomOf } from "../src/random/seeded-random.ts";
import { type CallSituation, type CaseSituation, noCases } from "../src/situation/situation.ts";

const noon = "2026-04-01T10:00:00.000Z";

/** The context of a case that was submitted and nothing else. */
function submittedContext(): CaseContext {
  const actor = createActor(grantMachine({ options: everyOption })).start();
  actor.send({ type: "application.start", call: "spring", applicant: "applicant-A-001", answersVersion: 0 });
  actor.send({
    type: "application.submit",
    late: false,
    number: "S/001",
    at: "2026-03-10T11:00:00.000Z",
    answersVersion: 1,
    requested: "2000.00",
    applicantKind: "ngo",
    mapPart: null,
  });
  return actor.getSnapshot().context;
}

/** Members of slices that are other than in a case that was submitted. */
type ContextChanges = { readonly [Stage in keyof CaseContext]?: Partial<CaseContext[Stage]> };

function contextWith(changes: ContextChanges): CaseContext {
  const slices = Object.entries(submittedContext());
  const changed = slices.map(([stage, slice]) => [
    stage,
    { ...slice, ...changes[stage as keyof CaseContext] },
  ]);
  return Object.fromEntries(changed) as CaseContext;
}

interface SituationChanges extends Partial<Omit<CaseSituation, "legal" | "context" | "row">> {
  readonly legal?: readonly (readonly [type: string, role: Role])[];
  readonly context?: ContextChanges;
  readonly row?: Parameters<typeof applicationRow>[1];
}

/** What an actor sees of a case of the minimal programme in one state, entered on 1 April 2026 at noon. */
export function caseSituation(state: string, changes: SituationChanges = {}): CaseSituation {
  const { legal, context, row, ...others } = changes;
  const programme = others.programme ?? minimalProgramme();
  const [document] = programme.calls as [CaseSituation["call"]["document"]];
  return {
    programme,
    now: noon,
    state: [state],
    since: { [state]: noon },
    refused: {},
    said: {},
    sent: {},
    deadlines: {},
    random: randomOf(createSeededRandom(1), "A-001"),
    case: "A-001",
    abandoned: false,
    call: {
      document,
      pace: 100,
      state: ["underAssessment"],
      since: { underAssessment: "2026-03-20T15:00:00.000Z" },
    },
    answers: applicationRow("A-001", row).answers,
    repaid: grosze(0),
    ...others,
    legal: (legal ?? []).map(([type, role]) => ({ type, by: [role] })),
    context: contextWith(context ?? {}),
    row: applicationRow("A-001", row),
  };
}

/** What an actor sees of the call of the minimal programme in one state, entered on 1 April 2026 at noon. */
export function callSituation(
  state: string,
  changes: Partial<Omit<CallSituation, "cases">> & { readonly cases?: Partial<CallSituation["cases"]> } = {},
): CallSituation {
  const { cases, ...others } = changes;
  const programme = others.programme ?? minimalProgramme();
  const [document] = programme.calls as [CallSituation["document"]];
  return {
    programme,
    document,
    pace: 100,
    now: noon,
    state: [state],
    since: { [state]: noon },
    legal: [],
    refused: {},
    said: {},
    sent: {},
    deadlines: {},
    random: randomOf(createSeededRandom(1), "call:spring"),
    lastMove: noon,
    hasUninvited: false,
    toBeDrawn: 0,
    beforeReview: 0,
    hasPromotable: false,
    ...others,
    cases: { ...noCases, ...cases },
  };
}
