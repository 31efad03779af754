import { describe, expect, it } from "vitest";
import { startContext } from "../../kernel/composite.ts";
import { caseStages, everyOption } from "../../lifecycle/case/grant-machine.ts";
import type { RowRead } from "../../store/commit.ts";
import type { JsonObject } from "../../values/json.ts";
import { readCaseMoney } from "./case-money.ts";

const blank = startContext(caseStages, everyOption);
const one = { case: "A-1", context: { ...blank, submission: { ...blank.submission, call: "spring" } } };

/** Reads the money of `case:A-1` out of the balances of the call `spring`, by account. */
async function moneyIn(balances: Readonly<Record<string, JsonObject>>) {
  const rows = async (read: RowRead) => {
    if (read.scope !== "spring/balances" || !("from" in read)) throw new RangeError("no range of the call");
    const found = Object.entries(balances).filter(([key]) => read.from <= key && key < read.below);
    const { scope } = read;
    return {
      read,
      rows: found.map(([key, value]) => ({ scope, key, version: 1, value, entry: "case:A-1#1" })),
      version: 0,
    };
  };
  return readCaseMoney({ rows }, "case:A-1", one);
}

describe("the money of a case", () => {
  it("was paid wherever it has gone since, and not before", async () => {
    expect(
      await moneyIn({
        "case:A-1/committed/spring/grant": { amount: 1 },
        "case:A-1/ordered/spring/grant": { amount: 20 },
        "case:A-1/paid/spring/grant": { amount: 300 },
        "case:A-1/accounted/spring/grant": { amount: 4_000 },
        "case:A-1/due/spring/grant": { amount: 50_000 },
        "case:A-1/returned/spring/grant": { amount: 600_000 },
      }),
    ).toEqual({ paid: 654_300, settled: 4_000, returned: 600_000 });
  });

  it("is that of all lines, and of no other case", async () => {
    expect(
      await moneyIn({
        "call:spring/free/spring/grant": { amount: 1 },
        "case:A-1/accounted/spring/grant": { amount: 20 },
        "case:A-1/accounted/spring/travel": { amount: 300 },
        "case:A-1.b/accounted/spring/grant": { amount: 4_000 },
        "case:A-10/accounted/spring/grant": { amount: 50_000 },
      }),
    ).toEqual({ paid: 320, settled: 320, returned: 0 });
  });

  it("has not been paid as long as what came back early is still on its way out", async () => {
    expect(
      await moneyIn({
        "case:A-1/ordered/spring/grant": { amount: 500 },
        "case:A-1/due/spring/grant": { amount: -500 },
        "case:A-1/returned/spring/grant": { amount: 500 },
      }),
    ).toEqual({ paid: 0, settled: 0, returned: 500 });
  });

  it("is nothing without balances", async () => {
    expect(await moneyIn({})).toEqual({ paid: 0, settled: 0, returned: 0 });
  });

  it.each([{ amount: "1.00" }, { amount: 0.5 }, {}])("is refused where a balance is %j", async (value) => {
    await expect(moneyIn({ "case:A-1/paid/spring/grant": value })).rejects.toMatchObject({
      code: "OGW401",
    });
  });
});
