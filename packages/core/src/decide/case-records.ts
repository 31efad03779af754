import { joinRecords, splitRecords } from "../answers/index.ts";
import type { Finding } from "../assessment/standing-findings.ts";
import type { Json, JsonObject } from "../journal/json.ts";
import type { PersonalRecord } from "../ports/store.ts";
import type { NewRecord } from "./plan.ts";

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
export function caseRecords(records: readonly PersonalRecord[]): CaseRecords {
  const values = new Map(records.map((record) => [record.id, record]));
  const document = (prefix: string, version: number): JsonObject => {
    const id = `${prefix}/${version}`;
    const facts = (values.get(id)?.value ?? {}) as JsonObject;
    const personal: Record<string, JsonObject> = {};
    for (const record of records) {
      if (record.id.startsWith(`${id}/`)) personal[record.class] = record.value as JsonObject;
    }
    return joinRecords(facts, personal);
  };
  return {
    answers: (version) => document("answers", version),
    report: (version) => document("report", version),
    findings: (version) =>
      version === 0 ? [] : ((values.get(`findings/${version}`)?.value ?? []) as unknown as Finding[]),
  };
}

/** The records of one document version: its facts for the trail, its personal parts by class. */
export function documentRecords(
  form: JsonObject,
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
