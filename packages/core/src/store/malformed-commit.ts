import { OgwError } from "@opus/grant-rules/errors";

/** The error of a commit that must not be kept; `place` names the part of it. */
export function malformedCommit(place: string, problem: string, cause?: unknown): OgwError {
  return new OgwError({
    code: "OGW315",
    subject: `commit of ${place}`,
    problem,
    allowed:
      "Entries follow the revision they were decided on without gaps, each names the hash before it, the snapshot carries the last, rows are read before they are written, and postings sum to zero",
    remedy: "Build commits with decide() and hand them over unchanged; nothing of this one was kept",
    cause,
  });
}
