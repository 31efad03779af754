import { dueMoment, type Page, type PendingDeadline, storedName } from "@opus/grant-workflow/store";
import { limitOf, pendingDeadlines } from "./read-rows.ts";
import { keptProgramme } from "./store-reads.ts";
import type { StoreStatements } from "./store-statements.ts";

/** Keeps a programme document under its hash unless there is one. */
export function keepProgramme(statements: StoreStatements, hash: string, document: string): void {
  if (keptProgramme(statements, hash) !== undefined) return;
  statements.insertProgramme.run(
    storedName(hash, "programme hash"),
    storedName(document, "programme document"),
  );
}

/** The kept value of a setting; `initial` becomes it when there is none. */
export function keepSetting(statements: StoreStatements, name: string, initial: string): string {
  const kept = keptSetting(statements, name);
  if (kept !== undefined) return kept;
  statements.insertSetting.run(storedName(name, "setting"), storedName(initial, `setting ${name}`));
  // Another process may have been first.
  return keptSetting(statements, name) ?? initial;
}

function keptSetting(statements: StoreStatements, name: string): string | undefined {
  return (statements.setting.get(name) as readonly [string] | undefined)?.[0];
}

/** Deadlines that are due. */
export function dueDeadlines(
  statements: StoreStatements,
  now: string,
  page: Page<PendingDeadline>,
): PendingDeadline[] {
  const [moment, limit] = [dueMoment(now, "now"), limitOf(page)];
  if (page.after === undefined) return pendingDeadlines(statements.due.all(moment, limit));
  const { stream, name, dueAt } = page.after;
  const after = dueMoment(dueAt, "page of due");
  return pendingDeadlines(statements.dueAfter.all(moment, after, stream, name, limit));
}
