import { describe, expect, it } from "vitest";
import { barOf } from "./bars.ts";

const when = { rule: "large" };
const until = { from: "ranking.publish", amount: 6, unit: "day", roll: "none", basis: ["regulations"] };
const published = { "ranking.publish": "2026-03-20T15:00:00.000Z" };

interface Given {
  readonly happened?: object;
  readonly large?: boolean;
  readonly now?: string;
}

/** What bars an act, in English, under a programme that states these bars. */
function barred(
  act: string,
  bars: readonly object[] | undefined,
  { happened = published, large, now = "2026-03-21T09:00:00.000Z" }: Given = {},
) {
  const document = { zone: "Europe/Warsaw", holidays: "PL", deadlines: {}, bars };
  const aggregate = { holds: () => large };
  const facts = { id: "A-1", context: {}, aggregate, programme: { document }, happened, now };
  const found = barOf(act, facts as never);
  return found && [found.code, `${found.message.en} ${found.remedy?.en ?? ""}`.trim()].join(" ");
}

describe("an act that a programme bars", () => {
  const offers = [{ act: "agreement.offer", until }];

  it("is barred up to the first moment of its day", () => {
    expect(barred("agreement.offer", offers)).toBe(
      'OGW245 It is too early for "agreement.offer". It will be open from 2026-03-27 00:00.',
    );
    expect(barred("agreement.offer", offers, { now: "2026-03-26T22:59:59.999Z" })).toMatch("too early");
    expect(barred("agreement.offer", offers, { now: "2026-03-26T23:00:00.000Z" })).toBeUndefined();
  });

  it("is barred up to a day that the programme names", () => {
    const fixed = [{ act: "agreement.offer", until: { on: { date: "2026-05-01" }, basis: ["regulations"] } }];
    expect(barred("agreement.offer", fixed, { happened: {} })).toMatch("2026-05-02 00:00");
  });

  it("is not barred where the programme bars another, or none", () => {
    expect(barred("agreement.sign", offers)).toBeUndefined();
    expect(barred("agreement.sign", undefined)).toBeUndefined();
  });

  it("is barred as long as what its day counts from has not happened", () => {
    expect(barred("agreement.offer", offers, { happened: {} })).toMatch(
      "has not happened yet (ranking.publish)",
    );
  });

  it("is barred until its day where nobody knows whether the bar holds, and not for good", () => {
    const perhaps = [{ act: "agreement.offer", until: { ...until, when } }];
    const late = { now: "2027-01-01T00:00:00.000Z" };
    expect(barred("agreement.offer", perhaps)).toMatch("2026-03-27 00:00");
    expect(barred("agreement.offer", perhaps, late)).toBeUndefined();
    expect(barred("agreement.offer", perhaps, { large: false })).toBeUndefined();
    expect(barred("agreement.offer", perhaps, { large: true })).toMatch("too early");
    expect(barred("agreement.offer", perhaps, { ...late, large: true })).toBeUndefined();
  });

  it("is barred by the second of two bars where the first is over", () => {
    const two = [
      { act: "agreement.offer", until: { ...until, amount: 0 } },
      { act: "agreement.offer", until },
    ];
    expect(barred("agreement.offer", two)).toMatch("2026-03-27");
  });
});
