import type { CalculationDocument } from "../../calculations/calculation-document.ts";
import { isPlainObject } from "../../document/index.ts";
import { readPath } from "../../language/check-scope.ts";
import type { Parameter } from "../../parameters/parameter.ts";
import type { Register } from "../../territories/register.ts";
import type { Shape } from "../../values/shape.ts";
import { fieldWords } from "./field-words.ts";
import { literalWords } from "./print-literal.ts";
import { type ConditionWords, condition, text, type ValueWords, type Words } from "./words.ts";

/** Everything that an expression may name. */
export interface Named {
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly calculations: ReadonlyMap<string, CalculationDocument | undefined>;
  readonly registers: ReadonlyMap<string, Register>;
}

/** Says one use of an operator; undefined for a use that it has no words for. */
export type OperatorWords = (args: readonly unknown[], say: Sayer) => Words | undefined;

/** Puts expressions into words, inside a scope of lists. */
export class Sayer {
  readonly named: Named;
  readonly #operators: ReadonlyMap<string, OperatorWords>;
  /** Shapes from the form (first) to the innermost item (last). */
  readonly #frames: readonly Shape[];

  constructor(named: Named, operators: ReadonlyMap<string, OperatorWords>, frames: readonly Shape[]) {
    this.named = named;
    this.#operators = operators;
    this.#frames = frames;
  }

  /** The sayer of what stands inside an iterator over a list. */
  inside(items: Shape | undefined): Sayer {
    return items === undefined ? this : new Sayer(this.named, this.#operators, [...this.#frames, items]);
  }

  /** An expression in words; one that has none is shown as it is written. */
  say(written: unknown): Words {
    if (typeof written === "string" || typeof written === "number" || typeof written === "boolean")
      return literalWords(written, { kind: "unknown" });
    if (Array.isArray(written)) return this.#several(written);
    if (isPlainObject(written)) {
      const [[operator, args] = ["", undefined], ...others] = Object.entries(written);
      const words = others.length === 0 ? this.#operators.get(operator) : undefined;
      const said = words?.(Array.isArray(args) ? args : [args], this);
      if (said !== undefined) return said;
    }
    return asWritten(written);
  }

  /** The field of a path, in words; undefined when there is none. */
  field(path: string): ValueWords | undefined {
    const scoped = readPath(path, { frames: this.#frames, present: new Set() });
    if (typeof scoped === "string") return undefined;
    const shape = this.#frames[scoped.frame];
    const isAround = scoped.frame > 0 && scoped.frame < this.#frames.length - 1;
    return shape === undefined ? undefined : fieldWords(shape, scoped.path, isAround);
  }

  /** An expression as a value. */
  value(written: unknown): ValueWords {
    return asValue(this.say(written));
  }

  /** An expression as a condition. */
  condition(written: unknown): ConditionWords {
    return asCondition(this.say(written));
  }

  /** Values side by side: literals take the kind of those that have one. */
  values(written: readonly unknown[]): readonly ValueWords[] {
    const said = written.map((one) => this.value(one));
    const typed =
      said.find((one) => one.literal === undefined && one.several === undefined) ??
      said.find(({ kind }) => kind !== "number");
    return typed === undefined ? said : said.map((one) => likeOther(one, typed));
  }

  #several(written: readonly unknown[]): ValueWords {
    const several = written.map((one) => this.value(one));
    return withSeveral(several);
  }
}

/** A literal, or several, with the kind and labels of another value. */
export function likeOther(
  one: ValueWords,
  typed: Pick<ValueWords, "kind" | "labels" | "element">,
): ValueWords {
  const like = typed.kind === "list" ? (typed.element ?? UNKNOWN) : typed;
  if (one.several !== undefined) return withSeveral(one.several.map((each) => likeOther(each, like)));
  return one.literal === undefined ? one : literalWords(one.literal, like);
}

const UNKNOWN = { kind: "unknown" } as const;

function withSeveral(several: readonly ValueWords[]): ValueWords {
  const name = {
    pl: several.map((one) => one.name.pl).join(", "),
    en: several.map((one) => one.name.en).join(", "),
  };
  return { is: "value", kind: several[0]?.kind ?? "unknown", name, of: name, several };
}

/** An expression that has no words, as it is written. */
export function asWritten(written: unknown): ValueWords {
  const shown = JSON.stringify(written) ?? "?";
  return {
    is: "value",
    kind: "unknown",
    name: text(`wyrażenie ${shown}`, `the expression ${shown}`),
    of: text(`wyrażenia ${shown}`, `the expression ${shown}`),
    isAmount: true,
  };
}

/** A condition out of any words: a yes/no answer is one. */
export function asCondition(words: Words): ConditionWords {
  if (words.is === "condition") return words;
  const { name, literal, kind } = words;
  if (literal === true) return condition(text("zawsze", "always"), text("nigdy", "never"));
  if (literal === false) return condition(text("nigdy", "never"), text("zawsze", "always"));
  if (kind === "unknown")
    return condition(
      text(`spełnione jest ${name.pl}`, `${name.en} holds`),
      text(`nie jest spełnione ${name.pl}`, `${name.en} does not hold`),
    );
  return condition(
    text(`${name.pl} to „tak”`, `${name.en} is “yes”`),
    text(`${name.pl} to „nie”`, `${name.en} is “no”`),
  );
}

/** A value out of any words: a condition is an answer of yes or no. */
export function asValue(words: Words): ValueWords {
  if (words.is === "value") return words;
  const { yes } = words;
  return {
    is: "value",
    kind: "boolean",
    name: text(`odpowiedź na pytanie, czy ${yes.pl},`, `the answer to whether ${yes.en}`),
    of: text(`odpowiedzi na pytanie, czy ${yes.pl},`, `the answer to whether ${yes.en}`),
  };
}
