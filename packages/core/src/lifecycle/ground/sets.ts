import * as z from "../../values/zod.ts";
import { amountSchema, fractionSchema } from "./slice-schemas.ts";

/** What an application enters the ranking with. */
export const standingSchema = z.strictObject({
  cards: fractionSchema,
  interview: fractionSchema.nullable(),
  bonus: z.int(),
  /** What is ranked: cards, interview and bonus as the programme combines them. */
  total: fractionSchema,
  /** By criterion, the exact mean over the cards that make up the result, before any weight; for ties. */
  criteria: z.record(z.string(), fractionSchema),
});

/** What an application enters the ranking with. */
export type StandingRecord = z.output<typeof standingSchema>;

/** Applications in the order of their receipt; the key is the application's number. */
export const receiptRow = z.strictObject({ case: z.string(), number: z.string() });

/** Everybody who has submitted an application to the call, by id, with the first; none of them decides there. */
export const applicantRow = z.strictObject({ case: z.string() });

/** Applications ready to be ranked. */
export const standingRow = z.strictObject({
  case: z.string(),
  /** What the application asks for. */
  requested: amountSchema,
  /** What it is recommended for, where that is less; the list is filled with it. */
  recommended: amountSchema.optional(),
  standing: standingSchema,
  /** Scoring rules whose points are none that a list can take; left out where there is none. */
  uncounted: z.array(z.string()).optional(),
});

/** An application ready to be ranked. */
export type StandingRow = z.output<typeof standingRow>;

/** Why the published list does not rank an application. */
export type UnrankedReason = "points" | "amount" | "row";

/** Applications that the published list could not rank; the key is the application's number. */
export const unrankedRow = z.strictObject({
  case: z.string(),
  because: z.enum(["points", "amount", "row"] satisfies UnrankedReason[]),
});

/** An application that the published list could not rank. */
export type UnrankedRow = z.output<typeof unrankedRow>;

/** Lines of the published list; `promoted` once they left the reserve. */
export const rankingRow = z.strictObject({
  case: z.string(),
  rank: z.int().min(1),
  points: fractionSchema,
  amount: amountSchema,
  outcome: z.enum(["funded", "reserve", "promoted"]),
});

/** A published line of the ranking. */
export type RankingRow = z.output<typeof rankingRow>;

/** Applications that wait on the reserve list; the key is the rank, padded so that keys sort as ranks do. */
export const reserveRow = z.strictObject({ number: z.string(), case: z.string(), amount: amountSchema });

/** An application that waits on the reserve list. */
export type ReserveRow = z.output<typeof reserveRow>;

/** Agreements both parties have signed. */
export const agreementRow = z.strictObject({ case: z.string(), amount: amountSchema });

/** The plan of visits. */
export const visitRow = z.strictObject({
  case: z.string(),
  selected: z.boolean(),
  because: z.string(),
});

/** How applications ended. */
export const endRow = z.strictObject({ case: z.string(), end: z.string() });

/** What an account holds; the key is `<account>/<source>/<line>`, grosze. */
export const balanceRow = z.strictObject({ amount: z.int() });

/** The key of a place on the reserve list. */
export const reserveKey = (rank: number): string => String(rank).padStart(9, "0");
