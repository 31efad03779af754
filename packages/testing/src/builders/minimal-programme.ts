import type { ProgrammeDocument } from "@opus/grant-workflow";
import { minimalForm, minimalReportForm } from "./minimal-forms.ts";
import { minimalRules } from "./minimal-rules.ts";

const source = ["regulations"];
const term = (amount: number, unit: "day" | "workingDay") =>
  ({ amount, unit, roll: "nextWorkingDay", cutOff: "24:00", basis: source }) as const;
const kept = (pl: string, en: string) =>
  ({ title: { pl, en }, keepYears: 5, countedFrom: "nextJanuary", basis: source }) as const;

/**
 * A small programme for tests: one call in spring 2026 with a pool of 10 000 zł, grants from 500 to 5 000 zł, one
 * supplement, two experts, a reserve list, one participants' indicator. Neither interview, visits nor amendments.
 *
 * @param changes top-level members that take the place of the minimal ones; with `monitoring` comes its term
 * @example
 * parseProgramme(JSON.stringify(minimalProgramme({ id: "other" }))).id; // "other"
 */
export function minimalProgramme(changes: Partial<ProgrammeDocument> = {}): ProgrammeDocument {
  const programme = { ...minimal(), ...changes };
  if (changes.monitoring === undefined || changes.deadlines !== undefined) return programme;
  return { ...programme, deadlines: { ...programme.deadlines, recommendation: term(14, "day") } };
}

function minimal(): ProgrammeDocument {
  return {
    format: 1,
    id: "minimal",
    version: "1.0.0",
    title: { pl: "Program minimalny", en: "Minimal programme" },
    description: { pl: "Najmniejszy program do testów.", en: "The smallest programme for tests." },
    operator: { pl: "Operator testowy", en: "Test operator" },
    legalRegime: "regranting",
    sources: [{ id: "regulations", title: { pl: "Regulamin", en: "Regulations" }, available: true }],
    assumptions: [],
    zone: "Europe/Warsaw",
    holidays: "PL",
    currency: "PLN",
    form: minimalForm(),
    facts: { requested: "requested", applicantKind: "applicantKind", title: "title" },
    rules: minimalRules(),
    calls: [minimalCall()],
    deadlines: {
      supplement: term(5, "workingDay"),
      signing: term(7, "day"),
      payment: term(14, "day"),
      report: term(30, "day"),
      reportSupplement: term(7, "day"),
      overdueReport: term(7, "day"),
      repayment: term(14, "day"),
    },
    eligibility: { supplements: 1, incurable: "leaveUnconsidered", basis: source },
    scoring: minimalScoring(),
    settlement: minimalSettlement(),
    recordClasses: {
      assessment: kept("Uzasadnienia ocen", "Justifications"),
      payment: kept("Rachunek bankowy", "Bank account"),
    },
  };
}

function minimalCall(): ProgrammeDocument["calls"][number] {
  return {
    id: "spring",
    title: { pl: "Nabór wiosenny", en: "Spring call" },
    opensAt: "2026-03-02T09:00:00+01:00",
    closesAt: "2026-03-20T16:00:00+01:00",
    closesAtInclusive: false,
    realisation: { from: "2026-06-01", to: "2026-09-30" },
    pool: "10000.00",
    numbering: { prefix: "S/", digits: 3 },
    basis: source,
  };
}

function minimalScoring(): ProgrammeDocument["scoring"] {
  return {
    experts: 2,
    criteria: [
      { id: "need", title: { pl: "Potrzeba", en: "Need" }, max: 10 },
      { id: "method", title: { pl: "Metoda", en: "Method" }, max: 10 },
    ],
    aggregate: "mean",
    threshold: 10,
    minJustification: 20,
    ranking: { ties: [{ criterion: "need" }, "earlierSubmission"], fit: "skipToNextFitting" },
    basis: source,
  };
}

function minimalSettlement(): ProgrammeDocument["settlement"] {
  return {
    form: minimalReportForm(),
    spent: "spent",
    supplements: 1,
    indicators: [
      {
        id: "participants",
        title: { pl: "Uczestnicy", en: "Participants" },
        planned: "participants",
        achieved: "participants",
      },
    ],
    participants: "participants",
    aggregate: "mean",
    bands: { full: 80, proportional: 50 },
    proportionalBase: "acceptedSpending",
    basis: source,
  };
}
