import type { DatabaseSync } from "node:sqlite";
import { type DraftShelf, storedName } from "@opus/grant-workflow/store";
import { inTransaction } from "./in-transaction.ts";
import type { StoreStatements } from "./store-statements.ts";

type Row = readonly [revision: number, text: string, by: string, keepUntil: string];

/** Drafts beside the journal, a row each; a save that answered is on the disk. */
export function draftsOf(
  database: DatabaseSync,
  statements: StoreStatements,
  run: <T>(work: () => T) => Promise<T>,
): DraftShelf {
  const rowOf = (stream: string) => statements.draft.get(stream) as Row | undefined;
  return {
    draft: (stream) =>
      run(() => {
        const row = rowOf(stream);
        if (row === undefined) return undefined;
        const [revision, text, by, keepUntil] = row;
        return { stream, revision: Number(revision), text, by, keepUntil };
      }),
    keep: ({ stream, revision, text, by, keepUntil }) =>
      run(() =>
        inTransaction(database, (keep) => {
          const actual = Number(rowOf(stream)?.[0] ?? 0);
          if (revision !== actual + 1) return { ok: false, actual } as const;
          statements.keepDraft.run(
            storedName(stream, "stream"),
            revision,
            text,
            storedName(by, "who saved a draft"),
            keepUntil,
          );
          keep();
          return { ok: true } as const;
        }),
      ),
    drop: (stream) =>
      run(() => {
        statements.dropDraft.run(stream);
      }),
  };
}
