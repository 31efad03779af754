import { described } from "../../document/described.ts";
import type { Hearer } from "../../kernel/nouns.ts";
import * as z from "../../values/zod.ts";
import { newsSchema } from "./case-told.ts";
import { placeSchema, seatsSchema } from "./seats.ts";
import { amountSchema, countSchema } from "./slice-schemas.ts";

/** What a call remembers: counters and settings only; its sets are registry rows. */
export const callSlice = z.strictObject({
  /** Money of the call as it was announced. */
  pool: amountSchema,
  /** Applications received, late ones included; also the last number given. */
  applications: countSchema,
  ranked: countSchema,
  funded: countSchema,
  /** Awards made, less those released again before an agreement. */
  awards: countSchema,
  visits: countSchema,
  /** How often a line of the published list was corrected; left out before the first time. */
  corrected: countSchema.optional(),
  /** Appeals against results that are not decided yet; left out before the first. */
  appealsOpen: countSchema.optional(),
  /** That it decides in the order of receipt; left out where a list decides. */
  order: z.literal("receipt").optional(),
  /** What a sign-up has given away; left out where the call gives money. */
  seats: seatsSchema.optional(),
  /** Places whose publication is still to be recorded; left out where the call states none. */
  placesLeft: countSchema.optional(),
  /** Civil day of the last publication so far. */
  publishedOn: z.string().optional(),
  /** UTC instant of the opening, where it is counted from the list of another call. */
  opensAt: z.string().optional(),
  /** UTC instant of the closing, where it is no longer the one that the programme states. */
  closesAt: z.string().optional(),
  /** Extensions and corrections so far; also the number of the last one. */
  notices: countSchema.optional(),
  /** What its cases are still to be told, in order; and how far the first of it is. */
  news: z.array(newsSchema).optional(),
  told: z.string().optional(),
  /** Experts on the list, where the programme assigns them; left out before the first. */
  experts: countSchema.optional(),
  /** Grants given outside the tool that were entered; left out before the first. */
  entered: countSchema.optional(),
  /** Applications for which experts were drawn; left out before the first draw. */
  drawn: countSchema.optional(),
});

/** The call's slice of its context. */
export type CallSlice = z.output<typeof callSlice>;

/** That no pool has as much left as the least grant: since when, and what is left together. */
const spentSchema = z.strictObject({ at: z.string(), left: amountSchema });

/** What cases tell their call. */
export const callTold = {
  "application.registered": described(
    z.strictObject({
      number: z.string(),
      /** What a sign-up gives it; left out where the call gives money, and of what came too late. */
      place: placeSchema.optional(),
      /** That the last place is taken and the sign-up closes with that. */
      full: z.literal(true).optional(),
    }),
    "rejestracja wniosku",
    "application registered",
  ),
  "award.committed": described(
    z.strictObject({ number: z.string(), amount: amountSchema, spent: spentSchema.optional() }),
    "związanie środków z puli",
    "money of the pool committed",
  ),
  /** A continuous call has decided on an application whose turn it was. */
  "queue.decided": described(
    z.strictObject({
      number: z.string(),
      decided: z.enum(["granted", "offered", "noMoney"]),
      amount: amountSchema,
      spent: spentSchema.optional(),
    }),
    "rozstrzygnięcie wniosku w kolejności wpływu",
    "application decided in its turn",
  ),
  /** Another call has promised so much of the budget that they share that no grant of this one fits into what is left. */
  "budget.used": described(
    z.strictObject({ spent: spentSchema }),
    "wykorzystanie wspólnego budżetu przez inny nabór",
    "shared budget used by another call",
  ),
  /** A line of the published list was corrected; how many are on it and how many it funds from then on. */
  "list.corrected": described(
    z.strictObject({ number: z.string(), ranked: countSchema, funded: countSchema }),
    "sprostowanie wiersza listy rankingowej",
    "line of the ranking corrected",
  ),
  /** An appeal against a result was filed; `open` is how many are undecided from then on. */
  "result.appealed": described(
    z.strictObject({ number: z.string(), open: countSchema }),
    "odwołanie od wyniku oceny",
    "result appealed",
  ),
  /** An appeal against a result was decided, or withdrawn. */
  "result.decided": described(
    z.strictObject({ number: z.string(), open: countSchema }),
    "rozpatrzenie odwołania od wyniku oceny",
    "appeal against a result decided",
  ),
  /** Places of an application that goes are free again, or it leaves the waiting list. */
  "place.released": described(
    z.strictObject({
      number: z.string(),
      seats: countSchema,
      /** UTC instant. */
      at: z.string(),
      waits: z.literal(true).optional(),
      /** That others wait, who are asked about what is free now. */
      awaited: z.literal(true).optional(),
    }),
    "zwolnienie miejsca",
    "place released",
  ),
  /** Places given to those whose turn it was on the waiting list; `more` when others follow. */
  "places.given": described(
    z.strictObject({ applications: countSchema, seats: countSchema, more: z.string().optional() }),
    "przyznanie miejsc z listy oczekujących",
    "places given from the waiting list",
  ),
  "award.released": described(
    z.strictObject({ number: z.string(), amount: amountSchema }),
    "zwolnienie środków z puli",
    "money of the pool released",
  ),
};

type Told = {
  [E in keyof typeof callTold]: {
    readonly stream: `call:${string}`;
    readonly event: { readonly type: E } & z.output<(typeof callTold)[E]>;
  };
}[keyof typeof callTold];

/** The call, as stages of a case may tell it something; they know its events and never its machine. */
export const callHearer: Hearer<Told> = { prefix: "call" };
