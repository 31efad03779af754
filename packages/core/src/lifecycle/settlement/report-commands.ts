import { hasErrors } from "@opus/grant-rules/errors";
import { z } from "zod";
import { factAt, factPathToPointer, type Patch, withValues } from "../../answers/index.ts";
import { documentRecords } from "../../decide/case-records.ts";
import type { RefusalReason } from "../../decide/decision.ts";
import { caseCommand, refuse } from "../../decide/plan.ts";
import { problemReason, reason } from "../../decide/reasons.ts";
import type { JsonObject } from "../../values/json.ts";
import { moneyOf } from "../../money/json-money.ts";
import type { Programme } from "../../programme/programme.ts";
import { passedAt, tooLate } from "./deadline-passed.ts";

/** Files the final report (sprawozdanie końcowe); everything its form requires must be there. */
export const reportSubmit = caseCommand({
  type: "report.submit",
  by: ["applicant"],
  title: { pl: "Złóż sprawozdanie", en: "File the final report" },
  payload: z.strictObject({ report: z.record(z.string(), z.unknown()) }),
  plan({ programme, payload, case: { context } }) {
    const faults = reportFaults(programme, payload.report);
    if (faults.length > 0) return refuse(...faults);
    const report = payload.report as JsonObject;
    const version = context.reportVersion + 1;
    return {
      event: { type: "report.submit", reportVersion: version, ...reported(programme, report) },
      records: documentRecords(programme.document.settlement.form as JsonObject, "report", version, report),
    };
  },
});

/** Calls the grantee to supplement the fields of the report that are named. */
export const reportRequestSupplement = caseCommand({
  type: "report.requestSupplement",
  by: ["accountant"],
  title: { pl: "Wezwij do uzupełnienia sprawozdania", en: "Call to supplement the report" },
  payload: z.strictObject({ fields: z.array(z.string().startsWith("/")).min(1).max(100) }),
  plan({ programme, payload, records, case: { context } }) {
    const form = programme.document.settlement.form as JsonObject;
    const report = records.report(context.reportVersion);
    const unknown = payload.fields.flatMap((path) => {
      const changed = withValues(form, report, [{ path, value: null }]);
      return "problems" in changed ? changed.problems : [];
    });
    if (unknown.length > 0) return refuse(...unknown.map(problemReason));
    return { event: { type: "report.requestSupplement", paths: [...new Set(payload.fields)].sort() } };
  },
});

/**
 * Supplements the report: a new version in which only the fields of the call have changed. After its deadline the
 * report is settled as it stands.
 */
export const reportSupplement = caseCommand({
  type: "report.supplement",
  by: ["applicant"],
  title: { pl: "Uzupełnij sprawozdanie", en: "Supplement the report" },
  payload: z.strictObject({
    report: z
      .array(z.strictObject({ path: z.string().startsWith("/"), value: z.json() }))
      .min(1)
      .max(200),
  }),
  plan(input) {
    const {
      programme,
      payload,
      records,
      case: { context },
    } = input;
    if (passedAt("reportSupplement", input) !== undefined) return refuse(tooLate("reportSupplement", input));
    const form = programme.document.settlement.form as JsonObject;
    const patches = payload.report as readonly Patch[];
    const unlocked = context.reportSupplementPaths;
    const locked = patches.filter(
      ({ path }) => !unlocked.some((pointer) => path === pointer || path.startsWith(`${pointer}/`)),
    );
    if (locked.length > 0) return refuse(...locked.map(({ path }) => lockedField(path, unlocked)));
    const filled = withValues(form, records.report(context.reportVersion), patches);
    if ("problems" in filled) return refuse(...filled.problems.map(problemReason));
    const faults = reportFaults(programme, filled.answers);
    if (faults.length > 0) return refuse(...faults);
    const version = context.reportVersion + 1;
    return {
      event: { type: "report.supplement", reportVersion: version, ...reported(programme, filled.answers) },
      records: documentRecords(form, "report", version, filled.answers),
    };
  },
});

/** Unlike an application, a report without a required answer is not filed. */
function reportFaults(programme: Programme, report: unknown): readonly RefusalReason[] {
  const problems = programme.reportForm.validate(report);
  const shown = hasErrors(problems) ? problems.filter(({ severity }) => severity === "error") : problems;
  if (shown.length > 0) return shown.map(problemReason);
  const { spent } = reported(programme, report as JsonObject);
  return moneyOf(spent) < 0 ? [negativeSpending(spent, programme.document.settlement.spent)] : [];
}

/** The facts of a report that settlement works with. */
function reported(programme: Programme, report: JsonObject) {
  const { settlement } = programme.document;
  const spent = factAt(report, settlement.spent);
  const achieved = settlement.indicators.map(({ id, achieved: path }) => {
    const value = factAt(report, path);
    return [id, typeof value === "number" ? value : 0] as const;
  });
  return { spent: typeof spent === "string" ? spent : "0.00", achieved: Object.fromEntries(achieved) };
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
