import { describe, expect, it } from "vitest";
import { runTests, testsOf } from "./run-tests.ts";
import { Suite } from "./suite.ts";
import * as standIn from "./vitest-stand-in.ts";

/** A file that notes what is run, collected as the resident runner does it. */
async function fileOf(log: string[], failing = ""): Promise<Suite> {
  const note = (name: string) => () => {
    log.push(name);
    if (name === failing) throw new Error(`${name} fails`);
  };
  const file = new Suite("a.test.ts", () => {
    standIn.beforeEach(note("each"));
    standIn.it("first", note("first"));
    standIn.describe("group", async () => {
      await Promise.resolve();
      standIn.beforeAll(note("all"));
      standIn.afterAll(note("done"));
      standIn.beforeEach(note("inner each"));
      standIn.afterEach(note("after"));
      standIn.it("second", note("second"));
      standIn.it.each([["x", 1], "y"])("row", (...row: readonly unknown[]) => note(row.join())());
    });
    standIn.describe.each([1, 2])("number", (number: number) => standIn.it("last", note(`last ${number}`)));
  });
  await file.collect();
  return file;
}

const ids = [
  "a.test.ts#first",
  "a.test.ts#group > second",
  "a.test.ts#group > row",
  "a.test.ts#group > row [2]",
  "a.test.ts#number > last",
  "a.test.ts#number [2] > last",
];
const inner = (name: string) => ["each", "inner each", name, "after"];
const whole = [
  ...["each", "first", "all"],
  ...[inner("second"), inner("x,1"), inner("y")].flat(),
  ...["done", "each", "last 1", "each", "last 2"],
];

describe("tests that stay loaded", () => {
  it("are collected once, each under an id of its own, groups in groups included", async () => {
    expect(testsOf(await fileOf([])).map(({ id }) => id)).toEqual(ids);
  });

  it("run in order with the hooks of their groups, as often as they are asked to", async () => {
    const log: string[] = [];
    const file = await fileOf(log);
    for (let count = 0; count < 2; count += 1) {
      log.length = 0;
      const outcomes = await runTests([file], { bail: true });
      expect(outcomes).toEqual(ids.map((id) => ({ id, failure: undefined })));
      expect(log).toEqual(whole);
    }
  });

  it("take a row for their arguments only where every row is a list, as vitest does", async () => {
    const given: unknown[] = [];
    const file = new Suite("a.test.ts", () => {
      standIn.it.each([[1, 2], [3]])("lists", (...row) => void given.push(row));
      standIn.it.each([[], "x"])("others", (...row) => void given.push(row));
    });
    await file.collect();
    await runTests([file], { bail: true });
    expect(given).toEqual([[1, 2], [3], [[]], ["x"]]);
  });

  it("run alone when they alone are asked for, and groups of none without their hooks", async () => {
    const log: string[] = [];
    const file = await fileOf(log);
    await runTests([file], { bail: true, only: new Set(["a.test.ts#number [2] > last"]) });
    expect(log).toEqual(["each", "last 2"]);
  });

  it("end with the first failure where one is enough, and tidy up all the same", async () => {
    const log: string[] = [];
    const outcomes = await runTests([await fileOf(log, "second")], { bail: true });
    expect(outcomes.map(({ failure }) => failure)).toEqual([undefined, "second fails"]);
    expect(log).toEqual([...["each", "first", "all"], ...inner("second"), "done"]);
  });

  it("all fail for a hook of their group that fails, and for what tidies up after them", async () => {
    const failed = async (failing: string) => {
      const outcomes = await runTests([await fileOf([], failing)], { bail: false });
      return outcomes.flatMap(({ id, failure }) => (failure === `${failing} fails` ? [id] : []));
    };
    expect(await failed("all")).toEqual(ids.slice(1, 4));
    expect(await failed("inner each")).toEqual(ids.slice(1, 4));
    expect(await failed("after")).toEqual(ids.slice(1, 4));
    expect(await failed("each")).toEqual(ids);
    expect(await failed("y")).toEqual(ids.slice(3, 4));
  });

  it("say whose work comes next, so that what is covered is known of each", async () => {
    const begun: string[] = [];
    await runTests([await fileOf([])], {
      bail: true,
      only: new Set(ids.slice(1, 2)),
      begin: (work) => begun.push(work === undefined ? "-" : work instanceof Suite ? work.name : work.id),
    });
    expect(begun).toEqual(["a.test.ts", "-", "a.test.ts#group", "-", "a.test.ts#group > second", "-"]);
  });
});
