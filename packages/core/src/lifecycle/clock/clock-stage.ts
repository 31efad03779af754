import { type Moves, clockKit as s } from "./clock-nouns.ts";
import { type ClockTerm, clockTerms } from "./clock-schema.ts";
import { clockResume, clockSuspend } from "./clock-suspend.ts";
import { extensionRefuse, extensionRequest } from "./extension-request.ts";
import { termExtend } from "./term-extend.ts";

interface Slice {
  readonly decided?: number;
  readonly moves?: Moves;
  readonly asked?: { readonly term: ClockTerm; readonly until: string };
  readonly overAt?: string;
}
interface Own {
  readonly decided?: number | undefined;
  readonly moves?: Moves | undefined;
  readonly asked?: { readonly term: ClockTerm; readonly until: string } | undefined;
  readonly overAt?: string | undefined;
}

/** The extension of a term that was asked for is answered, or the term is over. */
const answered = ({ asked }: Own, term: ClockTerm): Pick<Slice, "asked"> =>
  asked?.term === term ? ({ asked: undefined } as never) : {};

/** No suspension lasts any more. */
const notOver = ({ overAt }: Own): Pick<Slice, "overAt"> =>
  overAt === undefined ? {} : ({ overAt: undefined } as never);

/** The slice after one more decision. */
const decided = ({ decided: before = 0, moves = {} }: Own, change: Moves) => ({
  decided: before + 1,
  moves: { ...moves, ...change },
});

/** Terms with what a decision says of each, on how they stood before. */
function changed<Told>(
  { moves = {} }: Own,
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
  s.record("term.extend", ({ own }): Slice => {
    const { moves } = own;
    const gone = answered(own, term);
    if (moves?.[term] === undefined) return gone;
    const kept = Object.fromEntries(Object.entries(moves).filter(([name]) => name !== term));
    const left = Object.keys(kept).length === 0 ? ({ moves: undefined } as never) : { moves: kept };
    return { ...gone, ...left, ...notOver(own) };
  });

const definition = s.with({
  options: (section) => ({
    extend: section?.extend?.map(({ term }) => term) ?? [],
    suspend: [...(section?.suspend?.terms ?? [])],
    asked: (section?.extend ?? []).flatMap(({ term, onRequest }) => (onRequest === true ? [term] : [])),
    longest: section?.suspend?.longestDays !== undefined,
  }),
  everyOption: {
    extend: [...clockTerms],
    suspend: [...clockTerms],
    asked: [...clockTerms],
    longest: true,
  },
  when: ({ extend, suspend }) => extend.length + suspend.length > 0,
  start: () => ({}),
  guards: {},
  records: {
    recordExtension: s.record("term.extend", ({ own, event: { term, dueAt } }) => ({
      ...decided(own, { [term]: { dueAt, extended: (own.moves?.[term]?.extended ?? 0) + 1 } }),
      ...answered(own, term),
    })),
    recordRequest: s.record("extension.request", ({ event: { term, until, request } }) => ({
      asked: { term, until },
      requests: request,
    })),
    recordRefusal: s.record("extension.refuse", ({ own, event: { term } }) => ({
      decided: (own.decided ?? 0) + 1,
      ...answered(own, term),
    })),
    recordSuspension: s.record("clock.suspend", ({ own, event: { terms, overAt } }) => ({
      ...decided(
        own,
        changed(own, terms, ({ left, dueAt }) => ({ dueAt: null, stopped: { left, dueAt } })),
      ),
      ...(overAt === undefined ? {} : { overAt }),
    })),
    recordResumption: s.record("clock.resume", ({ own, event: { terms } }) => ({
      ...decided(
        own,
        changed(own, terms, ({ dueAt }) => ({ dueAt })),
      ),
      ...notOver(own),
    })),
    ...(Object.fromEntries(clockTerms.map((term) => [forgetting(term), forget(term)])) as Record<
      ReturnType<typeof forgetting>,
      ReturnType<typeof forget>
    >),
  },
  commands: { termExtend, extensionRequest, extensionRefuse, clockSuspend, clockResume },
  terms: { suspension: ({ own }) => ({ at: own.overAt ?? "" }) },
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
