import { joinRecords, splitRecords } from "../../answers/index.ts";
import type { NewRecord } from "../../kernel/command.ts";
import type { RecordReader } from "../../kernel/record-reader.ts";
import type { Json, JsonObject } from "../../values/json.ts";
import type { Finding } from "./standing-findings.ts";

/** Record class of what the decision trail itself needs; it is never erased. */
export const trailClass = "trail";

/** The documents of a case, put together from its records. */
export interface CaseRecords {
  /** The answers of a version, personal parts included as far as they are still kept. */
  answers(version: number): JsonObject;
  /** All findings of officers up to a version. */
  findings(version: number): readonly Finding[];
  report(version: number): JsonObject;
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
    report: (version) => document("report", version),
    findings: (version) =>
      version === 0 ? [] : ((records.read(`findings/${version}`) ?? []) as unknown as Finding[]),
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
