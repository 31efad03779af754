import { letter } from "../ground/letters.ts";
import { progressAccept, progressOmit, progressSubmit } from "./progress-commands.ts";
import { type ReportedMonth, progressKit as s } from "./progress-nouns.ts";
import { monthsToCount } from "./project-months.ts";

type Months = Readonly<Record<string, ReportedMonth>>;

/** The months with what has become of one; in their order, in which canonical text has them. */
function withMonth(months: Months, month: string, change: Partial<ReportedMonth>): Months {
  const before = months[month] ?? { is: "omitted", late: false, spent: null, version: 0 };
  const all = { ...months, [month]: { ...before, ...change } };
  return Object.fromEntries(Object.entries(all).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

/** The next deadline is that of the months of which nothing has come yet. */
const next = { set: "progress" } as const;
const close = { target: "closed" } as const;

const definition = s.with({
  options: (section) => ({ on: section !== undefined }),
  everyOption: { on: true },
  when: ({ on }) => on,
  start: () => ({ months: {} }),
  guards: {
    movesEnd: s.guard("amendment.approve", ({ event }) => event.realisationTo !== null),
  },
  records: {
    recordReport: s.record("progress.submit", ({ own, event: { month, late, spent, version } }) => ({
      months: withMonth(own.months, month, { is: "filed", late, spent, version }),
    })),
    recordAcceptance: s.record("progress.accept", ({ own, event }) => ({
      months: withMonth(own.months, event.month, { is: "accepted" }),
    })),
    recordOmission: s.record("progress.omit", ({ own, event }) => ({
      months: withMonth(own.months, event.month, { is: "omitted" }),
    })),
    recordOverdue: s.record("deadline.progress.passed", ({ own, event }) => ({
      months: (event.of ?? []).reduce<Months>(
        (months, month) => withMonth(months, month, { is: "overdue", late: true }),
        own.months,
      ),
    })),
  },
  commands: { progressSubmit, progressAccept, progressOmit },
  terms: {
    progress: ({ context, own, call, programme }) => ({
      each: monthsToCount({ context, call, programme }).filter(({ of }) => own.months[of] === undefined),
    }),
  },
  initial: "reporting",
  states: {
    reporting: {
      name: { pl: "Sprawozdania za kolejne miesiące", en: "Monthly reports" },
      applicantName: { pl: "Składaj sprawozdania za kolejne miesiące", en: "File a report for each month" },
      waitsFor: "applicant",
      deadline: "progress",
      entry: [letter("progressExpected")],
      on: {
        "progress.submit": { actions: ["recordReport", next, letter("progressReceived")] },
        "progress.accept": { actions: "recordAcceptance" },
        "progress.omit": { actions: ["recordOmission", next] },
        "deadline.progress.passed": { actions: ["recordOverdue", next, letter("progressOverdue")] },
        "amendment.approve": { guard: "movesEnd", actions: next },
        "settlement.decide": close,
        "agreement.terminate": close,
      },
    },
  },
  ends: {
    closed: {
      name: { pl: "Sprawozdania miesięczne zamknięte", en: "Monthly reports closed" },
      applicantName: { pl: "Sprawozdania miesięczne zamknięte", en: "Monthly reports closed" },
    },
  },
});

type Definition = typeof definition;
/** Monthly reports, as the lifecycle composes them. */
export interface ProgressStage extends Definition {}
/** Monthly reports (sprawozdania miesięczne) of a running project, until it is settled or its agreement terminated. */
export const progress: ProgressStage = definition;
