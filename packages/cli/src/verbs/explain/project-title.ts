import type { Store, StreamId } from "@opus/grant-workflow/store";
import { member } from "../../json/json-object.ts";

/** The project's title in the last version of the answers; null when they hold none. */
export async function projectTitle(
  store: Store,
  stream: StreamId,
  path: string,
  answersVersion: number,
): Promise<string | null> {
  const records = await store.records(stream);
  const answers = records.find((record) => record.id === `answers/${answersVersion}`)?.value;
  const title = path.split(".").reduce<unknown>(member, answers);
  return typeof title === "string" ? title : null;
}
