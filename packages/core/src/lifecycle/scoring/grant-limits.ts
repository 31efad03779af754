import { toCivilDate } from "@opus/grant-rules/calendar";
import { grosze } from "@opus/grant-rules/money";
import { countedBy, type LimitDocument } from "../../document/limit-schema.ts";
import type { PlanInput, Read } from "../../kernel/command.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { givenReads, givenWrites } from "../ground/entered-grants.ts";
import { standingFacts } from "../ground/key-facts.ts";
import { type Held, limitReads } from "../ground/limits.ts";
import { partyGrants, partyReads } from "../ground/party-rows.ts";
import { bookOfLimit, givenKey, limitsAskedAt, recordsGrants } from "../ground/stated-limits.ts";
import { circumstances } from "../ground/stated-value.ts";
import { beyond, heldAgainstEach, nextAsked, type Untold, untold } from "../ground/within-limits.ts";
import type { HeldLimit } from "./award-events.ts";
import { numberOf } from "./own-place.ts";
import type { scoringKit } from "./scoring-nouns.ts";

type Scoring = typeof scoringKit.nouns;
type Planned = PlanInput<CaseGround, Scoring, unknown>;
type Facts = Pick<Planned, "programme" | "call" | "context">;

function ownOf({ call, context }: Pick<Facts, "call" | "context">) {
  const { parties = [], unnamed } = standingFacts(context);
  return { parties, unnamed, number: numberOf(context), call: call.id };
}

/** Reads what says whether a grant is within the limits of the programme, and what its award writes of it. */
export function grantLimitReads(facts: Facts): readonly Read<"parties" | "given">[] {
  const { programme } = facts;
  if (!recordsGrants(programme)) return [];
  const own = ownOf(facts);
  return [
    ...limitReads(limitsAskedAt(programme, "decision"), own.parties),
    ...partyReads(programme, own),
    ...givenReads(programme),
  ];
}

/** A grant of this amount held against the limits that are asked at the award. */
export function heldAtAward(input: Planned, amount: string): readonly (Held | Untold)[] {
  const { programme, call, context, records, now } = input;
  const limits = limitsAskedAt(programme, "decision");
  if (limits.length === 0) return [];
  const { requested, answersVersion } = standingFacts(context);
  const { submittedAt } = context.submission;
  const { under } = nextAsked(
    { own: ownOf(input), programme, submittedAt: submittedAt ?? now, now },
    { requested: requested ?? amount },
  );
  return heldAgainstEach(programme, limits, {
    under: { ...under, amount },
    answers: records.answers(answersVersion),
    about: circumstances(programme, call, context.submission, now),
    rows: input.rows("parties"),
    given: (limit: LimitDocument) =>
      input.rows("given").get(givenKey(bookOfLimit(programme, limit), under.today))?.amount ?? 0,
  });
}

/** Why a grant of this amount is beyond the limits of the programme; undefined when it is not. */
export function beyondAtAward(held: readonly (Held | Untold)[]): Refusal | undefined {
  const reasons = held.flatMap((one) => {
    if ("lacks" in one) return [untold(one)];
    return one.isWithin ? [] : [beyond(one)];
  });
  return reasons.length > 0 ? refuse(...reasons) : undefined;
}

/** What an award says of the limits, and what it writes for them to count; a refusal where it is beyond one. */
export function grantUnderLimits(input: Planned, { amount }: { readonly amount: string }) {
  const { programme, context, id, now } = input;
  if (!recordsGrants(programme)) return { event: {}, rows: [] };
  const held = heldAtAward(input, amount);
  const refusal = beyondAtAward(held);
  if (refusal !== undefined) return refusal;
  const decidedOn = toCivilDate(now, programme.document.zone);
  const { requested } = standingFacts(context);
  const sums = { amount: moneyOf(amount), requested: moneyOf(requested ?? amount) };
  const submitted = { id, at: context.submission.submittedAt ?? now };
  return {
    event: { decidedOn, ...(held.length === 0 ? {} : { limits: held.map(heldLimit) }) },
    rows: [
      ...partyGrants(programme, ownOf(input), submitted, { on: decidedOn, ...sums }, input.rows("parties")),
      ...givenWrites(programme, [{ on: decidedOn, amount }], [], input.rows("given")),
    ],
  };
}

/** A limit as events say it: numbers of applications and grants, or sums as money. */
export function heldLimit(held: Held | Untold): HeldLimit {
  const { limit } = held;
  if ("lacks" in held) return { limit: limit.id, lacks: held.lacks };
  const said = (value: number) => (countedBy(limit) === "sum" ? moneyText(grosze(value)) : value);
  return {
    limit: limit.id,
    used: said(held.used),
    adds: said(held.adds),
    atMost: said(held.atMost),
  };
}
