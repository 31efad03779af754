import { describe, expect, it } from "vitest";
import type { Actor, JournalEntry } from "../journal/entry.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import { type Seen, seenOfCall, seenOfCase } from "../lifecycle/sight/seen-by.ts";
import { entriesForActor } from "./entry-for-actor.ts";

type Given = Partial<JournalEntry> & { readonly event: JournalEntry["event"] };

const verdicts = [{ rule: "r" }] as unknown as JournalEntry["verdicts"];
const postings = [{ account: "case:A-1/paid", source: "spring", line: "grant", amount: 1 }];
const effect = (stage: string, type: string) => ({ id: `${stage}.${type}`, stage, type, params: {} });
const by = (role: Actor["role"], id: string): Actor => ({ role, id });

const entry = (given: Given): JournalEntry =>
  ({
    stream: "case:A-1",
    seq: 1,
    at: "2026-03-02T08:00:00.000Z",
    hash: "sha256:1",
    previous: null,
    actor: by("officer", "o-1"),
    from: null,
    to: "after",
    verdicts,
    deadlines: { set: [], cleared: [] },
    postings,
    effects: [effect("eligibility", "notifyApplicant")],
    registry: [{ secret: 1 }],
    records: [{ secret: 1 }],
    seals: { secret: 1 },
    ...given,
  }) as unknown as JournalEntry;

/** What somebody sees of a submitted case with these cards, two being needed. */
const seenAs = (actor: Actor, state: string, ...experts: readonly string[]): Seen =>
  seenOfCase(
    actor,
    {
      submission: { applicant: "p-1" },
      scoring: {
        cards: experts.map((expert) => ({ expert, scores: {}, total: { num: 0, den: 1 }, version: 1 })),
        recused: [],
        allFiled: experts.length >= 2,
      },
      agreement: { concludedAt: null },
    },
    [state],
  );
const operator = by("operator", "b-1");
const shown = (given: Given, seen: Seen) => entriesForActor(grantLifecycle, [entry(given)], seen)[0];

const check: Given = {
  event: { type: "formalCheck.complete", outcome: "eligible", supplementPaths: [], findingsVersion: 1 },
};
const card: Given = {
  actor: by("expert", "e-1"),
  event: {
    type: "review.record",
    expert: "e-1",
    scores: { need: 1 },
    total: 1,
    outcome: "more",
    standing: 7,
  },
};

describe("an entry", () => {
  it("keeps its place, and nothing of what proves it or of the registry, whoever looks", () => {
    const seen = shown(check, seenAs(operator, "scoring.underMeritReview"));
    expect(seen).toEqual({
      stream: "case:A-1",
      seq: 1,
      at: "2026-03-02T08:00:00.000Z",
      hash: "sha256:1",
      actor: by("officer", "o-1"),
      event: check.event,
      from: null,
      to: "after",
      verdicts,
      deadlines: { set: [], cleared: [] },
      postings,
      effects: [effect("eligibility", "notifyApplicant")],
    });
  });

  it("is not there for who sees nothing of the case", () => {
    expect(
      entriesForActor(grantLifecycle, [entry(check)], seenAs(by("applicant", "p-2"), "awarded")),
    ).toEqual([]);
  });

  it("is not there when no stage knows its event, and when its stream is of no known kind", () => {
    const seen = seenAs(operator, "awarded");
    expect(shown({ event: { type: "review.unknown" } }, seen)).toBeUndefined();
    expect(shown({ event: { type: "toString" } }, seen)).toBeUndefined();
    expect(shown({ ...check, stream: "other:1" }, seen)).toBeUndefined();
  });

  it("of time itself is there for everybody who sees the course of the case, without what it carries", () => {
    const passed: Given = {
      actor: by("system", "clock"),
      event: { type: "deadline.supplement.passed", at: "2026-03-17" },
    };
    const before = shown(passed, seenAs(by("committee", "c-1"), "eligibility.awaitingSupplement"));
    expect(before?.event).toEqual({ type: "deadline.supplement.passed", at: "2026-03-17" });
    expect(before?.actor).toEqual(by("system", "clock"));
  });
});

describe("who acted is told", () => {
  const actorOf = (given: Given, seen: Seen) => shown(given, seen)?.actor;
  const committee = seenAs(by("committee", "c-1"), "scoring.awaitingInterview", "e-1", "e-2");

  it("of staff to staff alone", () => {
    expect(actorOf(check, seenAs(operator, "awarded"))).toEqual(by("officer", "o-1"));
    expect(actorOf(check, committee)).toEqual(by("officer", ""));
    expect(actorOf(check, seenAs(by("applicant", "p-1"), "awarded"))).toEqual(by("officer", ""));
  });

  it("of an applicant to who may know the applicant", () => {
    const submit: Given = { ...check, actor: by("applicant", "p-1") };
    expect(actorOf(submit, committee)).toEqual(by("applicant", ""));
    expect(actorOf(submit, seenAs(by("officer", "o-2"), "awarded"))).toEqual(by("applicant", "p-1"));
  });

  it("of an expert to who may know the experts, and to the expert", () => {
    expect(actorOf(card, committee)).toEqual(by("expert", ""));
    expect(actorOf(card, seenAs(operator, "awarded", "e-1", "e-2"))).toEqual(by("expert", "e-1"));
    // All cards are given: experts know each other, and nobody else who acted.
    const other = seenAs(by("expert", "e-2"), "scoring.awaitingInterview", "e-1", "e-2");
    expect([actorOf(card, other), actorOf(check, other)]).toEqual([by("expert", "e-1"), by("officer", "")]);
    const paying = seenAs(by("accountant", "k-1"), "execution.payment", "e-1", "e-2");
    expect(actorOf(card, paying)?.id ?? "").toBe("");
    expect(actorOf(card, seenAs(by("expert", "e-1"), "scoring.underMeritReview", "e-1"))).toEqual(
      by("expert", "e-1"),
    );
  });

  it("to nobody because they have the same id in another role, or another id in the same", () => {
    expect(actorOf({ ...check, actor: by("officer", "c-1") }, committee)).toEqual(by("officer", ""));
    expect(actorOf({ ...check, actor: by("committee", "c-2") }, committee)).toEqual(by("committee", ""));
    expect(actorOf({ ...check, actor: by("committee", "c-1") }, committee)).toEqual(by("committee", "c-1"));
  });
});

describe("a card in the history", () => {
  it("is not even there for other experts, committee and applicant while one is missing", () => {
    for (const actor of [by("expert", "e-2"), by("committee", "c-1"), by("applicant", "p-1"), operator])
      expect(shown(card, seenAs(actor, "scoring.underMeritReview", "e-1"))).toBeUndefined();
  });

  it("is there for its expert, without what all cards came to", () => {
    const own = shown(card, seenAs(by("expert", "e-1"), "scoring.underMeritReview", "e-1"));
    expect(own?.event).toEqual({
      type: "review.record",
      expert: "e-1",
      scores: { need: 1 },
      total: 1,
      outcome: "more",
    });
    expect(own?.verdicts).toEqual([]);
  });

  it("is there for the committee once none is missing, without who gave it", () => {
    const seen = shown(card, seenAs(by("committee", "c-1"), "scoring.awaitingInterview", "e-1", "e-2"));
    expect(seen?.event).toEqual({
      type: "review.record",
      scores: { need: 1 },
      total: 1,
      outcome: "more",
      standing: 7,
    });
  });

  it("was settled by a person, which who sees cards is told though another card is missing since", () => {
    const settled: Given = { actor: operator, event: { type: "review.settle", does: "callThird" } };
    const missing = ["scoring.underMeritReview", "e-1"] as const;
    expect(shown(settled, seenAs(operator, ...missing))?.event).toEqual(settled.event);
    expect(shown(settled, seenAs(by("committee", "c-1"), ...missing))).toBeUndefined();
    expect(shown(settled, seenAs(by("expert", "e-1"), ...missing))).toBeUndefined();
  });

  it("brings its verdicts to who sees both the points and the findings", () => {
    const decider = seenAs(by("decisionMaker", "d-1"), "scoring.awaitingInterview", "e-1", "e-2");
    expect(shown(card, decider)?.verdicts).toEqual(verdicts);
    const committee = seenAs(by("committee", "c-1"), "scoring.awaitingInterview", "e-1", "e-2");
    expect(shown(card, committee)?.verdicts).toEqual([]);
  });
});

describe("money and effects in the history", () => {
  it("are for those whose work they are", () => {
    const paid: Given = {
      actor: by("accountant", "k-1"),
      event: { type: "payment.order", amount: "1.00", at: "2026-04-01T08:00:00.000Z" },
      effects: [
        effect("payment", "orderPayment"),
        effect("payment", "notifyApplicant"),
        effect("payment", "notifyOperator"),
        effect("payment", "unheardOf"),
        effect("nowhere", "orderPayment"),
      ],
    };
    const kinds = (seen: Seen) => shown(paid, seen)?.effects.map(({ id }) => id);
    const officer = seenAs(by("officer", "o-2"), "execution.payment.ordered");
    expect(shown(paid, officer)?.postings).toEqual([]);
    expect(shown(paid, officer)?.event).toEqual({ type: "payment.order" });
    expect(kinds(officer)).toEqual(["payment.notifyApplicant", "payment.notifyOperator"]);
    const accountant = seenAs(by("accountant", "k-2"), "execution.payment.ordered");
    expect(shown(paid, accountant)?.postings).toEqual(postings);
    expect(shown(paid, accountant)?.event).toEqual(paid.event);
    expect(kinds(accountant)).toEqual([
      "payment.orderPayment",
      "payment.notifyApplicant",
      "payment.notifyOperator",
    ]);
    const expert = seenAs(by("expert", "e-1"), "execution.payment.ordered", "e-1", "e-2");
    expect([shown(paid, expert)?.postings, kinds(expert)]).toEqual([[], []]);
  });
});

describe("the history of a call", () => {
  it("tells strangers nothing of other cases", () => {
    const told: Given = {
      stream: "call:spring",
      actor: by("applicant", "p-9"),
      event: { type: "application.registered", number: "S/001" },
    };
    const history = (actor: Actor) =>
      entriesForActor(grantLifecycle, [entry(told)], seenOfCall(actor)).length;
    const known = grantLifecycle
      .aggregateOf("call:spring")
      ?.stages.some(({ nouns }) => Object.hasOwn(nouns.events, told.event.type));
    expect([known, history(by("applicant", "p-1")), history(operator)]).toEqual([true, 0, 1]);
  });
});
