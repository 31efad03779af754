import { caseRecords } from "../decide/case-records.ts";
import type { JsonObject } from "../values/json.ts";
import type { Store } from "../ports/store-port.ts";
import type { CaseSummary } from "./case-summary.ts";

/** Last answers by case id, without what was erased. */
export type AnswersByCase = ReadonlyMap<string, JsonObject>;

/** Reads the last version of the application form of each case. */
export async function readCaseAnswers(store: Store, cases: readonly CaseSummary[]): Promise<AnswersByCase> {
  const answers = new Map<string, JsonObject>();
  for (const one of cases) {
    const records = await store.records(`case:${one.case}`);
    answers.set(one.case, caseRecords(records).answers(one.context.answersVersion));
  }
  return answers;
}
