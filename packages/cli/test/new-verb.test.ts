import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays } from "@opus/grant-rules/calendar";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CliIo } from "../src/terminal/cli-io.ts";
import { runCaptured, runCapturedWith } from "./run-captured.ts";

const templates = ["micro-grants", "neighbours", "seniors", "institutions"] as const;

const usual = {
  template: "micro-grants",
  name: "Mikrogranty 2027",
  operator: "Fundacja Przykład",
  opens: "2027-03-01",
  closes: "2027-03-31",
  from: "2027-05-01",
  to: "2027-10-31",
  pool: "100000",
};

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "grant-workflow-new-"));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const argvOf = (stated: Readonly<Record<string, string>>) =>
  Object.entries(stated).flatMap(([name, value]) => [`--${name}=${value}`]);
const make = (folder: string, stated: Readonly<Record<string, string>> = usual) =>
  runCaptured(cwd, "new", folder, ...argvOf(stated), "--lang", "en");
const documentOf = (folder: string) => JSON.parse(readFileSync(join(cwd, folder, "programme.json"), "utf8"));

/** Everything that somebody would run on a new folder, and that must find nothing. */
async function findingsOn(folder: string): Promise<readonly string[]> {
  const check = await runCaptured(cwd, "check", folder, "--lang", "en");
  const test = await runCaptured(cwd, "test", folder, "--lang", "en");
  const play = await runCaptured(cwd, "play", folder, "--ends", "--lang", "en");
  const pass = await runCaptured(cwd, "try", folder, "--facts", join(folder, "answers.json"), "--lang", "en");
  const wrong = [check, test, play, pass].filter(({ exitCode }) => exitCode !== 0);
  return [
    ...wrong.map(({ stdout, stderr }) => stdout + stderr),
    ...[check, test].flatMap(({ stdout }) => (/errors 0, warnings 0/.test(stdout) ? [] : [stdout])),
    ...play.stdout.split("\n").filter((line) => / {2}–$/.test(line)),
    ...(/Outcome: met/.test(pass.stdout) ? [] : [pass.stdout]),
  ];
}

describe("a new programme", () => {
  it.each(templates)(
    "out of the template %s passes check, test and play, with every end reached",
    async (template) => {
      const { exitCode, stdout, stderr } = await make("mine", { ...usual, template });
      expect([exitCode, stderr]).toEqual([0, ""]);
      expect(stdout).toMatch(/^ {2}grant-workflow check mine$/m);
      expect(await findingsOn("mine")).toEqual([]);
    },
  );

  it("passes them for whatever the flags accept", async () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2016-01-01", days));
    const name = fc
      .array(fc.constantFrom(..."aŁódźżŻ09 „”\"'$`{}@\\<b>%&|*_#/ü—"), { minLength: 1, maxLength: 30 })
      .map((letters) => `${letters.join("")}Ż`);
    const stated = fc.record({
      template: fc.constantFrom(...templates),
      name,
      operator: name,
      opens: day,
      call: fc.nat({ max: 400 }),
      wait: fc.nat({ max: 90 }),
      lasts: fc.integer({ min: 30, max: 800 }),
      min: fc.integer({ min: 1, max: 9_000 }),
      more: fc.integer({ min: 0, max: 400_000 }),
      grants: fc.integer({ min: 1, max: 4 }),
      rest: fc.nat({ max: 99 }),
    });
    await fc.assert(
      fc.asyncProperty(stated, async ({ opens, call, wait, lasts, min, more, grants, rest, ...said }) => {
        const closes = addDays(opens, call);
        const from = addDays(opens, wait);
        const to = addDays(from > closes ? from : closes, lasts);
        const max = min + more / 100;
        const pool = (max * grants + rest / 100).toFixed(2);
        const days = { opens, closes, from, to };
        const sums = { min: `${min}`, max: max.toFixed(2), pool };
        const made = await make("mine", { ...said, ...days, ...sums });
        expect([made.exitCode, made.stderr]).toEqual([0, ""]);
        expect(documentOf("mine").title.pl).toBe(said.name.trim());
        expect(await findingsOn("mine")).toEqual([]);
        rmSync(join(cwd, "mine"), { recursive: true });
      }),
      { numRuns: 4, seed: 7, endOnFailure: true },
    );
  });

  it("plays a pool that is enough for a hundred grants", async () => {
    await make("mine", { ...usual, min: "1", max: "1000" });
    expect(await findingsOn("mine")).toEqual([]);
  });

  it("takes days and amounts as people write them", async () => {
    await make("mine", { ...usual, opens: "1.03.2027", pool: "100 000,50 zł" });
    const [call] = documentOf("mine").calls;
    expect(call).toMatchObject({
      opensAt: "2027-03-01T00:00:00+01:00",
      closesAt: "2027-04-01T00:00:00+02:00",
      pool: "100000.50",
    });
  });

  it.each([
    [
      "a call that closes before it opens",
      { closes: "2027-02-28" },
      /--closes .*close \(2027-02-28\) before it opens/,
    ],
    ["projects before the call", { from: "2027-02-28" }, /--from .*before the call opens/],
    ["an end before the beginning", { to: "2027-04-30" }, /--to .*before it begins/],
    ["no time for agreements", { from: "2027-03-02", to: "2027-04-29" }, /--to .*2027-04-30 at the earliest/],
    ["a day that is none", { opens: "30.02.2027" }, /--opens .*This is no day/],
    ["a day that may be two", { opens: "03/04/2027" }, /--opens .*This is no day/],
    ["a day in another century", { opens: "1927-03-01" }, /--opens .*A day from/],
    ["ten years of call", { closes: "2037-03-01" }, /--closes .*more than three years/],
    [
      "a pool below the least grant",
      { pool: "1499.99" },
      /--pool .*not enough for the least grant \(1500\.00\)/,
    ],
    ["a pool below the greatest grant", { pool: "4999.99" }, /--pool .*not enough for the greatest grant/],
    ["a pool for a thousand grants", { pool: "5000000" }, /--pool .*more than 100/],
    ["bounds the wrong way round", { min: "6000" }, /--max .*smaller than the least one/],
    ["nothing as the least grant", { min: "0" }, /--min .*whole złoty/],
    ["grosze in the least grant", { min: "1500.50" }, /--min .*whole złoty/],
    ["an amount that may be two", { pool: "100.000" }, /--pool .*This is no amount/],
    ["a name of signs alone", { name: " „$$” " }, /--name .*no letter/],
    ["a name that turns the direction of text", { name: "Łódź\u202e" }, /--name .*nobody sees/],
    ["a name on two lines", { operator: "Fundacja\nA" }, /--operator .*nobody sees/],
    ["a name without end", { name: "a".repeat(151) }, /--name .*At most 150/],
  ])("is refused with the reason: %s", async (_, wrong, message) => {
    const { exitCode, stderr } = await make("mine", { ...usual, ...wrong });
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(stderr).toContain("[OGW782]");
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("names every flag that is missing where nobody can be asked", async () => {
    const { exitCode, stderr } = await runCaptured(cwd, "new", "mine", "--name=Próba", "--lang", "pl");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("[OGW781]");
    const named = [...stderr.matchAll(/^ {2}(--[a-z-]+) /gm)].map(([, flag]) => flag);
    expect(named).toEqual(["--template", "--operator", "--opens", "--closes", "--from", "--to", "--pool"]);
  });

  it("overwrites nothing, and says so before it asks for anything", async () => {
    mkdirSync(join(cwd, "mine"));
    writeFileSync(join(cwd, "mine/programme.json"), "my work");
    writeFileSync(join(cwd, "file"), "");
    for (const folder of ["mine", "file", "."]) {
      const ask = async () => expect.unreachable("nothing is asked");
      const { exitCode, stderr } = await runCapturedWith({ ask }, cwd, "new", folder, "--lang", "en");
      expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/\[OGW780\].*Nothing was changed/)]);
    }
    expect(readdirSync(cwd).sort()).toEqual(["file", "mine"]);
    expect(readFileSync(join(cwd, "mine/programme.json"), "utf8")).toBe("my work");
  });

  it("leaves nothing half-written where it cannot be written", async () => {
    writeFileSync(join(cwd, "file"), "");
    const { exitCode, stderr } = await make("file/mine");
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining("[OGW604]")]);
    expect(readdirSync(cwd)).toEqual(["file"]);
  });

  it("fills an empty folder, and one deep in folders that are not there", async () => {
    mkdirSync(join(cwd, "empty"));
    for (const folder of ["empty", "a/b/c"]) {
      expect((await make(folder)).exitCode).toBe(0);
      expect(existsSync(join(cwd, folder, "scenarios/ends.json"))).toBe(true);
    }
    expect(readdirSync(cwd).sort()).toEqual(["a", "empty"]);
    expect(readdirSync(join(cwd, "a/b"))).toEqual(["c"]);
  });
});

describe("a new programme that is asked for", () => {
  const answering = (answers: readonly string[]) => {
    const left = [...answers];
    const asked: string[] = [];
    const ask = async (question: string) => {
      asked.push(question);
      return left.shift() ?? "";
    };
    return { asked, ask };
  };
  const asFlags = (lang: string, { ask }: Pick<CliIo, "ask">) =>
    runCapturedWith({ ask }, cwd, "new", "mine", "--lang", lang);
  const days = ["2027-03-01", "2027-03-31", "2027-05-01", "2027-10-31"];

  it.each(["pl", "en"])("asks for everything, with what is usual, in %s", async (lang) => {
    const io = answering(["3", "", "", "Klub „Złota Jesień”", ...days, "", "", ""]);
    const { exitCode, stdout, stderr } = await asFlags(lang, io);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      lang === "pl" ? /^ {2}3\. seniors: mikrogranty dla/m : /^ {2}3\. seniors: micro-grants/m,
    );
    expect(io.asked).toHaveLength(11);
    expect(documentOf("mine").calls[0].pool).toBe("120000.00");
  });

  it("says what is wrong with an answer, and asks again", async () => {
    const io = answering(["1", "", "", "OPUS", days[0] ?? "", "2027-02-01", ...days.slice(1), "", "", ""]);
    const { exitCode, stdout } = await asFlags("en", io);
    expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/close \(2027-02-01\) before it opens/)]);
  });

  it("gives up after three answers to one question, and writes nothing", async () => {
    const { exitCode, stderr } = await asFlags("en", answering(["1", "Próba", "", "OPUS"]));
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/\[OGW782\] --opens/)]);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("ends where whoever is asked breaks off, with what is still missing, and writes nothing", async () => {
    const answers = ["1", "Próba"];
    const ask = () => Promise.resolve(answers.shift());
    const { exitCode, stderr } = await asFlags("en", { ask });
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringMatching(/\[OGW781\] The questions were broken off/),
    ]);
    expect(stderr).not.toContain("--template");
    expect(stderr).toMatch(/^ {2}--operator .*\n(?:.*\n)* {2}--pool /m);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("asks only for what flags leave out", async () => {
    const io = answering(["OPUS"]);
    const { operator: _, ...others } = usual;
    const flags = argvOf({ ...others, min: "1500", max: "5000", "name-en": "Micro-grants 2027" });
    const { exitCode } = await runCapturedWith({ ask: io.ask }, cwd, "new", "mine", ...flags);
    expect([exitCode, io.asked]).toEqual([0, ["Kto prowadzi program: "]]);
  });
});
