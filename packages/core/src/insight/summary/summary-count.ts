import { addMoney, grosze, sumMoney } from "@opus/grant-rules/money";
import { type EndCode, endCodes } from "../../lifecycle/case/grant-machine.ts";
import { standingFacts } from "../../lifecycle/ground/key-facts.ts";
import type { ProgrammeDocument } from "../../programme/shape/programme-schema.ts";
import type { JsonObject } from "../../values/json.ts";
import { moneyOf } from "../../values/json-money.ts";
import type { CaseMoney } from "./case-money.ts";
import { type CaseSummary, hasReached } from "./case-summary.ts";
import { enumOfField } from "./form-enum.ts";
import { fundedProject, inOrderOfNumbers } from "./funded-projects.ts";
import { GroupCount } from "./group-cases.ts";
import { IndicatorCount } from "./indicators.ts";
import { type NegativeEnd, type Reason, ReasonCount } from "./refusal-reasons.ts";
import { FUNNEL_STEPS, type FundedProject, type MoneySummary, type Summary } from "./summary.ts";
import { VisitCount } from "./visits.ts";

/** A summary as it grows, case by case; it holds sums and the funded projects, and no other case. */
export class SummaryCount {
  readonly #document: ProgrammeDocument;
  readonly #ends = Object.fromEntries(endCodes.map((end) => [end, 0])) as Record<EndCode, number>;
  readonly #funnel = FUNNEL_STEPS.map((step) => ({ step, count: 0 }));
  readonly #money: { -readonly [K in keyof MoneySummary]: MoneySummary[K] };
  readonly #byApplicantKind: GroupCount;
  readonly #byMapPart: GroupCount | undefined;
  readonly #reasons = new ReasonCount();
  readonly #visits = new VisitCount();
  readonly #indicators: IndicatorCount;
  readonly #projects: FundedProject[] = [];
  #drafts = 0;
  #submitted = 0;
  #journalEntries = 0;
  #lastEntryAt: string | null = null;

  constructor(document: ProgrammeDocument) {
    const { form, facts, calls, settlement } = document;
    const nothing = grosze(0);
    this.#document = document;
    this.#money = {
      pool: sumMoney(calls.map(({ pool }) => moneyOf(pool))),
      asked: nothing,
      awarded: nothing,
      paid: nothing,
      settled: nothing,
      returned: nothing,
    };
    this.#byApplicantKind = new GroupCount(enumOfField(form, facts.applicantKind));
    if (facts.mapPart !== undefined) this.#byMapPart = new GroupCount(enumOfField(form, facts.mapPart));
    this.#indicators = new IndicatorCount(settlement.indicators);
  }

  /** Adds the entries of one stream: how many there are, and when the last was written. */
  addEntries(count: number, lastAt: string | undefined): void {
    this.#journalEntries += count;
    if (lastAt === undefined) return;
    if (this.#lastEntryAt === null || lastAt > this.#lastEntryAt) this.#lastEntryAt = lastAt;
  }

  /** Adds any case, once; the other methods add what only some cases have. */
  addCase({ reached, end, context }: CaseSummary): void {
    if (reached === undefined) {
      this.#drafts += 1;
      return;
    }
    this.#submitted += 1;
    if (end !== undefined) this.#ends[end] += 1;
    for (const step of this.#funnel) if (hasReached(reached, step.step)) step.count += 1;
    const { requested, applicantKind, mapPart } = standingFacts(context);
    const asked = moneyOf(requested ?? "0.00");
    const funded = end === "funded" ? { funded: awardOf(context) } : {};
    this.#money.asked = addMoney(this.#money.asked, asked);
    this.#byApplicantKind.add({ value: applicantKind, asked, ...funded });
    this.#byMapPart?.add({ value: mapPart, asked, ...funded });
  }

  /** Adds why a case ended without a settled grant. */
  addReasons(end: NegativeEnd, reasons: readonly Reason[]): void {
    this.#reasons.add(end, reasons);
  }

  /** Adds the agreement of a case that has concluded one, with what became of its money. */
  addAgreement(one: CaseSummary, { paid, settled, returned }: CaseMoney): void {
    const money = this.#money;
    money.awarded = addMoney(money.awarded, awardOf(one.context));
    money.paid = addMoney(money.paid, paid);
    money.settled = addMoney(money.settled, settled);
    money.returned = addMoney(money.returned, returned);
    this.#visits.add(one);
  }

  /** Adds the project of a funded case. */
  addProject(one: CaseSummary, money: CaseMoney, answers: JsonObject): void {
    this.#indicators.add(answers, one.context.settlement.report?.achieved ?? {});
    this.#projects.push(fundedProject(this.#document, one, money, answers));
  }

  /** The summary of all that was added. */
  summary(hash: string): Summary {
    const { id, version, monitoring, settlement } = this.#document;
    const ended = Object.values(this.#ends).reduce((sum, count) => sum + count, 0);
    const indicators = this.#indicators.sums();
    return {
      programme: { id, version, hash },
      submitted: ended,
      ends: { ...this.#ends },
      underWay: this.#submitted - ended,
      drafts: this.#drafts,
      funnel: this.#funnel.map((step) => ({ ...step })),
      money: { ...this.#money },
      byApplicantKind: this.#byApplicantKind.groups(),
      byMapPart: this.#byMapPart?.groups() ?? [],
      refusals: this.#reasons.counted(),
      indicators,
      participants: indicators.find((one) => one.id === settlement.participants)?.achieved ?? 0,
      ...(monitoring === undefined ? {} : { monitoring: this.#visits.summary() }),
      projects: inOrderOfNumbers(this.#projects),
      journalEntries: this.#journalEntries,
      lastEntryAt: this.#lastEntryAt,
    };
  }
}

function awardOf({ agreement: { agreement } }: CaseSummary["context"]) {
  return moneyOf(agreement?.amount ?? "0.00");
}
