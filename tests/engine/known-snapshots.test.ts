import { createMemoryStore } from "@opus/grant-workflow";
import type { KeptSnapshot, Store } from "@opus/grant-workflow/store";
import { describe, expect, it } from "vitest";
import { writtenBody } from "../../packages/core/src/journal/snapshot.ts";
import { lead, leadAll } from "../decisions/journey.ts";
import { caseStream, codesOf, openCall } from "../decisions/test-call.ts";

describe("what an engine has written", () => {
  it("is, wherever it need not be read again, what its text says", async () => {
    const written: KeptSnapshot[] = [];
    const kept = createMemoryStore();
    const store: Store = {
      ...kept,
      commit(commit) {
        written.push(...commit.streams.map(({ snapshot }) => snapshot));
        return kept.commit(commit);
      },
    };
    await leadAll(await openCall(undefined, { store }), ["A-1", "A-2"], "reported");
    expect(written.length).toBeGreaterThan(20);
    for (const snapshot of written) expect(writtenBody(snapshot)).toStrictEqual(JSON.parse(snapshot.text));
  });
});

describe("what an engine has read or written before", () => {
  it("is not changed by what somebody does to an answer", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    const answer = await call.must("A-1", "application.edit", "applicant", { answers: { title: "Ogród" } });
    await call.must("A-1", "application.edit", "applicant", { answers: { title: "Park" } });
    if (answer.outcome === "refused") throw new Error(answer.code);
    for (const slice of Object.values(answer.context)) {
      if (typeof slice !== "object" || slice === null) continue;
      for (const key of Object.keys(slice)) Reflect.set(slice, key, "ewa");
    }
    const foreign = { actor: { role: "applicant", id: "ewa" } } as const;
    expect(codesOf(await call.tell("A-1", "application.submit", "applicant", {}, foreign))).not.toEqual([]);
    expect((await call.must("A-1", "application.submit", "applicant")).outcome).toBe("accepted");
  });

  it("is not believed of a text that was changed since", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    const { read } = call.store;
    const forging: Store["read"] = async (next) => {
      const forge = (loaded: Awaited<ReturnType<Store["read"]>>) => {
        const streams = new Map(loaded.streams);
        const kept = streams.get(caseStream("A-1"));
        if (kept !== undefined) {
          const body = JSON.parse(kept.text);
          body.context.submission.answersVersion = "1";
          streams.set(caseStream("A-1"), { ...kept, text: JSON.stringify(body) });
        }
        return { ...loaded, streams };
      };
      return forge(await read((loaded) => next(forge(loaded))));
    };
    await call.must("A-1", "application.edit", "applicant", { answers: { title: "Ogród" } });
    Object.assign(call.store, { read: forging });
    await expect(call.tell("A-1", "application.submit", "applicant")).rejects.toMatchObject({
      code: "OGW340",
    });
    Object.assign(call.store, { read });
    expect((await call.must("A-1", "application.submit", "applicant")).outcome).toBe("accepted");
  });
});
