import { isPlainObject } from "../../document/index.ts";
import type { Shape } from "../../values/shape.ts";
import { likeOther, type OperatorWords, type Sayer } from "../words/sayer.ts";
import {
  both,
  type ConditionWords,
  condition,
  enumerated,
  opposite,
  text,
  type ValueWords,
  type Words,
} from "../words/words.ts";

/** Words of the operators that go through lists. */
export const listWords: Readonly<Record<string, OperatorWords>> = {
  all: ([list, test, options], say) => {
    const { items, asked } = each(list, test, say);
    return withEmpty(
      condition(
        text(`w każdej pozycji ${items.pl} ${asked.yes.pl}`, `in every item of ${items.en}, ${asked.yes.en}`),
        text(
          `nie w każdej pozycji ${items.pl} ${asked.yes.pl}`,
          `not in every item of ${items.en}, ${asked.yes.en}`,
        ),
        jointOf(asked),
      ),
      options,
    );
  },
  some: ([list, test], say) => existing(list, test, say),
  none: ([list, test], say) => opposite(existing(list, test, say)),
  count: ([list, test], say) => {
    if (test === undefined) return counted(say.value(list).of);
    const { items, asked } = each(list, test, say);
    return counted(text(`${items.pl}, w których ${asked.yes.pl}`, `${items.en} in which ${asked.yes.en}`));
  },
  distinct: ([list, ...keys], say) => {
    const { items, values } = mapped(list, keys, say);
    const what = enumerated(
      values.map(({ name }) => name),
      text("i", "and"),
    );
    return of(
      "number",
      ["liczba różnych wartości", "liczby różnych wartości"],
      "the number of different values of",
      what,
      items,
    );
  },
  sumOf: aggregate(["suma wartości", "sumy wartości"], "the sum of"),
  minOf: aggregate(["najmniejsza z wartości", "najmniejszej z wartości"], "the least of"),
  maxOf: aggregate(["największa z wartości", "największej z wartości"], "the greatest of"),
  map: ([list, body], say) => {
    const { items, values, whole } = mapped(list, [body], say);
    const [value] = values;
    if (value === undefined) return undefined;
    const words = text(
      `${value.name.pl} w pozycjach ${items.pl}`,
      `${value.name.en} of the items of ${items.en}`,
    );
    const list_ = text(`wartości (${words.pl})`, `the values (${words.en})`);
    return {
      ...whole,
      name: list_,
      of: list_,
      at: text(`wśród wartości (${words.pl})`, `the list of values (${words.en})`),
      kind: "list",
      ...(whole.items === undefined ? {} : { items: plainItems(whole.items) }),
      element: value,
    };
  },
  filter: ([list, test], say) => {
    const { items, asked, whole } = each(list, test, say);
    const only = text(
      ` (tylko pozycje, w których ${asked.yes.pl})`,
      ` (only items in which ${asked.yes.en})`,
    );
    const at = whole.at ?? whole.name;
    return {
      ...whole,
      name: text(whole.name.pl + only.pl, whole.name.en + only.en),
      of: text(items.pl + only.pl, items.en + only.en),
      at: text(at.pl + only.pl, at.en + only.en),
    };
  },
};

/** The items of a list of calculated values: the item itself is all that they have. */
function plainItems(items: Shape): Shape {
  const [first] = items.fields.values();
  if (first === undefined) return items;
  return { ...items, fields: new Map([["", { ...first, path: "" }]]) };
}

/** A list, and a condition on its items. */
function each(list: unknown, test: unknown, say: Sayer) {
  const whole = say.value(list);
  return { whole, items: whole.of, asked: say.inside(whole.items).condition(test) };
}

function mapped(list: unknown, bodies: readonly unknown[], say: Sayer) {
  const whole = say.value(list);
  const inner = say.inside(whole.items);
  return { whole, items: whole.of, values: bodies.map((body) => inner.value(body)) };
}

function jointOf({ joins }: ConditionWords): "other" | undefined {
  return joins === undefined ? undefined : "other";
}

function existing(list: unknown, test: unknown, say: Sayer): ConditionWords {
  const { items, asked } = each(list, test, say);
  return condition(
    text(
      `w co najmniej jednej pozycji ${items.pl} ${asked.yes.pl}`,
      `in at least one item of ${items.en}, ${asked.yes.en}`,
    ),
    text(
      `nie ma pozycji ${items.pl}, w której ${asked.yes.pl}`,
      `there is no item of ${items.en} in which ${asked.yes.en}`,
    ),
    jointOf(asked),
  );
}

/** What holds of an empty list, where the rule says it. */
function withEmpty(words: ConditionWords, options: unknown): ConditionWords {
  if (!isPlainObject(options) || typeof options.empty !== "boolean") return words;
  const { yes, no, joins } = words;
  const added = options.empty
    ? text(" (pusta lista też wystarcza)", " (an empty list will do as well)")
    : text(" (a lista nie jest pusta)", " (and the list is not empty)");
  const denied = options.empty ? text("", "") : text(" (albo lista jest pusta)", " (or the list is empty)");
  return condition(
    text(yes.pl + added.pl, yes.en + added.en),
    text(no.pl + denied.pl, no.en + denied.en),
    joins,
  );
}

function counted(items: { readonly pl: string; readonly en: string }): ValueWords {
  return {
    is: "value",
    kind: "number",
    name: text(`liczba pozycji ${items.pl}`, `the number of items of ${items.en}`),
    of: text(`liczby pozycji ${items.pl}`, `the number of items of ${items.en}`),
  };
}

function aggregate(names: readonly [string, string], english: string): OperatorWords {
  return ([list, body, options], say): Words | undefined => {
    const { items, values } = mapped(list, [body], say);
    const [value] = values;
    if (value === undefined) return undefined;
    const words = of(value.kind, names, english, value.formula ?? value.name, items);
    if (!isPlainObject(options) || options.empty === undefined) return words;
    const empty = likeOther(say.value(options.empty), value);
    const added = text(
      ` (a gdy lista jest pusta: ${empty.name.pl})`,
      ` (${empty.name.en} where the list is empty)`,
    );
    return {
      ...words,
      name: text(words.name.pl + added.pl, words.name.en + added.en),
      of: text(words.of.pl + added.pl, words.of.en + added.en),
    };
  };
}

/** „suma wartości: koszt, z pozycji listy „Wydatki””. */
function of(
  kind: ValueWords["kind"],
  [name, genitive]: readonly [string, string],
  english: string,
  what: { readonly pl: string; readonly en: string },
  items: { readonly pl: string; readonly en: string },
): ValueWords {
  const rest = both((lang) =>
    lang === "pl" ? `(${what.pl}) w pozycjach ${items.pl}` : `(${what.en}) in the items of ${items.en}`,
  );
  return {
    is: "value",
    kind,
    name: text(`${name} ${rest.pl}`, `${english} ${rest.en}`),
    of: text(`${genitive} ${rest.pl}`, `${english} ${rest.en}`),
  };
}
