import type { Json, JsonObject } from "@opus/grant-rules/form";
import type { DrawnField } from "./random-gated-form.ts";

/** Whether a field applies: yes, no, or nobody knows yet. */
export type Applies = "yes" | "no" | "open";

interface Place {
  /** The fields of the record, and its answers. */
  readonly fields: readonly DrawnField[];
  readonly answers: unknown;
}

/**
 * Says which fields apply as the words of the guide do, without any plan and without remembering anything: a field
 * applies when every field that it names applies and says one of the values.
 */
export class ApplyingOracle {
  readonly #root: Place;
  readonly #closed: boolean;

  constructor(fields: readonly DrawnField[], answers: JsonObject, closed: boolean) {
    this.#root = { fields, answers };
    this.#closed = closed;
  }

  /** Whether a field of a record applies, groups around it apart. */
  applies({ when = {} }: DrawnField, item?: Place): Applies {
    const said = Object.entries(when).map(([path, values]) => {
      const ofItem = path.startsWith("@.");
      return this.#says(ofItem ? path.slice(2) : path, values, ofItem ? (item as Place) : this.#root, item);
    });
    if (said.includes("no")) return "no";
    return said.includes("open") ? "open" : "yes";
  }

  #says(path: string, values: readonly Json[], { fields, answers }: Place, item: Place | undefined): Applies {
    const steps: (readonly [field: DrawnField, answer: unknown])[] = [];
    let [inside, at] = [fields, answers];
    for (const name of path.split(".")) {
      const field = inside.find((one) => one.name === name) as DrawnField;
      at = isGroup(at) ? at[name] : undefined;
      steps.push([field, at]);
      inside = field.inner;
    }
    const own = steps.map(([field]) => this.applies(field, item));
    if (own.includes("no")) return "no";
    if (own.includes("open")) return "open";
    const isNeeded = steps.every(([{ required }]) => required);
    for (const [index, [{ kind }, answer]] of steps.entries()) {
      if (isNothing(answer)) {
        const couldLack = steps.slice(0, index + 1).some(([{ required }]) => !required);
        return (this.#closed && !isNeeded) || (answer === null && couldLack) ? "no" : "open";
      }
      if (kind === "group") {
        if (!isGroup(answer)) return "open";
      } else {
        if (!isRight(kind, answer)) return "open";
        return values.includes(answer as Json) ? "yes" : "no";
      }
    }
    return "open";
  }
}

export function isGroup(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

function isRight(kind: DrawnField["kind"], value: unknown): boolean {
  if (kind === "choice") return value === "a" || value === "b" || value === "c";
  if (kind === "flag") return typeof value === "boolean";
  return kind === "count" && (value === 0 || value === 1 || value === 2);
}
