import type { Store } from "@opus/grant-workflow/store";
import { describe, expect, it } from "vitest";
import { lead } from "../decisions/journey.ts";
import { caseStream, codesOf, openCall } from "../decisions/test-call.ts";

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
