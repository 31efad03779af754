import { describeValue, type LocalisedText, type Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { listed, meant } from "../errors/remedy-words.ts";
import type { Field } from "../values/shape.ts";
import { typeName, type ValueType } from "../values/value-type.ts";

const EXAMPLE = '{"applicant.kind": ["ngo", "foundation"]}';

const fault = (place: string, message: LocalisedText, remedy: LocalisedText): Problem =>
  problemAt("OGW158", place, message, remedy);

/** The form itself cannot wait for anything. */
export function always(place: string): Problem {
  return fault(
    place,
    {
      pl: "Cały formularz dotyczy każdego wniosku.",
      en: "The form as a whole applies to every application.",
    },
    { pl: "Przenieś „x-when” do pola albo grupy pól.", en: 'Move "x-when" to a field or a group of fields.' },
  );
}

/** Items of a list cannot wait for anything. */
export function notOnItems(place: string): Problem {
  return fault(
    place,
    { pl: "„x-when” stoi przy pozycji listy.", en: '"x-when" stands on the items of a list.' },
    {
      pl: "Przenieś je do samej listy albo do pola pozycji.",
      en: "Move it to the list itself, or to a field of the items.",
    },
  );
}

/** Not written as a condition at all. */
export function notConditions(place: string): Problem {
  return fault(
    place,
    {
      pl: "„x-when” musi być obiektem: ścieżka pola → wartość albo lista wartości.",
      en: '"x-when" must be an object: path of a field → a value or a list of values.',
    },
    { pl: `Napisz na przykład ${EXAMPLE}.`, en: `Write, for example, ${EXAMPLE}.` },
  );
}

/** A list without values. */
export function noValues(place: string): Problem {
  return fault(
    place,
    {
      pl: "Lista wartości jest pusta, więc pole nigdy nie będzie dotyczyć wniosku.",
      en: "The list of values is empty, so the field can never apply.",
    },
    {
      pl: "Podaj co najmniej jedną wartość albo usuń warunek.",
      en: "Give one value at least, or remove the condition.",
    },
  );
}

/** `@.` outside every list. */
export function noItem(place: string, path: string): Problem {
  return fault(
    place,
    {
      pl: `„${path}” wskazuje pole pozycji listy, a to pole nie stoi w liście.`,
      en: `"${path}" names a field of a list's item, but this field stands in no list.`,
    },
    {
      pl: `Napisz ścieżkę od początku formularza, na przykład „${path.slice(2)}”.`,
      en: `Write the path from the root of the form, such as "${path.slice(2)}".`,
    },
  );
}

/** A path into a list: nobody could tell which item is meant. */
export function intoList(
  place: string,
  {
    path,
    list,
    instead,
  }: { readonly path: string; readonly list: string; readonly instead: string | undefined },
): Problem {
  return fault(
    place,
    {
      pl: `„${path}” prowadzi do pozycji listy „${list}”, a tych może być wiele.`,
      en: `"${path}" leads into an item of the list "${list}", of which there may be many.`,
    },
    meant(instead, {
      pl: "Wskaż pole poza listą; pole tej samej pozycji to „@.nazwa”.",
      en: 'Name a field outside the list; a field of the same item is "@.name".',
    }),
  );
}

/** A field that there is not. */
export function unknownField(
  place: string,
  path: string,
  { meant: near, paths }: { readonly meant: string | undefined; readonly paths: readonly string[] },
): Problem {
  return fault(
    place,
    { pl: `Formularz nie ma pola „${path}”.`, en: `The form has no field "${path}".` },
    meant(near, {
      pl: `Pola, o które można pytać: ${listed(paths)}.`,
      en: `Fields that can be asked about: ${listed(paths)}.`,
    }),
  );
}

/** A field of a kind that is not asked about. */
export function notAskable(place: string, path: string, type: ValueType): Problem {
  const kind = typeName(type);
  return fault(
    place,
    {
      pl: `„x-when” pyta o wybór, tak/nie albo liczbę całkowitą, a „${path}” to ${kind.pl}.`,
      en: `"x-when" asks about a choice, yes/no or a whole number, but "${path}" is ${kind.en}.`,
    },
    {
      pl: "Wskaż inne pole albo dodaj pole wyboru, które o tym rozstrzyga.",
      en: "Name another field, or add a choice that decides it.",
    },
  );
}

/** An applicant's field that waits for what only an officer says. */
export function ofOfficer(place: string, path: string): Problem {
  return fault(
    place,
    {
      pl: `„${path}” wypełnia osoba prowadząca ocenę, gdy wniosek jest już złożony, więc wnioskodawca nigdy nie wypełniłby tego pola.`,
      en: `"${path}" is filled in by an officer once the application is in, so no applicant could ever answer this field.`,
    },
    {
      pl: 'Wskaż pole wnioskodawcy albo dodaj temu polu "x-source": "officer".',
      en: 'Name a field of the applicant, or give this field "x-source": "officer".',
    },
  );
}

/** A value that the field asked cannot have. */
export function impossibleValue(
  place: string,
  asked: {
    readonly field: Field;
    readonly value: unknown;
    readonly meant: string | undefined;
    readonly choices: readonly string[] | undefined;
  },
): Problem {
  const { field, value, choices } = asked;
  const kind = typeName(field.type);
  return fault(
    place,
    {
      pl: `Pole „${field.fullPath}” nigdy nie ma wartości: ${describeValue(value, "pl")}.`,
      en: `The field "${field.fullPath}" never has the value ${describeValue(value)}.`,
    },
    meant(
      asked.meant,
      choices === undefined
        ? {
            pl: `Podaj wartość, na którą to pole pozwala (${kind.pl}).`,
            en: `Give a value that the field allows (${kind.en}).`,
          }
        : { pl: `Do wyboru: ${listed(choices)}.`, en: `Choose from: ${listed(choices)}.` },
    ),
  );
}

/** Fields that wait for one another. */
export function asksItself(place: string, circle: readonly string[]): Problem {
  const round = [...circle.slice(0, 8), ...(circle.length > 8 ? ["…"] : []), circle[0]].join(" → ");
  return fault(
    place,
    {
      pl: `Pola czekają na siebie nawzajem (${round}), więc żadne nie będzie dotyczyć wniosku.`,
      en: `Fields wait for one another (${round}), so none of them can ever apply.`,
    },
    {
      pl: "Usuń jeden z tych warunków „x-when”.",
      en: 'Remove one of these "x-when" conditions.',
    },
  );
}

/** Two conditions that exclude each other. */
export function neverApplies(place: string, asked: string): Problem {
  return fault(
    place,
    {
      pl: `Pole nigdy nie będzie dotyczyć wniosku: „${asked}” musiałoby mieć dwie wartości naraz.`,
      en: `The field can never apply: "${asked}" would have to have two values at once.`,
    },
    {
      pl: "Porównaj ten warunek z warunkami grup dookoła i pól, o które pyta.",
      en: "Compare this condition with those of the groups around it and of the fields it asks about.",
    },
  );
}

/** Required in just the case in which the field does not apply. */
export function neverNeeded(place: string, name: string, asked: string): Problem {
  return fault(
    place,
    {
      pl: `Pole „${name}” jest tu wymagane, gdy nie dotyczy wniosku: rozstrzyga o tym „${asked}”.`,
      en: `The field "${name}" is required here just when it does not apply: "${asked}" decides both.`,
    },
    {
      pl: "Popraw warunek albo „x-when” tego pola; pole wymagane ze zwykłego „required” jest wymagane tylko tam, gdzie dotyczy wniosku.",
      en: 'Correct the condition or the field\'s "x-when"; a field in plain "required" is required only where it applies.',
    },
  );
}
