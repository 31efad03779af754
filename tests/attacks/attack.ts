/** What an attack came to: stopped as promised, or possible as SECURITY.md says, and seen by who looks. */
export type AttackOutcome = "held" | "noted";

/** One attack. What it tries must not succeed: it throws, saying what it reached, when it does. */
export interface Attack {
  /** What is tried, unique in its group. */
  readonly name: string;
  /** Makes what is tried with, which the attacker pays for; not counted among what refusing costs. */
  readonly prepare?: () => void | Promise<void>;
  readonly run: () => AttackOutcome | Promise<AttackOutcome>;
}

/** Attacks of one kind. */
export interface AttackGroup {
  readonly name: string;
  /** What the group shows, for the heading. */
  readonly title: string;
  /** How few attacks the group must have, so that it cannot fall silent. */
  readonly least: number;
  /** The most that refusing one may cost, where refusing must be cheap. */
  readonly budget?: AttackBudget;
  /** Prepares what the attacks share and lists them; at their usual extent, or to the last combination. */
  readonly attacks: (extent: Extent) => Promise<readonly Attack[]>;
  /** Puts away what was prepared. */
  readonly end?: () => Promise<void>;
}

/**
 * How far a group goes: `thorough` is every combination, as `pnpm attacks` tries them; `usual` is as many as meet each
 * two things once, which is what the suite has time for.
 */
export type Extent = "usual" | "thorough";

/** The most that refusing an attack may cost the process. */
export interface AttackBudget {
  /** Own CPU, milliseconds. */
  readonly cpuMillis: number;
  /** Growth of the process beyond the most that it had before, megabytes. */
  readonly megabytes: number;
}

/** Fails an attack, since it succeeded. */
export function broken(what: string): never {
  throw new Error(what);
}
