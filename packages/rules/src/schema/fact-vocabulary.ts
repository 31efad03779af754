import type { JsonSchema } from "../form/json-schema.ts";
import { readForm } from "../form/read-form.ts";
import type { Field, Shape } from "../values/shape.ts";
import { typeName } from "../values/value-type.ts";
import type { NamedValue, RuleVocabulary } from "./vocabulary.ts";

/** The facts that a form offers to rules, as `var` writes them outside lists and inside them. */
export function factVocabulary(form: JsonSchema): Required<Pick<RuleVocabulary, "facts" | "itemFacts">> {
  const { shape } = readForm(form, "");
  const bare = namesIn(shape, "");
  const absolute = namesIn(shape, "$.");
  const item = { name: "@", meaning: { pl: "Pozycja listy.", en: "The item of the list." } };
  return { facts: [...bare, ...absolute], itemFacts: [...insideLists(shape, []), item, ...absolute] };
}

/** A list with the shape of its items. */
interface ListAround {
  readonly list: Field;
  readonly items: Shape;
}

/** What can be read inside the lists of a shape: `@.` the innermost item, `^.` the one around it, and so on. */
function insideLists(shape: Shape, around: readonly ListAround[]): readonly NamedValue[] {
  return [...shape.fields.values()].flatMap((list) => {
    if (list.type.kind !== "list") return [];
    const lists = [...around, { list, items: list.type.shape }];
    const names = lists.flatMap(({ list: one, items }, depth) => {
      const outward = lists.length - 1 - depth;
      return namesIn(items, outward === 0 ? "@." : "^.".repeat(outward), one);
    });
    return [...names, ...insideLists(list.type.shape, lists)];
  });
}

function namesIn(shape: Shape, prefix: string, list?: Field): readonly NamedValue[] {
  return [...shape.fields.values()].flatMap((field) => {
    if (field.path === "") return [];
    const type = typeName(field.type);
    const of =
      list === undefined ? { pl: "", en: "" } : { pl: ` (${list.title.pl})`, en: ` (${list.title.en})` };
    const meaning = {
      pl: `${field.title.pl}${of.pl}: ${type.pl}`,
      en: `${field.title.en}${of.en}: ${type.en}`,
    };
    return [{ name: prefix + field.path, meaning }];
  });
}
