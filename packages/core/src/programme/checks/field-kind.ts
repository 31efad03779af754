import type { JsonSchema } from "@opus/grant-rules";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { type FormNode, fieldPointers, formFieldAt, formNodeAt, formTree } from "@opus/grant-rules/form";
import { factPathToPointer, pointerToFactPath } from "../../answers/fact-path.ts";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import type { FieldKindName } from "../../document/own-names.ts";

/** What the engine needs a field to be. */
export interface FieldKind {
  readonly name: LocalisedText;
  /** Whether the engine reckons with it, so that every application must have it. */
  readonly ofAll?: boolean;
  /** Whether it may stand in a list: `partners[].nip`. */
  readonly inLists?: boolean;
  fits(field: FormNode): boolean;
}

/** Formats of numbers that stand in one canonical form and are nobody's personal ones. */
const IDENTIFIERS: readonly string[] = ["nip", "regon", "krs"];

/** Kinds of fields that a programme names by path. */
export const fieldKinds = {
  money: {
    name: {
      pl: "kwotą („type”: „string”, „format”: „money”)",
      en: 'money ("type": "string", "format": "money")',
    },
    ofAll: true,
    fits: ({ schema }) => isOf(schema, "string") && schema.format === "money",
  },
  choice: {
    name: { pl: "wyborem z listy („type”: „string”, „enum”)", en: 'a choice ("type": "string", "enum")' },
    fits: ({ schema }) => isOf(schema, "string") && Array.isArray(schema.enum),
  },
  text: {
    name: { pl: "tekstem („type”: „string”)", en: 'a text ("type": "string")' },
    fits: ({ schema }) => isOf(schema, "string") && schema.format === undefined,
  },
  integer: {
    name: { pl: "liczbą całkowitą („type”: „integer”)", en: 'a whole number ("type": "integer")' },
    ofAll: true,
    fits: ({ schema }) => isOf(schema, "integer"),
  },
  date: {
    name: {
      pl: "datą („type”: „string”, „format”: „date”)",
      en: 'a date ("type": "string", "format": "date")',
    },
    ofAll: true,
    fits: ({ schema }) => isOf(schema, "string") && schema.format === "date",
  },
  share: {
    name: {
      pl: "kwotą („type”: „string”, „format”: „money”)",
      en: 'money ("type": "string", "format": "money")',
    },
    inLists: true,
    fits: ({ schema }) => isOf(schema, "string") && schema.format === "money",
  },
  identifier: {
    name: {
      pl: "numerem („type”: „string”, „format”: „nip”, „regon” albo „krs”)",
      en: 'a number ("type": "string", "format": "nip", "regon" or "krs")',
    },
    inLists: true,
    fits: ({ schema }) => isOf(schema, "string") && IDENTIFIERS.includes(String(schema.format)),
  },
} as const satisfies Record<FieldKindName, FieldKind>;

function isOf({ type }: JsonSchema, wanted: string): boolean {
  return type === wanted || (Array.isArray(type) && type.includes(wanted));
}

/**
 * OGW162: a path names a field of a form that is of the kind needed, stands in no list and holds nothing personal,
 * since the engine keeps what it reads there in the journal.
 */
export function checkField(
  form: JsonSchema,
  path: string,
  kind: FieldKind,
  pointer: string,
): readonly Problem[] {
  const field = formFieldAt(form, factPathToPointer(path));
  if (field === undefined) {
    const paths = fieldPointers(formTree(form), (one) => kind.fits(one)).map(
      (at) => pointerToFactPath(at) ?? at,
    );
    return [
      checkProblem(
        "OGW162",
        pointer,
        { pl: `Formularz nie ma pola „${path}”.`, en: `The form has no field “${path}”.` },
        nameRemedy(
          path,
          paths.filter((one) => kind.inLists === true || !one.includes("[")),
        ),
      ),
    ];
  }
  if (!kind.fits(field)) {
    return [
      checkProblem(
        "OGW162",
        pointer,
        {
          pl: `Pole „${path}” musi być ${kind.name.pl}.`,
          en: `The field “${path}” must be ${kind.name.en}.`,
        },
        { pl: "Wskaż inne pole albo zmień formularz.", en: "Name another field or change the form." },
      ),
    ];
  }
  if (kind.ofAll === true && needNotApply(form, path)) return [notOfAll(path, pointer)];
  return field.recordClass === undefined
    ? []
    : [
        checkProblem(
          "OGW162",
          pointer,
          {
            pl: `Pole „${path}” jest osobowe, a ta wartość trafia do dziennika.`,
            en: `The field “${path}” is personal, and this value goes into the journal.`,
          },
          { pl: "Wskaż pole bez „x-personal”.", en: 'Name a field without "x-personal".' },
        ),
      ];
}

/** OGW162: what the engine reads when a form is filed, whoever files it answers. */
export function checkFilers(form: JsonSchema, path: string, pointer: string): readonly Problem[] {
  if (formFieldAt(form, factPathToPointer(path))?.officer !== true) return [];
  return [
    checkProblem(
      "OGW162",
      pointer,
      {
        pl: `Pole „${path}” wypełnia urzędnik, a silnik czyta je w chwili złożenia, gdy jeszcze nikt go nie wypełnił.`,
        en: `The field “${path}” is an officer's, but the engine reads it when the form is filed, before anybody has filled it.`,
      },
      {
        pl: "Wskaż pole, które wypełnia składający, albo usuń „x-source”.",
        en: "Name a field that is filled by whoever files the form, or remove “x-source”.",
      },
    ),
  ];
}

/** Whether a field, or a group around it, has a condition. */
function needNotApply(form: JsonSchema, path: string): boolean {
  const names = path.split(".");
  return names.some(
    (_, index) => formNodeAt(form, names.slice(0, index + 1).join("."))?.schema["x-when"] !== undefined,
  );
}

function notOfAll(path: string, pointer: string): Problem {
  return checkProblem(
    "OGW162",
    pointer,
    {
      pl: `Pole „${path}” nie dotyczy każdego wniosku („x-when”), a silnik liczy z niego u każdego.`,
      en: `The field “${path}” does not apply to every application (“x-when”), but the engine reckons with it in each.`,
    },
    {
      pl: "Usuń „x-when” tego pola i grup dookoła albo wskaż pole, które dotyczy wszystkich.",
      en: "Remove the “x-when” of the field and of the groups around it, or name a field that applies to all.",
    },
  );
}
