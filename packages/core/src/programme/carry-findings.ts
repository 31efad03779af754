import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { type FormNode, fieldPointers, formFieldAt, formTree } from "@opus/grant-rules/form";
import { factPathToPointer, pointerToFactPath } from "../answers/index.ts";
import { checkProblem, nameRemedy } from "../document/check-problem.ts";
import type { LeadsTo } from "../lifecycle/scoring/leads-to-schema.ts";
import type { PlacedCall } from "./stage-findings.ts";

type Carry = NonNullable<LeadsTo["carry"]>[number];

/** OGW884: answers that are carried over stand in both forms, are of one kind there, and are nobody's personal ones. */
export function carryFindings(
  own: PlacedCall,
  next: PlacedCall,
  { carry = [] }: LeadsTo,
): readonly Problem[] {
  return carry.flatMap((each, index) => {
    const pointer = own.writtenPlace(`/scoring/leadsTo/carry/${index}`);
    return carryFinding(own, next, each, pointer) ?? [];
  });
}

function carryFinding(own: PlacedCall, next: PlacedCall, carry: Carry, pointer: string): Problem | undefined {
  const { field, to = field, bound } = carry;
  const toPointer = `${pointer}/${carry.to === undefined ? "field" : "to"}`;
  const [source, target] = [fieldAt(own, field), fieldAt(next, to)];
  if (source === undefined) return missing(own, field, `${pointer}/field`);
  if (target === undefined) return missing(next, to, toPointer);
  if (!isPlain(source)) return wrong(`${pointer}/field`, severalAnswers(field));
  if (source.recordClass !== undefined) return wrong(`${pointer}/field`, personal(field));
  if (kindOf(source) !== kindOf(target) || !takesAll(source, target))
    return wrong(toPointer, otherKind(field, to));
  if (bound !== "atMost" && bound !== "atLeast") return undefined;
  return hasOrder(source) ? undefined : wrong(`${pointer}/bound`, noOrder(field));
}

function fieldAt({ programme }: PlacedCall, path: string): FormNode | undefined {
  return formFieldAt(programme.document.form, factPathToPointer(path));
}

const PLAIN = ["string", "integer", "number", "boolean"];

function typesOf({ schema: { type } }: FormNode): readonly unknown[] {
  return (Array.isArray(type) ? type : [type]).filter((one) => one !== "null");
}

function isPlain(field: FormNode): boolean {
  return typesOf(field).every((type) => PLAIN.includes(String(type)));
}

function kindOf(field: FormNode): string {
  return `${typesOf(field).join()} ${String(field.schema.format ?? "")}`;
}

/** Whether what may be chosen in one form may be chosen in the other. */
function takesAll({ schema: { enum: from } }: FormNode, { schema: { enum: into } }: FormNode): boolean {
  if (!Array.isArray(into)) return true;
  return Array.isArray(from) && from.every((choice) => into.includes(choice));
}

function hasOrder(field: FormNode): boolean {
  const { format } = field.schema;
  return (
    typesOf(field).every((type) => type === "integer" || type === "number") ||
    format === "money" ||
    format === "date"
  );
}

interface Words {
  readonly message: LocalisedText;
  readonly remedy: LocalisedText;
}

function wrong(pointer: string, { message, remedy }: Words): Problem {
  return checkProblem("OGW884", pointer, message, remedy);
}

function missing({ call, programme }: PlacedCall, path: string, pointer: string): Problem {
  const paths = fieldPointers(formTree(programme.document.form), isPlain).flatMap((at) => {
    const known = pointerToFactPath(at);
    return known === undefined || known.includes("[") ? [] : [known];
  });
  return wrong(pointer, {
    message: {
      pl: `Formularz naboru „${call.id}” nie ma pola „${path}”.`,
      en: `The form of the call “${call.id}” has no field “${path}”.`,
    },
    remedy: nameRemedy(path, paths),
  });
}

const severalAnswers = (path: string): Words => ({
  message: {
    pl: `Pole „${path}” to nie jedna odpowiedź, tylko lista albo grupa.`,
    en: `The field “${path}” is not one answer but a list or a group.`,
  },
  remedy: { pl: "Wskaż pola w środku, każde osobno.", en: "Name the fields within, each by itself." },
});

const personal = (path: string): Words => ({
  message: {
    pl: `Pole „${path}” jest osobowe, a przenoszone odpowiedzi trafiają do dziennika.`,
    en: `The field “${path}” is personal, and answers that are carried over go into the journal.`,
  },
  remedy: {
    pl: "Zapytaj o nie w następnym formularzu od nowa.",
    en: "Ask for it anew in the next form.",
  },
});

const otherKind = (field: string, to: string): Words => ({
  message: {
    pl: `Pole „${to}” jest innego rodzaju niż „${field}” albo ma mniej możliwości do wyboru: zaproszony nie mógłby wpisać tego, co przeniesiono.`,
    en: `The field “${to}” is of another kind than “${field}”, or offers fewer choices: who is invited could not give what was carried over.`,
  },
  remedy: {
    pl: "Daj obu polom ten sam typ, format i te same możliwości albo nie przenoś tej odpowiedzi.",
    en: "Give both fields one type, format and choices, or do not carry the answer over.",
  },
});

const noOrder = (path: string): Words => ({
  message: {
    pl: `Odpowiedzi na „${path}” nie da się porównać: najwyżej i co najmniej mówi się o kwotach, liczbach i dniach.`,
    en: `Answers to “${path}” have no order: at most and at least are said of amounts, numbers and days.`,
  },
  remedy: { pl: "Podaj „fixed” albo „free”.", en: "State “fixed” or “free”." },
});
