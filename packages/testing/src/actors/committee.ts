import type { RoundDocument } from "@opus/grant-workflow";
import { officeHour } from "../situation/moments.ts";
import { atPace } from "../situation/pace.ts";
import { type CaseSituation, enteredAt, type Intention, scoredSince } from "../situation/situation.ts";
import { actFrom } from "./act-from.ts";
import { roundAhead } from "./round-ahead.ts";
import { scoresFor } from "./score.ts";

const NOISE = 8;

function recordInterview(situation: CaseSituation): Intention | undefined {
  const { programme, call, row, context, random } = situation;
  const invited = enteredAt(situation, "awaitingInterview") ?? enteredAt(situation, "awaitingCardAnew");
  const round = roundAhead(programme.scoring, context.scoring.rounds);
  if (invited === undefined || round?.criteria === undefined) return undefined;
  const draws = random(round.id);
  const members = membersFor(round, context.scoring.committee?.recused);
  const scores = scoresFor(round.criteria, row.traits.quality, NOISE, (id) => random(round.id, id));
  return {
    at: officeHour(invited, atPace(draws.integer(3, 8), call.pace), draws, programme.zone),
    payload: {
      scores,
      minutes: "Prezentacja projektu, pytania komisji i odpowiedzi wnioskodawcy.",
      ...(members === undefined ? {} : { members }),
    },
  };
}

/** Who gives the card, where it has to say so: the first of the committee who were not recused. */
function membersFor(
  { members: terms }: Pick<RoundDocument, "members">,
  recused: readonly string[] = [],
): readonly string[] | undefined {
  if (terms === undefined) return undefined;
  const all = Array.from({ length: terms.atLeast + recused.length }, (_, index) => `member-${index + 1}`);
  return all.filter((id) => !recused.includes(id)).slice(0, terms.atLeast);
}

/** How many members may leave: others always take their places. */
const MOST_LEAVING = 3;

/** A member who gave a card finds out that they are bound to somebody. */
function leave(situation: CaseSituation): Intention | undefined {
  const { programme, row, context, random, call } = situation;
  const { gave = {}, recused = [] } = context.scoring.committee ?? {};
  const since = scoredSince(situation);
  if (since === undefined || recused.length >= MOST_LEAVING) return undefined;
  const leaving = [...new Set(Object.values(gave).flat())].flatMap((id) => {
    const draws = random("late", id);
    if (!draws.chance(row.traits.lateRecusals ?? 0)) return [];
    const days = atPace(draws.integer(0, 30), call.pace);
    return [{ by: id, at: officeHour(since, days, draws, programme.zone), payload: { reason: "partner" } }];
  });
  return leaving.sort((left, right) => (`${left.at} ${left.by}` < `${right.at} ${right.by}` ? -1 : 1))[0];
}

/** The simulated committee of interviews and presentations. */
export const committee = actFrom<CaseSituation>("committee", {
  "interview.record": recordInterview,
  "round.recuse": leave,
});
