/** One of the times that a repeated term runs: what it is of, and the first and last day that it is counted from. */
export interface Repetition {
  /** `2026-03` */
  readonly of: string;
  /** Civil dates. */
  readonly from: string;
  readonly to: string;
}

/** A repetition, and when its term ends. */
export interface DueRepetition {
  readonly of: string;
  /** UTC instant. */
  readonly dueAt: string;
  /** Last civil day. */
  readonly lastDay: string;
}

/** Where a term is counted from, the instant itself, or the repetitions of which nothing has come yet. */
export type TermStart =
  | { readonly from: string }
  | { readonly at: string }
  | { readonly each: readonly Repetition[] };

/** When named events happened: instants, or civil dates where only the day is known. */
export type Happened = Readonly<Record<string, string | undefined>>;
