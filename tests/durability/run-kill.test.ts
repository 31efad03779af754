import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { JournalEntry, StreamId } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { drawn, type KillMoment, type ProcessEnd, runUntilKilled, startSource } from "./kill-at-random.ts";
import { STAGES, stageOfCommand } from "./stage-of-command.ts";
import { wholeLines } from "./whole-lines.ts";

const SEED = 20150302;
const CLI = new URL("../../packages/cli/src/main.ts", import.meta.url);
const EXAMPLE = new URL("../../examples/programmes/strefa-wielkomiejska/", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "run-kill-"));
const applications = join(folder, "applications.ndjson");

afterAll(() => rmSync(folder, { recursive: true }));

/** Files of one run, and the arguments that start or resume it. */
function aRun(name: string) {
  const [store, acks, effects] = ["db", "acks", "effects"].map((file) => join(folder, `${name}.${file}`)) as [
    string,
    string,
    string,
  ];
  const argv = [
    ...["run", EXAMPLE, "--applications", applications, "--store", store],
    ...["--acks", acks, "--effects", effects, "--seed", "1", "--resume", "--json", "--lang", "en"],
  ];
  const start = (moment?: KillMoment) => startSource(CLI, argv, moment);
  return { store, acks, effects, start };
}
type Run = ReturnType<typeof aRun>;

async function journalOf({ store: path }: Run): Promise<Map<StreamId, readonly JournalEntry[]>> {
  const store = createSqliteStore({ path, access: "readOnly" });
  const journals = new Map<StreamId, readonly JournalEntry[]>();
  for (const stream of await store.streams()) journals.set(stream, await store.journal(stream));
  await store.close();
  return journals;
}

/** Journals without what every run draws for itself: ids of commits, salts, and the hashes over both. */
function withoutDrawn(journals: Map<StreamId, readonly JournalEntry[]>) {
  const comparable = ({ commit, hash, previous, records, seals, ...entry }: JournalEntry) => ({
    ...entry,
    records: records.map(({ id, class: kind }) => ({ id, class: kind })),
    seals: {
      ...seals,
      entries: seals.entries.map(({ entry }) => entry),
      records: seals.records.map(({ id }) => id),
    },
  });
  return new Map([...journals].map(([stream, entries]) => [stream, entries.map(comparable)]));
}

function rows(path: string, sql: string): unknown[] {
  const database = new DatabaseSync(path, { readOnly: true });
  const found = database.prepare(sql).all().flatMap(Object.values);
  database.close();
  return found;
}

function entryOfLine(
  journal: Map<StreamId, readonly JournalEntry[]>,
  line: string,
): JournalEntry | undefined {
  const [stream, seq] = line.split(" ") as [StreamId, string];
  return journal.get(stream)?.[Number(seq) - 1];
}

/**
 * One random acknowledgement in each stage, in the order in which the undisturbed run came to them; from the first
 * two thirds of the stage, so that the process has something left to do when the signal comes.
 */
async function momentsInEveryStage(undisturbed: Run) {
  const journal = await journalOf(undisturbed);
  const lines = wholeLines(undisturbed.acks);
  const stages = lines.map((line) => stageOfCommand(entryOfLine(journal, line)?.command.type ?? ""));
  const moments = STAGES.map((stage) => {
    const inStage = stages.flatMap((each, index) => (each === stage ? [index + 1] : []));
    const early = inStage.slice(0, Math.ceil((inStage.length * 2) / 3));
    expect(early.length, stage).toBeGreaterThan(0);
    const lines = early[drawn(SEED, stage, early.length)] ?? 0;
    return { lines, pauseMs: drawn(SEED, `${stage} pause`, 5) };
  });
  return moments.toSorted((left, right) => left.lines - right.lines);
}

async function expectAcknowledged(run: Run): Promise<void> {
  const journal = await journalOf(run);
  for (const line of wholeLines(run.acks)) {
    expect(`${line.split(" ").slice(0, 2).join(" ")} ${entryOfLine(journal, line)?.hash}`).toBe(line);
  }
}

/** Farther than any place of the outbox that a run comes to. */
const FAR_PLACE = 1_000_000;

/** Leaves the store as a crash between performing effects and marking them does; answers their ids. */
async function forgetMarks(run: Run): Promise<string[]> {
  const performed = new Set(rows(inboxOf(run), "SELECT id FROM performed_effects"));
  const effects = [...(await journalOf(run)).values()].flat().flatMap((entry) => entry.effects);
  const waiting = new Set(rows(run.store, "SELECT stream || '#' || seq || '#' || idx FROM outbox"));
  const database = new DatabaseSync(run.store);
  // Above all places in use, in the order of the journal.
  const forget = database.prepare(
    "INSERT INTO outbox (position, stream, kind, seq, idx) VALUES (?, ?, ?, ?, ?)",
  );
  const marked = effects.filter(({ id }) => performed.has(id) && !waiting.has(id));
  const unmark = database.prepare("DELETE FROM performed WHERE stream = ? AND seq = ? AND idx = ?");
  for (const [index, { id, stage, type }] of marked.entries()) {
    const [stream = "", seq = "", place = ""] = id.split("#");
    unmark.run(stream, Number(seq), Number(place));
    forget.run(FAR_PLACE + index, stream, `${stage}.${type}`, Number(seq), Number(place));
  }
  database.close();
  return marked.map(({ id }) => id);
}

function inboxOf({ effects }: Run): string {
  return `${effects}.inbox.db`;
}

function foundDone({ said }: ProcessEnd): number {
  return Number(/Resumed: (\d+) of \d+ commands were found done/.exec(said)?.[1] ?? 0);
}

describe("grant-workflow run, killed in every stage and resumed", () => {
  it("ends as if nothing had happened, and performs every effect once behind the inbox", async () => {
    const some = readFileSync(join(EXAMPLE, "applications.ndjson"), "utf8").split("\n");
    writeFileSync(applications, some.filter((_, index) => index % 6 === 0).join("\n"));
    const [undisturbed, disturbed] = [aRun("undisturbed"), aRun("disturbed")];
    expect((await runUntilKilled(undisturbed.start())).end).toBe("finished");

    for (const each of await momentsInEveryStage(undisturbed)) {
      const moment = { acks: disturbed.acks, ...each };
      expect((await runUntilKilled(disturbed.start(moment), moment)).end).toBe("killed");
      await expectAcknowledged(disturbed);
    }
    const unmarked = await forgetMarks(disturbed);
    const answered = rows(disturbed.store, "SELECT count(*) FROM answers")[0];
    const last = await runUntilKilled(disturbed.start());
    expect(foundDone(last)).toBe(answered);

    await expectAcknowledged(disturbed);
    const journal = await journalOf(disturbed);
    expect(withoutDrawn(journal)).toEqual(withoutDrawn(await journalOf(undisturbed)));
    const effects = [...journal.values()].flat().flatMap((entry) => entry.effects.map(({ id }) => id));
    expect(effects.length).toBeGreaterThan(0);
    const handed = wholeLines(disturbed.effects).map((line) => line.split(" ")[0]);
    expect(new Set(handed)).toEqual(new Set(effects));
    const handedAgain = handed.length - effects.length;
    expect(unmarked.length).toBeGreaterThan(0);
    expect(handedAgain).toBeGreaterThanOrEqual(unmarked.length);
    const once = rows(inboxOf(disturbed), "SELECT id FROM performed_effects");
    expect(once.sort()).toEqual(effects.sort());
    expect(rows(disturbed.store, "SELECT position FROM outbox")).toEqual([]);
  });
});
