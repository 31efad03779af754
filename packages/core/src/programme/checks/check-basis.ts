import { joinPointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { isPlainObject } from "../../forms/plain-object.ts";
import type { ProgrammeDocument } from "../programme-schema.ts";
import { checkProblem, nameRemedy } from "./check-problem.ts";

/** OGW160: every legal basis names a source of the programme, wherever it stands. */
export function checkBasis(document: ProgrammeDocument): readonly Problem[] {
  const sources = document.sources.map(({ id }) => id);
  const { form: _, parameters: __, territories: ___, rules, settlement, ...rest } = document;
  const { form: ____, ...settled } = settlement;
  return [
    ...citedBelow(rest, "", sources),
    ...rules.flatMap(({ basis }, index) => citations(basis, `/rules/${index}/basis`, sources)),
    ...citedBelow(settled, "/settlement", sources),
  ];
}

function citedBelow(value: unknown, pointer: string, sources: readonly string[]): readonly Problem[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => citedBelow(item, joinPointer(pointer, index), sources));
  }
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const at = joinPointer(pointer, name);
    return name === "basis" ? citations(member, at, sources) : citedBelow(member, at, sources);
  });
}

function citations(basis: unknown, pointer: string, sources: readonly string[]): readonly Problem[] {
  if (!Array.isArray(basis)) return [];
  return basis.flatMap((cited: unknown, index) => {
    const id = typeof cited === "string" ? (cited.split("#")[0] ?? "") : undefined;
    return id === undefined || sources.includes(id)
      ? []
      : [dangling(id, joinPointer(pointer, index), sources)];
  });
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
