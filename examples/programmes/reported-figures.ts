import type { FunnelStep } from "@opus/grant-workflow";

/** What was reported of a programme that was held; figures that were not reported are left out. */
export interface ReportedFigures {
  /** How many applications there are: as many as were reported, or as many as were made up. */
  readonly applications: number;
  /** How many were funded of which kinds of applicant, those together that were reported together. */
  readonly funded?: readonly { readonly kinds: readonly string[]; readonly count: number }[];
  /** Least and greatest number of participants that "about" may mean. */
  readonly participants?: readonly [number, number];
  /** Sum of the awards, in grosze. */
  readonly awarded?: number;
  /** Sum asked for in all applications, in grosze. */
  readonly asked?: number;
  /** How many came how far. */
  readonly funnel?: Readonly<Partial<Record<FunnelStep, number>>>;
  /** What was achieved by indicator. */
  readonly achieved?: Readonly<Record<string, number>>;
  /** How many projects were visited. */
  readonly visits?: number;
}
