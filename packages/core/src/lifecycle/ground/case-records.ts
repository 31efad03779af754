import { joinRecords, splitRecords, splitValue } from "../../answers/index.ts";
import { trailClass } from "../../document/record-class-schema.ts";
import type { NewRecord } from "../../kernel/command.ts";
import type { RecordReader } from "../../kernel/record-reader.ts";
import type { Json, JsonObject } from "../../values/json.ts";
import { checksumOfSealed } from "./answers-checksum.ts";
import type { Finding } from "./standing-findings.ts";

/** The documents of a case, put together from its records. */
export interface CaseRecords {
  /** The answers of a version, personal parts included as far as they are still kept. */
  answers(version: number): JsonObject;
  /** All findings of officers up to a version, as far as they are still kept. */
  findings(version: number): readonly Finding[];
  report(version: number): JsonObject;
  /** The checksum of a version of the answers, as receipts print it. */
  checksum(version: number): string;
  /** The answers that persons gave in the checklist up to a version, with their reasons. */
  checklist(version: number): readonly ChecklistNote[];
}

/** An answer in the checklist of the formal check, with why it was given. */
export interface ChecklistNote {
  readonly row: string;
  readonly answer: "yes" | "no" | "notApplicable";
  /** Left out where nobody gave one. */
  readonly reason?: string | undefined;
}

/** Reads the documents of a case from its records. */
export function caseRecords(records: RecordReader): CaseRecords {
  const document = (prefix: string, version: number): JsonObject => {
    const id = `${prefix}/${version}`;
    const facts = (records.read(id) ?? {}) as JsonObject;
    const personal = records.under(id).map((record) => [record.class, record.value as JsonObject]);
    return joinRecords(facts, Object.fromEntries(personal));
  };
  return {
    answers: (version) => document("answers", version),
    checksum: (version) => checksumOfSealed(records.commitments(`answers/${version}`), version),
    report: (version) => document("report", version),
    findings: (version) => (version === 0 ? [] : keptFindings(records, `findings/${version}`)),
    checklist: (version) => (records.read(`checklist/${version}`) ?? []) as unknown as ChecklistNote[],
  };
}

/** The records of one document version: its facts for the trail, its personal parts by class. */
export function documentRecords(
  form: Readonly<Record<string, unknown>>,
  prefix: "answers" | "report",
  version: number,
  document: JsonObject,
): readonly NewRecord[] {
  const { facts, personal } = splitRecords(form, document);
  return [
    { id: `${prefix}/${version}`, class: trailClass, value: facts },
    ...Object.entries(personal).map(([name, value]) => ({
      id: `${prefix}/${version}/${name}`,
      class: name,
      value: value as Json,
    })),
  ];
}

/**
 * The records of all findings up to a version: those that are not personal for the trail, the others by class.
 *
 * @param kind `reportFindings` of what was found in a report
 */
export function findingRecords(
  form: Readonly<Record<string, unknown>>,
  version: number,
  findings: readonly Finding[],
  kind: "findings" | "reportFindings" = "findings",
): readonly NewRecord[] {
  const trail: Finding[] = [];
  const personal = new Map<string, Finding[]>();
  for (const finding of lastFound(findings)) {
    const { stays, personal: parts } = splitValue(form, finding);
    if (stays !== undefined) trail.push({ ...finding, value: stays });
    for (const [name, values] of Object.entries(parts)) {
      const found = personal.get(name) ?? [];
      personal.set(name, found);
      for (const [path, value] of Object.entries(values)) {
        if (value !== undefined) found.push({ path, value, of: finding.of });
      }
    }
  }
  const id = `${kind}/${version}`;
  return [
    { id, class: trailClass, value: trail as unknown as Json },
    ...[...personal].map(([name, found]) => ({
      id: `${id}/${name}`,
      class: name,
      value: found as unknown as Json,
    })),
  ];
}

/** The record of answers in a checklist: `checklist` as they are given, `rows` as a check was concluded on them. */
export function checklistRecord(
  kind: "checklist" | "rows",
  version: number,
  notes: readonly ChecklistNote[],
): NewRecord {
  return { id: `${kind}/${version}`, class: trailClass, value: notes as unknown as Json };
}

/** What stays of a group comes before the personal values inside it, which are set into it. */
function keptFindings(records: RecordReader, id: string): Finding[] {
  const parts = [records.read(id) ?? [], ...records.under(id).map(({ value }) => value)];
  return (parts as unknown as Finding[][]).flat();
}

/** Without those that a later one replaces, so that it does not matter in which order the others are put together. */
function lastFound(findings: readonly Finding[]): readonly Finding[] {
  const isReplaced = ({ path }: Finding, index: number) =>
    findings.slice(index + 1).some((later) => later.path === path || path.startsWith(`${later.path}/`));
  return findings.filter((finding, index) => !isReplaced(finding, index));
}
