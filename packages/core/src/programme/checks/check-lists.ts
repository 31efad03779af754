import { joinPointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { formFieldAt } from "@opus/grant-rules/form";
import { factPathToPointer } from "../../answers/fact-path.ts";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

const AT = "/lists/names";

/**
 * Kinds of applicants, as the parts of forms and Polish calls call them, whose name is or may be that of a natural person:
 * somebody who trades alone trades under their own name (art. 43(4) of the Polish Civil Code).
 */
const kindsOfPersons = new Set([
  "person",
  "naturalPerson",
  "informalGroup",
  "selfHelpGroup",
  "neighbours",
  "entrepreneur",
]);

/**
 * OGW754: names on lists are of kinds of applicants that the form knows. OGW755: what lists show as a name is a text of the
 * form that is nobody's personal data, or of which the programme says that it is an organisation's, which it is not of
 * kinds that are natural persons.
 */
export function checkLists({ document }: CheckedProgramme): readonly Problem[] {
  const { lists, form, facts } = document;
  if (lists === undefined) return [];
  const stated = formFieldAt(form, factPathToPointer(facts.applicantKind))?.schema.enum;
  const kinds = Array.isArray(stated) ? stated.map(String) : [];
  return Object.entries(lists.names).flatMap(([kind, stated]) => {
    const pointer = joinPointer(AT, kind);
    const unknown = kinds.includes(kind) ? [] : [unknownKind(kind, kinds, pointer)];
    if (typeof stated === "string") return [...unknown, ...nameFaults(form, stated, pointer, false)];
    return [
      ...unknown,
      ...(kindsOfPersons.has(kind) ? [personsKind(kind, pointer)] : []),
      ...nameFaults(form, stated.organisation, `${pointer}/organisation`, true),
    ];
  });
}

function nameFaults(
  form: CheckedProgramme["document"]["form"],
  path: string,
  pointer: string,
  isOrganisations: boolean,
): readonly Problem[] {
  const field = formFieldAt(form, factPathToPointer(path));
  // A text with a format is an address or a number, which is no name.
  if (field === undefined || field.schema.type !== "string" || field.schema.format !== undefined) {
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
  if (field.recordClass === undefined || isOrganisations) return [];
  return [
    problem(
      pointer,
      {
        pl: `Pole „${path}” jest osobowe, a listę czyta każdy: pokazałaby dane osoby.`,
        en: `The field “${path}” is personal, and everybody reads the list: it would show data of a person.`,
      },
      {
        pl: `Wskaż pole, które nie jest osobowe; napisz {"organisation": "${path}"}, gdy u tego rodzaju stoi tam zawsze nazwa organizacji; albo pomiń ten rodzaj: na listach stoi wtedy sam numer i tytuł.`,
        en: `Name a field that is not personal; write {"organisation": "${path}"} where applicants of this kind always give an organisation's name there; or leave this kind out: lists then have number and title alone.`,
      },
    ),
  ];
}

function personsKind(kind: string, pointer: string): Problem {
  return problem(
    pointer,
    {
      pl: `Wnioskodawcy rodzaju „${kind}” to osoby fizyczne, a listę czyta każdy: pokazałaby ich nazwiska.`,
      en: `Applicants of the kind “${kind}” are natural persons, and everybody reads the list: it would show their names.`,
    },
    {
      pl: "Pomiń ten rodzaj: na listach stoi wtedy sam numer i tytuł. Jeśli to organizacje, pytaj o ich nazwę w osobnym polu, które nie jest osobowe.",
      en: "Leave this kind out: lists then have number and title alone. If these are organisations, ask for their name in a field of its own that is not personal.",
    },
  );
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
