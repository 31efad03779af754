import {
  type Answer,
  type CallView,
  type CaseView,
  type Command,
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  type DecisionTrace,
  type GrantWorkflow,
  type JsonObject,
  type Programme,
  type ProgrammeDocument,
  parseProgramme,
  type Role,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import {
  actor,
  createSimulatedClock,
  minimalProgramme,
  type SimulatedClock,
} from "@opus/grant-workflow-testing";

/** Parts of a command that a test sets itself. */
export type Extra = Partial<Omit<Command, "type" | "payload" | "case">>;

/** An open call of a test programme in a memory store, with a clock that stands still. */
export interface TestCall {
  readonly programme: Programme;
  readonly store: Store;
  readonly clock: SimulatedClock;
  readonly workflow: GrantWorkflow;
  /** Sends a command on a case; ids are counted, applicants are those of the case. */
  tell(caseId: string, type: string, role: Role, payload?: unknown, extra?: Extra): Promise<Answer>;
  /** The same, and fails when the answer is no. */
  must(caseId: string, type: string, role: Role, payload?: unknown, extra?: Extra): Promise<Answer>;
  tellCall(type: string, role: Role, payload?: unknown, extra?: Extra): Promise<Answer>;
  mustCall(type: string, role: Role, payload?: unknown, extra?: Extra): Promise<Answer>;
  /** Moves the clock and passes what is due. */
  moveTo(instant: string): Promise<readonly Answer[]>;
  view(caseId: string): Promise<CaseView>;
  callView(): Promise<CallView>;
}

/** What a test call may be given. */
export interface TestCallOptions {
  readonly store?: Store;
  readonly retries?: number;
  readonly onDecision?: (trace: DecisionTrace) => void;
}

/** Stream of a case. */
export const caseStream = (id: string) => `case:${id}` as const;
/** Stream of the call of these tests. */
export const callStream = "call:spring";

export const basis = ["regulations"];

/** A programme with interview-free scoring, visits and amendments: one of every stage but the interview. */
export function wholeProgramme(changes: Partial<ProgrammeDocument> = {}): ProgrammeDocument {
  return minimalProgramme({
    amendments: { basis },
    monitoring: { sharePercent: 50, mustInclude: ["highestAward"], basis },
    ...changes,
  });
}

/** Programme, store, clock and engine before anything was announced. */
export async function testCall(
  document: ProgrammeDocument = minimalProgramme(),
  options: TestCallOptions = {},
): Promise<TestCall> {
  const programme = parseProgramme(JSON.stringify(document));
  const { store = createMemoryStore(), ...others } = options;
  const clock = createSimulatedClock("2026-02-01T08:00:00.000Z");
  const workflow = createGrantWorkflow({
    programmes: [programme],
    store,
    clock,
    ids: createSeededIds("tests"),
    ...others,
  });
  return hands(programme, store, clock, workflow);
}

/** The same, announced and open. */
export async function openCall(document?: ProgrammeDocument, options?: TestCallOptions): Promise<TestCall> {
  const call = await testCall(document, options);
  await call.mustCall("call.announce", "operator");
  await call.moveTo("2026-03-02T09:00:00+01:00");
  return call;
}

function hands(programme: Programme, store: Store, clock: SimulatedClock, workflow: GrantWorkflow): TestCall {
  let count = 0;
  const nextId = () => {
    count += 1;
    return `test-${count}`;
  };
  const call: TestCall = {
    programme,
    store,
    clock,
    workflow,
    tell: (caseId, type, role, payload = {}, extra = {}) =>
      workflow.sendJson({
        id: nextId(),
        type,
        case: caseId,
        actor: actor(role, role === "applicant" ? applicantOf(caseId) : undefined),
        payload,
        ...extra,
      }),
    must: async (...sent) => accepted(await call.tell(...sent)),
    tellCall: (type, role, payload = {}, extra = {}) =>
      workflow.sendJson({ id: nextId(), type, call: "spring", actor: actor(role), payload, ...extra }),
    mustCall: async (...sent) => accepted(await call.tellCall(...sent)),
    moveTo: async (instant) => {
      clock.set(instant);
      return workflow.passDeadlines();
    },
    view: async (caseId) => there(await workflow.caseState(caseId), caseStream(caseId)),
    callView: async () => there(await workflow.callState("spring"), callStream),
  };
  return call;
}

/** Rows of a set of the call, in the order of their keys. */
export async function rowsOf(
  { store }: Pick<TestCall, "store">,
  set: string,
): Promise<readonly { readonly key: string; readonly value: JsonObject }[]> {
  return (await store.rows({ scope: `spring/${set}` })).rows;
}

/** Rows of a set that all calls share, in the order of their keys. */
export async function sharedRowsOf(
  { store }: Pick<TestCall, "store">,
  set: string,
): Promise<readonly { readonly key: string; readonly value: JsonObject }[]> {
  return (await store.rows({ scope: `*/${set}` })).rows;
}

/** The applicant that a case of a test belongs to. */
function applicantOf(caseId: string): string {
  return `applicant-${caseId}`;
}

/** Fails with the reasons when the answer is no. */
function accepted(answer: Answer): Answer {
  if (answer.outcome === "accepted") return answer;
  throw new Error(`refused: ${answer.reasons.map(({ code, message }) => `${code} ${message.en}`).join(" ")}`);
}

/** Codes of a refusal; none when the answer is yes. */
export function codesOf(answer: Answer): readonly string[] {
  return answer.outcome === "refused" ? answer.reasons.map(({ code }) => code) : [];
}

/** English messages of a refusal, with what they advise. */
export function wordsOf(answer: Answer): string {
  if (answer.outcome === "accepted") return "accepted";
  return answer.reasons.map(({ message, remedy }) => `${message.en} ${remedy?.en ?? ""}`.trim()).join(" ");
}

function there<View>(view: View | undefined, stream: string): View {
  if (view === undefined) throw new Error(`${stream} does not exist`);
  return view;
}
