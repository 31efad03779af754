import { findingLimits } from "@opus/grant-rules/bounds";
import { isPlainObject, joinPointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import { citationSchema } from "../../document/text-schema.ts";
import { schemaIdentity } from "../../values/deferred-schema.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/** OGW160: every legal basis names a source of the programme, wherever it stands. */
export function checkBasis(programme: CheckedProgramme): readonly Problem[] {
  const sources = programme.document.sources.map(({ id }) => id);
  return citationsIn(programme)
    .map(({ value, pointer }) => ({
      pointer,
      id: typeof value === "string" ? (value.split("#")[0] ?? "") : undefined,
    }))
    .filter(({ id }) => id !== undefined && !sources.includes(id))
    .slice(0, findingLimits.problems.max)
    .map(({ id = "", pointer }) => dangling(id, pointer, sources));
}

/** A citation of a source, and where it stands. */
export interface Citation {
  readonly value: unknown;
  readonly pointer: string;
}

/** Every legal basis that a programme states, wherever it stands. */
export function citationsIn({ document, places }: CheckedProgramme): readonly Citation[] {
  const cited = places.filter(({ schema }) => schemaIdentity(schema) === schemaIdentity(citationSchema));
  return [
    ...cited,
    ...document.rules.flatMap(({ basis }, index) => citations(basis, `/rules/${index}/basis`)),
    ...Object.entries(document.parameters ?? {}).flatMap(([id, parameter]) =>
      citationsOfValues(parameter, joinPointer("/parameters", id)),
    ),
    ...Object.entries(document.calculations ?? {}).flatMap(([id, calculation]) =>
      isPlainObject(calculation)
        ? citations(calculation.basis, `${joinPointer("/calculations", id)}/basis`)
        : [],
    ),
  ];
}

/** The bases of the values of a parameter, each of which states its own. */
function citationsOfValues(parameter: unknown, pointer: string): readonly Citation[] {
  if (!isPlainObject(parameter)) return [];
  const values = Array.isArray(parameter.values) ? parameter.values : [];
  return [
    ...citations(parameter.basis, `${pointer}/basis`),
    ...values.flatMap((value, index) =>
      isPlainObject(value) ? citations(value.basis, `${pointer}/values/${index}/basis`) : [],
    ),
  ];
}

function citations(basis: unknown, pointer: string): readonly Citation[] {
  if (typeof basis === "string") return [{ value: basis, pointer }];
  if (!Array.isArray(basis)) return [];
  return basis.map((value: unknown, index) => ({ value, pointer: joinPointer(pointer, index) }));
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
