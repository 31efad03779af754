import { type Commit, type CommitResult, malformedCommit } from "@opus/grant-workflow/store";
import { keptAnswer } from "./read-rows.ts";
import type { StoreStatements } from "./store-statements.ts";

/** The first reason not to keep a commit, short of its registry writes: command id, revisions, registry versions. */
export function findConflict(statements: StoreStatements, commit: Commit): CommitResult | undefined {
  const answer = keptAnswer(statements, commit.answer.commandId);
  if (answer !== undefined) return { ok: false, conflict: "answered", answer };
  for (const { stream, expectedRevision, entries } of commit.streams) {
    const kept = statements.revision.get(stream);
    const actual = kept === undefined ? 0 : Number(kept.revision);
    if (actual !== expectedRevision) return { ok: false, conflict: "revision", stream, actual };
    if ((kept?.head ?? null) !== entries[0]?.previous) {
      throw malformedCommit(stream, "the first entry does not follow the last one kept");
    }
  }
  for (const [scope, version] of Object.entries(commit.registryRead)) {
    const actual = Number(statements.scopeVersion.get(scope)?.version ?? 0);
    if (actual !== version) return { ok: false, conflict: "registry", scope };
  }
  return undefined;
}

/** Writes registry rows in order until one does not fit; the caller rolls back then. */
export function findKeyConflict(
  statements: StoreStatements,
  commit: Commit,
  values: readonly string[],
): CommitResult | undefined {
  for (const [index, { op, scope, key }] of commit.registry.entries()) {
    statements.countScopeWrite.run(scope);
    const write = op === "insert" ? statements.insertRow : statements.updateRow;
    if (write.run(values[index] ?? "null", scope, key).changes !== 1) {
      return { ok: false, conflict: "registry", scope, key };
    }
  }
  return undefined;
}
