import type { Json } from "../journal/json.ts";
import type { Store } from "../ports/store-port.ts";
import type { CaseSummary } from "./case-summary.ts";

/** Last answers by case id; cases whose answers were erased are missing. */
export type AnswersByCase = ReadonlyMap<string, Json>;

/** Reads the last version of the application form of each case. */
export async function readCaseAnswers(store: Store, cases: readonly CaseSummary[]): Promise<AnswersByCase> {
  const answers = new Map<string, Json>();
  for (const one of cases) {
    const records = await store.records(`case:${one.case}`);
    const kept = records.find((record) => record.id === `answers/${one.context.answersVersion}`);
    if (kept !== undefined) answers.set(one.case, kept.value);
  }
  return answers;
}
