import { hostHash } from "../host/host-defaults.ts";
import { commitmentOfRecord } from "../journal/commitment.ts";
import type { RecordReader } from "../kernel/record-reader.ts";
import type { PersonalRecord } from "../store/commit.ts";

/** Reads records that somebody already holds, without citing them. */
export function recordReader(records: readonly PersonalRecord[]): RecordReader {
  return {
    read: (id) => records.find((record) => record.id === id)?.value,
    commitments: (id) =>
      records
        .filter((record) => record.id === id || record.id.startsWith(`${id}/`))
        .map((record) => ({ id: record.id, commitment: commitmentOfRecord(record, hostHash()) })),
    under: (id) => records.filter((record) => record.id.startsWith(`${id}/`)),
  };
}
