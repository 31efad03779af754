import { isPlainObject, joinPointer } from "@opus/grant-rules/document";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { textsWithin } from "./texts-within.ts";

/** Record classes whose values are the engine's own, so that no field names them. */
const OF_THE_ENGINE = ["assessment", "payment"];

/** OGW735, a warning: a record class of which no field is, or an area that no rule, calculation or setting names. */
export function unusedSettings({ document }: CheckedProgramme): readonly Problem[] {
  const { recordClasses, territories, ...rest } = document;
  // By any text alike: a name that stands somewhere as something else is a missed finding, and no false one.
  const named = textsWithin(rest);
  return [
    ...Object.keys(recordClasses)
      .filter((name) => !OF_THE_ENGINE.includes(name) && !named.has(name))
      .map((name) => unused(noFieldOf(name), joinPointer("/recordClasses", name))),
    ...areasOf(territories).flatMap((code, index) =>
      code === undefined || named.has(code) ? [] : [unused(neverAsked(code), `/territories/areas/${index}`)],
    ),
  ];
}

function areasOf(territories: unknown): readonly (string | undefined)[] {
  if (!isPlainObject(territories) || !Array.isArray(territories.areas)) return [];
  return territories.areas.map((area) =>
    isPlainObject(area) && typeof area.code === "string" ? area.code : undefined,
  );
}

interface Words {
  readonly message: LocalisedText;
  readonly remedy: LocalisedText;
}

const noFieldOf = (name: string): Words => ({
  message: {
    pl: `Żadne pole nie ma klasy „${name}”, więc nic nie jest według niej przechowywane ani usuwane.`,
    en: `No field is of the class “${name}”, so nothing is kept or erased by it.`,
  },
  remedy: {
    pl: `Dopisz "x-personal": "${name}" polom, których dotyczy, albo usuń klasę.`,
    en: `Add "x-personal": "${name}" to the fields that it is for, or remove the class.`,
  },
});

const neverAsked = (code: string): Words => ({
  message: {
    pl: `O obszar „${code}” nic nie pyta: nikogo nie wpuszcza ani nie wyklucza.`,
    en: `Nothing asks about the area “${code}”: it lets nobody in and shuts nobody out.`,
  },
  remedy: {
    pl: `Wstaw go do reguły, np. {"inTerritory": [{"var": "miejsce"}, "${code}"]}, albo usuń.`,
    en: `Put it into a rule, such as {"inTerritory": [{"var": "place"}, "${code}"]}, or remove it.`,
  },
});

function unused({ message, remedy }: Words, pointer: string): Problem {
  return checkProblem("OGW735", pointer, message, remedy, "warning");
}
