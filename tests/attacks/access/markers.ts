import type { Actor, ValueClass } from "@opus/grant-workflow";
import { applicantOf } from "./cast.ts";
import { BONUS } from "./marked-programme.ts";

/** Values that nothing else has, planted in every field; by them a leak is found anywhere in an answer. */
export const planted = {
  title: "MARK-ANSWER",
  contact: "MARK-CONTACT",
  witness: "MARK-WITNESS",
  summary: "MARK-SUMMARY of what was done",
  site: "MARK-FINDING",
  doubt: "MARK-DOUBT of the officer",
  firstCard: { scores: { need: 791, method: 613 }, justification: "MARK-FIRST-JUSTIFICATION" },
  secondCard: { scores: { need: 811, method: 627 }, justification: "MARK-SECOND-JUSTIFICATION" },
  draft: "MARK-DRAFT",
  presence: 423,
  minutes: "MARK-MINUTES",
  account: "61109010140000071219812874",
  paidOn: "2026-06-17",
  visitOn: "2026-07-23",
  recommendation: "MARK-RECOMMENDATION",
  change: "MARK-CHANGE",
  newEnd: "2026-09-11",
  ineligible: "313.13",
  draw: "MARK-DRAW",
  monthSpent: "717.17",
  comment: "MARK-COMMENT",
  considered: "MARK-CONSIDERED",
  illness: "MARK-ILLNESS",
  appeal: "MARK-APPEAL",
} as const;

/** What shows that a text tells of a class of values. */
interface Marker {
  readonly is: RegExp;
  readonly of: ValueClass;
}

const marker = (of: ValueClass, ...texts: readonly (string | number | RegExp)[]): readonly Marker[] =>
  texts.map((text) => ({ of, is: text instanceof RegExp ? text : new RegExp(`\\b${text}\\b`) }));

const cardOf = (of: ValueClass, { scores, justification }: (typeof planted)["firstCard" | "secondCard"]) =>
  marker(of, scores.need, scores.method, scores.need + scores.method, justification);

const shared: readonly Marker[] = [
  ...marker("answers", planted.title, "MARK-SUMMARY"),
  ...marker("personalAnswers", planted.contact, planted.witness),
  ...marker("applicant", applicantOf("main")),
  ...marker("findings", planted.site, planted.considered),
  ...marker("checklist", "MARK-DOUBT", /"answers":\{"letterSeen"/),
  ...marker("verdicts", "mark-site-rule"),
  ...marker("experts", "mark-expert-1", "mark-expert-2"),
  ...marker("recusals", "mark-expert-3", "mark-member-1", "mark-member-2", "mark-member-3", "mark-member-4"),
  ...marker("drafts", planted.draft),
  ...marker("points", BONUS),
  ...marker("interview", planted.presence, planted.minutes),
  ...marker("place", /"rank":\d/),
  ...marker(
    "money",
    planted.paidOn,
    planted.ineligible,
    /"award":"\d/,
    /"(ordered|paid)":"[1-9]/,
    /"account":"c/,
    /"type":"(orderPayment|demandRepayment)"/,
  ),
  ...marker("account", planted.account),
  ...marker("monitoring", planted.visitOn, planted.recommendation),
  ...marker("progress", planted.monthSpent),
  ...marker("comments", planted.comment),
  ...marker("amendments", planted.change, planted.newEnd),
  ...marker("letters", /"letter":"/),
  ...marker("sample", planted.draw),
  ...marker(
    "counts",
    /"(applications|awards|visits)":[1-9]/,
    /"(ranked|funded)":[1-9]/,
    /"allocated":"[1-9]/,
  ),
  ...marker("others", /"type":"(application\.registered|award\.committed|award\.released)"/),
  ...marker(
    "actors",
    "mark-officer",
    "mark-operator",
    "mark-decider",
    "mark-accountant",
    "mark-monitor",
    "mark-committee",
  ),
];

/**
 * The classes of values that a text tells of, to an actor; an actor's own id, and the own card, are the actor's own.
 *
 * @param areCardsOpen whether a card is still missing
 */
export function classesTold(text: string, actor: Actor, areCardsOpen: boolean): ReadonlySet<ValueClass> {
  const others = areCardsOpen ? "openCards" : "cards";
  const cards = [
    ...cardOf(actor.id === "mark-expert-1" ? "ownCard" : others, planted.firstCard),
    ...cardOf(actor.id === "mark-expert-2" ? "ownCard" : others, planted.secondCard),
  ];
  const heard = text.replaceAll(actor.id, "SELF");
  return new Set([...shared, ...cards].filter(({ is }) => is.test(heard)).map(({ of }) => of));
}
