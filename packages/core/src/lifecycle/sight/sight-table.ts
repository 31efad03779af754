import type { LocalisedText } from "@opus/grant-rules";
import type { ValueClass } from "../ground/value-classes.ts";

/** How somebody stands to a stream, and which classes of its values follow from that; none: not even that it exists. */
export interface Standing {
  readonly words: LocalisedText;
  readonly sees: readonly ValueClass[];
}

const own = ["course", "answers", "personalAnswers", "applicant", "verdicts", "findings", "letters"] as const;
const handled = ["course", "answers", "personalAnswers", "applicant", "letters", "actors"] as const;
const assessed = ["cards", "points", "interview"] as const;

/**
 * Who sees what of a case: the one table by which answers, views, histories and refusals are cut. Of a case that was
 * never submitted nobody sees anything but its applicant; staff see what their part of the work needs, from the moment
 * on at which it begins.
 */
export const caseSight = {
  applicant: {
    words: { pl: "wnioskodawca, własna sprawa", en: "applicant, the own case" },
    sees: [...own, ...assessed, "place", "money", "account", "monitoring", "amendments", "progress"],
  },
  applicantWhileScored: {
    words: {
      pl: "wnioskodawca, własna sprawa w ocenie merytorycznej, przed listą",
      en: "applicant, the own case while it is scored, before the list",
    },
    sees: own,
  },
  officer: {
    words: { pl: "pracownik oceny formalnej", en: "officer of the formal check" },
    sees: [...handled, "findings", "checklist", "verdicts", "comments", "others"],
  },
  expertToDeclare: {
    words: {
      pl: "wyznaczony ekspert przed oświadczeniem o bezstronności",
      en: "assigned expert before the declaration of impartiality",
    },
    sees: ["course", "applicant"],
  },
  expertToScore: {
    words: {
      pl: "ekspert przed własną kartą, sprawa w ocenie",
      en: "expert before the own card, the case being scored",
    },
    sees: ["course", "answers", "drafts"],
  },
  expertWithCard: {
    words: {
      pl: "ekspert z własną kartą, innej brakuje",
      en: "expert with an own card, another one missing",
    },
    sees: ["course", "answers", "ownCard", "drafts"],
  },
  expertAfterAll: {
    words: { pl: "ekspert z własną kartą, karty w komplecie", en: "expert with an own card, none missing" },
    sees: ["course", "answers", "ownCard", "drafts", "cards", "experts"],
  },
  committee: {
    words: { pl: "komisja, gdy karty są w komplecie", en: "committee, once no card is missing" },
    sees: ["course", "answers", ...assessed],
  },
  decisionMaker: {
    words: { pl: "decydent", en: "decision maker" },
    sees: [
      "course",
      "answers",
      "applicant",
      "findings",
      "checklist",
      "verdicts",
      ...assessed,
      "experts",
      "recusals",
      "place",
      "money",
      "comments",
      "letters",
      "actors",
    ],
  },
  operator: {
    words: { pl: "operator", en: "operator" },
    sees: [
      ...handled,
      "findings",
      "checklist",
      "verdicts",
      "others",
      ...assessed,
      "experts",
      "recusals",
      "place",
      "money",
      "account",
      "comments",
      "monitoring",
      "amendments",
      "progress",
    ],
  },
  accountant: {
    words: { pl: "księgowość, po zawarciu umowy", en: "accountant, once the agreement is concluded" },
    sees: [...handled, "findings", "verdicts", "place", "money", "account", "amendments", "progress"],
  },
  monitor: {
    words: { pl: "monitorujący, po zawarciu umowy", en: "monitor, once the agreement is concluded" },
    sees: [...handled, "monitoring", "amendments", "progress"],
  },
  staffBefore: {
    words: {
      pl: "komisja, księgowość, monitorujący, zanim zacznie się ich część pracy",
      en: "committee, accountant, monitor, before their part of the work begins",
    },
    sees: ["course"],
  },
  system: { words: { pl: "upływ czasu", en: "time itself" }, sees: ["course"] },
  nobody: {
    words: {
      pl: "każdy inny: cudzy wnioskodawca, wyłączony ekspert, ekspert bez tej sprawy, osoba związana ze stroną, nieznana rola; w sprawie niezłożonej każdy poza wnioskodawcą",
      en: "everybody else: another applicant, a recused expert, an expert without this case, who is bound to a party, an unknown role; of a case never submitted, all but its applicant",
    },
    sees: [],
  },
} as const satisfies Readonly<Record<string, Standing>>;

/** How somebody stands to a case. */
export type CaseStanding = keyof typeof caseSight;

/** Who sees what of a call. */
export const callSight = {
  staff: {
    words: {
      pl: "pracownik, decydent, księgowość, komisja",
      en: "officer, decision maker, accountant, committee",
    },
    sees: ["course", "counts", "others", "actors"],
  },
  callOperator: {
    words: { pl: "operator naboru", en: "operator of the call" },
    sees: ["course", "counts", "others", "actors", "sample", "experts", "recusals"],
  },
  planner: {
    words: { pl: "monitorujący", en: "monitor" },
    sees: ["course", "counts", "others", "actors", "sample"],
  },
  public: {
    words: { pl: "wnioskodawca, ekspert, upływ czasu", en: "applicant, expert, time itself" },
    sees: ["course"],
  },
  nobody: { words: { pl: "nieznana rola", en: "an unknown role" }, sees: [] },
} as const satisfies Readonly<Record<string, Standing>>;

/** How somebody stands to a call. */
export type CallStanding = keyof typeof callSight;
