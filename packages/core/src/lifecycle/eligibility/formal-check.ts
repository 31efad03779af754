import { canonicalJson } from "@opus/grant-rules";
import {
  inapplicableFields,
  isOfficerPointer,
  type Patch,
  valueAt,
  withValues,
} from "../../answers/index.ts";
import { patchOf } from "../../document/form-values.ts";
import type { Regulations } from "../../document/regulations.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import type { JsonObject } from "../../values/json.ts";
import * as z from "../../values/zod.ts";
import { actedBy, appealReads } from "../ground/appeals.ts";
import { type AskedCase, askCase } from "../ground/ask-case.ts";
import { lackingParts } from "../ground/asked-parts.ts";
import type { CasePlan } from "../ground/case-ground.ts";
import { type CaseRecords, findingRecords } from "../ground/case-records.ts";
import { blankFields } from "../ground/checked-answers.ts";
import { earlierOf } from "../ground/earlier.ts";
import {
  arePointsOpen,
  givenPointsFaults,
  givenPointsOf,
  givenPointsPayload,
} from "../ground/given-points.ts";
import { standingFacts, standingTermFacts } from "../ground/key-facts.ts";
import { limitReads } from "../ground/limits.ts";
import { isAtOrIn } from "../ground/open-fields.ts";
import { problemReason } from "../ground/problem-reason.ts";
import { ownQueueRead } from "../ground/queue.ts";
import { asksPerson, rulingFaults, rulingRecords, rulingsOf, rulingsPayload } from "../ground/rulings.ts";
import { seatReads } from "../ground/seats.ts";
import { type Finding, standingFindings } from "../ground/standing-findings.ts";
import { limitsAskedAt } from "../ground/stated-limits.ts";
import { type Circumstances, circumstances } from "../ground/stated-value.ts";
import { lacksFinding, termFacts } from "../ground/term-facts.ts";
import { passedRows, rowsOfOthers, setsOfPassed } from "./after-check-rows.ts";
import { checklistHeld } from "./checklist.ts";
import { rowUnanswered } from "./checklist-answer.ts";
import { eligibilityKit as s } from "./eligibility-nouns.ts";
import { type FormalAssessment, formalCheckOf } from "./formal-outcome.ts";
import { knownLater, limitsHeld } from "./limits-held.ts";
import { placeAfterCheck } from "./place-after-check.ts";

const payloadSchema = z.strictObject({
  /** What an officer found out: values of the form's officer fields. */
  findings: z.array(patchOf("application")).max(200).optional(),
  /** What a person decided on rules that stop for one. */
  rulings: rulingsPayload(["warn", "supplement", "leaveUnconsidered", "reject"]),
  /** Points that a person gave for scoring rules whose points nobody can tell. */
  points: givenPointsPayload(),
});

/**
 * Completes the formal check (ocena formalna) on the answers, findings and rules of the moment. Findings fill only
 * fields of the form that are the officer's; they add to those given before, as far as these still stand.
 */
export const formalCheckComplete = s.command({
  type: "formalCheck.complete",
  by: ["officer"],
  decides: true,
  title: { pl: "Zakończ ocenę formalną", en: "Complete the formal check" },
  payload: payloadSchema,
  documents: true,
  reads: ({ programme, context }) => [
    ...ownQueueRead(context),
    ...seatReads(context),
    ...appealReads({ programme, context }),
    ...setsOfPassed(programme).map((set) => ({ set, key: context.submission.number ?? "" })),
    ...limitReads(
      [...limitsAskedAt(programme, "formalCheck"), ...earlierOf(programme)],
      standingFacts(context).parties ?? [],
    ),
  ],
  plan(input) {
    const { stream, programme, call, context, own, section, records, payload, now } = input;
    const { answersVersion, requested } = standingFacts(context);
    const { findingsVersion } = own;
    const found = collectFindings({ programme, records, answersVersion, findingsVersion, payload });
    if ("reasons" in found) return refuse(...found.reasons);
    const asked = { programme, call, records, context, now };
    const limits = limitsHeld(input, found.answers);
    if (limits.tooEarly.length > 0) return refuse(...limits.tooEarly.map(knownLater));
    const outcomes = askCase(asked, "formalCheck", { answers: found.answers, ...limits.known });
    const { rulings = [], points = [] } = payload;
    const isSignUp = context.submission.place !== undefined;
    const known = { answers: found.answers, earlier: limits.known.earlier };
    const scoring = isSignUp ? [] : askCase(asked, "scoring", known);
    const wrong = [
      ...rulingFaults(rulings, outcomes.filter(asksPerson)),
      ...givenPointsFaults(points, scoring.filter(arePointsOpen)),
    ];
    if (wrong.length > 0) return refuse(...wrong);
    const about = circumstances(programme, call, context.submission, now);
    const list = checklistHeld(input, { outcomes, rulings }, { programme, answers: found.answers, about });
    if (list.waiting.length > 0) return refuse(...list.waiting.map(rowUnanswered));
    const checked = formalCheckOf(programme, outcomes, requested, {
      rulings,
      maySupplement: section.supplements > 0,
      blank: blankFields(programme, found.answers),
      lacking: isSignUp ? [] : lackingParts(programme, found.answers, about),
      isWithoutMoney: isSignUp,
      ...{ scoring, points, failed: list.failed },
    });
    const { outcome, supplementPaths } = withTermKnown(checked, programme, found.answers, about);
    const version = findingsVersion + (found.isNew ? 1 : 0);
    const seats = placeAfterCheck(input, outcome);
    const event = {
      type: "formalCheck.complete",
      ...{ outcome, supplementPaths, findingsVersion: version },
      ...rulingsOf(rulings),
      ...givenPointsOf(points),
      ...limits.noted,
      ...foundForTerms(asked, found.answers),
      ...list.told,
      ...seats.told,
      ...actedBy(input),
    } as const;
    return {
      events: [{ stream, event }, ...seats.events],
      // Of points only what a person is asked for, or has given: the rest is told when it counts.
      verdicts: [
        ...outcomes,
        ...scoring.filter(({ rule }) => [...checked.asked, ...points.map((one) => one.rule)].includes(rule)),
      ],
      records: [
        ...foundRecords(programme, version, found),
        ...list.records,
        ...rulingRecords(`rulings/${own.rulingsVersion + 1}`, [...rulings, ...points]),
      ],
      rows: [...seats.rows, ...(outcome === "eligible" ? passedRows(input) : rowsOfOthers(input, outcome))],
    };
  },
});

function foundRecords(
  { document }: Regulations,
  version: number,
  { isNew, findings }: { readonly isNew: boolean; readonly findings: readonly Finding[] },
) {
  return isNew ? findingRecords(document.form as JsonObject, version, findings) : [];
}

/** A call to supplement without an end would wait for ever: first an officer finds what its term depends on. */
function withTermKnown(
  checked: FormalAssessment,
  programme: Regulations,
  answers: JsonObject,
  about: Circumstances,
): Pick<FormalAssessment, "outcome" | "supplementPaths"> {
  const isOpen = checked.outcome === "curable" && lacksFinding(programme, "supplement", answers, about);
  return isOpen ? { outcome: "needsFinding", supplementPaths: [] } : checked;
}

/** What terms take from what was found, where it is not what stands already; nothing for terms that ask for no facts. */
function foundForTerms(
  {
    programme,
    call,
    context,
    now,
  }: Pick<CasePlan, "programme" | "call"> & Pick<AskedCase, "context" | "now">,
  answers: JsonObject,
) {
  const known = standingTermFacts(context);
  const about = circumstances(programme, call, context.submission, now);
  const { days = {}, holds = {} } = termFacts(programme, answers, about);
  if (canonicalJson({ days, holds }) === canonicalJson(known)) return {};
  return { found: { of: standingFacts(context).answersVersion, days, holds } };
}

type Found =
  | { readonly answers: JsonObject; readonly findings: readonly Finding[]; readonly isNew: boolean }
  | { readonly reasons: readonly RefusalReason[] };

interface Collected {
  readonly programme: Regulations;
  readonly records: CaseRecords;
  readonly answersVersion: number;
  readonly findingsVersion: number;
  readonly payload: z.output<typeof payloadSchema>;
}

function collectFindings({
  programme,
  records,
  answersVersion: version,
  findingsVersion,
  payload,
}: Collected): Found {
  const form = programme.document.form as JsonObject;
  const found = (payload.findings ?? []) as readonly Patch[];
  const given = found.map((one) => ({ ...one, value: programme.canonical.applicationValue(one) }));
  const foreign = given.filter(({ path }) => !isOfficerPointer(form, path));
  if (foreign.length > 0) return { reasons: foreign.map(({ path }) => notOfficers(path)) };
  const added = given.filter(({ path }) => path.split("/").includes("-"));
  if (added.length > 0) return { reasons: added.map(({ path }) => addsItem(path)) };
  const before = records.findings(findingsVersion);
  const standing = standingFindings(form, before, records.answers, version);
  const findings = [...standing, ...given.map((finding) => ({ ...finding, of: version }))];
  const isNew = given.length > 0 || standing.length < before.length;
  const answers = records.answers(version);
  // Answers by themselves were checked when they were sent.
  if (findings.length === 0) return { answers, findings, isNew };
  const filled = withValues(form, answers, findings);
  if ("problems" in filled) return { reasons: filled.problems.map(problemReason) };
  const problems = programme.form.validate(filled.answers).filter(({ severity }) => severity === "error");
  if (problems.length > 0) return { reasons: problems.map(problemReason) };
  const off = inapplicableFields(form, filled.answers);
  const idle = given.filter(
    ({ path, value }) => value !== null && off.some((at) => isAbout(path, at, filled.answers)),
  );
  if (idle.length > 0) return { reasons: idle.map(({ path }) => doesNotApply(path)) };
  return { answers: filled.answers, findings, isNew };
}

/** Whether a finding says something of a field: it is the field's, or the group's around it and holds an answer to it. */
function isAbout(path: string, field: string, answers: JsonObject): boolean {
  return isAtOrIn(path, field) || (isAtOrIn(field, path) && (valueAt(answers, field) ?? null) !== null);
}

function doesNotApply(path: string): RefusalReason {
  return reason(
    "OGW224",
    {
      pl: `Pole ${path} nie dotyczy tego wniosku: rozstrzygają o tym inne odpowiedzi (x-when).`,
      en: `The field ${path} does not apply to this application: other answers decide that (x-when).`,
    },
    {
      pl: "Pomiń to ustalenie albo podaj najpierw to, od czego zależy.",
      en: "Leave this finding out, or give first what it depends on.",
    },
  );
}

/** A finding is about what the applicant named; it never adds an item to the applicant's lists. */
function addsItem(path: string): RefusalReason {
  return reason(
    "OGW222",
    {
      pl: `Ustalenie ${path} dopisałoby wnioskodawcy pozycję na liście.`,
      en: `The finding ${path} would add an item to the applicant's list.`,
    },
    { pl: "Podaj numer istniejącej pozycji, od 0.", en: "Give the number of an item it has, from 0." },
  );
}

function notOfficers(path: string): RefusalReason {
  return reason(
    "OGW220",
    {
      pl: `Pole ${path} wypełnia wnioskodawca, nie urzędnik.`,
      en: `Field ${path} is the applicant's, not an officer's.`,
    },
    {
      pl: "Podaj tylko pola oznaczone w formularzu jako x-source: officer.",
      en: "Give only fields that the form marks as x-source: officer.",
    },
  );
}
