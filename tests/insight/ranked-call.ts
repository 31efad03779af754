import type { ProgrammeDocument } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { card, score, submit } from "../decisions/journey.ts";
import { openCall, type TestCall, type TestCallOptions } from "../decisions/test-call.ts";

/** A pool of 5 000 zł, a threshold of 10, and at least 4 points for need on every card. */
export function rankedProgramme(changes: Partial<ProgrammeDocument> = {}): ProgrammeDocument {
  const { calls, scoring } = minimalProgramme();
  return minimalProgramme({
    calls: calls.map((call) => ({ ...call, pool: "5000.00" })),
    scoring: {
      ...scoring,
      criteria: scoring.criteria.map((criterion) =>
        criterion.id === "need" ? { ...criterion, min: 4 } : criterion,
      ),
    },
    ...changes,
  });
}

/**
 * An open call with applications at every place: A and B are assessed best, C and D less well, E missed the threshold, F
 * the minimum of need on one card, G was withdrawn after its cards, H has one of two cards, I is under formal check.
 */
export async function assessedCall(
  document: ProgrammeDocument = rankedProgramme(),
  options?: TestCallOptions,
): Promise<TestCall> {
  const call = await openCall(document, options);
  for (const id of ["A", "B", "C", "D", "E", "F", "G", "H", "I"]) {
    await submit(call, id, { title: `Projekt ${id}` });
    if (id !== "I") await call.must(id, "formalCheck.complete", "officer");
  }
  await score(call, "A", [10, 9]);
  await score(call, "B", [9, 9]);
  await score(call, "C", [8, 8]);
  await score(call, "D", [7, 7]);
  await score(call, "E", [5, 4]);
  await cards(call, "F", card(10, 10), card(3, 10));
  await score(call, "G", [6, 6]);
  await call.must("G", "application.withdraw", "applicant");
  await cards(call, "H", card(10));
  return call;
}

/** The same with the list published: H and I ended before, the pool pays for A and B. */
export async function publishedCall(...given: Parameters<typeof assessedCall>): Promise<TestCall> {
  const call = await assessedCall(...given);
  for (const id of ["H", "I"]) await call.must(id, "application.withdraw", "applicant");
  await call.moveTo("2026-03-20T16:00:00+01:00");
  await call.mustCall("ranking.publish", "decisionMaker");
  return call;
}

async function cards(
  call: TestCall,
  id: string,
  ...given: readonly ReturnType<typeof card>[]
): Promise<void> {
  for (const [index, each] of given.entries()) {
    await call.must(id, "review.record", "expert", each, { actor: actor("expert", `expert-${index + 1}`) });
  }
}
