import { valueAt } from "@opus/grant-rules/document";
import { signaturesFor } from "../builders/signatures.ts";
import { dateOf, later, officeHourOn, partOfTerm, toUtc, wakingHour } from "../situation/moments.ts";
import { type CaseSituation, enteredAt, type Intention } from "../situation/situation.ts";
import { accountNumber } from "./account-number.ts";
import { actFrom } from "./act-from.ts";
import { correctionsFor } from "./corrections.ts";
import { firstAnswers, worksInSteps } from "./draft.ts";
import { fillFinalReport } from "./final-report.ts";
import { withinOrigin } from "./origin.ts";
import { thresholds } from "./thresholds.ts";

/** Fills in the draft step by step, if the applicant works so. */
function edit({ abandoned, row, sent, since, random }: CaseSituation): Intention | undefined {
  const begun = enteredAt({ since }, "draft");
  if (abandoned || begun === undefined || sent["application.edit"] !== undefined) return undefined;
  if (!worksInSteps(row.traits.diligence, random)) return undefined;
  const at = partOfTerm(begun, toUtc(row.submittedAt), random("edit").integer(20, 80));
  return { at, payload: { answers: firstAnswers(row.answers, 75) } };
}

function submit({ abandoned, row, context }: CaseSituation): Intention | undefined {
  if (abandoned) return undefined;
  const answers = withinOrigin(row.answers, context.submission.from);
  return { at: toUtc(row.submittedAt), payload: { answers } };
}

function discard({ abandoned, programme, since, random }: CaseSituation): Intention | undefined {
  const begun = enteredAt({ since }, "draft");
  if (!abandoned || begun === undefined) return undefined;
  return { at: wakingHour(begun, 1, random("discard"), programme.zone), payload: {} };
}

function withdraw({ programme, row, context, random }: CaseSituation): Intention | undefined {
  const { submittedAt } = context.submission;
  if (row.traits.commitment >= thresholds.withdraws || submittedAt === null) return undefined;
  const draws = random("withdraw");
  return { at: wakingHour(submittedAt, draws.integer(1, 6), draws, programme.zone), payload: {} };
}

/** Supplies what was asked for, as far as the applicant has it; who has nothing or is late lets the term pass. */
function supplement(situation: CaseSituation): Intention | undefined {
  const answers = correctionsFor(situation.context.eligibility.supplementPaths, situation.row.corrections);
  return answers.length === 0
    ? undefined
    : inTerm(situation, "awaitingSupplement", "supplement", { answers });
}

/** Changes what the return names, as far as the applicant has something to correct; else lets the term pass. */
function revise(situation: CaseSituation): Intention | undefined {
  const paths = situation.context.scoring.returned?.paths ?? [];
  const answers = correctionsFor(paths, situation.row.corrections);
  return answers.length === 0 ? undefined : inTerm(situation, "awaitingRevision", "revision", { answers });
}

/** Takes the part that is offered, with some commitment; without, says no, or nothing at all. */
function acceptPart(situation: CaseSituation): Intention | undefined {
  if (situation.row.traits.commitment < thresholds.takesLess) return undefined;
  return answerOffer(situation);
}

function declinePart(situation: CaseSituation): Intention | undefined {
  if (situation.row.traits.commitment >= thresholds.takesLess) return undefined;
  return answerOffer(situation);
}

function answerOffer(situation: CaseSituation): Intention | undefined {
  const answer = (state: string) => inTerm(situation, state, "partialOffer", {});
  return answer("offeredPart") ?? answer("offeredRest");
}

function sign(situation: CaseSituation): Intention | undefined {
  const { programme, row, since, deadlines, random } = situation;
  const offered = enteredAt({ since }, "awaitingSignature");
  if (offered === undefined || row.traits.commitment < thresholds.resigns) return undefined;
  const at = partOfTerm(offered, deadlines.signing ?? offered, promptness(situation, "sign"));
  const signatures = signaturesFor(programme, row.answers);
  return { at, payload: { account: accountNumber(random("account")), ...signatures } };
}

/** Gives up the award: by a statement after the offer, or because no agreement could be offered. */
function resign({ programme, row, since, refused, random }: CaseSituation): Intention | undefined {
  const draws = random("resign");
  const offered = enteredAt({ since }, "awaitingSignature");
  const statesIt = offered !== undefined && row.traits.commitment < thresholds.resigns && draws.chance(50);
  if (statesIt) return { at: wakingHour(offered, draws.integer(1, 4), draws, programme.zone), payload: {} };
  const noOffer = refused["agreement.offer"];
  if (noOffer === undefined) return undefined;
  return { at: wakingHour(noOffer, draws.integer(7, 14), draws, programme.zone), payload: {} };
}

/** Asks once for a change while the project runs, now and then for an earlier end. */
function requestAmendment({ programme, context, call, sent, random }: CaseSituation): Intention | undefined {
  const draws = random("amendment");
  const { agreement, concludedAt } = context.agreement;
  if (agreement === null || concludedAt === null || sent["amendment.request"] !== undefined) return undefined;
  if (!draws.chance(12)) return undefined;
  const first = officeHourOn(call.document.realisation.from, draws, programme.zone);
  const last = officeHourOn(agreement.realisationTo, draws, programme.zone);
  const at = partOfTerm(later(concludedAt, first), last, draws.integer(5, 40));
  const earlier = dateOf(partOfTerm(at, last, 80), programme.zone);
  const shortens = draws.chance(40) && earlier > call.document.realisation.from;
  return { at, payload: { change: draws.pick(changes), ...(shortens ? { realisationTo: earlier } : {}) } };
}

function submitReport(situation: CaseSituation): Intention | undefined {
  const { row, since, deadlines } = situation;
  const { diligence } = row.traits;
  const [state, term] =
    diligence < thresholds.reportsLate
      ? ["awaitingOverdueReport", "overdueReport"]
      : ["awaitingReport", "report"];
  const begun = enteredAt({ since }, state as string);
  const due = deadlines[term as string];
  if (diligence < thresholds.neverReports || begun === undefined || due === undefined) return undefined;
  const at = partOfTerm(begun, due, promptness(situation, "report"));
  return { at, payload: { report: fillFinalReport(situation) } };
}

/** Files the asked-for values again, now documented. */
function supplementReport(situation: CaseSituation): Intention | undefined {
  const report = situation.context.settlement.supplementPaths.map((path) => ({
    path,
    value: valueAt(situation.report, path),
  }));
  return inTerm(situation, "awaitingReportSupplement", "reportSupplement", { report });
}

/** The simulated applicant: keeps to terms by diligence, stays by commitment. */
export const applicant = actFrom<CaseSituation>("applicant", {
  "application.edit": edit,
  "application.submit": submit,
  "application.discard": discard,
  "application.withdraw": withdraw,
  "application.supplement": supplement,
  "application.revise": revise,
  "offer.accept": acceptPart,
  "offer.decline": declinePart,
  "agreement.sign": sign,
  "agreement.resign": resign,
  "amendment.request": requestAmendment,
  "report.submit": submitReport,
  "report.supplement": supplementReport,
});

const changes = [
  "Przeniesienie jednego spotkania na późniejszy dzień",
  "Zmiana osoby prowadzącej warsztaty",
  "Zmiana miejsca jednego z działań",
];

function inTerm(
  situation: CaseSituation,
  state: string,
  term: string,
  payload: unknown,
): Intention | undefined {
  const begun = enteredAt(situation, state);
  const due = situation.deadlines[term];
  if (begun === undefined || due === undefined) return undefined;
  if (situation.row.traits.diligence < thresholds.missesTerms) return undefined;
  return { at: partOfTerm(begun, due, promptness(situation, term)), payload };
}

/** How much of a term the applicant uses, in percent: the less diligent, the more. */
function promptness({ row, random }: CaseSituation, what: string): number {
  const percent = 95 - Math.round(row.traits.diligence * 0.8) + random("promptness", what).spread(8);
  return Math.max(3, Math.min(97, percent));
}
