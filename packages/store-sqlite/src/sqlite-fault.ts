import { OgwError, type OgwErrorOptions } from "@opus/grant-rules/errors";

type Diagnosis = Omit<OgwErrorOptions, "subject" | "cause">;

/** What SQLite's primary result codes mean to whoever runs the store. */
const DIAGNOSES: ReadonlyMap<number, Diagnosis> = new Map([
  [
    5,
    {
      code: "OGW313",
      problem: "another process kept the file locked for longer than the busy timeout",
      allowed: "One process writes at a time; others wait",
      remedy: "Try again, or raise busyTimeout (milliseconds) when long writes are expected",
    },
  ],
  [
    8,
    {
      code: "OGW314",
      problem: "it is open for reading only, or its file or folder may not be written",
      remedy: 'Open it with access "readWrite" under a user who may write both',
    },
  ],
  [
    11,
    {
      code: "OGW317",
      problem: "the file is damaged",
      remedy: "Stop writing, keep a copy of the file with its -wal, and restore the last good backup",
    },
  ],
  [
    13,
    {
      code: "OGW300",
      problem: "the disk is full; nothing of the last write was kept",
      remedy: "Free some space and repeat the command",
    },
  ],
  [
    14,
    {
      code: "OGW310",
      problem: "the file cannot be opened",
      remedy: "Check that its folder exists and that this user may read and write it",
    },
  ],
  [
    26,
    {
      code: "OGW311",
      problem: "the file is not a SQLite database, so it is not a store",
      remedy: "Check the path; to make a new store, name a file that does not exist",
    },
  ],
]);

/** Runs `work`, saying what a failure of SQLite means for `subject`. */
export function withSqliteFaults<T>(subject: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw sqliteFault(subject, error);
  }
}

/**
 * Says what a failure of SQLite means, keeping it as the cause; errors that are ours already pass through.
 *
 * @param subject the store or inbox with its place: `store "grants.db"`
 */
export function sqliteFault(subject: string, cause: unknown): OgwError {
  if (OgwError.isInstance(cause)) return cause;
  if (isClosed(cause)) {
    return new OgwError({
      code: "OGW316",
      subject,
      problem: "it was closed",
      remedy: "Open it again before using it",
      cause,
    });
  }
  const diagnosis = DIAGNOSES.get(primaryCode(cause));
  if (diagnosis !== undefined) return new OgwError({ ...diagnosis, subject, cause });
  const message = cause instanceof Error ? cause.message : String(cause);
  return new OgwError({
    code: "OGW300",
    subject,
    problem: `SQLite failed: ${message}`,
    remedy: "See the cause; nothing of the last write was kept",
    cause,
  });
}

/** SQLite's primary result code (extended ones are folded), or 0 when the error is not SQLite's. */
export function primaryCode(error: unknown): number {
  const code = error instanceof Error && "errcode" in error ? error.errcode : undefined;
  return typeof code === "number" ? code & 0xff : 0;
}

function isClosed(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_INVALID_STATE";
}
