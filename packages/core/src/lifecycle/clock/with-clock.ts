import { heardLater, type StagePart } from "../../kernel/lower.ts";
import type { LoweredState } from "../../kernel/lowered.ts";
import { notedGuard, wish } from "../../kernel/step-notes.ts";
import { letter } from "../ground/letters.ts";
import { type ClockTerm, clockTerms } from "./clock-schema.ts";
import { clock, forgetting } from "./clock-stage.ts";

/** Terms that may be extended, on request too, and whose clock may be suspended, for a longest time. */
interface Options {
  readonly extend: readonly string[];
  readonly suspend: readonly string[];
  readonly asked: readonly string[];
  readonly longest: boolean;
}

/**
 * A stage in which decisions about terms are answered: wherever a term runs that one may move, it is set anew, and what was
 * decided is forgotten once the state is left. A stage without such a term stays as it is.
 */
export function withClock<Names extends string>(part: StagePart<Names>, options: Options): StagePart<Names> {
  const movable = clockTerms.filter((term) => [...options.extend, ...options.suspend].includes(term));
  if (movable.length === 0) return part;
  const states = Object.entries(part.states as Readonly<Record<string, Partial<LoweredState>>>).map(
    ([name, state]) => {
      const term = movable.find((one) => one === state.meta?.deadline);
      return [name, term === undefined ? state : answering(state as LoweredState, term, options)] as const;
    },
  );
  return { ...part, states: Object.fromEntries(states) as StagePart<Names>["states"] };
}

function answering(
  state: LoweredState,
  term: ClockTerm,
  { extend, suspend, asked, longest }: Options,
): LoweredState {
  const set = wish("deadline.set", () => ({ stage: state.meta.stage, name: term }));
  const isOf = (holds: (event: Told) => boolean) =>
    notedGuard(({ event }) => holds(event as unknown as Told));
  const own = ({ term: named }: Told) => named === term;
  const among = ({ terms = {} }: Told) => Object.hasOwn(terms, term);
  const maySuspend = suspend.includes(term);
  const may = {
    mayExtend: extend.includes(term),
    mayAsk: asked.includes(term),
    maySuspend,
    isBound: maySuspend && longest,
  };
  const heard = (ways: object) =>
    heardLater(clock as never, ways, may) as Readonly<Record<string, readonly Way[]>>;
  const moving = Object.entries(heard(MOVING)).map(([event, taken]) => [
    event,
    taken.map((way) => ({
      ...way,
      guard: isOf(event === "term.extend" ? own : among),
      // Set anew once what was decided is known.
      actions: [...way.actions, set],
    })),
  ]);
  const asking = Object.entries(heard(ASKING)).map(([event, taken]) => [
    event,
    taken.map((way) => ({ ...way, guard: isOf(own) })),
  ]);
  const ending = heard(ENDING);
  const clear = wish("deadline.clear", () => ({ stage: "clock", name: "suspension" }));
  return {
    ...state,
    on: { ...state.on, ...Object.fromEntries([...moving, ...asking]), ...ending },
    exit: [...state.exit, ...(may.isBound ? [clear] : []), `clock.${forgetting(term)}`],
  };
}

/** What a decision moves. */
const MOVING = {
  "term.extend": {
    when: ({ mayExtend }: May) => mayExtend,
    actions: ["recordExtension", letter("termExtended")],
  },
  "clock.suspend": [
    {
      when: ({ isBound }: May) => isBound,
      actions: ["recordSuspension", { set: "suspension" }, letter("clockSuspended")],
    },
    {
      when: ({ maySuspend, isBound }: May) => maySuspend && !isBound,
      actions: ["recordSuspension", letter("clockSuspended")],
    },
  ],
  "clock.resume": [
    {
      when: ({ isBound }: May) => isBound,
      actions: ["recordResumption", { clear: "suspension" }, letter("clockResumed")],
    },
    {
      when: ({ maySuspend, isBound }: May) => maySuspend && !isBound,
      actions: ["recordResumption", letter("clockResumed")],
    },
  ],
};

/** What is asked for and refused; the term runs on. */
const ASKING = {
  "extension.request": {
    when: ({ mayAsk }: May) => mayAsk,
    actions: [
      "recordRequest",
      letter("extensionAsked"),
      { effect: "askOperator", params: ({ event: { term, until } }: Asked) => ({ term, until }) },
    ],
  },
  "extension.refuse": {
    when: ({ mayAsk }: May) => mayAsk,
    actions: ["recordRefusal", letter("extensionRefused")],
  },
};

/** A suspension has lasted as long as it should: somebody is told, and nothing is resumed. */
const ENDING = {
  "deadline.suspension.passed": {
    when: ({ isBound }: May) => isBound,
    actions: [
      { clear: "suspension" },
      {
        effect: "remindOperator",
        params: ({ event: { dueAt } }: Passed) => ({ deadline: "suspension" as const, dueAt }),
      },
    ],
  },
};

interface Asked {
  readonly event: { readonly term: string; readonly until: string };
}

interface Passed {
  readonly event: { readonly dueAt: string };
}

interface May {
  readonly mayExtend: boolean;
  readonly mayAsk: boolean;
  readonly maySuspend: boolean;
  readonly isBound: boolean;
}

interface Told {
  readonly term?: string;
  readonly terms?: object;
}

interface Way {
  readonly actions: readonly unknown[];
}
