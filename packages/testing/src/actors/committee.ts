import { officeHour } from "../situation/moments.ts";
import { atPace } from "../situation/pace.ts";
import { type CaseSituation, enteredAt, type Intention } from "../situation/situation.ts";
import { actFrom } from "./act-from.ts";
import { scoresFor } from "./score.ts";

const NOISE = 8;

function recordInterview(situation: CaseSituation): Intention | undefined {
  const { programme, call, row, random } = situation;
  const invited = enteredAt(situation, "awaitingInterview");
  const { interview } = programme.scoring;
  if (invited === undefined || interview === undefined) return undefined;
  const draws = random("interview");
  const scores = scoresFor(interview.criteria, row.traits.quality, NOISE, (id) => random("interview", id));
  return {
    at: officeHour(invited, atPace(draws.integer(3, 8), call.pace), draws, programme.zone),
    payload: { scores, minutes: "Prezentacja projektu, pytania komisji i odpowiedzi wnioskodawcy." },
  };
}

/** The simulated committee of interviews. */
export const committee = actFrom<CaseSituation>("committee", { "interview.record": recordInterview });
