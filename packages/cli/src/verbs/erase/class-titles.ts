import type { Store } from "@opus/grant-workflow/store";
import { programmesOfCalls } from "../../store/kept-programme.ts";
import type { ClassTitles } from "./print-erasure.ts";

const WARSAW = "Europe/Warsaw";

/** Titles of the record classes in a store and the zone of its programmes; of several versions the latest speaks. */
export async function recordClassesOf(
  store: Store,
): Promise<{ readonly titles: ClassTitles; readonly zone: string }> {
  const documents = (await programmesOfCalls(store)).map(({ document }) => document);
  const titles = documents.flatMap(({ recordClasses }) =>
    Object.entries(recordClasses).map(([name, { title }]) => [name, title] as const),
  );
  return { titles: new Map(titles), zone: documents.at(-1)?.zone ?? WARSAW };
}
