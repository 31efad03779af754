import { hasErrors } from "@opus/grant-rules/errors";
import {
  factPathToPointer,
  isOfficerPointer,
  type Patch,
  withoutOfficerFields,
  withValues,
} from "../../answers/index.ts";
import { answersTo, patchOf } from "../../document/form-values.ts";
import type { StatedBy } from "../../document/own-names.ts";
import type { Regulations } from "../../document/regulations.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import type { JsonObject } from "../../values/json.ts";
import { moneyOf } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import type { CasePlan } from "../ground/case-ground.ts";
import { documentRecords } from "../ground/case-records.ts";
import { filedOnMember, nothingFromOutside, tooLateByDay, tooLateHere } from "../ground/in-time.ts";
import { openTo } from "../ground/open-fields.ts";
import { problemReason } from "../ground/problem-reason.ts";
import { type Circumstances, circumstances, fieldsBehind, statedValue } from "../ground/stated-value.ts";
import { settlementKit as s } from "./settlement-nouns.ts";
import type { SettlementDocument } from "./settlement-schema.ts";

/** Files the final report (sprawozdanie końcowe); everything its form requires must be there. */
export const reportSubmit = s.command({
  type: "report.submit",
  by: ["applicant"],
  decides: false,
  title: { pl: "Złóż sprawozdanie", en: "File the final report" },
  payload: z.strictObject({ report: answersTo("report") }),
  plan({ stream, programme, call, context, section, own, payload, now }) {
    const about = circumstances(programme, call, context.submission, now);
    const faults = reportFaults({ programme, section, about }, payload.report);
    if (faults.length > 0) return refuse(...faults);
    const report = programme.canonical.report(payload.report as JsonObject);
    const version = nextVersion(own);
    return {
      events: [
        {
          stream,
          event: {
            type: "report.submit",
            reportVersion: version,
            ...reported({ programme, section, about }, report),
          },
        },
      ],
      records: documentRecords(section.form, "report", version, report),
    };
  },
});

/** Calls the grantee to supplement the fields of the report that are named. */
export const reportRequestSupplement = s.command({
  type: "report.requestSupplement",
  by: ["accountant"],
  decides: true,
  title: { pl: "Wezwij do uzupełnienia sprawozdania", en: "Call to supplement the report" },
  payload: z.strictObject({ fields: z.array(z.string().startsWith("/")).min(1).max(100) }),
  documents: true,
  open: ({ own }) => (own.supplementsLeft > 0 ? undefined : noSupplementLeft()),
  plan({ stream, section, own, payload, records }) {
    const form = section.form as JsonObject;
    const report = records.report(own.reportVersion);
    const unknown = payload.fields.flatMap((path) => {
      if (isOfficerPointer(form, path)) return [notTheGrantees(path)];
      const changed = withValues(form, report, [{ path, value: null }]);
      return "problems" in changed ? changed.problems.map(problemReason) : [];
    });
    if (unknown.length > 0) return refuse(...unknown);
    const paths = [...new Set(payload.fields)].sort();
    return { events: [{ stream, event: { type: "report.requestSupplement", paths } }] };
  },
});

/**
 * Supplements the report: a new version in which only the fields of the call have changed. After its deadline the
 * report is settled as it stands.
 */
export const reportSupplement = s.command({
  type: "report.supplement",
  by: ["applicant"],
  decides: false,
  title: { pl: "Uzupełnij sprawozdanie", en: "Supplement the report" },
  payload: z.strictObject({ report: changesSchema() }),
  documents: true,
  plan(input) {
    const { stream, payload } = input;
    const { title } = s.nouns.deadlines.reportSupplement;
    const late = tooLateHere(input, { name: "reportSupplement", title });
    if (late !== undefined) return refuse(late);
    const made = supplementedReport(input, payload.report as readonly Patch[]);
    if ("reasons" in made) return refuse(...made.reasons);
    return {
      events: [{ stream, event: { type: "report.supplement", ...made.facts } }],
      records: made.records,
    };
  },
});

/**
 * Takes in a supplement of the report that came from outside the system, with the day by which it is in time. Only where
 * the programme's term waits for such documents.
 */
export const reportRecordSupplement = s.command({
  type: "report.recordSupplement",
  by: ["accountant"],
  decides: true,
  title: {
    pl: "Zapisz uzupełnienie sprawozdania spoza systemu",
    en: "Record a report supplement from outside",
  },
  payload: z.strictObject({ report: changesSchema(), filedOn: filedOnMember }),
  documents: true,
  open: (facts) => nothingFromOutside("reportSupplement", facts),
  plan(input) {
    const { stream, payload } = input;
    const { filedOn } = payload;
    const { title } = s.nouns.deadlines.reportSupplement;
    const wrong = tooLateByDay(input, { name: "reportSupplement", title }, filedOn);
    if (wrong !== undefined) return refuse(wrong);
    const made = supplementedReport(input, payload.report as readonly Patch[]);
    if ("reasons" in made) return refuse(...made.reasons);
    return {
      events: [{ stream, event: { type: "report.recordSupplement", filedOn, ...made.facts } }],
      records: made.records,
    };
  },
});

/** Changes of a report, one or more. */
export function changesSchema() {
  return z.array(patchOf("report")).min(1).max(200);
}

/** The number of the next version: of those that were filed too late, too, none is written twice. */
function nextVersion({ reportVersion, asked }: Supplementing["own"]): number {
  return Math.max(reportVersion, asked?.reportVersion ?? 0) + 1;
}

/** What a supplement of the report is planned on, whoever sends it. */
interface Supplementing extends Pick<CasePlan, "programme" | "call" | "records"> {
  readonly context: { readonly submission: Parameters<typeof circumstances>[2] };
  readonly section: SettlementDocument;
  readonly own: {
    readonly reportVersion: number;
    readonly supplementPaths: readonly string[];
    readonly asked?: { readonly reportVersion: number } | undefined;
  };
  readonly now: string;
}

/** The new version of the report, or why there is none. */
export function supplementedReport(
  { programme, call, context, section, own, records, now }: Supplementing,
  patches: readonly Patch[],
) {
  const about = circumstances(programme, call, context.submission, now);
  const form = section.form as JsonObject;
  const before = records.report(own.reportVersion);
  const isOpen = openTo(own.supplementPaths, form, before);
  const locked = patches.filter(({ path }) => !isOpen(path));
  if (locked.length > 0) return { reasons: locked.map(({ path }) => lockedField(path, own.supplementPaths)) };
  const filled = withValues(form, before, patches);
  if ("problems" in filled) return { reasons: filled.problems.map(problemReason) };
  const report = programme.canonical.report(filled.answers);
  const faults = reportFaults({ programme, section, about }, report);
  if (faults.length > 0) return { reasons: faults };
  const version = nextVersion(own);
  return {
    facts: { reportVersion: version, ...reported({ programme, section, about }, report) },
    records: documentRecords(form, "report", version, report),
  };
}

/** With what a report is read. */
interface Reading {
  readonly programme: Regulations;
  readonly section: SettlementDocument;
  readonly about: Circumstances;
}

/** Unlike an application, a report without a required answer is not filed. */
function reportFaults(reading: Reading, report: unknown): readonly RefusalReason[] {
  const { programme, section } = reading;
  const problems = programme.reportForm.validate(report);
  const shown = hasErrors(problems) ? problems.filter(({ severity }) => severity === "error") : problems;
  if (shown.length > 0) return shown.map(problemReason);
  const foreign = withoutOfficerFields(section.form, report as JsonObject);
  if (foreign.length > 0) return foreign.map(problemReason);
  const kept = programme.canonical.report(report as JsonObject);
  const unclear = uncomputed(reading, kept);
  if (unclear.length > 0) return unclear;
  const { spent } = reported(reading, kept);
  if (moneyOf(spent) >= 0) return [];
  const [field = ""] = fieldsBehind(programme, section.spent);
  return [negativeSpending(spent, field.replace(/^report\./, ""))];
}

/** Calculations that stand for numbers of the report and have no value on this one; nothing is settled on a guess. */
function uncomputed({ programme, section, about }: Reading, report: JsonObject): readonly RefusalReason[] {
  const stated = [section.spent, ...section.indicators.map(({ achieved }) => achieved)];
  return stated.flatMap((by) => {
    if (typeof by === "string" || statedValue(programme, by, { answers: {}, report }, about) !== undefined)
      return [];
    const [field = ""] = fieldsBehind(programme, by);
    return [notComputed(by.calc, field.replace(/^report\./, ""))];
  });
}

function notComputed(calculation: string, path: string): RefusalReason {
  return {
    ...reason(
      "OGW268",
      {
        pl: `Z tego sprawozdania nie da się policzyć „${calculation}”.`,
        en: `"${calculation}" cannot be computed of this report.`,
      },
      { pl: "Uzupełnij pola, z których się liczy.", en: "Fill the fields that it is computed of." },
    ),
    pointer: factPathToPointer(path),
  };
}

/** The facts of a report that settlement works with; calculations of them read the report alone. */
function reported({ programme, section, about }: Reading, report: JsonObject) {
  const read = (by: StatedBy) => statedValue(programme, by, { answers: {}, report }, about);
  const spent = read(section.spent);
  const achieved = section.indicators.map(({ id, achieved: by }) => {
    const value = read(by);
    return [id, typeof value === "number" ? value : 0] as const;
  });
  return { spent: typeof spent === "string" ? spent : "0.00", achieved: Object.fromEntries(achieved) };
}

function notTheGrantees(path: string): RefusalReason {
  return reason(
    "OGW770",
    {
      pl: `Pole ${path} sprawozdania wypełnia urzędnik, nie grantobiorca.`,
      en: `Field ${path} of the report is filled by an officer, not by the grantee.`,
    },
    {
      pl: "Wskaż pola, na które odpowiada grantobiorca; to pole ustala się przy rozliczeniu („findings”).",
      en: 'Name fields that the grantee answers; this one is found out when the grant is settled ("findings").',
    },
  );
}

function noSupplementLeft() {
  return reason(
    "OGW274",
    {
      pl: "Sprawozdania nie można już uzupełnić: wykorzystano wszystkie wezwania, jakie przewiduje program.",
      en: "The report can be supplemented no more: all calls that the programme allows have been made.",
    },
    {
      pl: "Rozlicz dofinansowanie na tym sprawozdaniu (settlement.decide).",
      en: "Settle the grant on the report as it stands (settlement.decide).",
    },
  );
}

function negativeSpending(spent: string, path: string): RefusalReason {
  return {
    ...reason(
      "OGW268",
      { pl: `Wydatki ${spent} zł są mniejsze od zera.`, en: `Spending of ${spent} PLN is below zero.` },
      {
        pl: "Podaj sumę wydatków z dofinansowania, co najmniej 0.00.",
        en: "Give the sum spent from the grant, 0.00 at least.",
      },
    ),
    pointer: factPathToPointer(path),
  };
}

function lockedField(path: string, unlocked: readonly string[]) {
  return reason(
    "OGW288",
    { pl: `Pola ${path} nie było w wezwaniu.`, en: `Field ${path} was not in the call to supplement.` },
    { pl: `Można zmienić: ${unlocked.join(", ")}.`, en: `These may be changed: ${unlocked.join(", ")}.` },
  );
}
