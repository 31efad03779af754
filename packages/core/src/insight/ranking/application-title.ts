import { factAt } from "../../answers/index.ts";
import { trailClass } from "../../document/record-class-schema.ts";
import type { StreamId } from "../../journal/entry.ts";
import { caseRecords } from "../../lifecycle/ground/case-records.ts";
import type { Store } from "../../store/store.ts";
import { recordReader } from "../record-reader.ts";

/**
 * Reads an application's title for a list that strangers see: as to experts and the committee, no answer is shown that
 * the form keeps as personal. The check of a programme allows no such title (OGW162); this holds whatever came by.
 */
export async function applicationTitle(
  store: Pick<Store, "records">,
  stream: StreamId,
  path: string,
  answersVersion: number,
): Promise<string | null> {
  const records = await store.records(stream);
  const shown = recordReader(records.filter(({ class: name }) => name === trailClass));
  const title = factAt(caseRecords(shown).answers(answersVersion), path);
  return typeof title === "string" ? title : null;
}
