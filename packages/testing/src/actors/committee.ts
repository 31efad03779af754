import type { RoundDocument } from "@opus/grant-workflow";
import { officeHour } from "../situation/moments.ts";
import { atPace } from "../situation/pace.ts";
import { type CaseSituation, enteredAt, type Intention } from "../situation/situation.ts";
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

/** The simulated committee of interviews and presentations. */
export const committee = actFrom<CaseSituation>("committee", { "interview.record": recordInterview });
