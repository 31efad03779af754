import { heardLater, type StagePart } from "../../kernel/lower.ts";
import type { LoweredState } from "../../kernel/lowered.ts";
import { notedGuard, wish } from "../../kernel/step-notes.ts";
import { letter } from "../ground/letters.ts";
import { type ClockTerm, clockTerms } from "./clock-schema.ts";
import { clock, forgetting } from "./clock-stage.ts";

/** Terms that may be extended, and whose clock may be suspended. */
interface Options {
  readonly extend: readonly string[];
  readonly suspend: readonly string[];
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

function answering(state: LoweredState, term: ClockTerm, { extend, suspend }: Options): LoweredState {
  const set = wish("deadline.set", () => ({ stage: state.meta.stage, name: term }));
  const isOf = (holds: (event: Told) => boolean) =>
    notedGuard(({ event }) => holds(event as unknown as Told));
  const own = ({ term: named }: Told) => named === term;
  const among = ({ terms = {} }: Told) => Object.hasOwn(terms, term);
  const ways = heardLater(clock as never, WAYS, options(extend, suspend, term)) as Readonly<
    Record<string, readonly Way[]>
  >;
  const answers = Object.entries(ways).map(([event, taken]) => [
    event,
    taken.map((way) => ({
      ...way,
      guard: isOf(event === "term.extend" ? own : among),
      actions: [...way.actions, set],
    })),
  ]);
  return {
    ...state,
    on: { ...state.on, ...Object.fromEntries(answers) },
    exit: [...state.exit, `clock.${forgetting(term)}`],
  };
}

const options = (extend: readonly string[], suspend: readonly string[], term: string) => ({
  mayExtend: extend.includes(term),
  maySuspend: suspend.includes(term),
});

const WAYS = {
  "term.extend": {
    when: ({ mayExtend }: May) => mayExtend,
    actions: ["recordExtension", letter("termExtended")],
  },
  "clock.suspend": {
    when: ({ maySuspend }: May) => maySuspend,
    actions: ["recordSuspension", letter("clockSuspended")],
  },
  "clock.resume": {
    when: ({ maySuspend }: May) => maySuspend,
    actions: ["recordResumption", letter("clockResumed")],
  },
};

interface May {
  readonly mayExtend: boolean;
  readonly maySuspend: boolean;
}

interface Told {
  readonly term?: string;
  readonly terms?: object;
}

interface Way {
  readonly actions: readonly unknown[];
}
