import { joinPointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import { basisSchema } from "../../document/text-schema.ts";
import { placesBelow } from "../shape/places-below.ts";
import type { CheckedProgramme } from "./checked-programme.ts";

/** OGW160: every legal basis names a source of the programme, wherever it stands. */
export function checkBasis({ document, schema }: CheckedProgramme): readonly Problem[] {
  const sources = document.sources.map(({ id }) => id);
  const cited = placesBelow(schema, document).filter((place) => place.schema === basisSchema.element);
  return [
    ...cited.flatMap(({ value, pointer }) => citation(value, pointer, sources)),
    ...document.rules.flatMap(({ basis }, index) => citations(basis, `/rules/${index}/basis`, sources)),
  ];
}

function citations(basis: unknown, pointer: string, sources: readonly string[]): readonly Problem[] {
  if (!Array.isArray(basis)) return [];
  return basis.flatMap((cited: unknown, index) => citation(cited, joinPointer(pointer, index), sources));
}

function citation(cited: unknown, pointer: string, sources: readonly string[]): readonly Problem[] {
  const id = typeof cited === "string" ? (cited.split("#")[0] ?? "") : undefined;
  return id === undefined || sources.includes(id) ? [] : [dangling(id, pointer, sources)];
}

function dangling(id: string, pointer: string, sources: readonly string[]): Problem {
  return checkProblem(
    "OGW160",
    pointer,
    {
      pl: `Podstawy „${id}” nie ma wśród źródeł programu.`,
      en: `The basis “${id}” is not among the programme's sources.`,
    },
    nameRemedy(id, sources),
  );
}
