import type { LifecycleOptions } from "./lifecycle-options.ts";
import { defineStage, whenOn } from "./stage.ts";

/** Settlement (rozliczenie): realisation, the final report, what was accepted and what has to come back. */
export function settlementStage(options: LifecycleOptions) {
  const supplements = options.reportSupplements > 0;
  const submit = { target: "underReportReview", actions: "recordReport" } as const;
  const terminate = [
    { guard: "owesNothing", target: "terminated", actions: "recordTermination" },
    { target: "awaitingFullRepayment", actions: "recordTermination" },
  ] as const;
  return defineStage({
    initial: "inRealisation",
    states: {
      inRealisation: {
        meta: {
          stage: "settlement",
          name: { pl: "W realizacji", en: "In realisation" },
          applicantName: { pl: "Projekt w realizacji", en: "Project in progress" },
          waitsFor: "time",
          deadline: "realisation",
        },
        on: {
          "report.submit": submit,
          "deadline.realisation.passed": { target: "awaitingReport" },
          "agreement.terminate": terminate,
        },
      },
      awaitingReport: {
        meta: {
          stage: "settlement",
          name: { pl: "Czeka na sprawozdanie", en: "Awaiting the final report" },
          applicantName: { pl: "Złóż sprawozdanie końcowe", en: "File the final report" },
          waitsFor: "applicant",
          deadline: "report",
          letter: "reportDue",
        },
        on: {
          "report.submit": submit,
          "deadline.report.passed": { target: "awaitingOverdueReport" },
          "agreement.terminate": terminate,
        },
      },
      awaitingOverdueReport: {
        meta: {
          stage: "settlement",
          name: { pl: "Wezwano do złożenia sprawozdania", en: "Called to file the overdue report" },
          applicantName: { pl: "Ostatnie wezwanie do sprawozdania", en: "Last call for the final report" },
          waitsFor: "applicant",
          deadline: "overdueReport",
          letter: "reportOverdue",
        },
        on: {
          "report.submit": submit,
          "deadline.overdueReport.passed": { target: "reportMissing" },
          "agreement.terminate": terminate,
        },
      },
      reportMissing: {
        meta: {
          stage: "settlement",
          name: { pl: "Brak sprawozdania", en: "Report missing" },
          applicantName: { pl: "Brak sprawozdania", en: "Report missing" },
          waitsFor: "operator",
        },
        on: { "report.submit": submit, "agreement.terminate": terminate },
      },
      underReportReview: {
        meta: {
          stage: "settlement",
          name: { pl: "Ocena sprawozdania", en: "Report under review" },
          applicantName: { pl: "Sprawozdanie w ocenie", en: "Report under review" },
          waitsFor: "accountant",
        },
        on: {
          ...whenOn(supplements, {
            "report.requestSupplement": {
              guard: "canSupplementReport",
              target: "awaitingReportSupplement",
              actions: "recordReportSupplementRequest",
            },
          } as const),
          "settlement.decide": [
            { guard: "owesNothing", target: "settled", actions: "recordSettlement" },
            { target: "awaitingRepayment", actions: "recordSettlement" },
          ],
          "agreement.terminate": terminate,
        },
      },
      ...whenOn(supplements, {
        awaitingReportSupplement: {
          meta: {
            stage: "settlement",
            name: { pl: "Wezwano do uzupełnienia sprawozdania", en: "Awaiting report supplement" },
            applicantName: { pl: "Uzupełnij sprawozdanie", en: "Supplement the report" },
            waitsFor: "applicant",
            deadline: "reportSupplement",
            letter: "reportSupplementRequested",
          },
          on: {
            "report.supplement": { target: "underReportReview", actions: "recordReport" },
            "deadline.reportSupplement.passed": { target: "underReportReview" },
            "agreement.terminate": terminate,
          },
        },
      } as const),
      awaitingRepayment: {
        meta: {
          stage: "settlement",
          name: { pl: "Czeka na zwrot", en: "Awaiting repayment" },
          applicantName: { pl: "Zwróć niewykorzystane środki", en: "Return the money due" },
          waitsFor: "applicant",
          deadline: "repayment",
          letter: "repaymentDue",
        },
        on: {
          "repayment.record": [
            { guard: "isRepaid", target: "settled", actions: "recordRepayment" },
            { actions: "recordRepayment" },
          ],
          "deadline.repayment.passed": { target: "repaymentOverdue" },
        },
      },
      repaymentOverdue: {
        meta: {
          stage: "settlement",
          name: { pl: "Zwrot po terminie", en: "Repayment overdue" },
          applicantName: { pl: "Zwrot po terminie", en: "Repayment overdue" },
          waitsFor: "accountant",
          letter: "repaymentOverdue",
        },
        on: {
          "repayment.record": [
            { guard: "isRepaid", target: "settled", actions: "recordRepayment" },
            { actions: "recordRepayment" },
          ],
        },
      },
      awaitingFullRepayment: {
        meta: {
          stage: "settlement",
          name: { pl: "Czeka na zwrot całości", en: "Awaiting repayment of the whole grant" },
          applicantName: { pl: "Zwróć całość dofinansowania", en: "Return the whole grant" },
          waitsFor: "applicant",
          deadline: "repayment",
          letter: "fullRepaymentDue",
        },
        on: {
          "repayment.record": [
            { guard: "isRepaid", target: "terminated", actions: "recordRepayment" },
            { actions: "recordRepayment" },
          ],
          "deadline.repayment.passed": { target: "fullRepaymentOverdue" },
        },
      },
      fullRepaymentOverdue: {
        meta: {
          stage: "settlement",
          name: { pl: "Zwrot całości po terminie", en: "Whole repayment overdue" },
          applicantName: { pl: "Zwrot całości po terminie", en: "Whole repayment overdue" },
          waitsFor: "accountant",
          letter: "repaymentOverdue",
        },
        on: {
          "repayment.record": [
            { guard: "isRepaid", target: "terminated", actions: "recordRepayment" },
            { actions: "recordRepayment" },
          ],
        },
      },
      settled: {
        type: "final",
        output: "settled",
        meta: {
          stage: "settlement",
          name: { pl: "Rozliczony", en: "Settled" },
          applicantName: { pl: "Projekt rozliczony", en: "Project settled" },
          waitsFor: "nobody",
        },
      },
      terminated: {
        type: "final",
        output: "terminated",
        meta: {
          stage: "settlement",
          name: { pl: "Umowa rozwiązana", en: "Agreement terminated" },
          applicantName: { pl: "Umowa rozwiązana", en: "Agreement terminated" },
          waitsFor: "nobody",
        },
      },
    },
  });
}
