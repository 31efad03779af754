import { joinPointer } from "../document/index.ts";
import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";

/**
 * Bounds of one written expression.
 *
 * `cost` stands in place of fuel counted at run time; what it bounds follows from the construction of the language.
 * No operator loops but over a list of the form, a list made of one (`filter` and `map` make none that is longer, and
 * none of lists) or a list written in the rule; no expression calls itself, and none makes a text. Each node states
 * the most steps that one evaluation takes: its operands' steps and one more, times `maxItems` inside a list. The sum
 * is known when the rule set is compiled, and a rule above the bound is refused there. That a list has no more than
 * `maxItems` items is checked when answers are read; a longer one is unknown. So no evaluation can take more steps,
 * whatever the facts, and none needs a counter. A step is a few calls at most (see the test of the bound).
 */
export const EXPRESSION_LIMITS = { depth: 64, nodes: 2_000, text: 65_536, cost: 100_000 } as const;

/** Bounds of a whole part of the programme document (rules, parameters, form …). */
export const PART_LIMITS = { depth: 100, nodes: 200_000, text: 65_536 } as const;

/** A value to look at, and the way to it; its pointer is made for a fault alone. */
interface Visit {
  readonly value: unknown;
  readonly parent: Visit | undefined;
  readonly key: string;
  readonly depth: number;
}

/**
 * Walks plain JSON without recursion and reports the first bound that it breaks:
 * depth, number of values, length of a text, a cycle (which is endless depth), or a value that is no JSON.
 */
export function limitProblem(
  value: unknown,
  pointer: string,
  limits: { readonly depth: number; readonly nodes: number; readonly text: number },
): Problem | undefined {
  const stack: Visit[] = [{ value, parent: undefined, key: "", depth: 1 }];
  for (let nodes = 1; stack.length > 0; nodes += 1) {
    const each = stack.pop();
    if (each === undefined) break;
    if (nodes > limits.nodes) return broken(pointer, `${limits.nodes} wartości`, `${limits.nodes} values`);
    if (each.depth > limits.depth)
      return broken(pointer, `zagnieżdżenie ${limits.depth}`, `nesting of ${limits.depth}`);
    const fault = notJson(each.value, limits.text);
    if (fault !== undefined) return notPlain(pointerOf(each, pointer), fault);
    if (each.value === null || typeof each.value !== "object") continue;
    const keys = Object.keys(each.value);
    if (nodes + stack.length + keys.length > limits.nodes)
      return broken(pointer, `${limits.nodes} wartości`, `${limits.nodes} values`);
    for (const key of keys) {
      if (!key.isWellFormed()) return notPlain(pointerOf(each, pointer), HALF_CHARACTER);
      const property = Object.getOwnPropertyDescriptor(each.value, key);
      if (property === undefined || !("value" in property)) {
        return notPlain(joinPointer(pointerOf(each, pointer), key), {
          pl: "własność obliczana kodem",
          en: "a property computed by code",
        });
      }
      stack.push({ value: property.value, parent: each, key, depth: each.depth + 1 });
    }
  }
  return undefined;
}

function pointerOf({ parent, key }: Visit, root: string): string {
  return parent === undefined ? root : joinPointer(pointerOf(parent, root), key);
}

const HALF_CHARACTER = { pl: "tekst z połową znaku", en: "a text with half a character" };

function notJson(value: unknown, longest: number) {
  switch (typeof value) {
    case "string":
      if (value.length > longest)
        return { pl: `tekst dłuższy niż ${longest}`, en: `a text longer than ${longest}` };
      return value.isWellFormed() ? undefined : HALF_CHARACTER;
    case "number":
      return Number.isFinite(value)
        ? undefined
        : { pl: "liczba, która nie jest skończona", en: "a number that is not finite" };
    case "boolean":
      return undefined;
    case "object": {
      if (value === null || Array.isArray(value)) return undefined;
      const prototype: unknown = Object.getPrototypeOf(value);
      return prototype === null ||
        prototype === Object.prototype ||
        Object.getPrototypeOf(prototype as object) === null
        ? undefined
        : { pl: "obiekt, który nie jest zwykłym JSON-em", en: "an object that is not plain JSON" };
    }
    default:
      return { pl: `wartość typu ${typeof value}`, en: `a value of type ${typeof value}` };
  }
}

function broken(pointer: string, pl: string, en: string): Problem {
  return problemAt(
    "OGW135",
    pointer,
    { pl: `Dokument przekracza granicę: ${pl}.`, en: `The document exceeds a bound: ${en}.` },
    { pl: "Podziel regułę na mniejsze.", en: "Split the rule into smaller ones." },
  );
}

function notPlain(pointer: string, what: { readonly pl: string; readonly en: string }): Problem {
  return problemAt(
    "OGW135",
    pointer,
    { pl: `To nie jest zwykły JSON: ${what.pl}.`, en: `This is not plain JSON: ${what.en}.` },
    { pl: "Podaj dokument odczytany z pliku JSON.", en: "Give a document that was read from a JSON file." },
  );
}
