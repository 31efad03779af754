import { reckoningLimits } from "@opus/grant-rules/bounds";
import { addMoney, type Grosze, grosze, parseMoney, sumMoney } from "@opus/grant-rules/money";
import { factAt } from "../../answers/index.ts";
import type { StatedBy } from "../../document/own-names.ts";
import { statedCall } from "../../document/stated-call.ts";
import { type EndCode, endCodes } from "../../lifecycle/case/end-codes.ts";
import { standingFacts } from "../../lifecycle/ground/key-facts.ts";
import { circumstances, statedValue } from "../../lifecycle/ground/stated-value.ts";
import type { Json, JsonObject } from "../../values/json.ts";
import { moneyOf } from "../../values/json-money.ts";
import { type AnnouncedCall, CallPools, mayExceedOf } from "./call-pools.ts";
import type { CaseMoney } from "./case-money.ts";
import { type CaseSummary, hasReached } from "./case-summary.ts";
import { enumOfField } from "./form-enum.ts";
import { fundedProject, inOrderOfNumbers } from "./funded-projects.ts";
import { GroupCount } from "./group-cases.ts";
import { IndicatorCount } from "./indicators.ts";
import type { CountedVersion, ProgrammeVersion } from "./pinned-versions.ts";
import { type NegativeEnd, type Reason, ReasonCount } from "./refusal-reasons.ts";
import {
  type BudgetSummary,
  FUNNEL_STEPS,
  type FundedProject,
  type MoneySummary,
  type Summary,
  type UnrankedSummary,
} from "./summary.ts";
import { TargetCount } from "./targets.ts";
import { VisitCount } from "./visits.ts";

/** A case with the version that it pins. */
export interface VersionedCase extends CaseSummary {
  readonly version: ProgrammeVersion;
}

type Sums = Omit<MoneySummary, "pool" | "mayExceed">;

/**
 * A summary as it grows, case by case; it holds sums and the funded projects, and no other case. Each case is read by
 * its own version; the versions meet only when the sums are told.
 */
export class SummaryCount {
  readonly #ends = Object.fromEntries(endCodes.map((end) => [end, 0])) as Record<EndCode, number>;
  readonly #funnel = FUNNEL_STEPS.map((step) => ({ step, count: 0 }));
  readonly #money: { -readonly [K in keyof Sums]: Grosze } = noMoney();
  readonly #pools = new CallPools();
  readonly #byApplicantKind = new GroupCount();
  readonly #byMapPart = new GroupCount();
  readonly #reasons = new ReasonCount();
  readonly #visits = new VisitCount();
  readonly #targets = new TargetCount();
  readonly #indicators = new IndicatorCount();
  readonly #projects: FundedProject[] = [];
  readonly #unranked: UnrankedSummary[] = [];
  readonly #unusable: NonNullable<Summary["unusable"]>[number][] = [];
  /** Calls that were announced, and whether one of them still takes applications. */
  #announced = 0;
  #mayTake = false;
  #drafts = 0;
  #submitted = 0;
  #participants = 0;
  #journalEntries = 0;
  #lastEntryAt: string | null = null;

  /** Adds the entries of one stream: how many there are, and when the last was written. */
  addEntries(count: number, lastAt: string | undefined): void {
    this.#journalEntries += count;
    if (lastAt === undefined) return;
    if (this.#lastEntryAt === null || lastAt > this.#lastEntryAt) this.#lastEntryAt = lastAt;
  }

  /** Adds a call that was announced, with the version that it pins, what its list could not rank, and what limits make unusable. */
  addCall(
    call: AnnouncedCall,
    version: ProgrammeVersion,
    unranked: readonly UnrankedSummary[],
    unusable: NonNullable<Summary["unusable"]> = [],
  ): void {
    this.#pools.addAnnounced(call, version);
    this.#announced += 1;
    this.#mayTake ||= call.mayTake;
    this.#unranked.push(...unranked);
    this.#unusable.push(...unusable);
  }

  /** Adds any case, once; the other methods add what only some cases have. */
  addCase(one: VersionedCase): void {
    const { reached, end, context, version } = one;
    if (reached === undefined) {
      this.#drafts += 1;
      return;
    }
    this.#submitted += 1;
    this.#targets.add(one);
    if (end !== undefined) this.#ends[end] += 1;
    for (const step of this.#funnel) if (hasReached(reached, step.step)) step.count += 1;
    const { requested, applicantKind, mapPart } = standingFacts(context);
    const asked = countedSum(requested);
    const funded = end === "funded" ? { funded: awardOf(context) } : {};
    this.#money.asked = addMoney(this.#money.asked, asked);
    this.#byApplicantKind.add({ value: applicantKind, asked, ...funded });
    if (version.document.facts.mapPart === undefined) return;
    this.#byMapPart.add({ value: mapPart, asked, ...funded });
  }

  /** Adds why a case ended without a settled grant. */
  addReasons(end: NegativeEnd, reasons: readonly Reason[]): void {
    this.#reasons.add(end, reasons);
  }

  /** Adds the agreement of a case that has concluded one, with what became of its money. */
  addAgreement(one: VersionedCase, { paid, settled, returned }: CaseMoney): void {
    const money = this.#money;
    money.awarded = addMoney(money.awarded, awardOf(one.context));
    money.paid = addMoney(money.paid, paid);
    money.settled = addMoney(money.settled, settled);
    money.returned = addMoney(money.returned, returned);
    if (one.version.document.monitoring !== undefined) this.#visits.add(one);
  }

  /** Adds the project of a funded case. */
  addProject(one: VersionedCase, money: CaseMoney, answers: JsonObject): void {
    const { indicators, participants } = one.version.document.settlement;
    const achieved = one.context.settlement.report?.achieved ?? {};
    this.#indicators.add(indicators, (by) => valueOfCase(one, by, answers), achieved);
    this.#participants += achieved[participants] ?? 0;
    this.#projects.push(fundedProject(one.version, one, money, answers));
  }

  /**
   * The summary of all that was added.
   *
   * @param versions all that were met, the leading one first
   * @param budget what is promised of the budget that the calls share
   */
  summary(versions: readonly [CountedVersion, ...CountedVersion[]], budget?: BudgetSummary): Summary {
    const [leading] = versions;
    const { id, version, targets } = leading.document;
    const ended = Object.values(this.#ends).reduce((sum, count) => sum + count, 0);
    const calls = this.#pools.pools(leading);
    const hasVisits = versions.some(({ document }) => document.monitoring !== undefined);
    return {
      programme: { id, version, hash: leading.hash },
      versions: versions.map(({ document, hash, cases }) => ({ version: document.version, hash, cases })),
      calls,
      submitted: ended,
      ends: { ...this.#ends },
      underWay: this.#submitted - ended,
      unranked: [...this.#unranked],
      drafts: this.#drafts,
      funnel: this.#funnel.map((step) => ({ ...step })),
      money: { pool: sumMoney(calls.map(({ pool }) => pool)), ...mayExceedOf(calls), ...this.#money },
      byApplicantKind: this.#byApplicantKind.groups(listedValues(versions, "applicantKind")),
      byMapPart: this.#byMapPart.groups(listedValues(versions, "mapPart")),
      refusals: this.#reasons.counted(),
      indicators: this.#indicators.sums(indicatorIds(versions)),
      participants: this.#participants,
      ...(budget === undefined ? {} : { budget }),
      ...(this.#unusable.length === 0 ? {} : { unusable: [...this.#unusable] }),
      ...(hasVisits ? { monitoring: this.#visits.summary() } : {}),
      ...(targets === undefined
        ? {}
        : { targets: this.#targets.summary(targets, this.#mayTake || calls.length > this.#announced) }),
      projects: inOrderOfNumbers(this.#projects),
      journalEntries: this.#journalEntries,
      lastEntryAt: this.#lastEntryAt,
    };
  }
}

/** What the forms of all versions list for a fact; a version without the fact lists nothing. */
function listedValues(
  versions: readonly ProgrammeVersion[],
  fact: "applicantKind" | "mapPart",
): readonly string[] {
  return versions.flatMap(({ document: { form, facts } }) => {
    const path = facts[fact];
    return path === undefined ? [] : enumOfField(form, path);
  });
}

/** A value that the case's own version states, by a path or a calculation. */
function valueOfCase(
  { version, context }: VersionedCase,
  by: StatedBy,
  answers: JsonObject,
): Json | undefined {
  if (typeof by === "string") return factAt(answers, by);
  const { submittedAt, call: id } = context.submission;
  const call = statedCall(version.document, id);
  if (call === undefined || submittedAt === null) return undefined;
  return statedValue(version, by, { answers }, circumstances(version, call, context.submission, submittedAt));
}

function indicatorIds(versions: readonly ProgrammeVersion[]): readonly string[] {
  return versions.flatMap(({ document }) => document.settlement.indicators.map(({ id }) => id));
}

function noMoney(): Sums {
  const nothing = grosze(0);
  return { asked: nothing, awarded: nothing, paid: nothing, settled: nothing, returned: nothing };
}

function awardOf({ agreement: { agreement } }: CaseSummary["context"]) {
  return moneyOf(agreement?.amount ?? "0.00");
}

/** What an application asks for, as far as it can be read and added up. */
function countedSum(requested: string | null): Grosze {
  const reading = requested === null ? undefined : parseMoney(requested);
  return reading?.ok === true && reading.grosze <= reckoningLimits.requested.max ? reading.grosze : grosze(0);
}
