import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { type ApplicationRow, applicationRow } from "@opus/grant-workflow-testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCaptured } from "./run-captured.ts";
import { createSampleFolder, type SampleFolder } from "./sample-folder.ts";

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));
const KILLS = 6;

/** Ten applications that between them walk every stage, with supplements, repayments and terminations. */
const rows: readonly ApplicationRow[] = Array.from({ length: 10 }, (_, index) =>
  applicationRow(`A-${String(index + 1).padStart(3, "0")}`, {
    answers: { letterSigned: index % 4 !== 0, requested: `${1000 + index * 50}.00` },
    corrections: [{ path: "/letterSigned", value: true }],
    traits: {
      quality: 40 + index * 6,
      diligence: index === 6 ? 1 : 80,
      spending: 70 + index,
      commitment: 5 + index * 8,
    },
  }),
);

describe("a run that is killed again and again", () => {
  let folder: SampleFolder;
  const file = (name: string) => join(folder.path, name);
  const lines = (name: string) =>
    existsSync(file(name)) ? readFileSync(file(name), "utf8").split("\n").slice(0, -1) : [];
  const runArguments = (store: string) => [
    "run",
    ".",
    "--applications",
    "applications.ndjson",
    "--store",
    store,
    "--json",
  ];

  beforeAll(() => {
    folder = createSampleFolder();
    folder.write("applications.ndjson", rows.map((row) => JSON.stringify(row)).join("\n"));
  });
  afterAll(() => folder.remove());

  it("keeps every acknowledged entry, finishes as an undisturbed run does, and performs each effect once", async () => {
    const undisturbed = JSON.parse((await runCaptured(folder.path, ...runArguments("calm.db"))).stdout);
    const total = Number(undisturbed.journalEntries);

    for (let kill = 1; kill <= KILLS; kill += 1) {
      const after = Math.floor((total * kill) / (KILLS + 1));
      await killedAfter(start(runArguments("killed.db")), () => lines("acks.txt").length >= after);
    }
    const acknowledged = lines("acks.txt");
    expect(acknowledged.length).toBeLessThan(total);

    const resumed = await runCaptured(folder.path, ...runArguments("killed.db"), ...sideFiles);
    expect(resumed.stderr).toMatch(/Wznowiono: \d+ z \d+ poleceń/);
    expect({ ...JSON.parse(resumed.stdout), seconds: 0 }).toEqual({ ...undisturbed, seconds: 0 });

    const journal = await entriesOf("killed.db");
    const inJournal = new Set(journal.map(({ stream, seq, hash }) => `${stream} ${seq} ${hash}`));
    for (const line of acknowledged) expect(inJournal).toContain(line);

    const effects = journal.flatMap((entry) => entry.effects.map(({ id }) => id)).sort();
    expect([...new Set(lines("effects.txt"))].sort()).toEqual(effects);
    expect(keptByInbox().sort()).toEqual(effects);
  }, 60_000);

  const sideFiles = ["--resume", "--acks", "acks.txt", "--effects", "effects.txt"];

  function start(argv: readonly string[]): ChildProcess {
    const options = ["--conditions=@opus/source", MAIN, ...argv, ...sideFiles];
    return spawn(process.execPath, options, { cwd: folder.path, stdio: "ignore" });
  }

  function keptByInbox(): string[] {
    const inbox = new DatabaseSync(file("effects.txt.inbox.db"), { readOnly: true });
    const ids = inbox.prepare("SELECT id FROM performed_effects").all();
    inbox.close();
    return ids.map(({ id }) => String(id));
  }

  async function entriesOf(store: string): Promise<readonly KeptEntry[]> {
    const names = ["spring", ...rows.map((row) => row.id)];
    const histories = names.map(
      async (name) => (await runCaptured(folder.path, "history", store, name, "--json")).stdout,
    );
    return (await Promise.all(histories)).flatMap((text) =>
      text === "" ? [] : (JSON.parse(text) as KeptEntry[]),
    );
  }
});

interface KeptEntry {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
  readonly effects: readonly { readonly id: string }[];
}

/** Kills a process with SIGKILL as soon as the moment has come; resolves when it is gone. */
async function killedAfter(child: ChildProcess, isTime: () => boolean): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const timer = setInterval(() => {
    if (isTime()) child.kill("SIGKILL");
  }, 2);
  await gone;
  clearInterval(timer);
}
