import type { Actor } from "../journal/entry.ts";

/**
 * What the stages of one aggregate stand on, as types: a kit of stages is made for one ground. The kernel itself
 * knows no call and no account, and of a programme only that there is one.
 */
export interface GroundTypes {
  /** Where the aggregate's streams begin: `case` of `case:A-001`. */
  readonly prefix: string;
  /** What every plan is given beside its command and its stage. */
  readonly plan: object;
  /** What a term is counted with. */
  readonly term: object;
  /** Accounts that money may move between. */
  readonly account: string;
}

/** What a plan knows of when and by whom. */
export interface Moment {
  /** UTC instant with milliseconds. */
  readonly now: string;
  readonly actor: Actor;
  /** Deadlines of the stream that wait. */
  readonly deadlines: readonly { readonly name: string; readonly dueAt: string }[];
  /** When the events happened that terms of the programme name: instants, or civil dates. */
  readonly happened: Readonly<Record<string, string>>;
}
