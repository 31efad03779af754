import { DatabaseSync } from "node:sqlite";

/**
 * Claims and marks effects with nothing around it but SQLite, as durable as the store: one transaction takes on as many
 * as are performed side by side, another one removes them.
 */
export class BareOutboxLoop {
  readonly #database: DatabaseSync;
  readonly #together: number;

  constructor(path: string, texts: readonly string[], together: number) {
    this.#together = together;
    this.#database = new DatabaseSync(path);
    this.#database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    this.#database.exec(`CREATE TABLE outbox (position INTEGER PRIMARY KEY, entry TEXT NOT NULL, token TEXT) STRICT;
      CREATE INDEX free ON outbox (position) WHERE token IS NULL; BEGIN`);
    const put = this.#database.prepare("INSERT INTO outbox (entry) VALUES (?)");
    for (const text of texts) put.run(text);
    this.#database.exec("COMMIT");
  }

  /** Performs nothing, for every effect; answers how many there were. */
  run(): number {
    const database = this.#database;
    const claim = database.prepare(`UPDATE outbox SET token = 'bare' WHERE position IN
      (SELECT position FROM outbox WHERE token IS NULL ORDER BY position LIMIT ?) RETURNING position, entry`);
    const mark = database.prepare("DELETE FROM outbox WHERE position = ? AND token = 'bare'");
    for (let done = 0; ; ) {
      database.exec("BEGIN IMMEDIATE");
      const rows = claim.all(this.#together);
      database.exec("COMMIT");
      if (rows.length === 0) return done;
      for (const { entry } of rows) JSON.parse(String(entry));
      database.exec("BEGIN IMMEDIATE");
      for (const { position } of rows) mark.run(Number(position));
      database.exec("COMMIT");
      done += rows.length;
    }
  }

  close(): void {
    this.#database.close();
  }
}
