import {
  caseForActor,
  decide,
  eraseRecords,
  expertsOf,
  factDocument,
  foreseenTerms,
  formalCheckOf,
  grantMachine,
  headsOf,
  isGrantEffect,
  loadKeptProgramme,
  rankingOf,
  rebuildStore,
  stabilityOf,
  summarise,
  verifyJournal,
  whyUnranked,
} from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { goodArguments } from "./good-arguments.ts";

const functions = {
  caseForActor,
  decide,
  eraseRecords,
  expertsOf,
  factDocument,
  foreseenTerms,
  formalCheckOf,
  grantMachine,
  headsOf,
  isGrantEffect,
  loadKeptProgramme,
  rankingOf,
  rebuildStore,
  stabilityOf,
  summarise,
  verifyJournal,
  whyUnranked,
};

/** What the functions of the core ask of the objects that they are given: which argument, and its members. */
const asked: readonly (readonly [keyof typeof functions, number, readonly string[]])[] = [
  ["caseForActor", 0, ["role", "id"]],
  ["caseForActor", 1, ["submission", "scoring", "settlement", "agreement"]],
  ["decide", 0, ["document", "rules", "hash"]],
  ["decide", 2, ["now", "streams", "rows", "records", "hash"]],
  ["eraseRecords", 0, ["erasable", "eraseRecords"]],
  ["eraseRecords", 1, ["on"]],
  ["expertsOf", 0, ["read", "programme"]],
  ["factDocument", 0, ["call", "zone"]],
  ["foreseenTerms", 0, ["document"]],
  ["foreseenTerms", 1, ["answers"]],
  ["formalCheckOf", 0, ["document", "rules"]],
  ["grantMachine", 0, ["options"]],
  ["headsOf", 0, ["view"]],
  ["isGrantEffect", 0, ["stage", "type"]],
  ["loadKeptProgramme", 0, ["programme"]],
  ["rankingOf", 0, ["read", "load", "records", "programme"]],
  ["rebuildStore", 0, ["view"]],
  ["stabilityOf", 0, ["read", "load", "journal", "programme"]],
  ["summarise", 0, ["view"]],
  ["summarise", 1, ["document", "hash"]],
  ["verifyJournal", 0, ["view"]],
  ["whyUnranked", 0, ["rows"]],
];

const table: Readonly<Record<string, readonly unknown[]>> = goodArguments["@opus/grant-workflow"] ?? {};

describe("an argument", () => {
  it.each(asked)(
    "of %s at place %d is refused without one of its members, by name",
    async (name, place, members) => {
      const call = functions[name] as (...args: readonly unknown[]) => unknown;
      const good = table[name] ?? [];
      for (const member of members) {
        // The rest of it is there, so that nothing but the missing member can be what is complained of.
        const without = new Proxy(good[place] as object, { has: (all, key) => key !== member && key in all });
        const answer = async () => call(...good.with(place, without));
        await expect(answer()).rejects.toMatchObject({ code: "OGW410" });
        await expect(answer()).rejects.toThrow(`has no "${member}"`);
      }
    },
  );
});
