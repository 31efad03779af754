import { everyOption, type LifecycleOptions } from "./lifecycle-options.ts";

/** An exact ratio of two whole numbers; rounded for display only. */
export interface Fraction {
  readonly num: number;
  readonly den: number;
}

/** One expert's card, without its justification, which is a record outside the chain. */
export interface CardRecord {
  readonly expert: string;
  readonly scores: Readonly<Record<string, number>>;
  readonly total: number;
}

/** What an application enters the ranking with. */
export interface StandingRecord {
  readonly cards: Fraction;
  readonly interview: number | null;
  readonly bonus: number;
  /** What is ranked: cards, interview and bonus as the programme combines them. */
  readonly total: Fraction;
  /** Sum over all cards per criterion, for ties. */
  readonly criteria: Readonly<Record<string, number>>;
}

/**
 * What a case remembers, as plain JSON. Money is a decimal string in złoty, times are UTC instants or civil dates.
 * Answers, findings and reports themselves are records beside the journal; here stand only their versions.
 */
export interface CaseContext {
  readonly call: string;
  /** Pseudonymous id of the applicant. */
  readonly applicant: string;
  readonly number: string | null;
  readonly submittedAt: string | null;
  readonly answersVersion: number;
  readonly findingsVersion: number;
  readonly requested: string | null;
  readonly applicantKind: string | null;
  readonly mapPart: string | null;
  readonly supplementsLeft: number;
  readonly supplementPaths: readonly string[];
  readonly expertsNeeded: number;
  readonly cards: readonly CardRecord[];
  readonly recused: readonly string[];
  readonly standing: StandingRecord | null;
  readonly rank: number | null;
  readonly award: string | null;
  readonly agreement: { readonly amount: string; readonly realisationTo: string } | null;
  readonly concludedAt: string | null;
  readonly ordered: string;
  readonly paid: string;
  readonly visitOn: string | null;
  readonly visit: { readonly asAgreed: boolean; readonly recommendations: number } | null;
  /** How many amendments have been asked for. */
  readonly amendmentRequests: number;
  readonly amendment: { readonly realisationTo: string | null } | null;
  readonly reportVersion: number;
  readonly report: { readonly spent: string; readonly achieved: Readonly<Record<string, number>> } | null;
  readonly reportSupplementsLeft: number;
  readonly reportSupplementPaths: readonly string[];
  readonly settlement: {
    readonly accepted: string;
    readonly ineligible: string;
    readonly unspent: string;
    readonly settled: string;
    readonly degree: Fraction;
    readonly band: "full" | "proportional" | "none";
  } | null;
  /** What is still to be paid back. */
  readonly due: string;
  readonly repaid: string;
  readonly termination: { readonly reason: string } | null;
}

/** What a new case is told. */
export interface CaseInput {
  readonly call?: string;
  readonly applicant?: string;
  readonly answersVersion?: number;
}

/** The context of a new case; tolerates a missing input, since XState calls it again on every transition. */
export function initialCaseContext(
  input: CaseInput | undefined,
  options: LifecycleOptions = everyOption,
): CaseContext {
  return {
    call: input?.call ?? "",
    applicant: input?.applicant ?? "",
    number: null,
    submittedAt: null,
    answersVersion: input?.answersVersion ?? 0,
    findingsVersion: 0,
    requested: null,
    applicantKind: null,
    mapPart: null,
    supplementsLeft: options.supplements,
    supplementPaths: [],
    expertsNeeded: options.experts,
    cards: [],
    recused: [],
    standing: null,
    rank: null,
    award: null,
    agreement: null,
    concludedAt: null,
    ordered: "0.00",
    paid: "0.00",
    visitOn: null,
    visit: null,
    amendmentRequests: 0,
    amendment: null,
    reportVersion: 0,
    report: null,
    reportSupplementsLeft: options.reportSupplements,
    reportSupplementPaths: [],
    settlement: null,
    due: "0.00",
    repaid: "0.00",
    termination: null,
  };
}
