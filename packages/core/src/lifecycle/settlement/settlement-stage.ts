import { lastDayOf, realisationEnd } from "../amendments/realisation-end.ts";
import { letter } from "../ground/letters.ts";
import { agreementTerminate } from "./agreement-terminate.ts";
import { checkSettlement } from "./check-settlement.ts";
import {
  reportRecordSupplement,
  reportRequestSupplement,
  reportSubmit,
  reportSupplement,
} from "./report-commands.ts";
import { repaymentRecord, settlementDecide } from "./settlement-commands.ts";
import { settlementKit as s } from "./settlement-nouns.ts";
import { decide, repay, repayFreed, repaymentPassed, submit, terminate } from "./settlement-transitions.ts";

const note = { actions: "noteDelivery" } as const;
const maySupplement = ({ supplements }: { readonly supplements: number }) => supplements > 0;

const definition = s.with({
  options: ({ supplements }) => ({ supplements }),
  check: checkSettlement,
  everyOption: { supplements: 1 },
  start: ({ supplements }) => ({
    reportVersion: 0,
    report: null,
    supplementsLeft: supplements,
    supplementPaths: [],
    settlement: null,
    termination: null,
  }),
  guards: {
    movesEnd: s.guard("amendment.approve", ({ event }) => event.realisationTo !== null),
    owesNothing: s.guard(["settlement.decide", "agreement.terminate"], ({ event }) => event.due === "0.00"),
    settles: s.guard("repayment.record", ({ event }) => event.settles),
  },
  records: {
    recordReport: s.record(
      ["report.submit", "report.supplement", "report.recordSupplement"],
      ({ event: { reportVersion, spent, achieved } }) => ({
        reportVersion,
        report: { spent, achieved },
        supplementPaths: [],
      }),
    ),
    recordSupplementRequest: s.record("report.requestSupplement", ({ own, event }) => ({
      supplementsLeft: own.supplementsLeft - 1,
      supplementPaths: event.paths,
    })),
    /** The version is kept whatever becomes of the request, so that none is written twice. */
    recordAsked: s.record("restoration.request", ({ event: { report } }) =>
      report === undefined ? {} : { asked: report },
    ),
    recordRestored: s.record("restoration.grant", ({ own: { asked } }) => ({
      ...(asked === undefined
        ? {}
        : {
            reportVersion: asked.reportVersion,
            report: { spent: asked.spent, achieved: asked.achieved },
          }),
      asked: undefined,
      supplementPaths: [],
    })),
    /** When it happened is kept beside the context; here nothing changes. */
    noteDelivery: s.record("delivery.record", () => ({})),
    recordSettlement: s.record(
      "settlement.decide",
      ({ event: { accepted, ineligible, unspent, settled, degree, band } }) => ({
        settlement: { accepted, ineligible, unspent, settled, degree, band },
      }),
    ),
    recordTermination: s.record("agreement.terminate", ({ event: { reason } }) => ({
      termination: { reason },
    })),
  },
  happened: {
    "repayment.record": ({ receivedOn }) => ({ "repayment.record": receivedOn }),
    "report.recordSupplement": ({ filedOn }) => ({ "report.supplement": filedOn }),
  },
  commands: {
    agreementTerminate,
    reportSubmit,
    reportRequestSupplement,
    reportSupplement,
    reportRecordSupplement,
    settlementDecide,
    repaymentRecord,
  },
  terms: {
    realisation: ({ context, call, programme }) => ({
      at: realisationEnd(lastDayOf(context) ?? call.realisation.to, programme),
    }),
    // From the end of realisation (act on public benefit, art. 18), not from the day on which it was noticed.
    report: ({ context, call }) => ({ from: lastDayOf(context) ?? call.realisation.to }),
  },
  initial: "inRealisation",
  states: {
    inRealisation: {
      name: { pl: "W realizacji", en: "In realisation" },
      applicantName: { pl: "Projekt w realizacji", en: "Project in progress" },
      waitsFor: "time",
      deadline: "realisation",
      on: {
        "amendment.approve": { guard: "movesEnd", actions: { set: "realisation" } },
        "report.submit": submit,
        "deadline.realisation.passed": { target: "awaitingReport" },
        "agreement.terminate": terminate,
      },
    },
    awaitingReport: {
      name: { pl: "Czeka na sprawozdanie", en: "Awaiting the final report" },
      applicantName: { pl: "Złóż sprawozdanie końcowe", en: "File the final report" },
      waitsFor: "applicant",
      deadline: "report",
      entry: [letter("reportDue")],
      on: {
        "report.submit": submit,
        "delivery.record": note,
        "deadline.report.passed": { target: "awaitingOverdueReport" },
        "agreement.terminate": terminate,
      },
    },
    awaitingOverdueReport: {
      name: { pl: "Wezwano do złożenia sprawozdania", en: "Called to file the overdue report" },
      applicantName: { pl: "Ostatnie wezwanie do sprawozdania", en: "Last call for the final report" },
      waitsFor: "applicant",
      deadline: "overdueReport",
      entry: [letter("reportOverdue")],
      on: {
        "report.submit": submit,
        "delivery.record": note,
        "deadline.overdueReport.passed": { target: "reportMissing" },
        "agreement.terminate": terminate,
      },
    },
    reportMissing: {
      name: { pl: "Brak sprawozdania", en: "Report missing" },
      applicantName: { pl: "Brak sprawozdania", en: "Report missing" },
      waitsFor: "operator",
      on: { "report.submit": submit, "agreement.terminate": terminate },
    },
    underReportReview: {
      name: { pl: "Ocena sprawozdania", en: "Report under review" },
      applicantName: { pl: "Sprawozdanie w ocenie", en: "Report under review" },
      waitsFor: "accountant",
      on: {
        "report.requestSupplement": {
          when: maySupplement,
          target: "awaitingReportSupplement",
          actions: "recordSupplementRequest",
        },
        "settlement.decide": decide,
        "agreement.terminate": terminate,
      },
    },
    awaitingReportSupplement: {
      when: maySupplement,
      name: { pl: "Wezwano do uzupełnienia sprawozdania", en: "Awaiting report supplement" },
      applicantName: { pl: "Uzupełnij sprawozdanie", en: "Supplement the report" },
      waitsFor: "applicant",
      deadline: "reportSupplement",
      entry: [letter("reportSupplementRequested")],
      on: {
        "report.supplement": submit,
        "report.recordSupplement": submit,
        "delivery.record": note,
        "deadline.reportSupplement.passed": { target: "underReportReview" },
        "agreement.terminate": terminate,
      },
    },
    awaitingRepayment: {
      name: { pl: "Czeka na zwrot", en: "Awaiting repayment" },
      applicantName: { pl: "Zwróć niewykorzystane środki", en: "Return the money due" },
      waitsFor: "applicant",
      deadline: "repayment",
      entry: [letter("repaymentDue")],
      on: {
        "repayment.record": repay("settled"),
        "delivery.record": note,
        "deadline.repayment.passed": repaymentPassed("repaymentOverdue"),
      },
    },
    repaymentOverdue: {
      name: { pl: "Zwrot po terminie", en: "Repayment overdue" },
      applicantName: { pl: "Zwrot po terminie", en: "Repayment overdue" },
      waitsFor: "accountant",
      entry: [letter("repaymentOverdue")],
      on: { "repayment.record": repay("settled") },
    },
    awaitingFullRepayment: {
      name: { pl: "Czeka na zwrot całości", en: "Awaiting repayment of the whole grant" },
      applicantName: { pl: "Zwróć całość dofinansowania", en: "Return the whole grant" },
      waitsFor: "applicant",
      deadline: "repayment",
      entry: [letter("fullRepaymentDue")],
      on: {
        "repayment.record": repayFreed("terminated"),
        "delivery.record": note,
        "deadline.repayment.passed": repaymentPassed("fullRepaymentOverdue"),
      },
    },
    fullRepaymentOverdue: {
      name: { pl: "Zwrot całości po terminie", en: "Whole repayment overdue" },
      applicantName: { pl: "Zwrot całości po terminie", en: "Whole repayment overdue" },
      waitsFor: "accountant",
      entry: [letter("repaymentOverdue")],
      on: { "repayment.record": repayFreed("terminated") },
    },
  },
  ends: {
    settled: {
      name: { pl: "Rozliczony", en: "Settled" },
      applicantName: { pl: "Projekt rozliczony", en: "Project settled" },
    },
    terminated: {
      name: { pl: "Umowa rozwiązana", en: "Agreement terminated" },
      applicantName: { pl: "Umowa rozwiązana", en: "Agreement terminated" },
    },
  },
});

type Definition = typeof definition;
/** Settlement, as the lifecycle composes it. */
export interface SettlementStage extends Definition {}
/** Settlement (rozliczenie): realisation, the final report, what was accepted and what has to come back. */
export const settlement: SettlementStage = definition;
