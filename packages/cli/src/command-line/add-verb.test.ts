import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { createSession } from "../terminal/session.ts";
import { defineVerb } from "../verb/verb.ts";
import { addVerb } from "./add-verb.ts";

const about = { pl: "opis", en: "about" };

/** What a verb with every sort of argument and option is given for these words of the command line. */
async function givenFor(...argv: readonly string[]) {
  const given: unknown[] = [];
  const verb = defineVerb({
    name: "sort",
    about,
    arguments: { store: { syntax: "<store>", about }, other: { syntax: "[other]", about } },
    options: {
      out: { flags: "--out-file <file>", about },
      kind: { flags: "--kind <kind>", about, choices: ["a", "b"], default: "a" },
      size: { flags: "--size <number>", about, read: Number, default: 1 },
      json: { flags: "--json", about },
    },
    run({ store, other, out, kind, size, json }) {
      given.push({ store, other, out, kind, size: size + 1, json });
    },
  });
  const sink = { write: () => true };
  const session = createSession({ stdout: sink, stderr: sink, env: {}, cwd: "." }, "en");
  const program = new Command().exitOverride().configureOutput({ outputError: () => undefined });
  addVerb(program, verb, session);
  await program.parseAsync(["sort", ...argv], { from: "user" });
  return given;
}

describe("a verb on the command line", () => {
  it("is given what was left out as absent, off, or its default", async () => {
    expect(await givenFor("s.db")).toEqual([
      { store: "s.db", other: undefined, out: undefined, kind: "a", size: 2, json: false },
    ]);
  });

  it("is given everything under its own names, values already read", async () => {
    const argv = ["s.db", "x", "--json", "--size", "7", "--kind", "b", "--out-file", "f"];
    expect(await givenFor(...argv)).toEqual([
      { store: "s.db", other: "x", out: "f", kind: "b", size: 8, json: true },
    ]);
  });

  it("is given all the rest where it takes several", async () => {
    const given: unknown[] = [];
    const verb = defineVerb({
      name: "many",
      about,
      arguments: { store: { syntax: "<store>", about }, words: { syntax: "[words...]", about } },
      options: { only: { flags: "--only <kind...>", about } },
      run: ({ words, only }) => void given.push([words.length, words, only?.at(0), only]),
    });
    const sink = { write: () => true };
    const session = createSession({ stdout: sink, stderr: sink, env: {}, cwd: "." }, "en");
    const program = new Command().exitOverride();
    addVerb(program, verb, session);
    await program.parseAsync(["many", "s.db", "a=1", "b=2", "--only", "x", "y"], { from: "user" });
    await program.parseAsync(["many", "s.db"], { from: "user" });
    expect(given).toEqual([
      [2, ["a=1", "b=2"], "x", ["x", "y"]],
      [0, [], undefined, undefined],
    ]);
  });

  it("is not run with a value that is none of its choices, nor without its argument", async () => {
    await expect(givenFor("s.db", "--kind", "c")).rejects.toThrow(/Allowed choices are a, b/);
    await expect(givenFor()).rejects.toThrow(/missing required argument/);
  });
});
