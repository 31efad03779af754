import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { commitment } from "@opus/grant-rules";
import { eraseRecords } from "@opus/grant-workflow";
import type { PersonalRecord, Store, StreamWrite } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { createSeededRandom } from "@opus/grant-workflow-testing";
import { aCommit, firstWrite, followUp } from "@opus/grant-workflow-testing/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sqlite-erasure-"));
  path = join(folder, "s.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Everything that the files of the store hold, byte by byte. */
function rawFiles(): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "latin1"))
    .join("");
}

/** Pieces of values and salts, as {@link Keeper} makes them, that stand anywhere in the files. */
function tracesInFiles(): ReadonlySet<string> {
  return new Set(rawFiles().match(/<\d+x\d+<|>\d+x\d+>|73616c74(?:[0-9a-f]{2}){28}/g));
}

/** Keeps values of one stream, commit by commit, each with a name that stands nowhere else. */
class Keeper {
  readonly #store: Store;
  #last: StreamWrite | undefined;
  #count = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  async keep(parts: readonly { readonly size: number; readonly keepUntil: string }[]): Promise<Kept[]> {
    this.#count += 1;
    const records = parts.map(({ size, keepUntil }, index): PersonalRecord => {
      const name = `${this.#count}x${index}`;
      const salt = Buffer.from(`salt ${name}`.padEnd(32)).toString("hex");
      const value = `<${name}<${"z".repeat(size)}>${name}>`;
      return { stream: "case:A", seq: this.#count, id: name, class: "contact", salt, value, keepUntil };
    });
    const promises = records.map(({ id, class: kind, salt, value }) => {
      return { id, class: kind, commitment: commitment(salt, value) };
    });
    const last = this.#last;
    const write =
      last === undefined
        ? firstWrite("case:A", { records: promises })
        : followUp(last, { records: promises });
    this.#last = write;
    const kept = await this.#store.commit(aCommit({ id: String(this.#count), streams: [write], records }));
    expect(kept).toMatchObject({ ok: true });
    return records.map(({ id, salt, keepUntil }) => ({ traces: [`<${id}<`, `>${id}>`, salt], keepUntil }));
  }
}

interface Kept {
  readonly traces: readonly string[];
  readonly keepUntil: string;
}

const day = (number: number) => new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);

describe("what a SQLite store has erased", () => {
  it("leaves no byte behind, however values of many sizes come and go", async () => {
    const draws = createSeededRandom(20_200_101)("records");
    const store = createSqliteStore({ path });
    const keeper = new Keeper(store);
    let kept: Kept[] = [];
    let today = 0;
    for (let round = 0; round < 40; round += 1) {
      const parts = Array.from({ length: draws.integer(0, 49) }, () => ({
        size: draws.chance(10) ? draws.integer(0, 9_000) : draws.integer(0, 300),
        keepUntil: day(today + draws.integer(0, 29)),
      }));
      kept.push(...(await keeper.keep(parts)));
      today += draws.integer(0, 5);
      const due = kept.filter(({ keepUntil }) => keepUntil < day(today));
      kept = kept.filter(({ keepUntil }) => keepUntil >= day(today));
      expect(await store.eraseRecords(day(today))).toBe(due.length);
      expect(tracesInFiles()).toEqual(new Set(kept.flatMap(({ traces }) => traces)));
    }
    expect(await store.records("case:A")).toHaveLength(kept.length);
    await store.close();
  });

  it("stays in the log as long as another process reads; that is an error which says so, and it is tried again", async () => {
    const store = createSqliteStore({ path, busyTimeout: 0 });
    const [{ traces } = { traces: [] }] = await new Keeper(store).keep([
      { size: 9, keepUntil: "2019-12-31" },
    ]);
    const reader = new DatabaseSync(path, { readOnly: true });
    reader.exec("BEGIN; SELECT count(*) FROM records");
    await expect(store.eraseRecords("2020-01-01")).rejects.toThrow(
      /^\[OGW323\] store ".*": 1 values were erased, but they are still in its log.* another connection/,
    );
    expect(await store.records("case:A")).toEqual([]);
    const wait = async () => reader.isOpen && reader.close();
    const clock = { now: () => "2020-06-01T00:00:00Z", wait: async () => void (await wait()) };
    expect(await eraseRecords(store, { on: "2020-01-01", clock })).toMatchObject({ erased: true });
    const raw = rawFiles();
    expect(traces.filter((trace) => raw.includes(trace))).toEqual([]);
    await store.close();
  });

  it("names the views of the same store that are in the way, and is gone once they have ended", async () => {
    const store = createSqliteStore({ path });
    const [{ traces } = { traces: [] }] = await new Keeper(store).keep([
      { size: 9, keepUntil: "2019-12-31" },
    ]);
    const { promise: read, resolve: end } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const viewing = store.view(async (view) => {
      await view.streams();
      begin();
      await read;
    }, "the yearly report");
    await begun;
    await expect(store.eraseRecords("2020-01-01")).rejects.toThrow("in this store the yearly report");
    const clock = { now: () => "2020-06-01T00:00:00Z", wait: async () => end() };
    expect(await eraseRecords(store, { on: "2020-01-01", clock })).toMatchObject({ erased: true });
    await viewing;
    const raw = rawFiles();
    expect(traces.filter((trace) => raw.includes(trace))).toEqual([]);
    await store.close();
  });

  it("takes the fingerprints of commands along, byte by byte", async () => {
    const store = createSqliteStore({ path });
    const fingerprint = `sha256:${"5a17".repeat(8)}:${"f1".repeat(32)}`;
    const record = {
      stream: "case:A",
      seq: 1,
      id: "1",
      class: "contact",
      salt: "00".repeat(16),
      value: "Ola",
    } as const;
    const write = firstWrite("case:A", {
      records: [{ id: "1", class: "contact", commitment: commitment(record.salt, "Ola") }],
    });
    const records = [{ ...record, keepUntil: "2019-12-31" }];
    await store.commit(
      aCommit({ id: "save", streams: [write], records, fingerprint, sender: "applicant:a" }),
    );
    expect((await store.answer("applicant:a", "save"))?.fingerprint).toBe(fingerprint);
    await store.eraseRecords("2020-01-01");
    expect((await store.answer("applicant:a", "save"))?.fingerprint).toBe("");
    expect(rawFiles()).not.toContain(fingerprint.slice(0, 40));
    expect(rawFiles()).not.toContain(fingerprint.slice(-40));
    await store.close();
  });
});
