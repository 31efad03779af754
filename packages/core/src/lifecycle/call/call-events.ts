import { described } from "../../document/described.ts";
import * as z from "../../values/zod.ts";
import { enteredRow, enteredRowMembers } from "../ground/entered-row.ts";
import { operatorNoticeSchema } from "../ground/operator-notice.ts";
import { listKinds } from "../ground/public-lists.ts";
import { amountSchema, countSchema } from "../ground/slice-schemas.ts";
import type { ListedPool } from "../ranking/ranking-list.ts";

const listedPoolsSchema: z.ZodType<readonly ListedPool[]> = z.array(
  z.strictObject({
    pool: z.string(),
    free: amountSchema,
    allocated: amountSchema,
    beyond: amountSchema.optional(),
  }),
);

/** That nobody has a draft or an application, so that nobody is told; left out where somebody is. */
const nobodyMember = { nobody: z.literal(true).optional() };

/** What happens to a call by commands. */
export const callEvents = {
  "call.announce": described(
    z.strictObject({
      pool: amountSchema,
      /** What each pool is given; left out where the call has one. */
      pools: z.record(z.string(), amountSchema).optional(),
      /** What each source of parts of grants has, or `notLimitedHere`; left out where there is none. */
      sources: z.record(z.string(), z.union([amountSchema, z.literal("notLimitedHere")])).optional(),
      /** In how many places it is to be published; left out where the call states none. */
      places: countSchema.optional(),
      /** That it decides in the order of receipt; left out where a list decides. */
      order: z.literal("receipt").optional(),
      /** How many places a sign-up has; left out where the call gives money. */
      capacity: countSchema.optional(),
      /** UTC instants of opening and closing, where they are counted from the list of another call. */
      opensAt: z.string().optional(),
      closesAt: z.string().optional(),
    }),
    "ogłoszenie naboru",
    "call announced",
  ),
  "publication.record": described(
    z.strictObject({
      place: z.string(),
      /** Civil day of the publication in this place, and of the last one so far. */
      day: z.string(),
      publishedOn: z.string(),
      placesLeft: countSchema,
      /** Which change of the announcement was published; left out of the announcement itself. */
      notice: countSchema.optional(),
      /** UTC instant to which the closing moves; left out where it stays. */
      closesAt: z.string().optional(),
    }),
    "odnotowanie ogłoszenia naboru w miejscu publikacji",
    "publication of the call in a place recorded",
  ),
  "call.extend": described(
    z.strictObject({
      call: z.string(),
      /** Which of the call's published changes it is. */
      at: z.string(),
      notice: countSchema,
      /** UTC instants of the closing until now, and from now on. */
      before: z.string(),
      closesAt: z.string(),
      reason: z.string(),
      ...nobodyMember,
    }),
    "przedłużenie naboru",
    "call extended",
  ),
  "call.correct": described(
    z.strictObject({
      call: z.string(),
      at: z.string(),
      notice: countSchema,
      correction: z.string(),
      toDetriment: z.boolean(),
      reason: z.string(),
      ...nobodyMember,
    }),
    "sprostowanie ogłoszenia",
    "announcement corrected",
  ),
  "call.annul": described(
    z.strictObject({
      at: z.string(),
      reason: z.string(),
      basis: z.array(z.string()),
      /** Applications and drafts that end with the call. */
      open: countSchema,
    }),
    "unieważnienie naboru",
    "call annulled",
  ),
  "ranking.publish": described(
    z.strictObject({
      call: z.string(),
      ranked: countSchema,
      funded: countSchema,
      /** Sum of what the list funds. */
      allocated: amountSchema,
      /** Hash of the list's text; lists of earlier releases have none, nor pools. */
      list: z.string().optional(),
      /** What was free of each pool, and what the list took of it. */
      pools: listedPoolsSchema.optional(),
      /** Applications that nobody can rank; left out where there is none. */
      unranked: countSchema.optional(),
    }),
    "lista rankingowa",
    "ranking published",
  ),
  "invitations.publish": described(
    z.strictObject({
      call: z.string(),
      round: z.string(),
      /** How many contended for the round, and how many of them are invited. */
      contenders: countSchema,
      invited: countSchema,
      /** SHA-256 over the canonical JSON of places and who is invited. */
      list: z.string(),
    }),
    "lista zaproszonych do rundy",
    "who is invited to a round",
  ),
  "tie.settle": described(
    z.strictObject({ order: z.array(z.string()), how: z.enum(["lots", "judgement"]), reason: z.string() }),
    "rozstrzygnięcie remisu",
    "tie settled",
  ),
  "pool.transfer": described(
    z.strictObject({
      call: z.string(),
      from: z.string(),
      to: z.string(),
      amount: amountSchema,
      reason: z.string(),
    }),
    "przesunięcie środków między pulami",
    "money transferred between pools",
  ),
  /** `edition` counts the publications of one list; that of `ranking.publish` is the first of ranking and reserve. */
  "list.publish": described(
    z.strictObject({
      call: z.string(),
      kind: z.enum(listKinds),
      edition: z.int().min(1),
      lines: countSchema,
      /** Hash of what the list says. */
      list: z.string(),
      /** Why it was corrected; left out of a first edition. */
      reason: z.string().optional(),
    }),
    "ogłoszenie listy albo sprostowania",
    "list or correction published",
  ),
  "queue.close": described(
    z.strictObject({}),
    "koniec rozpatrywania wniosków naboru ciągłego",
    "decisions of a continuous call closed",
  ),
  "signUp.close": described(
    z.strictObject({
      at: z.string(),
      /** Places taken, and applications that wait and get none. */
      taken: countSchema,
      waiting: countSchema,
      ...nobodyMember,
    }),
    "zamknięcie listy uczestników",
    "list of the sign-up closed",
  ),
  "contracting.close": described(z.strictObject({}), "koniec podpisywania umów", "contracting closed"),
  "monitoring.plan": described(
    z.strictObject({ draw: z.string(), visits: countSchema }),
    "plan wizyt",
    "visits planned",
  ),
  "grants.enter": described(
    z.strictObject({
      grants: z.array(z.strictObject({ entry: z.string(), ...enteredRowMembers })),
      /** How many of the call are entered from then on. */
      entered: countSchema,
    }),
    "wprowadzenie dotacji spoza narzędzia",
    "grants given outside the tool entered",
  ),
  "grant.correct": described(
    z.strictObject({
      entry: z.string(),
      was: enteredRow,
      /** Left out where it was never given. */
      is: enteredRow.optional(),
      reason: z.string(),
      entered: countSchema,
    }),
    "sprostowanie dotacji spoza narzędzia",
    "grant given outside the tool corrected",
  ),
  "call.archive": described(z.strictObject({}), "archiwizacja naboru", "call archived"),
  "expert.appoint": described(
    z.strictObject({ expert: z.string(), experts: countSchema }),
    "powołanie eksperta",
    "expert appointed",
  ),
  "expert.declare": described(
    z.strictObject({ expert: z.string(), experts: countSchema }),
    "zgłoszenie powiązań eksperta",
    "expert's relations declared",
  ),
  "expert.dismiss": described(
    z.strictObject({ expert: z.string(), experts: countSchema }),
    "odwołanie eksperta",
    "expert dismissed",
  ),
  "experts.draw": described(
    z.strictObject({
      draw: z.string(),
      applications: countSchema,
      experts: countSchema,
      /** SHA-256 over the canonical JSON of who was drawn for which number. */
      plan: z.string(),
    }),
    "losowanie ekspertów",
    "experts drawn",
  ),
};

/** What a call asks of the world. */
export const callEffects = {
  /** An extension or a correction of the announcement, to be published wherever the call was. */
  publishNotice: described(
    z.strictObject({ call: z.string(), notice: countSchema }),
    "publikacja zmiany ogłoszenia",
    "publication of a change of the announcement",
  ),
  /** A published decision that moves money between pools. */
  publishTransfer: described(
    z.strictObject({ call: z.string(), from: z.string(), to: z.string(), amount: amountSchema }),
    "publikacja decyzji o przesunięciu środków",
    "publication of the decision on a transfer",
  ),
  /** A formal list, or a corrected list. */
  publishList: described(
    z.strictObject({ call: z.string(), kind: z.enum(listKinds), edition: z.int().min(1) }),
    "publikacja listy albo sprostowania",
    "publication of a list or a correction",
  ),
  /** The published list of those who are invited to a round. */
  publishInvitations: described(
    z.strictObject({ call: z.string(), round: z.string() }),
    "publikacja listy zaproszonych do rundy",
    "publication of who is invited to a round",
  ),
  /** The operator's own term to decide on appeals against results is over. */
  remindOperator: operatorNoticeSchema("resultAppealDecision"),
  /** The published list of a call. */
  publishRanking: described(
    z.strictObject({ call: z.string() }),
    "publikacja listy rankingowej",
    "publication of the ranking list",
  ),
};
