import { described } from "../../document/described.ts";
import * as z from "../../values/zod.ts";
import { grantPartsSchema } from "../ground/grant-parts.ts";
import { amountSchema } from "../ground/slice-schemas.ts";

/** The pool that money is of, where a call has several. */
export const poolMember = { pool: z.string().optional() };
/** A place on a list: 1 is best. */
export const rankSchema = z.int().min(1);
const countOrSum = z.union([z.int(), amountSchema]);

/** A limit that was asked: what counted already, what the application adds, how much it is; or what nobody could tell. */
const heldLimitSchema = z.strictObject({
  limit: z.string(),
  used: countOrSum.optional(),
  adds: countOrSum.optional(),
  atMost: countOrSum.optional(),
  lacks: z.enum(["party", "bound"]).optional(),
});

/** A limit that was asked, as events say it. */
export type HeldLimit = z.output<typeof heldLimitSchema>;

const limitsSchema: z.ZodType<readonly HeldLimit[]> = z.array(heldLimitSchema);

/** `amount` is all of the grant; `listedAt` is when the list was published, for programmes that count terms from it. */
const awardEvent = z.strictObject({
  amount: amountSchema,
  rank: rankSchema,
  /** The parts of the amount, that from the pool first; left out where grants have none. */
  parts: grantPartsSchema.optional(),
  listedAt: z.string().optional(),
  ...poolMember,
  /** Who stood before it on the reserve, and why a person let it pass. */
  overruled: z.strictObject({ ahead: z.string(), reason: z.string() }).optional(),
  /** The quota for which it went before those who stood higher on the reserve. */
  quota: z.string().optional(),
  /** Civil day of the award, and the limits that were asked; only where grants are counted. */
  decidedOn: z.string().optional(),
  limits: limitsSchema.optional(),
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
  /** Decisions of a continuous call: `rank` is the place of receipt. */
  "queue.grant": described(awardEvent, "przyznanie w kolejności wpływu", "granted in its turn"),
  "queue.offer": described(
    z.strictObject({ amount: amountSchema, rank: rankSchema, ...poolMember }),
    "propozycja reszty środków",
    "rest of the money offered",
  ),
  "queue.end": described(
    z.strictObject({ left: amountSchema, rank: rankSchema, ...poolMember }),
    "zakończenie z braku środków",
    "ended for lack of money",
  ),
  /** `released` is what the published list had promised it; `limits` are those that stand in its way. */
  "award.deny": described(
    z.strictObject({ released: amountSchema, limits: limitsSchema, ...poolMember }),
    "odmowa dotacji ponad limitem",
    "grant beyond a limit denied",
  ),
  "reserve.close": described(z.strictObject({}), "zamknięcie listy rezerwowej", "reserve list closed"),
};

/** Of which class is what the events of a grant say, whatever led to it. */
const grantShown = {
  amount: "money",
  parts: "money",
  rank: "place",
  listedAt: "course",
  pool: "place",
  overruled: "actors",
  quota: "place",
  decidedOn: "course",
  limits: "money",
} as const;

/** Of which class what they say is. */
export const awardEventsShown = {
  "award.grant": grantShown,
  "reserve.place": "place",
  "reserve.promote": grantShown,
  // While it is scored, an applicant sees no money but what is offered.
  "offer.make": { amount: "place", taken: "money", rank: "place", pool: "place" },
  "offer.accept": grantShown,
  "offer.decline": "money",
  "queue.grant": grantShown,
  "queue.offer": { amount: "place", rank: "place", pool: "place" },
  "queue.end": { left: "course", rank: "place", pool: "place" },
  "award.deny": { released: "money", limits: "place", pool: "place" },
  "reserve.close": "course",
} as const;
