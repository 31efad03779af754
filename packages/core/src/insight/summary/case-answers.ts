import type { StreamId } from "../../journal/entry.ts";
import { caseRecords } from "../../lifecycle/ground/case-records.ts";
import { standingFacts } from "../../lifecycle/ground/key-facts.ts";
import type { Store } from "../../store/store.ts";
import type { JsonObject } from "../../values/json.ts";
import { recordReader } from "../record-reader.ts";
import type { CaseSummary } from "./case-summary.ts";

/** Reads the last version of the application form of a case, without what was erased. */
export async function readCaseAnswers(
  store: Pick<Store, "records">,
  stream: StreamId,
  { context }: Pick<CaseSummary, "context">,
): Promise<JsonObject> {
  const records = await store.records(stream);
  return caseRecords(recordReader(records)).answers(standingFacts(context).answersVersion);
}
