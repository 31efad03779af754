import { joinPointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { fieldPointers, formFieldAt, formTree } from "@opus/grant-rules/form";
import { factPathToPointer, pointerToFactPath } from "../../answers/fact-path.ts";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import { listedLetters } from "../../lifecycle/ground/letters.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

const AT = "/letters";

/**
 * OGW752: fields that stand above letters as their addressee are there. OGW753: paragraphs are for letters that some stage
 * sends.
 */
export function checkLetters({ document, lifecycle }: CheckedProgramme): readonly Problem[] {
  const { letters, form } = document;
  if (letters === undefined) return [];
  const sent = lifecycle.stages.flatMap(({ nouns }) =>
    Object.values(nouns.effects).flatMap((schema) => Object.keys(listedLetters.get(schema) ?? {})),
  );
  return [
    ...(letters.addressee ?? []).flatMap((path, index) =>
      formFieldAt(form, factPathToPointer(path)) === undefined
        ? [noField(path, pathsIn(form), joinPointer(`${AT}/addressee`, index))]
        : [],
    ),
    ...Object.keys(letters.paragraphs ?? {})
      .filter((name) => !sent.includes(name))
      .map((name) => noLetter(name, sent)),
  ];
}

/** Paths of fields that stand in no list. */
function pathsIn(form: CheckedProgramme["document"]["form"]): readonly string[] {
  return fieldPointers(formTree(form), () => true)
    .map((at) => pointerToFactPath(at) ?? at)
    .filter((path) => !path.includes("["));
}

function noField(path: string, known: readonly string[], pointer: string): Problem {
  return checkProblem(
    "OGW752",
    pointer,
    {
      pl: `Formularz nie ma pola „${path}”, więc na pismach zabrakłoby tego wiersza adresata.`,
      en: `The form has no field “${path}”, so letters would lack this line of the addressee.`,
    },
    nameRemedy(path, known),
  );
}

function noLetter(name: string, sent: readonly string[]): Problem {
  return checkProblem(
    "OGW753",
    joinPointer(`${AT}/paragraphs`, name),
    {
      pl: `Nie ma pisma „${name}”, więc wnioskodawcy nigdy nie przeczytaliby tego akapitu.`,
      en: `There is no letter “${name}”, so applicants would never read this paragraph.`,
    },
    nameRemedy(name, [...new Set(sent)]),
  );
}
