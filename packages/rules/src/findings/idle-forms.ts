import { didYouMean } from "../document/index.ts";
import type { LocalisedText, Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { listed, meant } from "../errors/remedy-words.ts";
import type { TypedNode } from "../language/typed-node.ts";
import type { MessagePart } from "../messages/message-part.ts";

const PLURAL_FORMS = ["zero", "one", "two", "few", "many", "other"];

/** Arguments of a rule's texts by their names. */
type Arguments = Readonly<Record<string, TypedNode>>;

/** OGW734: forms of a text that their argument never picks: a code that its choice has not, a number without `=`. */
export function idleForms(
  parts: readonly MessagePart[],
  args: Arguments,
  pointer: string,
): readonly Problem[] {
  return parts.flatMap((part) => {
    if (typeof part === "string" || !("options" in part)) return [];
    const inner = Object.values(part.options).flatMap((form) => idleForms(form, args, pointer));
    const name = "plural" in part ? part.plural : part.select;
    if ("select" in part && args[name]?.type.kind === "number")
      return [...numberForms(name, Object.keys(part.options), pointer), ...inner];
    const known = "plural" in part ? PLURAL_FORMS : valuesOf(args[name]);
    if (known === undefined) return inner;
    const idle = Object.keys(part.options).filter(
      (form) => form !== "other" && !known.includes(form) && !("plural" in part && /^=\d+$/.test(form)),
    );
    return [...idle.map((form) => never(name, form, known, pointer, "plural" in part)), ...inner];
  });
}

/** Words among the forms that a number picks: "true" and "few" are none that a number is written as. */
function numberForms(name: string, forms: readonly string[], pointer: string): readonly Problem[] {
  const words = forms.filter((form) => form !== "other" && !/^-?\d+(?:\.\d+)?$/.test(form));
  return words.map((form) =>
    problemAt("OGW734", pointer, neverPicked(name, form), {
      pl: `„${name}” to liczba: napisz {${name}, plural, =1 {…} few {…} many {…} other {…}}.`,
      en: `"${name}" is a number: write {${name}, plural, =1 {…} other {…}}.`,
    }),
  );
}

function neverPicked(name: string, form: string): LocalisedText {
  return {
    pl: `Formy „${form}” nikt nie przeczyta: argument „${name}” nigdy jej nie wybierze.`,
    en: `Nobody reads the form "${form}": the argument "${name}" never picks it.`,
  };
}

/** The words by which an argument picks a form; undefined where it may be any text. */
function valuesOf(node: TypedNode | undefined): readonly string[] | undefined {
  if (node?.type.kind === "boolean") return ["true", "false"];
  return node?.type.kind === "code" && !node.type.open ? node.type.values : undefined;
}

function never(
  name: string,
  form: string,
  known: readonly string[],
  pointer: string,
  isPlural: boolean,
): Problem {
  return problemAt(
    "OGW734",
    pointer,
    neverPicked(name, form),
    isPlural
      ? {
          pl: `Przed liczbą stoi znak równości, np. „=1”; formy słowne: ${listed(known)}.`,
          en: `A number has an equals sign before it, such as "=1"; forms in words: ${listed(known)}.`,
        }
      : meant(didYouMean(form, known), {
          pl: `Wybiera się po wartości z formularza: ${listed(known)}.`,
          en: `Forms are picked by the value of the form: ${listed(known)}.`,
        }),
  );
}
