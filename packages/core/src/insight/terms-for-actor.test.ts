import { describe, expect, it } from "vitest";
import type { RunningTerm } from "../decide/running-terms.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import type { Seen } from "../lifecycle/sight/seen-by.ts";
import { termsForActor } from "./terms-for-actor.ts";

const stages = grantLifecycle.aggregateOf("case:A-1")?.stages ?? [];
const seeing = (...classes: string[]) =>
  ({
    actor: { role: "officer", id: "o-1" },
    standing: "officer",
    classes: new Set(classes),
    othersCards: "cards",
  }) as unknown as Seen;
const shown = (term: Partial<RunningTerm>, ...classes: string[]) =>
  termsForActor(stages, [{ name: "report", ...term }], seeing(...classes));
const from = (event: string) => ({ event, at: "2026-05-06" });

describe("what an actor is told of a term", () => {
  it.each([
    ["payment.confirm", "course"],
    ["letter.awarded.delivered", "letters"],
    ["fact:endsOn", "answers"],
    ["calc:lastDay", "answers"],
    ["ranking.publish", "place"],
    ["project.end", "money"],
    ["project.start", "course"],
    ["call.opening", "course"],
    ["call.closing", "course"],
    ["case.end", "course"],
    ["deadline.report.passed", "course"],
  ])("is that it counts from %s, with %s", (event, needed) => {
    const term = { from: from(event), rolledFrom: "2026-06-06", cappedFrom: "2026-06-10" };
    expect(shown(term, needed)).toStrictEqual([{ name: "report", ...term }]);
    expect(shown({ from: term.from }, needed)).toStrictEqual([{ name: "report", from: term.from }]);
    const others = ["course", "letters", "answers", "place", "money"].filter((one) => one !== needed);
    expect(shown(term, ...others)).toEqual([{ name: "report" }]);
  });

  it("is nothing of an event that no stage has", () => {
    expect(shown({ from: from("somewhere.else") }, "course", "letters", "answers")).toEqual([
      { name: "report" },
    ]);
  });

  it("is what it waits for, when all of it may be known, and the rule, when verdicts may", () => {
    const waitsFor = ["payment.confirm", "fact:endsOn"];
    expect(shown({ waitsFor }, "course", "answers")).toEqual([{ name: "report", waitsFor }]);
    expect(shown({ waitsFor }, "course")).toEqual([{ name: "report" }]);
    expect(shown({ undecided: "small-grant" }, "verdicts")).toEqual([
      { name: "report", undecided: "small-grant" },
    ]);
    expect(shown({ undecided: "small-grant" }, "course")).toEqual([{ name: "report" }]);
  });

  it("is always for which months it is repeated", () => {
    const repetitions = [{ of: "2026-06", on: "2026-07-10" }] as unknown as NonNullable<
      RunningTerm["repetitions"]
    >;
    expect(shown({ repetitions })).toStrictEqual([{ name: "report", repetitions }]);
    expect(shown({}, "verdicts")).toStrictEqual([{ name: "report" }]);
  });

  it("is always by what an act is in time", () => {
    const inTimeBy = { by: "postmark", lastDay: "2026-03-16" } as const;
    expect(shown({ inTimeBy })).toStrictEqual([{ name: "report", inTimeBy }]);
  });
});
