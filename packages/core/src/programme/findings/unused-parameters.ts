import { joinPointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { textsWithin } from "./texts-within.ts";

/** OGW712, a warning: a parameter that neither a rule, nor a calculation, nor a setting names. */
export function unusedParameters({ document }: CheckedProgramme): readonly Problem[] {
  const ids = Object.keys(document.parameters ?? {});
  if (ids.length === 0) return [];
  // By any text alike: a name that stands somewhere as something else is a missed finding, and no false one.
  const { parameters: _, form: __, ...rest } = document;
  const named = textsWithin(rest);
  return ids.filter((id) => !named.has(id)).map((id) => unused(id, joinPointer("/parameters", id)));
}

function unused(id: string, pointer: string): Problem {
  return checkProblem(
    "OGW712",
    pointer,
    {
      pl: `Parametru „${id}” nic nie używa: zmiana jego wartości niczego nie zmieni.`,
      en: `Nothing uses the parameter “${id}”: changing its value changes nothing.`,
    },
    {
      pl: `Usuń go albo wstaw do reguły {"param": "${id}"} zamiast wpisanej liczby.`,
      en: `Remove it, or put {"param": "${id}"} into a rule in place of a written number.`,
    },
    "warning",
  );
}
