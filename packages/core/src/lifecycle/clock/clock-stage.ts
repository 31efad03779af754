import { type Moves, clockKit as s } from "./clock-nouns.ts";
import { type ClockTerm, clockTerms } from "./clock-schema.ts";
import { clockResume, clockSuspend } from "./clock-suspend.ts";
import { termExtend } from "./term-extend.ts";

interface Slice {
  readonly decided?: number | undefined;
  readonly moves?: Moves | undefined;
}

/** The slice after one more decision. */
const decided = ({ decided: before = 0, moves = {} }: Slice, change: Moves) => ({
  decided: before + 1,
  moves: { ...moves, ...change },
});

/** Terms with what a decision says of each, on how they stood before. */
function changed<Told>(
  { moves = {} }: Slice,
  terms: Readonly<Record<string, Told>>,
  next: (told: Told) => Omit<Moves[string], "extended">,
): Moves {
  return Object.fromEntries(
    Object.entries(terms).map(([term, told]) => [
      term,
      { ...next(told), extended: moves[term]?.extended ?? 0 },
    ]),
  );
}

/** How a recorder is called that forgets what was decided about a term, once the term runs no more. */
export const forgetting = (term: ClockTerm) => `forget.${term}` as const;

/** Forgets what was decided about a term that runs no more; it is no word of an event, but of a state that is left. */
const forget = (term: ClockTerm) =>
  s.record("term.extend", ({ own: { moves } }): { moves?: Moves } => {
    if (moves?.[term] === undefined) return {};
    const kept = Object.fromEntries(Object.entries(moves).filter(([name]) => name !== term));
    return Object.keys(kept).length === 0 ? ({ moves: undefined } as never) : { moves: kept };
  });

const definition = s.with({
  options: (section) => ({
    extend: section?.extend?.map(({ term }) => term) ?? [],
    suspend: [...(section?.suspend?.terms ?? [])],
  }),
  everyOption: { extend: [...clockTerms], suspend: [...clockTerms] },
  when: ({ extend, suspend }) => extend.length + suspend.length > 0,
  start: () => ({}),
  guards: {},
  records: {
    recordExtension: s.record("term.extend", ({ own, event: { term, dueAt } }) =>
      decided(own, { [term]: { dueAt, extended: (own.moves?.[term]?.extended ?? 0) + 1 } }),
    ),
    recordSuspension: s.record("clock.suspend", ({ own, event: { terms } }) =>
      decided(
        own,
        changed(own, terms, ({ left, dueAt }) => ({ dueAt: null, stopped: { left, dueAt } })),
      ),
    ),
    recordResumption: s.record("clock.resume", ({ own, event: { terms } }) =>
      decided(
        own,
        changed(own, terms, ({ dueAt }) => ({ dueAt })),
      ),
    ),
    ...(Object.fromEntries(clockTerms.map((term) => [forgetting(term), forget(term)])) as Record<
      ReturnType<typeof forgetting>,
      ReturnType<typeof forget>
    >),
  },
  commands: { termExtend, clockSuspend, clockResume },
  // It has no states of its own: its commands are answered wherever a term runs that they may move.
  initial: "" as never,
  states: {},
  ends: {},
});

type Definition = typeof definition;
/** Decisions about terms, as the lifecycle composes them. */
export interface ClockStage extends Definition {}
/** Decisions about terms (bieg terminów): extension, suspension and resumption. */
export const clock: ClockStage = definition;
