/** What guards, recorders and wishes of a machine are handed. */
export interface StepFacts {
  readonly context: Readonly<Record<string, object>>;
  readonly event: { readonly type: string };
}

/** One thing that happened inside a step of the machine, as it can be done again without the machine. */
export type StepNote =
  | { readonly kind: "guard"; readonly event: object; readonly test: Guarded; readonly result: boolean }
  | { readonly kind: "record"; readonly event: object; readonly write: Written }
  | { readonly kind: "wish"; readonly event: object; readonly type: string; readonly make: Wished };

type Guarded = (facts: StepFacts) => boolean;
type Written = (facts: StepFacts) => object;
type Wished = (facts: StepFacts) => unknown;

/** Where notes go while a step is being watched; steps are synchronous, so there is never more than one. */
let watching: StepNote[] | undefined;
const noted = new WeakSet<object>();

/** Runs a step and answers what happened inside it, in order. */
export function watchStep<Result>(run: () => Result): {
  readonly result: Result;
  readonly notes: readonly StepNote[];
} {
  const notes: StepNote[] = [];
  watching = notes;
  try {
    return { result: run(), notes };
  } finally {
    watching = undefined;
  }
}

/** A guard whose answers are noted. */
export function notedGuard(test: Guarded): Guarded {
  return note((facts) => {
    const result = test(facts);
    watching?.push({ kind: "guard", event: facts.event, test, result });
    return result;
  });
}

/** A writer of the context whose writing is noted. */
export function notedRecord(write: Written): Written {
  return note((facts) => {
    watching?.push({ kind: "record", event: facts.event, write });
    return write(facts);
  });
}

/** An action that nobody runs: its parameters come out of `transition()` as data, and that they were made is noted. */
export function wish(type: string, make: Wished) {
  const params = note((facts: StepFacts) => {
    watching?.push({ kind: "wish", event: facts.event, type, make });
    return make(facts);
  });
  return { type, params };
}

/** A guard that always answers the same on the same way through the machine, so that nobody has to ask it again. */
export function steadyGuard<Test extends (facts: never) => boolean>(test: Test): Test {
  return note(test);
}

/** Whether a function is one of these; a machine with others can only be run by XState itself. */
export function isNoted(piece: unknown): boolean {
  return typeof piece === "function" && noted.has(piece);
}

function note<Piece extends object>(piece: Piece): Piece {
  noted.add(piece);
  return piece;
}
