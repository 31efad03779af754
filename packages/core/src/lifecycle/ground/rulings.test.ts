import type { RuleOutcome } from "@opus/grant-rules";
import { describe, expect, it } from "vitest";
import { asksPerson, followed, type Ruling, rulingFaults, rulingRecords, rulingsOf } from "./rulings.ts";

const outcome = (rule: string, does: string | undefined, amount?: unknown, verdict = "notMet") =>
  ({
    ...{ rule, verdict },
    ...(does === undefined
      ? {}
      : { consequence: { does, ...(amount === undefined ? {} : { amount: { value: amount } }) } }),
  }) as unknown as RuleOutcome;
const ruled = (rule: string, does: string, amount?: string) =>
  ({ rule, does, reason: "because", ...(amount === undefined ? {} : { amount }) }) as Ruling;
const whatFollows = (outcomes: readonly RuleOutcome[], rulings: readonly Ruling[] = []) =>
  followed(outcomes, rulings).map(({ outcome: { rule }, does, amount, isRuled }) => [
    rule,
    does,
    amount,
    isRuled,
  ]);

describe("what follows from a rule", () => {
  it("is what it states, with its amount in grosze; nothing where it states nothing", () => {
    expect(
      whatFollows([outcome("a", "reject"), outcome("b", "lowerTo", "12.34"), outcome("c", undefined)]),
    ).toEqual([
      ["a", "reject", undefined, false],
      ["b", "lowerTo", 1234, false],
    ]);
    expect(whatFollows([outcome("a", "lowerTo", "0.00")])).toEqual([["a", "lowerTo", 0, false]]);
  });

  it.each([[undefined], [null], [12], ["a lot"], ["-0.01"]])(
    "waits for a person where its amount is %j, so that no money follows from what nobody knows",
    (amount) => {
      expect(whatFollows([outcome("a", "lowerTo", amount)])).toEqual([["a", "askPerson", undefined, false]]);
      expect(whatFollows([outcome("a", "reject", amount)])).toEqual([["a", "reject", undefined, false]]);
    },
  );

  it("is what a person ruled on it, with the amount of the ruling", () => {
    const outcomes = [outcome("a", "askPerson"), outcome("b", "lowerTo", "1.00")];
    expect(whatFollows(outcomes, [ruled("b", "demandBack", "5.00"), ruled("a", "warn")])).toEqual([
      ["a", "warn", undefined, true],
      ["b", "demandBack", 500, true],
    ]);
    // A ruling makes nothing of a rule from which nothing follows.
    expect(whatFollows([outcome("c", undefined)], [ruled("c", "reject")])).toEqual([]);
  });
});

describe("an outcome stops for a person", () => {
  it.each<[string, RuleOutcome, boolean]>([
    ["that states nothing", outcome("a", undefined, undefined, "undetermined"), false],
    ["that only warns", outcome("a", "warn", undefined, "undetermined"), false],
    ["that nobody knows", outcome("a", "reject", undefined, "undetermined"), true],
    ["that failed", outcome("a", "reject", undefined, "error"), true],
    ["that asks for one", outcome("a", "askPerson"), true],
    ["that is decided", outcome("a", "reject"), false],
    ["whose amount is known", outcome("a", "lowerTo", "1.00"), false],
    ["whose amount is not", outcome("a", "lowerTo", null), true],
  ])("%s", (_, one, asks) => {
    expect(asksPerson(one)).toBe(asks);
  });
});

describe("rulings", () => {
  const open = [outcome("a", "askPerson"), outcome("b", "lowerTo", "1.00")];
  const faultsOf = (...rulings: readonly Ruling[]) =>
    rulingFaults(rulings, open).map(({ code, message, remedy, pointer }) => [
      code,
      pointer,
      message.en,
      remedy?.en,
    ]);

  it("are taken on rules that stop for one, once on each, with an amount where it is money", () => {
    expect(faultsOf(ruled("a", "reject"), ruled("b", "lowerTo", "5.00"))).toEqual([]);
  });

  it("are refused on others, and twice on one", () => {
    const waits = "These wait for a person: a, b.";
    const words = (rule: string) =>
      `Rule "${rule}" waits for nobody's ruling, or has one in this command already.`;
    expect(faultsOf(ruled("c", "reject"), ruled("a", "reject"), ruled("a", "warn"))).toEqual([
      ["OGW294", "/rulings/0", words("c"), waits],
      ["OGW294", "/rulings/2", words("a"), waits],
    ]);
    expect(rulingFaults([ruled("c", "reject")], []).map(({ remedy }) => remedy?.en)).toEqual([
      "Leave this ruling out.",
    ]);
  });

  it("are refused without an amount that they need, and with one that they have no use for", () => {
    expect(
      faultsOf(ruled("a", "reject", "1.00"), ruled("b", "lowerTo")).map((fault) => [
        fault[0],
        fault[1],
        fault[3],
      ]),
    ).toEqual([
      ["OGW295", "/rulings/0", 'Leave "amount" out.'],
      ["OGW295", "/rulings/1", 'Give "amount".'],
    ]);
  });

  it("are told by an event without their reasons, which are a record", () => {
    const rulings = [ruled("a", "reject"), ruled("b", "lowerTo", "5.00")];
    expect(rulingsOf(rulings)).toEqual({
      rulings: [
        { rule: "a", does: "reject" },
        { rule: "b", does: "lowerTo", amount: "5.00" },
      ],
    });
    expect(rulingRecords("rulings/1", rulings)).toEqual([
      {
        id: "rulings/1",
        class: "trail",
        value: [
          { rule: "a", reason: "because" },
          { rule: "b", reason: "because" },
        ],
      },
    ]);
    expect([rulingsOf([]), rulingRecords("rulings/1", [])]).toEqual([{}, []]);
  });
});
