import type { Instant } from "@opus/grant-rules/calendar";
import { officeHour } from "../situation/moments.ts";
import { atPace } from "../situation/pace.ts";
import { type CaseSituation, enteredAt, type Intention, scoredSince } from "../situation/situation.ts";
import { actFrom } from "./act-from.ts";
import { expertPool } from "./expert-pool.ts";
import { scoresFor, textOfLength } from "./score.ts";

const NOISE = 10;
const SEEN = "Ocena na podstawie treści wniosku i budżetu.";
const recusalReasons = ["applicant", "partner", "other"] as const;

interface DrawnExpert {
  readonly id: string;
  readonly at: Instant;
  readonly recuses: boolean;
}

/** The experts who still have to act on a case, the drawn ones first, those who step in for recused ones after. */
function expertsToAct(situation: CaseSituation): readonly DrawnExpert[] {
  const { programme, call, context, random } = situation;
  const begun = enteredAt(situation, "underMeritReview");
  if (begun === undefined) return [];
  const needed = programme.scoring.experts;
  const pool = expertPool(needed);
  const { recused, cards } = context.scoring;
  const assigned = assignedIn(situation);
  // Where experts are assigned, those who are score, and nobody else.
  const drawn = assigned?.experts.map(({ expert }) => expert) ?? random("experts").shuffle(pool);
  // Cards of a version that its applicant has revised since are asked for anew, of those who filed them.
  const { revised } = context.scoring;
  const isOld = ({ version }: { readonly version: number }) => version < (revised?.answersVersion ?? 0);
  const again = new Set(cards.filter(isOld).map(({ expert }) => expert));
  const acted = new Set([...recused, ...cards.map(({ expert }) => expert)]);
  const missing = context.scoring.expertsNeeded - cards.length;
  const open = [
    ...drawn.filter((id) => again.has(id)),
    ...drawn.filter((id) => !acted.has(id)).slice(0, Math.max(0, missing)),
  ];
  return open.map((id) => {
    const place = drawn.indexOf(id);
    const draws = random("expert", id);
    const days = atPace(draws.integer(2, 9) + (place < needed ? 0 : 5), call.pace);
    // The last ones of the pool never recuse themselves, so that a case always finds its experts.
    const recuses = place < pool.length - needed && draws.chance(4);
    return { id, at: officeHour(begun, days, draws, programme.zone), recuses };
  });
}

function earliestExpert(experts: readonly DrawnExpert[]): DrawnExpert | undefined {
  return experts.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1))[0];
}

/** Says that nothing stands in the way of an impartial judgement, where that opens the file. */
function declare(situation: CaseSituation): Intention | undefined {
  const assigned = assignedIn(situation);
  if (assigned?.opensFile !== true) return undefined;
  const expert = earliestExpert(
    expertsToAct(situation).filter((one) => !one.recuses && !hasDeclared(assigned, one)),
  );
  return expert === undefined ? undefined : { at: expert.at, by: expert.id, payload: { impartial: true } };
}

/** The experts of a case, where the programme assigns them. */
function assignedIn({ programme, context }: CaseSituation): Assigned | undefined {
  return programme.scoring.assignment === undefined ? undefined : context.scoring.assigned;
}

type Assigned = NonNullable<CaseSituation["context"]["scoring"]["assigned"]>;

function hasDeclared({ experts }: Assigned, { id }: DrawnExpert): boolean {
  return experts.some(({ expert, declared }) => expert === id && declared);
}

function record(situation: CaseSituation): Intention | undefined {
  const assigned = assignedIn(situation);
  const isReady = (one: DrawnExpert) => assigned?.opensFile !== true || hasDeclared(assigned, one);
  const expert = earliestExpert(expertsToAct(situation).filter((one) => !one.recuses && isReady(one)));
  if (expert === undefined) return undefined;
  const { programme, row, random } = situation;
  const { criteria, minJustification, minJustificationPerCriterion: ofEach = 0 } = programme.scoring;
  const scores = scoresFor(criteria, row.traits.quality, NOISE, (id) => random("card", expert.id, id));
  const justification = textOfLength(SEEN, minJustification);
  const justifications = Object.fromEntries(criteria.map(({ id }) => [id, textOfLength(SEEN, ofEach)]));
  const justified = ofEach === 0 ? { justification } : { justification, justifications };
  return { at: expert.at, by: expert.id, payload: { impartial: true, scores, ...justified } };
}

/** Experts with a card who find out that they are bound to somebody, as long as others are there to take their places. */
function expertsToLeave({ programme, row, context, ...situation }: CaseSituation): readonly DrawnExpert[] {
  const { cards, recused } = context.scoring;
  const needed = programme.scoring.experts;
  // One place more, for the third of diverging cards.
  const canLeave = recused.length < expertPool(needed).length - needed - 1;
  const since = scoredSince(situation);
  if (!canLeave || since === undefined) return [];
  return cards.flatMap(({ expert: id, reopened }) => {
    const draws = situation.random("late", id);
    if (reopened === true || !draws.chance(row.traits.lateRecusals ?? 0)) return [];
    const days = atPace(draws.integer(0, 30), situation.call.pace);
    return [{ id, at: officeHour(since, days, draws, programme.zone), recuses: true }];
  });
}

function recuse(situation: CaseSituation): Intention | undefined {
  const early = expertsToAct(situation).filter(({ recuses }) => recuses);
  const expert = earliestExpert([...early, ...expertsToLeave(situation)]);
  if (expert === undefined) return undefined;
  const reason = situation.random("recusal", expert.id).pick(recusalReasons);
  return { at: expert.at, by: expert.id, payload: { reason } };
}

/** The simulated experts of one case, drawn from a pool; each scores blind, a few recuse themselves. */
export const expert = actFrom<CaseSituation>("expert", {
  "review.declare": declare,
  "review.record": record,
  "review.recuse": recuse,
});
