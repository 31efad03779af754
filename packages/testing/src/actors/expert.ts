import type { Instant } from "@opus/grant-rules/calendar";
import { officeHour } from "../situation/moments.ts";
import { atPace } from "../situation/pace.ts";
import { type CaseSituation, enteredAt, type Intention } from "../situation/situation.ts";
import { actFrom } from "./act-from.ts";
import { scoresFor, textOfLength } from "./score.ts";

const NOISE = 10;
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
  const pool = Array.from({ length: 2 * needed + 3 }, (_, index) => `expert-${index + 1}`);
  const drawn = random("experts").shuffle(pool);
  const { recused, cards } = context.scoring;
  const acted = new Set([...recused, ...cards.map(({ expert }) => expert)]);
  const open = drawn.filter((id) => !acted.has(id)).slice(0, needed - cards.length);
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

function record(situation: CaseSituation): Intention | undefined {
  const expert = earliestExpert(expertsToAct(situation).filter(({ recuses }) => !recuses));
  if (expert === undefined) return undefined;
  const { programme, row, random } = situation;
  const { criteria, minJustification } = programme.scoring;
  const scores = scoresFor(criteria, row.traits.quality, NOISE, (id) => random("card", expert.id, id));
  const justification = textOfLength("Ocena na podstawie treści wniosku i budżetu.", minJustification);
  return { at: expert.at, by: expert.id, payload: { impartial: true, scores, justification } };
}

function recuse(situation: CaseSituation): Intention | undefined {
  const expert = earliestExpert(expertsToAct(situation).filter(({ recuses }) => recuses));
  if (expert === undefined) return undefined;
  const reason = situation.random("recusal", expert.id).pick(recusalReasons);
  return { at: expert.at, by: expert.id, payload: { reason } };
}

/** The simulated experts of one case, drawn from a pool; each scores blind, a few recuse themselves. */
export const expert = actFrom<CaseSituation>("expert", { "review.record": record, "review.recuse": recuse });
