import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { OgwError } from "@opus/grant-rules/errors";
import type { StoreReads } from "@opus/grant-workflow/store";
import { openForReading } from "./open-database.ts";
import { readStatements } from "./read-statements.ts";
import { withSqliteFaults } from "./sqlite-fault.ts";
import { readsOf } from "./store-reads.ts";

/** The views of one store that run. */
export interface Views {
  /** Who has one open, by the names that they gave. */
  readers(): readonly string[];
  /** Opens a view for as long as `read` runs. */
  during<T>(read: (view: StoreReads) => Promise<T>, reader?: string): Promise<T>;
  /** Opens no more of them, and waits for those that run. */
  end(): Promise<void>;
}

/**
 * Views of a store: each a connection of its own to the same file, in a read transaction, so that it stands at one
 * moment of the write-ahead log while others go on writing. A database in memory has no second connection; it is copied
 * in one go to a file that has no name once it is open.
 */
export function openViews(database: DatabaseSync, subject: string, busyTimeout: number): Views {
  const running = new Map<Promise<unknown>, string>();
  let hasEnded = false;
  async function during<T>(read: (view: StoreReads) => Promise<T>): Promise<T> {
    const path = withSqliteFaults(subject, () => database.location());
    if (path !== null) return viewOf(path, read);
    const folder = mkdtempSync(join(tmpdir(), "grant-workflow-view-"));
    try {
      const copy = join(folder, "view.db");
      withSqliteFaults(subject, () => database.prepare("VACUUM INTO ?").run(copy));
      return await viewOf(copy, read, () => forgetName(folder));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  async function viewOf<T>(
    path: string,
    read: (view: StoreReads) => Promise<T>,
    isOpen: () => void = () => {},
  ): Promise<T> {
    const connection = withSqliteFaults(subject, () => openForReading(path, busyTimeout));
    try {
      const view = withSqliteFaults(subject, () => standingStill(connection, `view of ${subject}`));
      isOpen();
      return await read(view);
    } finally {
      connection.close();
    }
  }
  return {
    readers: () => [...running.values()],
    async during(read, reader = "a view") {
      if (hasEnded) throw closed(subject);
      const view = during(read);
      running.set(view, reader);
      try {
        return await view;
      } finally {
        running.delete(view);
      }
    },
    async end() {
      hasEnded = true;
      await Promise.allSettled(running.keys());
    },
  };
}

/** Takes the name of an open file away where the system allows it, so that a process that dies leaves no copy behind. */
function forgetName(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // On Windows an open file keeps its name until it is closed.
  }
}

/** The reads of a connection, all of the moment in which it is asked for them. */
function standingStill(connection: DatabaseSync, subject: string): StoreReads {
  const statements = readStatements(connection);
  connection.exec("BEGIN");
  // The moment is that of the first read.
  statements.programme.get("");
  return readsOf(connection, statements, subject);
}

function closed(subject: string): OgwError {
  return new OgwError({
    code: "OGW316",
    subject,
    problem: "it was closed",
    remedy: "Open it again before using it",
  });
}
