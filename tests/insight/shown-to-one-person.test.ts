import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Actor, createGrantWorkflow, parseProgramme } from "@opus/grant-workflow";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { actor } from "@opus/grant-workflow-testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lead } from "../decisions/journey.ts";
import { runCaptured } from "./captured-cli.ts";
import { publishedCall, rankedProgramme } from "./ranked-call.ts";

let folder = "";
const cli = (...argv: readonly string[]) => runCaptured(folder, ...argv, "--lang", "en");
const json = async (...argv: readonly string[]) => JSON.parse((await cli(...argv, "--json")).stdout);
const open = () => createSqliteStore({ path: join(folder, "call.db") });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "grant-workflow-as-"));
  const store = open();
  const call = await publishedCall(rankedProgramme(), { store });
  await lead(call, "A", "agreed", "ranked");
  await store.close();
  const board = { "officer-1": [{ party: "applicant-B", as: "board" }] };
  writeFileSync(join(folder, "relations.json"), JSON.stringify(board));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const askers: readonly Actor[] = [
  actor("applicant", "applicant-A"),
  actor("applicant", "applicant-B"),
  actor("officer", "officer-2"),
  actor("expert", "expert-1"),
  actor("expert", "stranger"),
  actor("committee", "member-1"),
  actor("accountant", "accountant-1"),
  actor("operator", "operator-1"),
];

describe.each(askers)("as $role:$id", (asker) => {
  it("shows what the views for that actor show, and nothing else", async () => {
    const store = open();
    const programme = parseProgramme(JSON.stringify(rankedProgramme()));
    const workflow = createGrantWorkflow({ programmes: [programme], store });
    const as = `${asker.role}:${asker.id}`;
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? null));
    try {
      expect(await json("history", "call.db", "A", "--as", as)).toEqual(
        plain(await workflow.historyFor("case:A", asker)),
      );
      expect(await json("legal", "call.db", "A", "--as", as)).toEqual(
        plain(await workflow.legalFor("case:A", asker)),
      );
      const shown = await workflow.caseFor("A", asker);
      const explained = await json("explain", "call.db", "A", "--as", as);
      expect(explained === null).toBe(shown === undefined);
      if (shown !== undefined) {
        expect(explained.number).toBe(shown.context.submission.number);
        expect(explained.decisions).toHaveLength((await workflow.historyFor("case:A", asker)).length);
      }
      const ranking = await workflow.rankingFor("spring", asker);
      const printed = await json("ranking", "call.db", "spring", "--as", as);
      expect(printed?.lines.map((line: { case: string }) => line.case)).toEqual(
        ranking?.lines.map((line) => line.case),
      );
    } finally {
      await store.close();
    }
  });
});

describe("in words", () => {
  it("tells whom nothing is for that nothing is", async () => {
    for (const verb of ["history", "explain"]) {
      const { exitCode, stdout } = await cli(verb, "call.db", "A", "--as", "applicant:applicant-B");
      expect([exitCode, stdout]).toEqual([0, expect.stringContaining("Nothing of it is for this person.")]);
    }
    const polish = await runCaptured(
      folder,
      "explain",
      "call.db",
      "A",
      "--as",
      "expert:stranger",
      "--lang",
      "pl",
    );
    expect(polish.stdout).toContain("Nic z tego nie jest dla tej osoby.");
  });

  it("leaves out of a history and an explanation what is not for the asker", async () => {
    const all = await cli("explain", "call.db", "A");
    const toApplicant = await cli("explain", "call.db", "A", "--as", "applicant:applicant-A");
    expect(all.stdout).toContain("score card");
    expect(toApplicant.stdout).toContain("award granted");
    const toExpert = await cli("explain", "call.db", "A", "--as", "expert:expert-1");
    expect(all.stdout.replace(/\u00a0/g, " ")).toContain("PLN 2,000.00");
    expect(toExpert.stdout).toContain("award granted");
    expect(toExpert.stdout).not.toContain("2,000.00");
  });

  it("refuses a role that there is not, by what --as takes", async () => {
    const { exitCode, stderr } = await cli("history", "call.db", "A", "--as", "oficer:x");
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("OGW670")]);
  });
});

describe("a register of relations", () => {
  const asBound = ["--as", "officer:officer-1", "--relations", "relations.json"] as const;

  it("hides from who is bound what is not for them, and leaves them nothing to decide", async () => {
    expect(await json("explain", "call.db", "A", "--as", "officer:officer-1")).not.toBeNull();
    expect(await json("explain", "call.db", "A", ...asBound)).toBeNull();
    expect(await json("history", "call.db", "A", ...asBound)).toEqual([]);
  });

  it("stops who is bound from deciding", async () => {
    const refused = await cli(
      "send",
      "call.db",
      "--into-simulation",
      ...asBound,
      "formalCheck.complete",
      "A",
      "--json",
    );
    expect(refused.exitCode).toBe(4);
    expect(refused.stdout).toContain("OGW235");
  });

  it.each([
    ["no JSON", "{", "OGW681"],
    ["a list", "[]", "OGW681"],
    ["a person without a list", '{"officer-1": "org-1"}', "OGW681"],
    ["an unknown kind", '{\n  "officer-1": [\n    {"party": "org-1", "as": "friend"}]}', "bad.json:3:5"],
    ["a party that is none", '{"officer-1": [{"party": "", "as": "kin"}]}', "OGW681"],
  ])("that is %s is refused with its place before anything is done", async (_what, text, named) => {
    writeFileSync(join(folder, "bad.json"), text);
    const { exitCode, stderr } = await cli("legal", "call.db", "A", "--relations", "bad.json");
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(named)]);
  });
});
