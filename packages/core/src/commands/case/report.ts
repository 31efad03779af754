import type { Problem } from "@opus/grant-rules";
import { hasErrors } from "@opus/grant-rules/errors";
import { z } from "zod";
import { factAt, type Patch, withValues } from "../../answers/index.ts";
import { documentRecords } from "../../decide/case-records.ts";
import { caseCommand, refuse } from "../../decide/plan.ts";
import { problemReason, reason } from "../../decide/reasons.ts";
import type { JsonObject } from "../../journal/json.ts";
import type { Programme } from "../../programme/programme.ts";

/** Files the final report (sprawozdanie końcowe); everything its form requires must be there. */
export const reportSubmit = caseCommand({
  type: "report.submit",
  by: ["applicant"],
  title: { pl: "Złóż sprawozdanie", en: "File the final report" },
  payload: z.strictObject({ report: z.record(z.string(), z.unknown()) }),
  plan({ programme, payload, case: { context } }) {
    const problems = reportProblems(programme, payload.report);
    if (problems.length > 0) return refuse(...problems.map(problemReason));
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
  plan: ({ payload }) => ({
    event: { type: "report.requestSupplement", paths: [...new Set(payload.fields)].sort() },
  }),
});

/** Supplements the report: a new version in which only the fields of the call have changed. */
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
  plan({ programme, payload, records, case: { context } }) {
    const form = programme.document.settlement.form as JsonObject;
    const patches = payload.report as readonly Patch[];
    const unlocked = context.reportSupplementPaths;
    const locked = patches.filter(
      ({ path }) => !unlocked.some((pointer) => path === pointer || path.startsWith(`${pointer}/`)),
    );
    if (locked.length > 0) return refuse(...locked.map(({ path }) => lockedField(path, unlocked)));
    const filled = withValues(form, records.report(context.reportVersion), patches);
    if ("problems" in filled) return refuse(...filled.problems.map(problemReason));
    const problems = reportProblems(programme, filled.answers);
    if (problems.length > 0) return refuse(...problems.map(problemReason));
    const version = context.reportVersion + 1;
    return {
      event: { type: "report.supplement", reportVersion: version, ...reported(programme, filled.answers) },
      records: documentRecords(form, "report", version, filled.answers),
    };
  },
});

/** Unlike an application, a report without a required answer is not filed. */
function reportProblems(programme: Programme, report: unknown): readonly Problem[] {
  const problems = programme.reportForm.validate(report);
  return hasErrors(problems) ? problems.filter(({ severity }) => severity === "error") : problems;
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

function lockedField(path: string, unlocked: readonly string[]) {
  return reason(
    "OGW263",
    { pl: `Pola ${path} nie było w wezwaniu.`, en: `Field ${path} was not in the call to supplement.` },
    { pl: `Można zmienić: ${unlocked.join(", ")}.`, en: `These may be changed: ${unlocked.join(", ")}.` },
  );
}
