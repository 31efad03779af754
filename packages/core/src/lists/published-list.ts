import type { LocalisedText } from "@opus/grant-rules";
import type { Fraction } from "@opus/grant-rules/money";
import type { OverContracting } from "../document/over-contracting.ts";
import type { ListedStanding, ListKind } from "../lifecycle/ground/public-lists.ts";

export type { ListedStanding, ListKind } from "../lifecycle/ground/public-lists.ts";

/** One line of a list, as everybody may read it. */
export interface PublishedLine {
  readonly number: string;
  /** Place on the ranking, or on the reserve list of its pool; null on a formal list. */
  readonly place: number | null;
  /** Title of the project; null when the answers hold none that strangers may see. */
  readonly title: string | null;
  /** Name of the applicant, for the kinds of applicants of which the programme states one; null for all others. */
  readonly name: string | null;
  readonly standing: ListedStanding;
  /** Null where the programme publishes no points. */
  readonly points: Fraction | null;
  /** Decimal text in złoty: asked for, or offered as a part; null on a formal list. */
  readonly amount: string | null;
  readonly pool: { readonly id: string; readonly title: LocalisedText } | null;
  /** Whether it is to be funded with money that the pool does not have, since the call over-contracts. */
  readonly beyond: boolean;
}

/** How a line was before and is now; null where it was not, or is no more, on the list. */
export interface ListChange {
  readonly number: string;
  readonly before: ListedState | null;
  readonly after: ListedState | null;
}

/** What a change is told by. */
export interface ListedState {
  readonly place: number | null;
  readonly standing: ListedStanding;
  readonly amount: string | null;
  readonly beyond: boolean;
}

/** A list as it was published on a day: the first, or a corrected one that says what has changed and why. */
export interface PublishedList {
  readonly kind: ListKind;
  /** 1 for the first; a higher one is a correction. */
  readonly edition: number;
  readonly call: { readonly id: string; readonly title: LocalisedText };
  readonly programme: {
    readonly id: string;
    readonly version: string;
    readonly hash: string;
    readonly title: LocalisedText;
    readonly operator: LocalisedText;
  };
  /** UTC instant of the publication, and its day in the zone of the programme. */
  readonly at: string;
  readonly on: string;
  /** The entry that published it; its hash, and the hash of what the list says. */
  readonly entry: { readonly stream: string; readonly seq: number; readonly hash: string };
  readonly list: string;
  /** Why it was corrected; null for a first list. */
  readonly reason: string | null;
  readonly lines: readonly PublishedLine[];
  /** Against the edition before it; none in a first list. */
  readonly changes: readonly ListChange[];
  /** What pools may be exceeded by, where the call over-contracts; null otherwise, and on a formal or reserve list. */
  readonly overContracting: OverContracting | null;
  /** Whether the programme publishes points, whether it names applicants, and whether the call has pools. */
  readonly shows: { readonly points: boolean; readonly names: boolean; readonly pools: boolean };
}
