import { described } from "../../document/described.ts";
import * as z from "../../values/zod.ts";
import { amountSchema } from "../ground/slice-schemas.ts";

/** The pool that money is of, where a call has several. */
export const poolMember = { pool: z.string().optional() };
/** A place on a list: 1 is best. */
export const rankSchema = z.int().min(1);
/** `listedAt` is when the list was published, for programmes that count terms from it. */
const awardEvent = z.strictObject({
  amount: amountSchema,
  rank: rankSchema,
  listedAt: z.string().optional(),
  ...poolMember,
  /** Who stood before it on the reserve, and why a person let it pass. */
  overruled: z.strictObject({ ahead: z.string(), reason: z.string() }).optional(),
});

/** Events about the place on the list, offers of a part and the award. */
export const awardEvents = {
  "award.grant": described(awardEvent, "przyznanie dofinansowania", "award granted"),
  "reserve.place": described(
    z.strictObject({ rank: rankSchema, ...poolMember }),
    "umieszczenie na liście rezerwowej",
    "placed on the reserve list",
  ),
  "reserve.promote": described(
    awardEvent,
    "przesunięcie z listy rezerwowej",
    "promoted from the reserve list",
  ),
  /** `taken` is what is newly taken of the pool; what the list offers it has taken already. */
  "offer.make": described(
    z.strictObject({ amount: amountSchema, taken: amountSchema, rank: rankSchema, ...poolMember }),
    "propozycja części kwoty",
    "part offered",
  ),
  "offer.accept": described(awardEvent, "przyjęcie proponowanej części", "offered part accepted"),
  "offer.decline": described(
    z.strictObject({ amount: amountSchema }),
    "odmowa przyjęcia części",
    "offered part declined",
  ),
  "reserve.close": described(z.strictObject({}), "zamknięcie listy rezerwowej", "reserve list closed"),
};

/** Of which class what they say is. */
export const awardEventsShown = {
  "award.grant": {
    amount: "money",
    rank: "place",
    listedAt: "course",
    pool: "place",
    overruled: "actors",
  },
  "reserve.place": "place",
  "reserve.promote": {
    amount: "money",
    rank: "place",
    listedAt: "course",
    pool: "place",
    overruled: "actors",
  },
  // While it is scored, an applicant sees no money but what is offered.
  "offer.make": { amount: "place", taken: "money", rank: "place", pool: "place" },
  "offer.accept": {
    amount: "money",
    rank: "place",
    listedAt: "course",
    pool: "place",
    overruled: "actors",
  },
  "offer.decline": "money",
  "reserve.close": "course",
} as const;
