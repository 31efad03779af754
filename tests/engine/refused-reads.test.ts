import { createMemoryStore } from "@opus/grant-workflow";
import type { Needs, Store } from "@opus/grant-workflow/store";
import { describe, expect, it } from "vitest";
import { lead } from "../decisions/journey.ts";
import { codesOf, openCall } from "../decisions/test-call.ts";
import { changedStore } from "./changed-store.ts";

/** A store that notes which rows it was asked for. */
function askedStore() {
  const kept = createMemoryStore();
  const asked: unknown[] = [];
  const noting = (needs: Needs | undefined) => {
    asked.push(...(needs?.rows ?? []));
    return needs;
  };
  const read: Store["read"] = (next) => kept.read((loaded) => noting(next(loaded)));
  return { asked, store: changedStore(kept, { read }) };
}

describe("a command that its state does not know", () => {
  it("reads no rows but those that tell whether its sender has a part in the matter", async () => {
    const { asked, store } = askedStore();
    const call = await openCall(undefined, { store });
    await lead(call, "A-1", "submitted");
    asked.length = 0;
    expect(codesOf(await call.tell("A-1", "award.grant", "decisionMaker"))).toEqual(["OGW203"]);
    expect(asked).toEqual([{ scope: "spring/applicants", key: "decisionMaker-1" }]);
    asked.length = 0;
    // Applicants act for themselves.
    expect(codesOf(await call.tell("A-1", "agreement.sign", "applicant"))).toEqual(["OGW203"]);
    expect(asked).toEqual([]);
  });
});
