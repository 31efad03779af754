import { canonicalJson, sha256Hex } from "@opus/grant-rules";
import * as z from "../../values/zod.ts";
import { amountSchema, fractionSchema } from "./slice-schemas.ts";

/** Lists that a call publishes: who passed the formal check, who is ranked where, who waits on reserve. */
export const listKinds = ["formal", "ranking", "reserve"] as const;

/** A list that a call publishes. */
export type ListKind = (typeof listKinds)[number];

/** How an application stands on a published list. */
export const listedStandings = [
  "passed",
  "late",
  "withdrawn",
  "leftUnconsidered",
  "formallyRejected",
  "funded",
  "offered",
  "reserve",
  "promoted",
  "resigned",
  "revoked",
  "unfunded",
] as const;

/** How an application stands on a published list. */
export type ListedStanding = (typeof listedStandings)[number];

/** A line of a published list; the key is `<kind>/<edition>/<number>`. */
export const listedRow = z.strictObject({
  case: z.string(),
  /** Place on the ranking or the reserve list; left out of the formal list. */
  place: z.int().min(1).optional(),
  standing: z.enum(listedStandings),
  points: fractionSchema.optional(),
  /** What the list names: asked for, or offered as a part. */
  amount: amountSchema.optional(),
  pool: z.string().optional(),
  /** Whether it is for money that the pool does not have, where the call over-contracts. */
  beyond: z.literal(true).optional(),
});

/** A line of a published list. */
export type ListedRow = z.output<typeof listedRow>;

/** The last edition of a list; the key is its kind. */
export const editionRow = z.strictObject({ edition: z.int().min(1), list: z.string() });

/** An application that passed the formal check; the key is its number. */
export const passedRow = z.strictObject({ case: z.string() });

/** The key of a line. */
export const listedKey = (kind: ListKind, edition: number, number: string): string =>
  `${kind}/${String(edition).padStart(4, "0")}/${number}`;

/** Names a list by what it says: canonical JSON (RFC 8785) of its call, its kind and its lines, in the order of numbers. */
export function publicListHash(call: string, kind: ListKind, lines: ReadonlyMap<string, ListedRow>): string {
  const sorted = [...lines].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return `sha256:${sha256Hex(canonicalJson({ call, kind, lines: sorted.map(([number, row]) => ({ number, ...row })) }))}`;
}

/** Whether a programme publishes lists beside the ranking, and corrects them. */
export function publishesLists({ document }: { readonly document: object }): boolean {
  return (document as { readonly lists?: object }).lists !== undefined;
}

/** Whether a programme publishes a formal list, so that the call has to know who passed. */
export function publishesFormalList({ document }: { readonly document: object }): boolean {
  const { lists } = document as { readonly lists?: { readonly formal?: boolean } };
  return lists?.formal === true;
}
