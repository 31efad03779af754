import type { LocalisedText } from "../../errors/index.ts";
import type { Field, Shape } from "../../values/shape.ts";
import type { ValueType } from "../../values/value-type.ts";
import { named } from "./name-words.ts";
import { kindOf } from "./value-kind.ts";
import { text, type ValueWords } from "./words.ts";

/** A field in words, by its path inside a record; of an item of a list around the innermost one it says so. */
export function fieldWords(shape: Shape, path: string, isAround: boolean): ValueWords | undefined {
  const field = shape.fields.get(path);
  if (field === undefined) return undefined;
  const { type, labels } = field;
  const words = path === "" ? itemWords(type) : named(titleOf(shape, field, isAround), kindOf(type));
  return {
    ...words,
    ...(labels === undefined ? {} : { labels }),
    ...(type.kind === "list" ? { items: type.shape, ...elementOf(type.shape) } : {}),
    ...(type.kind === "place" ? { register: type.register } : {}),
  };
}

/** The item itself, where a list has plain values. */
function itemWords(type: ValueType): ValueWords {
  const words = text("ta pozycja", "the item");
  return { is: "value", kind: kindOf(type), name: words, of: text("tej pozycji", "the item") };
}

/** The title of a field, after that of its group where another field is called the same. */
function titleOf(shape: Shape, { path, title }: Field, isAround: boolean): LocalisedText {
  const isShared = [...shape.fields.values()].some(
    (other) => other.path !== path && other.title.pl === title.pl,
  );
  const group = isShared
    ? shape.fields.get(path.slice(0, Math.max(0, path.lastIndexOf("."))))?.title
    : undefined;
  const full =
    group === undefined ? title : { pl: `${group.pl}: ${title.pl}`, en: `${group.en}: ${title.en}` };
  return isAround ? { pl: `${full.pl} (pozycja listy wyżej)`, en: `${full.en} (of the list around)` } : full;
}

/** Of what kind the items of a list of plain values are. */
function elementOf(shape: Shape): Pick<ValueWords, "element"> {
  const item = shape.fields.get("");
  if (item === undefined) return {};
  const { labels } = item;
  return { element: { kind: kindOf(item.type), ...(labels === undefined ? {} : { labels }) } };
}
