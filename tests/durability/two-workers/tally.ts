/** What a receiver got in a run. */
export interface Received {
  /** How many cases were produced. */
  readonly cases: number;
  /** Ids of all effects that the journal asks for. */
  readonly asked: readonly string[];
  /** Ids of those that still wait at the end. */
  readonly left: readonly string[];
  /** `<id> <worker>`, in the order of arrival. */
  readonly lines: readonly string[];
  /** Names of the workers that were killed. */
  readonly killed: readonly string[];
}

/** The counts of a run, and what of its promises does not hold. */
export interface Tally {
  readonly effects: number;
  readonly received: number;
  readonly twice: number;
  readonly kills: number;
  readonly broken: readonly string[];
}

/**
 * Counts what the receiver got: every effect at least once; again only after the worker that had handed it over was
 * killed, and no more of one such worker than it performs side by side.
 */
export function tally({ asked, left, lines, killed }: Received, concurrency: number): Tally {
  const handed = new Map<string, string[]>();
  for (const line of lines) {
    const [id = "", worker = ""] = line.split(" ");
    const by = handed.get(id);
    if (by === undefined) handed.set(id, [worker]);
    else by.push(worker);
  }
  const known = new Set(asked);
  const repeated = [...handed].filter(([, by]) => by.length > 1);
  const broken = [
    ...asked.filter((id) => !handed.has(id)).map((id) => `${id} was never handed over`),
    ...[...handed.keys()].filter((id) => !known.has(id)).map((id) => `${id} was never asked for`),
    ...left.map((id) => `${id} still waits`),
    ...repeated.filter(([, by]) => by.slice(0, -1).some((worker) => !killed.includes(worker))).map(tellTwice),
    ...killed.flatMap((worker) => tooMany(worker, repeated, concurrency)),
  ];
  return {
    effects: asked.length,
    received: lines.length,
    twice: repeated.length,
    kills: killed.length,
    broken,
  };
}

function tellTwice([id, by]: readonly [string, readonly string[]]): string {
  return `${id} was handed over by ${by.join(", then ")}, without a kill in between`;
}

function tooMany(
  worker: string,
  repeated: readonly (readonly [string, readonly string[]])[],
  concurrency: number,
): readonly string[] {
  const again = repeated.filter(([, by]) => by.slice(0, -1).includes(worker)).length;
  if (again <= concurrency) return [];
  return [`${again} effects of ${worker} came again, which held ${concurrency} at most`];
}
