import { roundsOf } from "@opus/grant-workflow";
import { officeHour } from "../situation/moments.ts";
import { atPace } from "../situation/pace.ts";
import { type CaseSituation, enteredAt, type Intention } from "../situation/situation.ts";
import { actFrom } from "./act-from.ts";
import { scoresFor } from "./score.ts";

const NOISE = 8;

function recordInterview(situation: CaseSituation): Intention | undefined {
  const { programme, call, row, context, random } = situation;
  const invited = enteredAt(situation, "awaitingInterview");
  const round = roundsOf(programme.scoring)[context.scoring.rounds.length];
  if (invited === undefined || round?.criteria === undefined) return undefined;
  const draws = random(round.id);
  const scores = scoresFor(round.criteria, row.traits.quality, NOISE, (id) => random(round.id, id));
  return {
    at: officeHour(invited, atPace(draws.integer(3, 8), call.pace), draws, programme.zone),
    payload: { scores, minutes: "Prezentacja projektu, pytania komisji i odpowiedzi wnioskodawcy." },
  };
}

/** The simulated committee of interviews and presentations. */
export const committee = actFrom<CaseSituation>("committee", { "interview.record": recordInterview });
