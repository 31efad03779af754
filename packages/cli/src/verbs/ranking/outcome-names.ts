import type { LocalisedText } from "@opus/grant-rules/errors";
import type { RankingLine, RankingOutcome } from "@opus/grant-workflow";
import { END_NAMES } from "../../wording/end-names.ts";

const OUTCOME_NAMES: Readonly<Record<RankingOutcome, LocalisedText>> = {
  awaited: { pl: "jeszcze nieoceniony", en: "not assessed yet" },
  below: { pl: "poniżej progu", en: "below the threshold" },
  notInvited: { pl: "bez zaproszenia do rundy", en: "not invited to the round" },
  ranked: { pl: "oceniony, czeka na listę", en: "assessed, awaits the list" },
  funded: { pl: "do dofinansowania", en: "to be funded" },
  offered: { pl: "zaproponowano część", en: "offered a part" },
  awarded: { pl: "przyznano", en: "awarded" },
  reserve: { pl: "rezerwa", en: "reserve" },
  admitted: { pl: "ma miejsce", en: "has a place" },
  waiting: { pl: "na liście oczekujących", en: "on the waiting list" },
  unranked: { pl: "bez miejsca", en: "not ranked" },
  out: { pl: "odpadł", en: "out" },
};

const IN_TURN = { pl: "oceniony", en: "assessed" };

/** Where an application stands, in words; one that is out says how it ended, an unranked one why. */
export function outcomeName({
  outcome,
  end,
  unranked,
  beyond,
  turn = null,
}: Pick<RankingLine, "outcome" | "end" | "unranked" | "beyond"> &
  Partial<Pick<RankingLine, "turn">>): LocalisedText {
  const name = outcome === "ranked" && turn !== null ? IN_TURN : OUTCOME_NAMES[outcome];
  if (beyond) return { pl: `${name.pl}, ponad pulę`, en: `${name.en}, beyond the pool` };
  if (unranked !== null) return { pl: `${name.pl}: ${unranked.pl}`, en: `${name.en}: ${unranked.en}` };
  if (outcome !== "out" || end === null) return name;
  return { pl: `${name.pl}: ${END_NAMES[end].pl}`, en: `${name.en}: ${END_NAMES[end].en}` };
}
