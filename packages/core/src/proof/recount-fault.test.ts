import { describe, expect, it } from "vitest";
import type { JournalEntry } from "../journal/entry.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import { recountFault } from "./recount-fault.ts";

const entry = {
  stream: "call:spring",
  seq: 5,
  event: { type: "ranking.publish" },
} as unknown as JournalEntry;
const programme = {} as AnyProgramme;

describe("an entry that worked something out of its rows", () => {
  it("has no fault where it comes out again, or where nothing was worked out", () => {
    expect(recountFault(entry, { recounts: () => true }, programme, {})).toEqual([]);
    expect(recountFault(entry, {}, programme, {})).toEqual([]);
  });

  it("has one where it does not, or where its rows cannot even be read", () => {
    const broken = () => {
      throw new TypeError("no rows");
    };
    for (const recounts of [() => false, broken])
      expect(recountFault(entry, { recounts }, programme, {})).toMatchObject([
        { stream: "call:spring", seq: 5, code: "OGW508" },
      ]);
  });
});
