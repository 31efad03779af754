import {
  inapplicableFields,
  isOfficerPointer,
  type Patch,
  valueAt,
  withValues,
} from "../../answers/index.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { NewRecord } from "../../kernel/command.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import type { JsonObject } from "../../values/json.ts";
import { findingRecords } from "../ground/case-records.ts";
import { isAtOrIn } from "../ground/open-fields.ts";
import { problemReason } from "../ground/problem-reason.ts";

/** A report as it was filed, and what somebody found out about it. */
interface Examined {
  readonly programme: Pick<Regulations, "canonical" | "reportForm">;
  readonly form: JsonObject;
  readonly report: JsonObject;
  readonly reportVersion: number;
  readonly findings: readonly Patch[];
}

/**
 * The report with what was found out about it (fields of its form that are not the grantee's), and the records of that;
 * or every reason why it cannot be taken.
 */
export function withReportFindings({
  programme,
  form,
  report,
  reportVersion,
  findings,
}: Examined):
  | { readonly report: JsonObject; readonly records: readonly NewRecord[] }
  | { readonly reasons: readonly RefusalReason[] } {
  if (findings.length === 0) return { report, records: [] };
  const foreign = findings.filter(
    ({ path }) => !isOfficerPointer(form, path) || path.split("/").includes("-"),
  );
  if (foreign.length > 0) return { reasons: foreign.map(({ path }) => notToBeFound(path)) };
  const filled = withValues(form, report, findings);
  if ("problems" in filled) return { reasons: filled.problems.map(problemReason) };
  const problems = programme.reportForm
    .validate(filled.answers)
    .filter(({ severity }) => severity === "error");
  if (problems.length > 0) return { reasons: problems.map(problemReason) };
  const off = inapplicableFields(form, filled.answers);
  const idle = findings.filter(({ path }) => off.some((at) => isAtOrIn(path, at)));
  if (idle.length > 0) return { reasons: idle.map(({ path }) => doesNotApply(path)) };
  const known = programme.canonical.report(filled.answers);
  const kept = findings.map(({ path }) => ({ path, value: valueAt(known, path) ?? null, of: reportVersion }));
  return { report: known, records: findingRecords(form, 1, kept, "reportFindings") };
}

function notToBeFound(path: string): RefusalReason {
  return reason(
    "OGW220",
    {
      pl: `Pole ${path} sprawozdania wypełnia grantobiorca, nie urzędnik.`,
      en: `Field ${path} of the report is the grantee's, not an officer's.`,
    },
    {
      pl: "Podaj tylko pola sprawozdania oznaczone w formularzu jako x-source: officer, bez dopisywania pozycji.",
      en: "Give only fields of the report that its form marks as x-source: officer, and add no items.",
    },
  );
}

function doesNotApply(path: string): RefusalReason {
  return reason(
    "OGW224",
    {
      pl: `Pole ${path} nie dotyczy tego sprawozdania: rozstrzygają o tym inne odpowiedzi (x-when).`,
      en: `The field ${path} does not apply to this report: other answers decide that (x-when).`,
    },
    {
      pl: "Pomiń to ustalenie albo podaj najpierw to, od czego zależy.",
      en: "Leave this finding out, or give first what it depends on.",
    },
  );
}
