import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lead, submit } from "../decisions/journey.ts";
import { openCall } from "../decisions/test-call.ts";
import { runCaptured } from "./captured-cli.ts";
import { assessedCall, publishedCall, rankedProgramme } from "./ranked-call.ts";

let folder = "";
const cli = (...argv: readonly string[]) => runCaptured(folder, ...argv);
const open = (name: string) => createSqliteStore({ path: join(folder, name) });
/** Lines without the spaces that lay them out. */
const squeezed = (text: string) => text.replace(/[ \u00a0]+/g, " ");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "grant-workflow-ranking-"));
  const before = open("before.db");
  await assessedCall(rankedProgramme(), { store: before });
  await before.close();
  const after = open("after.db");
  const call = await publishedCall(rankedProgramme(), { store: after });
  await call.must("A", "award.grant", "decisionMaker");
  await after.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("ranking <store> <call>", () => {
  it("prints the published list: place, number, title, points, sum, outcome, bounds; then the money", async () => {
    const { exitCode, stdout, stderr } = await cli("ranking", "after.db", "spring", "--lang", "en");
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(squeezed(stdout)).toBe(`Spring call (call:spring; minimal 1.0.0)
The ranking list is published.

List
 1. S/001 “Projekt A” 19 points PLN 2,000.00 awarded threshold and minima met
 2. S/002 “Projekt B” 18 points PLN 2,000.00 to be funded threshold and minima met
 3. S/003 “Projekt C” 16 points PLN 2,000.00 reserve threshold and minima met
 4. S/004 “Projekt D” 14 points PLN 2,000.00 reserve threshold and minima met

Below the threshold
 S/005 “Projekt E” 9 points PLN 2,000.00 below the threshold threshold: 9 of 10 needed
 S/006 “Projekt F” 16.5 points PLN 2,000.00 below the threshold minimum of “Need”: 3 of 4 needed

Not on the list
 S/007 “Projekt G” 12 points PLN 2,000.00 out: withdrawn by the applicant threshold and minima met
 S/008 “Projekt H” – points PLN 2,000.00 out: withdrawn by the applicant
 S/009 “Projekt I” – points PLN 2,000.00 out: withdrawn by the applicant

Money
 pool PLN 5,000.00
 awarded PLN 2,000.00
 promised by the list, not awarded yet PLN 2,000.00
 free PLN 1,000.00
 on the reserve list (beside the pool) PLN 4,000.00
`);
  });

  it("prints in Polish the standings so far, with what is missing", async () => {
    const { stdout } = await cli("ranking", "before.db", "call:spring");
    const text = squeezed(stdout);
    expect(text).toContain("Lista rankingowa nie jest jeszcze opublikowana");
    expect(text).toContain(
      " 1. S/001 „Projekt A” 19 pkt 2 000,00 zł oceniony, czeka na listę próg i minima spełnione",
    );
    expect(text).toContain("S/008 „Projekt H” – pkt 2 000,00 zł Ocena merytoryczna; karty: 1 z 2");
    expect(text).toContain("S/009 „Projekt I” – pkt 2 000,00 zł Ocena formalna; karty: 0 z 2");
    expect(text).toContain("próg: 9 z wymaganych 10");
    expect(text).toContain("minimum „Potrzeba”: 3 z wymaganych 4");
  });

  it("prints JSON with money as decimal strings and points both readable and exact", async () => {
    const { stdout } = await cli("ranking", "after.db", "spring", "--json", "--lang", "en");
    const { lines, ...ranking } = JSON.parse(stdout);
    expect(ranking).toMatchObject({
      call: "spring",
      title: "Spring call",
      programme: { id: "minimal", version: "1.0.0" },
      published: true,
      sums: {
        pool: "5000.00",
        awarded: "2000.00",
        allocated: "2000.00",
        free: "1000.00",
        reserve: "4000.00",
      },
    });
    expect(lines[5]).toEqual({
      place: null,
      number: "S/006",
      case: "F",
      title: "Projekt F",
      outcome: "below",
      end: null,
      amount: "2000.00",
      assessment: {
        points: 16.5,
        exactPoints: { num: 33, den: 2 },
        cards: 16.5,
        exactCards: { num: 33, den: 2 },
        criteria: [
          { criterion: "need", title: "Need", points: 6.5, exactPoints: { num: 13, den: 2 } },
          { criterion: "method", title: "Method", points: 10, exactPoints: { num: 10, den: 1 } },
        ],
        threshold: {
          given: 16.5,
          exactGiven: { num: 33, den: 2 },
          least: 10,
          exactLeast: { num: 10, den: 1 },
          met: true,
        },
        minima: [
          {
            criterion: "need",
            title: "Need",
            lowest: 3,
            exactLowest: { num: 3, den: 1 },
            least: 4,
            exactLeast: { num: 4, den: 1 },
            met: false,
          },
        ],
        rounds: [],
        bonus: 0,
      },
      unranked: null,
      waitsFor: null,
      why: [],
      pool: null,
      beyond: false,
    });
  });

  it("defuses a title that would clear the screen or forge a line", async () => {
    const store = open("armed.db");
    const call = await openCall(rankedProgramme(), { store });
    await submit(call, "A", { title: "Ogród\u001b[2J\u009b2K\n 1.  S/999" });
    await lead(call, "A", "scored", "submitted");
    await store.close();
    for (const argv of [
      ["ranking", "armed.db", "spring"],
      ["explain", "armed.db", "A"],
    ]) {
      const { stdout } = await cli(...argv);
      expect(stdout).toContain(String.raw`„Ogród\u001b[2J\u009b2K\u000a 1.  S/999”`);
      expect(stdout.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
    }
  });

  it("sends whoever names a case to explain, and suggests a call whose name is misspelt", async () => {
    const aCase = await cli("ranking", "after.db", "S/001", "--lang", "en");
    expect([aCase.exitCode, aCase.stderr]).toEqual([
      2,
      '[OGW617] "S/001" is a case, not a call. Give the id of a call; explain tells about a case.\n',
    ]);
    const misspelt = await cli("ranking", "after.db", "sprnig", "--lang", "en");
    expect([misspelt.exitCode, misspelt.stderr]).toEqual([
      2,
      expect.stringContaining("Did you mean spring?"),
    ]);
  });
});
