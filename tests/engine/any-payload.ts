import { toCivilDate } from "@opus/grant-rules/calendar";
import type { CaseContext } from "@opus/grant-workflow";
import type { Draws } from "@opus/grant-workflow-testing";
import { account, soundAnswers, soundReport } from "../decisions/journey.ts";

type Make = (draws: Draws, context: CaseContext, due: string) => unknown;

const amount = (draws: Draws, most: number) => {
  const grosze = draws.integer(0, Math.round(most * 100));
  return `${Math.floor(grosze / 100)}.${String(grosze % 100).padStart(2, "0")}`;
};
const day = (draws: Draws) => `2026-0${draws.integer(5, 9)}-${String(draws.integer(1, 30)).padStart(2, "0")}`;

/** The day of an instant in the zone of the programme. */
const localDay = (instant: string | null) =>
  toCivilDate(instant ?? "2026-03-20T12:00:00.000Z", "Europe/Warsaw");

function answers(draws: Draws) {
  return {
    ...soundAnswers,
    requested: draws.chance(85) ? amount(draws, 5_200) : undefined,
    letterSigned: draws.chance(70),
    needsSite: draws.chance(30),
  };
}

const withoutGaps = (value: object) => JSON.parse(JSON.stringify(value)) as object;
const supplied: Readonly<Record<string, (draws: Draws) => unknown>> = {
  "/requested": (draws) => amount(draws, 5_200),
  "/letterSigned": (draws) => draws.chance(80),
  "/needsSite": (draws) => draws.chance(50),
};

/** Members of the committee who have not left it. */
const membersOf = ({ committee }: CaseContext["scoring"]) =>
  ["m-1", "m-2", "m-3", "m-4", "m-5"].filter((id) => committee?.recused.includes(id) !== true);

const makers: Readonly<Record<string, Make>> = {
  "application.edit": (draws) => ({ answers: withoutGaps(answers(draws)) }),
  "application.submit": (draws) => (draws.chance(50) ? {} : { answers: withoutGaps(answers(draws)) }),
  "formalCheck.complete": (draws) =>
    draws.chance(50) ? {} : { findings: [{ path: "/siteIsPublic", value: draws.chance(80) }] },
  "application.supplement": (draws, { eligibility }) => ({
    answers: eligibility.supplementPaths.map((path) => ({ path, value: supplied[path]?.(draws) ?? null })),
  }),
  "review.record": (draws) => ({
    impartial: true,
    scores: { need: draws.integer(3, 10), method: draws.integer(3, 10) },
    justification: "Projekt odpowiada na realną potrzebę.",
  }),
  "review.recuse": () => ({ reason: "partner" }),
  "review.void": (draws, { scoring }) => ({
    expert: scoring.cards[draws.integer(0, Math.max(scoring.cards.length - 1, 0))]?.expert ?? "expert-1",
    reason: "Brak oświadczenia.",
  }),
  "standing.decide": (draws) => ({
    outcome: draws.chance(70) ? "corrected" : "stands",
    reason: "Ekspert okazał się krewnym.",
  }),
  "round.correct": (draws, { scoring }) => ({
    round: scoring.rounds[0]?.round ?? "interview",
    scores: { presence: draws.integer(2, 10) },
    reason: "Pomyłka w protokole.",
    members: membersOf(scoring),
  }),
  "interview.record": (draws, { scoring }) => ({
    scores: { presence: draws.integer(2, 10) },
    minutes: "Protokół.",
    members: membersOf(scoring),
  }),
  "round.recuse": () => ({ reason: "partner" }),
  "round.exclude": (draws, { scoring }) => ({
    member: draws.pick(membersOf(scoring)),
    reason: "Mąż prezeski wnioskodawcy.",
  }),
  "agreement.sign": () => account,
  "agreement.terminate": () => ({ reason: "misuse" }),
  "payment.confirm": (_, { payment }) => ({ paidOn: localDay(payment.orderedAt) }),
  "monitoring.schedule": (draws, { agreement }) => ({
    on: draws.chance(50) ? day(draws) : localDay(agreement.concludedAt),
  }),
  "monitoring.recordVisit": (draws) => ({
    asAgreed: true,
    recommendations: draws.chance(50) ? [] : ["Lista."],
  }),
  "amendment.request": (draws) =>
    draws.chance(50) ? { change: "Termin." } : { change: "Termin.", realisationTo: day(draws) },
  "amendment.refuse": () => ({ reason: "Brak uzasadnienia." }),
  "report.submit": (draws) => ({
    report: { ...soundReport, participants: draws.integer(0, 60), spent: amount(draws, 5_500) },
  }),
  "report.requestSupplement": (draws) => ({ fields: [draws.pick(["/spent", "/participants"])] }),
  "report.supplement": (
    draws,
    {
      settlement: {
        supplementPaths: [path = "/spent"],
      },
    },
  ) => ({
    report: [{ path, value: path === "/spent" ? amount(draws, 5_500) : draws.integer(0, 60) }],
  }),
  "settlement.decide": (draws, { settlement: { report } }) => ({
    ineligible: amount(draws, Number(report?.spent ?? "0")),
  }),
  "repayment.record": (draws, { payment }, due) => ({
    amount: draws.chance(50) ? due : amount(draws, Number(due)),
    receivedOn: payment.paidOn ?? localDay(payment.orderedAt),
  }),
  "call.annul": () => ({ reason: "Brak środków." }),
  "monitoring.plan": () => ({ draw: "lotto" }),
};

/** A payload that the command would take in the state that lists it as legal; `due` is what has to come back. */
export function anyPayload(type: string, draws: Draws, context: CaseContext, due: string): unknown {
  return makers[type]?.(draws, context, due) ?? {};
}
