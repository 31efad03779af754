import { joinPointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { formFieldAt } from "@opus/grant-rules/form";
import { factPathToPointer } from "../../answers/fact-path.ts";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

const AT = "/lists/names";

/**
 * OGW754: names on lists are of kinds of applicants that the form knows. OGW755: what lists show as a name is a text of the
 * form that is nobody's personal data.
 */
export function checkLists({ document }: CheckedProgramme): readonly Problem[] {
  const { lists, form, facts } = document;
  if (lists === undefined) return [];
  const stated = formFieldAt(form, factPathToPointer(facts.applicantKind))?.schema.enum;
  const kinds = Array.isArray(stated) ? stated.map(String) : [];
  return Object.entries(lists.names).flatMap(([kind, path]) => {
    const pointer = joinPointer(AT, kind);
    return [
      ...(kinds.includes(kind) ? [] : [unknownKind(kind, kinds, pointer)]),
      ...nameFaults(form, path, pointer),
    ];
  });
}

function nameFaults(
  form: CheckedProgramme["document"]["form"],
  path: string,
  pointer: string,
): readonly Problem[] {
  const field = formFieldAt(form, factPathToPointer(path));
  if (field === undefined || field.schema.type !== "string") {
    return [
      problem(
        pointer,
        {
          pl: `Formularz nie ma pola tekstowego „${path}”, więc wnioskodawcy tego rodzaju staliby na listach bez nazwy.`,
          en: `The form has no text field “${path}”, so applicants of this kind would stand on lists without a name.`,
        },
        { pl: "Podaj ścieżkę pola z nazwą.", en: "Give the path of the field that holds the name." },
      ),
    ];
  }
  if (field.recordClass === undefined) return [];
  return [
    problem(
      pointer,
      {
        pl: `Pole „${path}” jest osobowe, a listę czyta każdy: pokazałaby dane osoby.`,
        en: `The field “${path}” is personal, and everybody reads the list: it would show data of a person.`,
      },
      {
        pl: "Wskaż nazwę organizacji, która nie jest osobowa, albo pomiń ten rodzaj: na listach stoi wtedy sam numer i tytuł.",
        en: "Name an organisation's name that is not personal, or leave this kind out: lists then have number and title alone.",
      },
    ),
  ];
}

function unknownKind(kind: string, kinds: readonly string[], pointer: string): Problem {
  return checkProblem(
    "OGW754",
    pointer,
    {
      pl: `Formularz nie zna rodzaju wnioskodawcy „${kind}”, więc ta nazwa nie stanie na żadnej liście.`,
      en: `The form knows no kind of applicant “${kind}”, so this name would stand on no list.`,
    },
    nameRemedy(kind, kinds),
  );
}

function problem(pointer: string, message: Problem["message"], remedy: Problem["remedy"]): Problem {
  return checkProblem("OGW755", pointer, message, remedy);
}
