import { joinPointer } from "../document/index.ts";
import { isPlainObject } from "../document/plain-object.ts";
import type { LocalisedText } from "../errors/index.ts";
import type { FilledSlot, FilledSlots } from "./filled-slot.ts";

/** Where the parts of an expanded rule were written: pointers inside the rule, and those into the document. */
export type Origins = Map<string, string>;

/** Operators whose operands after the first are about one item of a list. */
const OVER_LISTS = ["some", "all", "none", "filter", "map", "count", "sumOf", "distinct"];

/** How the parts of a template are filled. */
interface Filling {
  readonly origins: Origins;
  /** Whether constants say their type, as arguments of messages must. */
  readonly typed: boolean;
  /** Whether the part is about one item of a list, where the fields of the form begin with `$`. */
  readonly inList: boolean;
}

/** Fills the slots of an expression of a pattern, and notes where each came from. */
export function fillTemplate(
  template: unknown,
  slots: FilledSlots,
  at: string,
  origins: Origins,
  typed = false,
): unknown {
  return filled(template, slots, at, { origins, typed, inList: false });
}

function filled(template: unknown, slots: FilledSlots, at: string, filling: Filling): unknown {
  const { origins, typed, inList } = filling;
  const fill = (part: unknown, place: string, known = slots) => filled(part, known, place, filling);
  if (Array.isArray(template)) return template.map((part, index) => fill(part, joinPointer(at, index)));
  if (!isPlainObject(template)) return template;
  if (typeof template.slot === "string") {
    const slot = slots.get(template.slot) as FilledSlot;
    origins.set(at, slot.at);
    const expression = typed ? slot.typed : slot.expression;
    return inList ? fromRoot(expression) : expression;
  }
  if (typeof template.each === "string") {
    const name = template.each;
    const parts = slots.get(name)?.parts ?? [];
    return parts.map((part, index) =>
      fill(template.as, joinPointer(at, index), new Map([...slots, [name, part]])),
    );
  }
  if (Array.isArray(template.given)) return given(template.given, template.holds, slots, at, filling);
  return Object.fromEntries(
    Object.entries(template).map(([name, part]) => {
      const place = joinPointer(at, name);
      if (!OVER_LISTS.includes(name) || !Array.isArray(part)) return [name, fill(part, place)];
      const [list, ...perItem] = part;
      const inside = perItem.map((one, index) =>
        filled(one, slots, joinPointer(place, index + 1), { ...filling, inList: true }),
      );
      return [name, [fill(list, joinPointer(place, 0)), ...inside]];
    }),
  );
}

/** A field as it is read from inside a list: one of the item as it is, one of the form from its root. */
function fromRoot(expression: unknown): unknown {
  if (Array.isArray(expression)) return expression.map(fromRoot);
  if (!isPlainObject(expression)) return expression;
  const { var: path } = expression;
  if (typeof path === "string") return { var: /^[@$^]/.test(path) ? path : `$.${path}` };
  return Object.fromEntries(Object.entries(expression).map(([name, part]) => [name, fromRoot(part)]));
}

/** A condition on fields of which some may be left blank: it holds only for answers that are there, or without them. */
function given(
  names: readonly unknown[],
  condition: unknown,
  slots: FilledSlots,
  at: string,
  filling: Filling,
): unknown {
  const open = names.flatMap((name) => {
    const slot = slots.get(String(name));
    return slot !== undefined && mayBeBlank(slot) ? [slot] : [];
  });
  if (open.length === 0) return filled(condition, slots, at, filling);
  const meets = open.every(({ slot }) => "blank" in slot && slot.blank === "met");
  const [join, ask] = meets ? ["or", "absent"] : ["and", "known"];
  const place = joinPointer(joinPointer(at, join), open.length);
  const asked = open.map(({ typed }) => ({ [ask]: [filling.inList ? fromRoot(typed) : typed] }));
  return { [join]: [...asked, filled(condition, slots, place, filling)] };
}

/** Whether a field may be left blank where it applies, and its blank is no number. */
function mayBeBlank({ field, slot }: FilledSlot): boolean {
  if (field === undefined || !field.optional || field.needed === true) return false;
  return !("blank" in slot) || typeof slot.blank !== "number";
}

/** A plain text as a message prints it. */
export function asMessage(text: string): string {
  return text.replaceAll("'", "''").replace(/[{}<>]/g, "'$&'");
}

/** Puts the words of slots into a text that is a message, where brackets and apostrophes of theirs mean nothing. */
export function fillMessage(text: LocalisedText, slots: FilledSlots): LocalisedText {
  return eachLanguage(text, slots, asMessage);
}

/** Puts the words of slots into a plain text. */
export function fillText(text: LocalisedText, slots: FilledSlots): LocalisedText {
  return eachLanguage(text, slots, (words) => words);
}

function eachLanguage(
  { pl, en }: LocalisedText,
  slots: FilledSlots,
  escaped: (words: string) => string,
): LocalisedText {
  const fill = (text: string, lang: "pl" | "en") =>
    text.replace(/\[(\w+)\]/g, (whole, name: string) => {
      const slot = slots.get(name);
      return slot === undefined ? whole : escaped(slot.words[lang]);
    });
  return { pl: fill(pl, "pl"), en: fill(en, "en") };
}
