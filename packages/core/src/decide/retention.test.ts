import { describe, expect, it } from "vitest";
import { keptUntil, retentionMoved } from "./retention.ts";

const basis = ["regulations"];
const calls = [{ id: "spring", realisation: { from: "2026-06-01", to: "2026-09-30" } }];
const kept = (countedFrom: string, call: string | undefined, at = "2026-03-20T23:30:00.000Z") => {
  const recordClasses = {
    contact: { title: { pl: "Kontakt", en: "Contact" }, countedFrom, keepYears: 5, basis },
  };
  return keptUntil(
    "contact",
    { recordClasses, zone: "Europe/Warsaw", calls } as never,
    { at, call } as never,
  );
};

describe("how long a record is kept, by its class", () => {
  it("is counted from the civil day of recording, in the programme's zone", () => {
    expect(kept("recording", "spring")).toBe("2031-03-21");
    expect(kept("nextJanuary", "spring")).toBe("2031-12-31");
  });

  it("is counted from the end of realisation in the call of the record", () => {
    expect(kept("realisationEnd", "spring")).toBe("2031-09-30");
    expect(kept("nextJanuaryAfterRealisation", "spring")).toBe("2031-12-31");
  });

  it("is for good where no call is known whose realisation could end", () => {
    expect(kept("realisationEnd", undefined)).toBe("9999-12-31");
    expect(kept("nextJanuaryAfterRealisation", "autumn")).toBe("9999-12-31");
  });

  it("is for good of a class that the programme does not state, whatever its name", () => {
    for (const name of ["other", "toString", "__proto__"])
      expect(
        keptUntil(name, { recordClasses: {}, zone: "Europe/Warsaw", calls: [] } as never, {
          at: "2026-03-20T12:00:00.000Z",
          call: "spring",
        }),
      ).toBe("9999-12-31");
  });
});

describe("the classes whose last day an event has moved", () => {
  const year = { amount: 1, unit: "year", roll: "none", basis };
  const recordClasses = {
    account: { until: { ...year, from: "payment.confirm" }, basis },
    letters: { until: { ...year, from: "settlement.decide" }, basis },
  };
  const document = { zone: "Europe/Warsaw", holidays: "PL", deadlines: {}, recordClasses };
  const ground = (happened: object) => ({
    ...{ aggregate: {}, programme: { document }, id: "A-1", context: {}, happened },
  });
  const paid = { "payment.confirm": "2026-03-20" };

  it("are those with a term counted from it, and no others", () => {
    expect(retentionMoved(ground({}) as never, ground(paid) as never)).toEqual([
      { class: "account", keepUntil: "2027-03-20" },
    ]);
    expect(retentionMoved(ground(paid) as never, ground(paid) as never)).toEqual([]);
  });
});
