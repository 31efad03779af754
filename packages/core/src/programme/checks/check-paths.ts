import type { JsonSchema } from "@opus/grant-rules";
import { isPlainObject } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { formFieldAt, formNodeAt } from "@opus/grant-rules/form";
import { factPathToPointer } from "../../answers/fact-path.ts";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import type { PartyRole } from "../../document/party-roles.ts";
import type { PathDocument } from "../../document/paths-schema.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

type Entity = Readonly<Partial<Record<PartyRole, string | undefined>>>;

/**
 * OGW893: each value of the choice has a path, and no path is of another value. OGW894: parties that a path names have a
 * number in the form, and those who sign stand in a list of it that is long enough.
 */
export function checkPaths({ document }: CheckedProgramme): readonly Problem[] {
  const { paths, entity = {} } = document.applicants ?? {};
  if (paths === undefined) return [];
  const form = document.form as JsonSchema;
  const { enum: choices, "x-open": isOpen } = formFieldAt(form, factPathToPointer(paths.by))?.schema ?? {};
  return [
    ...(Array.isArray(choices) ? ofChoice(paths, choices.map(String)) : []),
    ...(isOpen === true ? [openChoice(paths.by)] : []),
    ...Object.entries(paths.of).flatMap(([id, path]) => {
      const pointer = `/applicants/paths/of/${id}`;
      return [...ofParties(path, pointer, entity), ...ofList(path, pointer, form)];
    }),
  ];
}

function ofChoice(
  { by, of }: { readonly by: string; readonly of: Readonly<Record<string, unknown>> },
  choices: readonly string[],
): readonly Problem[] {
  const stated = Object.keys(of);
  const missing = choices.filter((choice) => !stated.includes(choice));
  return [
    ...stated
      .filter((id) => !choices.includes(id))
      .map((id) =>
        checkProblem(
          "OGW893",
          `/applicants/paths/of/${id}`,
          {
            pl: `Pole „${by}” nie ma wartości „${id}”: tą ścieżką nikt nie pójdzie.`,
            en: `The field “${by}” has no value “${id}”: nobody takes this path.`,
          },
          nameRemedy(id, missing.length > 0 ? missing : choices),
        ),
      ),
    // A misspelt value is one mistake, not two.
    ...(stated.every((id) => choices.includes(id)) ? missing : []).map((choice) =>
      checkProblem(
        "OGW893",
        "/applicants/paths/of",
        {
          pl: `Kto wybierze „${choice}” w polu „${by}”, nie ma ścieżki: przyznaną dotację można by mu tylko odebrać, bo umowy nie da się udostępnić.`,
          en: `Whoever chooses “${choice}” in the field “${by}” has no path: a grant awarded to them could only be taken back, since no agreement can be offered.`,
        },
        { pl: `Dodaj do „of” ścieżkę „${choice}”.`, en: `Add the path “${choice}” to “of”.` },
      ),
    ),
  ];
}

function openChoice(by: string): Problem {
  return checkProblem(
    "OGW893",
    "/applicants/paths/by",
    {
      pl: `Lista pola „${by}” jest otwarta („x-open”): kto wpisze inną wartość, nie ma ścieżki i nie podpisze umowy.`,
      en: `The list of the field “${by}” is open (“x-open”): whoever writes another value has no path and cannot sign.`,
    },
    {
      pl: "Usuń „x-open” albo wskaż wybór, który ma tylko swoje wartości.",
      en: "Remove “x-open”, or name a choice that has its own values alone.",
    },
  );
}

/** Roles of organisations that a path needs to know by number. */
function rolesOf({ party, signs, paidTo }: PathDocument): readonly PartyRole[] {
  return [
    ...(party === "patron" || party === "leader" ? [party] : []),
    ...(party === "all" && signs === "eachParty" ? (["partner"] as const) : []),
    ...(paidTo === "leader" && party !== "leader" ? (["leader"] as const) : []),
  ];
}

function ofParties(path: PathDocument, pointer: string, entity: Entity): readonly Problem[] {
  return rolesOf(path)
    .filter((role) => entity[role] === undefined)
    .map((role) =>
      checkProblem(
        "OGW894",
        `${pointer}/${role === path.party ? "party" : role === "partner" ? "signs" : "paidTo"}`,
        {
          pl: `Ścieżka wskazuje rolę „${role}”, ale „entity” nie mówi, gdzie w formularzu jest jej numer: nikt nie wiedziałby, kto to jest.`,
          en: `The path names the role “${role}”, but “entity” does not say where the form has its number: nobody would know who that is.`,
        },
        {
          pl: `Dodaj „${role}” do „entity” albo zmień ścieżkę.`,
          en: `Add “${role}” to “entity”, or change the path.`,
        },
      ),
    );
}

function ofList({ signs }: PathDocument, pointer: string, form: JsonSchema): readonly Problem[] {
  if (typeof signs !== "object" || !("chosenFrom" in signs)) return [];
  const [list = ""] = signs.chosenFrom.split("[].");
  const field = formFieldAt(form, factPathToPointer(signs.chosenFrom));
  if (field === undefined || field.schema.type !== "string") return [notInForm(signs.chosenFrom, pointer)];
  const schema = formNodeAt(form, list)?.schema;
  const least = isPlainObject(schema) && typeof schema.minItems === "number" ? schema.minItems : 0;
  return least >= signs.number ? [] : [tooShort(list, least, signs.number, pointer)];
}

function notInForm(path: string, pointer: string): Problem {
  return checkProblem(
    "OGW894",
    `${pointer}/signs/chosenFrom`,
    {
      pl: `Formularz nie ma pola tekstowego „${path}” na liście: nie byłoby z kogo wybrać podpisujących.`,
      en: `The form has no text field “${path}” in a list: there would be nobody to choose from.`,
    },
    {
      pl: "Wskaż pole listy, po którym odróżnia się osoby, na przykład „members[].name”.",
      en: "Name the field of a list by which people are told apart, such as “members[].name”.",
    },
  );
}

function tooShort(list: string, least: number, number: number, pointer: string): Problem {
  return checkProblem(
    "OGW894",
    `${pointer}/signs/number`,
    {
      pl: `Lista „${list}” może mieć mniej pozycji (najmniej ${least}), niż osób podpisuje umowę (${number}): taka grupa nie mogłaby jej podpisać.`,
      en: `The list “${list}” may have fewer items (at least ${least}) than people who sign (${number}): such a group could not sign.`,
    },
    {
      pl: `Podaj w formularzu „minItems” co najmniej ${number} albo zmniejsz „number”.`,
      en: `State “minItems” of at least ${number} in the form, or lower “number”.`,
    },
  );
}
