import type { LocalisedText } from "@opus/grant-rules";
import { canonicalJson } from "@opus/grant-rules";
import type { OgwCode } from "@opus/grant-rules/errors";
import type { StreamId } from "../journal/entry.ts";

/** A place where a journal, or what the store keeps beside it, is not what was written. */
export interface JournalFault {
  /** Left out for what belongs to no stream. */
  readonly stream?: StreamId;
  /** Entry at fault; 0 when it is the stream as a whole. */
  readonly seq: number;
  /** What it is about beside the stream: the key of a row, the id of a record, an effect, a command. */
  readonly key?: string;
  readonly code: OgwCode;
  readonly message: LocalisedText;
}

/** A fault of an entry, or of a stream as a whole when `seq` is 0; without a stream one of what all of them share. */
export function journalFault(
  stream: StreamId | undefined,
  seq: number,
  code: OgwCode,
  pl: string,
  en: string,
  key?: string,
): JournalFault {
  const place = stream === undefined ? SHARED : { pl: stream, en: stream };
  const at = seq === 0 ? "" : `#${seq}`;
  const message = { pl: `${place.pl}${at}: ${pl}.`, en: `${place.en}${at}: ${en}.` };
  const fault = { seq, ...(key === undefined ? {} : { key }), code, message };
  return stream === undefined ? fault : { stream, ...fault };
}

/** What a fault is of that belongs to no stream. */
const SHARED = { pl: "zbiory wspólne dla wszystkich naborów", en: "sets that all calls share" };

/** Whether two values are the same JSON; what has no canonical form was never written by us. */
export function isSameJson(left: unknown, right: unknown): boolean {
  try {
    return canonicalJson(left) === canonicalJson(right);
  } catch {
    // A value without canonical form is equal to nothing that was written.
    return false;
  }
}

/** What cannot be computed is not what was written; the caller reports it as changed. */
export function safely<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch {
    // The value has no canonical form, so it was never hashed by us.
    return undefined;
  }
}
