import { expect, it } from "vitest";
import type { CaseSummary } from "./case-summary.ts";
import { VisitCount } from "./visits.ts";

const agreement = (visit: object | null, visitOmitted = false) =>
  ({ context: { monitoring: { visit } }, visitOmitted }) as unknown as CaseSummary;

it("counts visits, those that found all as agreed, and those that were left out", () => {
  const count = new VisitCount();
  for (const one of [
    agreement(null),
    agreement(null, true),
    agreement({ asAgreed: true, recommendations: 0 }),
    agreement({ asAgreed: false, recommendations: 3 }),
  ])
    count.add(one);
  expect(count.summary()).toEqual({ agreements: 4, visited: 2, omitted: 1, asAgreed: 1, recommendations: 3 });
});
