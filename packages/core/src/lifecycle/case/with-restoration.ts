import { partOf, type StagePart } from "../../kernel/lower.ts";
import type { LoweredState } from "../../kernel/lowered.ts";
import type { Stage } from "../../kernel/stage.ts";
import { notedGuard, type StepFacts, steadyGuard } from "../../kernel/step-notes.ts";
import type { RestoredTerm } from "../ground/restoring.ts";
import { missing, restoration } from "../restoration/restoration-stage.ts";

/** Where a term that may be restored stands among the stages, and which recorders keep the act that comes with a request. */
interface Restored {
  readonly term: RestoredTerm;
  /** Commands of the act in time; the first one's last way leads where the act leads once the term is restored. */
  readonly acts: readonly [string, ...string[]];
  /** Recorders of the act as it is asked for, once it counts, and of a refusal. */
  readonly asks: readonly string[];
  readonly grants: readonly string[];
  readonly refuses?: readonly string[];
  /** The guard by which an act comes too late although it is accepted, and what records it. */
  readonly late?: { readonly guard: string; readonly records: string };
}

const restored: readonly Restored[] = [
  {
    term: "supplement",
    acts: ["application.supplement", "application.recordSupplement"],
    asks: ["eligibility.recordAsked"],
    grants: ["eligibility.recordRestored"],
    refuses: ["eligibility.noteRefusal"],
    late: { guard: "eligibility.isLate", records: "eligibility.recordLate" },
  },
  {
    term: "formalAppeal",
    acts: ["appeal.file"],
    asks: ["appeals.recordAsked"],
    grants: [],
  },
  {
    term: "revision",
    acts: ["application.revise", "application.recordRevision"],
    asks: ["scoring.recordAsked"],
    grants: ["scoring.recordRestored"],
  },
  {
    term: "signing",
    acts: ["agreement.sign", "agreement.recordSignature"],
    asks: ["agreement.recordAsked"],
    grants: ["agreement.recordRestored"],
  },
  {
    term: "reportSupplement",
    acts: ["report.supplement", "report.recordSupplement"],
    asks: ["settlement.recordAsked"],
    grants: ["settlement.recordRestored"],
  },
];

interface Way {
  readonly target?: string;
  readonly guard?: string;
  readonly actions: readonly unknown[];
}
type On = Readonly<Record<string, readonly Way[]>>;

/**
 * A stage in which a term that was missed may be restored: when it passes the case waits, inside the stage, until nobody
 * can ask any more; then what the end of the term brings follows. A stage without such a term stays as it is.
 */
export function withRestoration<Names extends string>(
  part: StagePart<Names>,
  stage: Stage<never, never, string, string> | object,
  options: { readonly terms: readonly string[] },
): StagePart<Names> {
  const states = Object.entries(part.states as Readonly<Record<string, LoweredState>>).flatMap(
    ([name, state]) => {
      const one = restored.find(({ term }) => term === state.meta.deadline && options.terms.includes(term));
      if (one === undefined) return [[name, state] as const];
      return [
        [name, { ...state, on: untilMissed(state.on as On, one) }] as const,
        [missedState(one), waiting(state.on as On, one, stage as Stage)] as const,
      ];
    },
  );
  return { ...part, states: Object.fromEntries(states) as StagePart<Names>["states"] };
}

const missedState = ({ term }: Restored) => `${term}Missed`;
const passed = ({ term }: Restored) => `deadline.${term}.passed`;
const noted = ({ term }: Restored) => `restoration.${missing(term)}`;

/** What the state answers in which the term runs: its end leads to waiting, and so does an act that comes too late. */
function untilMissed(on: On, one: Restored): On {
  const [act] = one.acts;
  const target = missedState(one);
  const late = (ways: readonly Way[]) =>
    one.late === undefined
      ? ways
      : [
          { target, guard: one.late.guard, actions: [one.late.records, noted(one)] },
          ...ways.filter(({ guard }) => guard !== one.late?.guard),
        ];
  return { ...on, [passed(one)]: [{ target, actions: [noted(one)] }], [act]: late(on[act] ?? []) };
}

/** The state in which restoration may be asked for and is decided, with what may happen meanwhile as before. */
function waiting(on: On, one: Restored, stage: Stage): object {
  const { asks, grants, refuses = [], acts } = one;
  const inside = partOf(restoration, { terms: [one.term] });
  const more: Readonly<Record<string, readonly string[]>> = {
    "restoration.request": asks,
    "restoration.grant": grants,
    "restoration.refuse": refuses,
  };
  const states = Object.entries(inside.states as Readonly<Record<string, LoweredState>>).map(
    ([name, state]) => [name, "on" in state ? { ...state, on: withRecorders(state.on as On, more) } : state],
  );
  const kept = Object.entries(on).filter(([event]) => event !== passed(one) && !acts.includes(event));
  const target = (on[acts[0]] ?? []).at(-1)?.target;
  return {
    ...inside,
    states: Object.fromEntries(states),
    on: Object.fromEntries(kept),
    onDone: [
      { guard: steadyGuard(isDone("restored")), target, actions: [] },
      ...(on[passed(one)] ?? []).map((way) => ({ ...way, guard: missedForGood(way.guard, stage) })),
    ],
  };
}

const withRecorders = (on: On, more: Readonly<Record<string, readonly string[]>>): On =>
  Object.fromEntries(
    Object.entries(on).map(([event, ways]) => [
      event,
      ways.map((way) => ({ ...way, actions: [...(more[event] ?? []), ...way.actions] })),
    ]),
  );

const isDone =
  (end: (typeof restoration.ends)[number]) =>
  ({ event }: StepFacts) =>
    (event as { readonly output?: unknown }).output === end;

/** A way of the end of the term, taken once the term is not restored. */
function missedForGood(guard: string | undefined, { nouns, verbs }: Stage) {
  const isOver = isDone("missedForGood");
  const holds = guard === undefined ? undefined : verbs.guards[guard.slice(nouns.name.length + 1)]?.holds;
  if (holds === undefined) return steadyGuard(isOver);
  // Who draws a machine asks what an end leads to without any context.
  const isDrawn = ({ context }: Partial<StepFacts>) => context === undefined;
  return notedGuard(
    (facts) =>
      isOver(facts) &&
      (isDrawn(facts) ||
        holds({ own: facts.context[nouns.name], context: facts.context, event: facts.event } as never)),
  );
}

/** Events that may book what the end of a term books which they stand for. */
export const standFor: Readonly<Record<string, readonly string[]>> = {
  "restoration.refuse": ["deadline.signing.passed"],
  "deadline.restoration.passed": ["deadline.signing.passed"],
};
