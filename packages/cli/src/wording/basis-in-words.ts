import type { Lang } from "@opus/grant-rules/errors";
import type { ProgrammeDocument } from "@opus/grant-workflow";

/** `regulations#4.1` as the document's title and the place in it. */
export function basisInWords({ sources }: ProgrammeDocument, basis: string, lang: Lang): string {
  const [id = basis, place] = basis.split("#", 2);
  const title = sources.find((source) => source.id === id)?.title[lang] ?? id;
  return place === undefined ? title : `${title}, ${place}`;
}
