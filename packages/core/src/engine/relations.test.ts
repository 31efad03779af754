import { describe, expect, it } from "vitest";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import { createMemoryStore } from "../store/create-memory-store.ts";
import { askRelations, type Relations } from "./relations.ts";

const officer = { role: "officer", id: "o-1" } as const;

/** What the register was asked, and what was made of its answer, about a stream of some lifecycle. */
async function asked(
  stream: `${string}:${string}`,
  lifecycle: Lifecycle = grantLifecycle,
  actor: object = officer,
) {
  const questions: unknown[] = [];
  const relations: Relations = {
    async of(question) {
      questions.push(question);
      return [{ party: "p-1", as: "member" }];
    },
  };
  const found = await askRelations(
    { lifecycle, store: createMemoryStore(), relations },
    actor as never,
    stream,
  );
  return { questions, found };
}

describe("the register of relations", () => {
  it("is asked about a stream that was never written by its id alone", async () => {
    const { questions, found } = await asked("case:A-1");
    expect(questions).toEqual([{ actor: officer, case: "A-1", parties: [] }]);
    expect(found).toEqual([{ party: "p-1", as: "member" }]);
  });

  it("is not asked where nobody has a part in anything, nor for who acts for themselves", async () => {
    const nothing = { questions: [], found: [] };
    expect(await asked("grant:A-1")).toEqual(nothing);
    const apart = { aggregateOf: () => ({ prefix: "notice" }) } as unknown as Lifecycle;
    expect(await asked("notice:A-1", apart)).toEqual(nothing);
    expect(await asked("case:A-1", grantLifecycle, { role: "applicant", id: "a" })).toEqual(nothing);
  });
});
