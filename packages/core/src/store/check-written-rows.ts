import type { RowChange } from "../journal/entry.ts";
import type { Commit } from "./commit.ts";
import { malformedCommit } from "./malformed-commit.ts";
import { seenVersions } from "./seen-versions.ts";
import { storedName } from "./stored-json.ts";

/** The writes to rows that a commit carries, in order, each with the entry that makes it. */
export function* writtenRows({ streams }: Pick<Commit, "streams">): Iterable<{
  readonly change: RowChange;
  /** `<stream>#<seq>`. */
  readonly entry: string;
}> {
  for (const { entries } of streams) {
    for (const { entry } of entries) {
      for (const change of entry.registry) yield { change, entry: `${entry.stream}#${entry.seq}` };
    }
  }
}

/**
 * Refuses writes to rows that the decision has not seen, or that do not follow from the version that it saw: a row is
 * inserted as version 1 where there is none, and each write after makes it one more.
 *
 * @throws OgwError OGW315 naming scope and key.
 */
export function checkWrittenRows(commit: Commit): void {
  for (const read of commit.seen) {
    storedName(read.scope, "registry scope");
    if ("key" in read) storedName(read.key, `registry key in ${read.scope}`);
    if ("from" in read) {
      for (const text of [read.from, read.below]) storedName(text, `registry range in ${read.scope}`);
    }
  }
  const seen = seenVersions(commit);
  for (const { change } of writtenRows(commit)) {
    const { op, scope, key, version } = change;
    storedName(scope, "registry scope");
    storedName(key, `registry key in ${scope}`);
    const before = seen.of(scope, key);
    const problem = problemOf(op, version, before);
    if (problem !== undefined) throw malformedCommit(`row ${JSON.stringify(key)} of ${scope}`, problem);
    seen.move(scope, key, op === "remove" ? 0 : version);
  }
}

function problemOf(
  op: RowChange["op"],
  version: number,
  before: number | "whole" | "unseen",
): string | undefined {
  if (before === "unseen") return "it is written and was not read";
  if (op === "insert") {
    if (before !== "whole" && before !== 0) return "it is inserted, and was there";
    return version === 1 ? undefined : `it is inserted as version ${version}, not 1`;
  }
  if (before === 0) return `it is to be ${op === "update" ? "updated" : "removed"}, and was not there`;
  if (before === "whole") {
    return Number.isSafeInteger(version) && version > 1 ? undefined : `version ${version} follows no other`;
  }
  return version === before + 1 ? undefined : `version ${version} does not follow version ${before}`;
}
