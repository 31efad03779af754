import type { RecordReader } from "../kernel/record-reader.ts";
import type { PersonalRecord } from "../store/commit.ts";

/** Reads records that somebody already holds, without citing them. */
export function recordReader(records: readonly PersonalRecord[]): RecordReader {
  return {
    read: (id) => records.find((record) => record.id === id)?.value,
    under: (id) => records.filter((record) => record.id.startsWith(`${id}/`)),
  };
}
