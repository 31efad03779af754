import { rankingOf, verifyJournal } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { assess, assessed, continuous, inTurn, openContinuous, stateOf } from "./continuous-call.ts";
import { soundAnswers } from "./journey.ts";
import { A, B, limit, limitedProgramme, send } from "./limit-call.ts";
import { moneyIn } from "./money.ts";
import { codesOf, openCall } from "./test-call.ts";

describe("the order of a continuous call, as it is shown", () => {
  it("names whose turn it is, for whom others wait, and whom nobody waits for", async () => {
    const call = await openContinuous({ waitsForEarlier: "unlessWithApplicant", noFit: "offerRest" });
    const turns = async () => {
      const ranking = await rankingOf(call.store, "spring");
      expect(ranking).toMatchObject({ isInOrder: true, published: false });
      return (ranking?.lines ?? []).map(({ place, number, turn }) => [
        place,
        number,
        turn?.after,
        turn?.isPassable,
      ]);
    };
    const unsigned = { ...soundAnswers, letterSigned: false };
    await call.must("A", "application.start", "applicant", { call: "spring", answers: unsigned });
    await call.must("A", "application.submit", "applicant");
    await call.must("A", "formalCheck.complete", "officer");
    await assessed(call, "B", "4000.00");
    await assessed(call, "C", "3000.00");
    expect(await turns()).toEqual([
      [1, "S/001", null, true],
      [2, "S/002", null, false],
      [3, "S/003", "S/002", false],
    ]);
    const { grant, offer } = inTurn(call);
    await grant("B");
    await offer("C");
    expect(await turns()).toEqual([
      [1, "S/001", "S/003", true],
      [2, "S/002", undefined, undefined],
      [3, "S/003", null, false],
    ]);
  });
});

describe("limits in a continuous call", () => {
  it("are held when a turn comes: what is beyond one is not granted, is denied, and takes no money", async () => {
    const grants = limit({ count: "grants" });
    const document = limitedProgramme([grants]);
    const [spring] = document.calls;
    const queue = continuous().calls[0]?.queue;
    const call = await openCall({
      ...document,
      calls: [{ ...spring, queue }, ...document.calls.slice(1)],
    } as never);
    for (const [id, nip] of [
      ["A-1", A],
      ["A-2", A],
      ["A-3", B],
    ] as const) {
      expect(codesOf(await send(call, "spring", id, { nip }))).toEqual([]);
      await assess(call, id);
    }
    const { grant, end } = inTurn(call);
    const deny = (id: string) => call.tell(id, "award.deny", "decisionMaker");
    expect(codesOf(await deny("A-1"))).toEqual(["OGW843"]);
    expect((await grant("A-1")).outcome).toBe("accepted");
    expect(codesOf(await deny("A-3"))).toEqual(["OGW823"]);
    expect(codesOf(await grant("A-2"))).toEqual(["OGW840"]);
    expect(codesOf(await end("A-2"))).toEqual(["OGW825"]);
    expect((await deny("A-2")).outcome).toBe("accepted");
    expect(await stateOf(call, "A-2")).toBe("overLimit");
    const free = await moneyIn(call, "call:spring/free");
    expect((await grant("A-3")).outcome).toBe("accepted");
    expect(Number(free) - Number(await moneyIn(call, "call:spring/free"))).toBe(2000);
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });
});
