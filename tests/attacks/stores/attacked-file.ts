import { DatabaseSync } from "node:sqlite";
import { type JournalReport, OgwError, verifyJournal } from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { type Attack, type AttackOutcome, broken } from "../attack.ts";
import type { RecordedStore } from "./recorded-store.ts";

/** How a file is changed. */
export type Change = string | ((database: DatabaseSync) => void);

/** What must come of it. */
export interface Expected {
  /** Found by the proof alone, and by one of these codes when they are told; else only with heads that were kept. */
  readonly found: boolean | readonly string[];
  /** Which heads: those of an earlier day, or the last ones; the last ones by default. */
  readonly heads?: "earlier";
}

/** An attack that changes the file by hand; the proof, or opening it, must say so. */
export function fileAttack(
  name: string,
  recorded: () => RecordedStore,
  change: Change,
  expected: Expected = { found: true },
): Attack {
  return {
    name,
    async run() {
      const path = recorded().copy();
      changeFile(path, change);
      return outcomeOf(recorded(), (heads) => reportOn(path, heads), expected);
    },
  };
}

/** What a proof of something that was attacked came to; throws when it noticed nothing. */
export async function outcomeOf(
  { heads, earlier }: RecordedStore,
  prove: (heads?: RecordedStore["heads"]) => Promise<JournalReport | OgwError>,
  expected: Expected,
): Promise<AttackOutcome> {
  const alone = await prove();
  if (expected.found !== false) {
    mustFind(alone, expected.found === true ? undefined : expected.found);
    return "held";
  }
  if (isFound(alone)) return "held";
  mustFind(await prove(expected.heads === "earlier" ? earlier : heads), ["OGW520"]);
  return "noted";
}

/** Changes a file as somebody with a SQLite shell would, without any check. */
export function changeFile(path: string, change: Change): void {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  try {
    // A shell that is set to guard nothing.
    database.enableDefensive(false);
    database.exec("PRAGMA ignore_check_constraints = ON");
    const before = stamp(database);
    if (typeof change === "string") database.exec(change);
    else change(database);
    if (stamp(database) === before) throw new Error("the attack changed nothing");
  } finally {
    database.close();
  }
}

/** Something that differs when anything was written. */
function stamp(database: DatabaseSync): string {
  const count = database.prepare("SELECT total_changes() AS changes").get();
  const schema = database.prepare("PRAGMA schema_version").get();
  return JSON.stringify([count, schema]);
}

/** What a proof of the file says, or why it cannot even be opened. */
export async function reportOn(
  path: string,
  heads?: RecordedStore["heads"],
): Promise<JournalReport | OgwError> {
  try {
    const store = createSqliteStore({ path, access: "readOnly" });
    try {
      return await proved(store, heads);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (OgwError.isInstance(error)) return error;
    throw error;
  }
}

/** The report of a proof; one that ends at what it should tell, and leaves the rest unproved, is broken. */
async function proved(store: Store, heads: RecordedStore["heads"] | undefined): Promise<JournalReport> {
  try {
    return await verifyJournal(store, heads === undefined ? {} : { heads });
  } catch (error) {
    if (OgwError.isInstance(error) && error.code.startsWith("OGW5"))
      broken(`the proof ended: ${error.message}`);
    throw error;
  }
}

function isFound(found: JournalReport | OgwError): boolean {
  return OgwError.isInstance(found) || !found.valid;
}

function mustFind(found: JournalReport | OgwError, codes: readonly string[] | undefined): void {
  if (!isFound(found)) broken("the proof found nothing");
  if (codes === undefined || OgwError.isInstance(found)) return;
  const told = found.faults.map(({ code }) => code as string);
  if (!told.some((code) => codes.includes(code)))
    broken(`the proof names ${told.join(", ")}, not ${codes.join(" or ")}`);
}
