import { describe, expect, it } from "vitest";
import { startContext } from "../../kernel/composite.ts";
import { caseStages, everyOption } from "../../lifecycle/case/grant-machine.ts";
import type { CountedVersion } from "./pinned-versions.ts";
import { SummaryCount, type VersionedCase } from "./summary-count.ts";

const blank = startContext(caseStages, everyOption);

const version = (facts: object = {}) =>
  ({
    hash: "sha256:1",
    cases: 0,
    document: { id: "p", version: "1.0.0", form: {}, facts, calls: [], settlement: { indicators: [] } },
  }) as unknown as CountedVersion;

/** A submitted case that asks for a sum, as its form has it. */
const asking = (requested: string | null, of: CountedVersion): VersionedCase => ({
  case: "a",
  reached: "inTime",
  visitOmitted: false,
  version: of,
  context: {
    ...blank,
    submission: { ...blank.submission, requested, applicantKind: "ngo", mapPart: "north" },
  } as VersionedCase["context"],
});

describe("what applications ask for", () => {
  it("is summed as far as it can be read and added up", () => {
    const count = new SummaryCount();
    const only = version();
    for (const requested of [null, "much", "10.00", "10000000000.00", "10000000000.01"])
      count.addCase(asking(requested, only));
    expect(count.summary([only])).toMatchObject({
      funnel: expect.arrayContaining([{ step: "inTime", count: 5 }]),
      money: { asked: 1_000_000_001_000 },
      byApplicantKind: [{ value: "ngo", submitted: 5 }],
    });
  });

  it("is told by parts of the map only where the programme has a map", () => {
    const parts = (of: CountedVersion) => {
      const count = new SummaryCount();
      count.addCase(asking("10.00", of));
      return count.summary([of]).byMapPart;
    };
    expect(parts(version())).toEqual([]);
    expect(parts(version({ mapPart: "part" }))).toMatchObject([{ value: "north", submitted: 1 }]);
  });
});

it("tells of the latest entry, whichever stream is read first, and of none where there is none", () => {
  const [early, late] = ["2026-03-01T08:00:00.000Z", "2026-03-02T08:00:00.000Z"];
  for (const order of [
    [early, late],
    [late, early],
    [undefined, late, early],
    [late, undefined],
  ]) {
    const count = new SummaryCount();
    for (const at of order) count.addEntries(2, at);
    expect(count.summary([version()])).toMatchObject({ journalEntries: 2 * order.length, lastEntryAt: late });
  }
  const none = new SummaryCount();
  none.addEntries(0, undefined);
  expect(none.summary([version()]).lastEntryAt).toBeNull();
});
