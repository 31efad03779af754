import type { CallDocument } from "@opus/grant-workflow";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applicationRow } from "../builders/application-row.ts";
import { minimalProgramme } from "../builders/minimal-programme.ts";
import { createSeededRandom, randomOf } from "../random/seeded-random.ts";
import { toUtc } from "../situation/moments.ts";
import { draftsOf, firstAnswers } from "./draft.ts";

const [spring] = minimalProgramme().calls as [CallDocument];

describe("the drafts behind an application", () => {
  it("begin while the call is open and before the submission, even of a late one", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 3600, max: 30 * 86_400 }),
        (seed, diligence, seconds) => {
          const submittedAt = new Date(Date.parse(spring.opensAt) + seconds * 1000).toISOString();
          const row = applicationRow("A-001", { submittedAt, traits: { diligence } });
          const drafts = draftsOf(row, spring, randomOf(createSeededRandom(seed), "A-001"));
          for (const { at } of drafts) {
            expect(at >= toUtc(spring.opensAt) && at < toUtc(spring.closesAt) && at < submittedAt).toBe(true);
          }
          expect(drafts.map(({ case: id, abandoned }) => [id, abandoned]).at(-1)).toEqual(["A-001", false]);
        },
      ),
    );
  });

  it("are now and then begun anew by those who prepare less well, never by the others", () => {
    const begun = (diligence: number) =>
      Array.from({ length: 100 }, (_, seed) =>
        draftsOf(applicationRow("A-001", { traits: { diligence } }), spring, createSeededRandom(seed)),
      ).filter((drafts) => drafts.length === 2).length;
    expect(begun(69)).toBeGreaterThan(0);
    expect(begun(69)).toBeLessThan(20);
    expect(begun(70)).toBe(0);
  });

  it("may hold only the first answers of the form", () => {
    expect(firstAnswers({ a: 1, b: 2, c: 3, d: 4, e: 5 }, 40)).toEqual({ a: 1, b: 2 });
  });
});
