import type { RowChange } from "../journal/entry.ts";
import type { Commit } from "./commit.ts";
import { malformedCommit } from "./malformed-commit.ts";
import { type SeenVersion, seenVersions } from "./seen-versions.ts";
import { isStoredName, storedName } from "./stored-json.ts";
import { writtenRows } from "./written-rows.ts";

/**
 * Refuses writes to rows that the decision has not seen, or that do not follow from the version that it saw: a row is
 * inserted as version 1 where there is none, and each write after makes it one more.
 *
 * @throws OgwError OGW315 naming scope and key.
 */
export function checkWrittenRows(commit: Commit): void {
  for (const read of commit.seen) {
    storedName(read.scope, "registry scope");
    if ("key" in read) keepable(read.key, read.scope, "registry key");
    if ("from" in read) {
      keepable(read.from, read.scope, "registry range");
      keepable(read.below, read.scope, "registry range");
    }
  }
  const rows = writtenRows(commit);
  if (rows.length === 0) return;
  const seen = seenVersions(commit);
  for (const { scope, key, writes } of rows) {
    storedName(scope, "registry scope");
    keepable(key, scope, "registry key");
    let before = seen(scope, key);
    for (const { change } of writes) {
      const problem = problemOf(change, before);
      if (problem !== undefined) throw malformedCommit(`row ${JSON.stringify(key)} of ${scope}`, problem);
      before = change.op === "remove" ? 0 : change.version;
    }
  }
}

/** The words for where a text stands are put together for one that is wrong alone: there are many of them in a commit. */
function keepable(text: string, scope: string, what: string): void {
  if (!isStoredName(text)) storedName(text, `${what} in ${scope}`);
}

function problemOf({ op, version }: RowChange, before: SeenVersion): string | undefined {
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
