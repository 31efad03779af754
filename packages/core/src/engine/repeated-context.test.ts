import { OgwError } from "@opus/grant-rules/errors";
import { describe, expect, it } from "vitest";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import type { Answer } from "./answer.ts";
import { type Repeating, withRepeatedContext } from "./repeated-context.ts";

const kept = { outcome: "accepted", stream: "case:A-1", seq: 2, repeated: true } as unknown as Answer;
const applicant = { role: "applicant", id: "a-1" } as const;

/** What is made of an answer by a journal that gives its entries in this way. */
const shown = (journal: () => Promise<unknown>, answer = kept) =>
  withRepeatedContext({ lifecycle: grantLifecycle, store: { journal } } as unknown as Repeating, answer, {
    type: "application.submit",
    actor: applicant,
  });

describe("an answer that is given again", () => {
  it("stands without what was shown where the journal cannot tell it", async () => {
    const damaged = new OgwError({
      code: "OGW303",
      subject: "case:A-1",
      problem: "it cannot be read",
      remedy: "Run verify on the store",
    });
    expect(await shown(() => Promise.reject(damaged))).toBe(kept);
    expect(await shown(async () => [])).toBe(kept);
  });

  it("is not given while the journal is out of reach", async () => {
    await expect(shown(() => Promise.reject(new Error("out of reach")))).rejects.toThrow("out of reach");
  });

  it("needs no journal where nothing was shown with it", async () => {
    const never = () => Promise.reject(new Error("nobody asks"));
    const refused = { ...kept, outcome: "refused" } as Answer;
    const apart = { ...kept, stream: "notice:A-1" } as unknown as Answer;
    expect(await shown(never, refused)).toBe(refused);
    expect(await shown(never, apart)).toBe(apart);
  });
});
