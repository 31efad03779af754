import { describe, expect, it } from "vitest";
import { eventDetails } from "./event-details.ts";

describe("what explain adds to the name of an event", () => {
  it("count signatures, say whose place or for whom, and whose account it is", () => {
    const group = { type: "agreement.sign", signed: [{ member: 1 }, { member: 3 }], accountOf: 2 };
    expect(eventDetails(group, "pl")).toBe(
      "podpisy: 2, pozycja 1, pozycja 3, rachunek osoby podpisującej nr 2",
    );
    const joint = { type: "agreement.recordSignature", filedOn: "2026-04-01", signed: [{ for: "nip:1" }] };
    expect(eventDetails(joint, "en")).toContain("signatures: 1, nip:1");
    expect(eventDetails({ type: "agreement.sign", signed: [{}, {}] }, "en")).toBe("signatures: 2");
    expect(eventDetails({ type: "agreement.sign" }, "pl")).toBe("");
  });

  it("is the month of a monthly report, and what was spent in it", () => {
    const filed = { type: "progress.submit", month: "2026-06", late: false, spent: "300.50", version: 1 };
    expect(eventDetails(filed, "pl").replace(/\u00a0/g, " ")).toBe("2026-06, 300,50 zł");
    expect(eventDetails({ type: "progress.accept", month: "2026-06" }, "pl")).toBe("2026-06");
    expect(eventDetails({ type: "progress.omit", month: "2026-07" }, "en")).toBe("2026-07");
  });

  it("is what the cards came to before a card was taken out, and what they come to without it", () => {
    const of = (num: number) => ({ points: { num, den: 2 }, met: true });
    const taken = { type: "review.recuse", expert: "e-1", before: of(31), assessment: of(32) };
    expect(eventDetails(taken, "pl")).toBe("15,5 pkt → 16 pkt");
    expect(eventDetails({ ...taken, type: "review.void", assessment: null }, "en")).toBe(
      "15.5 points → no result",
    );
    const rounds = [{ round: "talk", points: { num: 13, den: 2 } }];
    const corrected = {
      type: "round.correct",
      round: "talk",
      before: { points: { num: 4, den: 1 } },
      rounds,
    };
    expect(eventDetails(corrected, "pl")).toBe("talk: 4 pkt → 6,5 pkt");
    expect(eventDetails({ type: "round.correct", round: "talk" }, "en")).toBe("talk");
    const left = { member: "m-1", fell: ["talk"], before: [{ round: "talk", points: { num: 13, den: 2 } }] };
    expect(eventDetails({ type: "round.recuse", ...left }, "pl")).toBe("m-1, talk: 6,5 pkt → ?");
    expect(eventDetails({ type: "round.exclude", member: "m-1", fell: [], before: [] }, "en")).toBe("m-1");
    expect(eventDetails({ ...taken, before: null, assessment: null }, "en")).toBe("");
    // Who may not see points is told nothing of them.
    expect(eventDetails({ type: "review.reopen", expert: "e-1" }, "pl")).toBe("");
  });

  it("is which list was published, in which edition, and of how many lines", () => {
    const event = { type: "list.publish", call: "spring", kind: "formal", edition: 1, lines: 130, list: "-" };
    expect(eventDetails(event, "pl")).toBe("lista formalna, wydanie 1, liczba wierszy: 130");
    expect(eventDetails({ ...event, kind: "reserve", edition: 2, lines: 0 }, "en")).toBe(
      "reserve list, edition 2, lines: 0",
    );
  });

  it("is where a call was published and when, what moved its closing, and how it is read from then on", () => {
    const record = { type: "publication.record", place: "bip", day: "2031-02-07", placesLeft: 0 };
    expect(eventDetails(record, "pl")).toBe("bip, 7 lutego 2031");
    expect(eventDetails({ ...record, notice: 2 }, "en")).toContain(", change no. 2");
    const moved = { before: "2031-02-28T23:00:00.000Z", closesAt: "2031-03-07T23:00:00.000Z" };
    expect(eventDetails({ type: "call.extend", notice: 1, ...moved, reason: "x" }, "pl")).toContain(
      "zmiana nr 1: ",
    );
    expect(eventDetails({ type: "call.correct", notice: 3, correction: "do 4000 zł" }, "pl")).toBe(
      "zmiana nr 3: do 4000 zł",
    );
  });

  it("is of which months a deadline has passed, and nothing for events without more to tell", () => {
    const passed = { type: "deadline.progress.passed", dueAt: "2026-06-10", of: ["2026-04", "2026-05"] };
    expect(eventDetails(passed, "pl")).toBe("2026-04, 2026-05");
    expect(eventDetails({ type: "agreement.sign" }, "en")).toBe("");
  });

  it("says which rows of a checklist were answered, and what they were before", () => {
    const event = {
      type: "checklist.answer",
      answers: { signed: "yes", statute: "notApplicable" },
      before: { signed: "no" },
    };
    expect(eventDetails(event, "pl")).toBe("signed: nie → tak, statute: nie dotyczy");
    expect(eventDetails({ type: "checklist.answer" }, "en")).toBe("");
  });
});
