import { createMemoryStore } from "@opus/grant-workflow/store";
import {
  proveStoreCase,
  type StoreCase,
  sampleHash,
  storeCases,
} from "@opus/grant-workflow-testing/contract";
import { describe, expect, it } from "vitest";
import { brokenStores } from "./broken-stores.ts";

function caseNamed(name: string | undefined): StoreCase {
  const found = storeCases.find((each) => each.name === name);
  if (found === undefined) throw new Error(`The contract has no case ${name}`);
  return found;
}

/** The case that is about what a broken store breaks; others may catch it too. */
const caughtBy: Readonly<Record<string, string>> = {
  "compares registry versions outside the transaction":
    "lets one of several commits made at once on the same rows through",
  "answers two values of a setting that several ask for at once":
    "agrees on one value of a setting that several ask for at once",
  "throws when the same id is sent twice at once":
    "answers the same command sent several times at once: one is kept, the others get its answer",
  "reads registry rows and their count at two moments":
    "never shows registry rows without the count that belongs to them",
  "shows half of a commit": "never shows half of a commit",
  "keeps a cache that a second handle does not see renewed":
    "shows a second handle what the first does, whatever it has read before",
  "gives 1 000 entries of a journal": "gives all of 1001 entries, streams and deadlines",
  "gives 1 000 deadlines that are due": "gives all of 1001 entries, streams and deadlines",
  "gives 1 000 streams": "gives all of 1001 entries, streams and deadlines",
  "gives 1 000 records": "gives all of 1001 records and registry rows",
  "gives 1 000 rows of a registry scope": "gives all of 1001 records and registry rows",
  "takes 1 000 outcomes": "claims 1001 deadlines and effects at once, and takes as many outcomes",
  "forgets answers after 1 000": "remembers 1001 answers",
  "loses records when it is opened again": "keeps everything when it is closed and opened again",
  "has nothing durable before it is closed":
    "has everything durable before it is closed, as if the process had died",
  "hands out live references": "is not changed by what a caller does to what it was handed",
  "reads the steps of a decision at several moments": "reads all steps of one moment, while others commit",
  "reads several steps from a cache of its own": "reads all steps of one moment, while others commit",
  "uses places of the outbox again":
    "never uses a place in the outbox again, so that whoever reads on misses nothing",
  "gives commits by halves": "pages through all entries by whole commits, at least one",
  "takes a row that was removed and inserted anew for the one that was seen":
    "refuses a commit that has seen a row which was removed and inserted anew",
  "erases by texts that are no date": "erases records whose date has come and leaves the chain as it was",
  "trusts the hashes that it is handed":
    "rejects a text that is not the one that was hashed, of an entry or of a snapshot",
};

describe("the contract of stores", () => {
  it.each(Object.entries(brokenStores))("catches a store that %s", async (what, hands) => {
    await expect(proveStoreCase(caseNamed(caughtBy[what]), hands())).rejects.toThrow();
    // A store that keeps nothing at all would be caught by any case.
    await proveStoreCase(caseNamed("gives back snapshot and entries as they were committed"), hands());
  });

  it("passes a sound store, with and without a second handle", async () => {
    let kept = createMemoryStore({ hash: sampleHash });
    const create = () => {
      kept = createMemoryStore({ hash: sampleHash });
      return kept;
    };
    for (const each of storeCases) {
      await proveStoreCase(each, { create });
      await proveStoreCase(each, { create, openSecond: () => ({ ...kept }) });
    }
  });
});
