import { OgwError } from "@opus/grant-rules/errors";
import { createMemoryStore, loadProgramme, parseProgramme, verifyJournal } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { goodArguments } from "./good-arguments.ts";

/** Those that make these errors, and those with tests of misuse of their own. */
const elsewhere = ["OgwError", "wrongArgument", "createGrantWorkflow", "createMemoryStore"];

/** Values of every kind; one of them is always of the wrong one. */
const wrongValues = (): readonly unknown[] => [
  undefined,
  null,
  7,
  7n,
  "ż",
  { a: 1 },
  [1],
  () => 1,
  new Date(0),
  Promise.resolve("{}"),
];

type Call = (...args: readonly unknown[]) => unknown;

/** What a call throws that is no error of ours; nothing when it answers, or says itself what is wrong. */
async function strangerOf(call: Call, args: readonly unknown[]): Promise<string | undefined> {
  try {
    await call(...args);
    return undefined;
  } catch (error) {
    return OgwError.isInstance(error) && error.remedy !== "" ? undefined : String(error);
  }
}

describe.each(Object.entries(goodArguments))("the functions of %s", async (entry, table) => {
  const functions = (await import(entry)) as Readonly<Record<string, Call>>;

  it("all stand in the table of good arguments", () => {
    if (entry.endsWith("-testing"))
      return expect(Object.keys(functions)).toEqual(expect.arrayContaining(Object.keys(table)));
    const names = Object.keys(functions).filter((name) => typeof functions[name] === "function");
    expect(names.filter((name) => !elsewhere.includes(name)).sort()).toEqual(Object.keys(table).sort());
  });

  it.each(Object.entries(table))(
    "%s answers a wrong argument with an error that helps",
    async (name, good) => {
      const call = functions[name] as Call;
      expect(await strangerOf(call, good)).toBeUndefined();
      for (const [index, right] of good.entries()) {
        // What a list may hold is for its items to say.
        const wrong = wrongValues().filter((value) => !(Array.isArray(value) && Array.isArray(right)));
        for (const value of wrong) {
          const args = good.with(index, value);
          expect(await strangerOf(call, args), `argument ${index}: ${typeof value}`).toBeUndefined();
        }
      }
    },
  );
});

describe("errors of misuse say what to do", () => {
  const document = minimalProgramme();
  const messageOf = (call: () => unknown) => {
    try {
      call();
    } catch (error) {
      return String((error as Error).message);
    }
    return "";
  };

  it("an object where the text of a programme is needed", () => {
    expect(messageOf(() => parseProgramme(document as never))).toBe(
      "[OGW410] programme document: what was passed is an object. " +
        "Pass the text of the document, as read from a file; of an object, JSON.stringify gives it.",
    );
    expect(messageOf(() => loadProgramme(null as never))).toContain("what was passed is null");
  });

  it("a Promise of the text", () => {
    expect(messageOf(() => loadProgramme(Promise.resolve("{}") as never))).toContain(
      "is a Promise. Await it first",
    );
  });

  it("nothing, or something without its methods, where a store is needed", async () => {
    await expect(verifyJournal(undefined as never)).rejects.toThrow(
      "[OGW410] verifyJournal: the store is undefined.",
    );
    const { view: _, ...rest } = createMemoryStore();
    await expect(verifyJournal(rest as never)).rejects.toThrow('the store has no "view"');
  });
});
