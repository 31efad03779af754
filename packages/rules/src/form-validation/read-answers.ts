import { answerLimits, beyondLimit } from "../bounds/index.ts";
import { joinPointer } from "../document/index.ts";
import type { Problem } from "../errors/index.ts";
import { isBlank } from "../form/answer-reader.ts";
import { brokenText, computed, notJson, reservedName } from "./limit-problems.ts";

/** Answers safe to hand to a validator, or the one reason why they are not. */
export type ReadAnswers = { readonly value: unknown } | { readonly problem: Problem };

const RESERVED: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
/** Texts of these alone are in NFC and whole as they stand. */
const ASCII = /^[\0-\x7f]*$/;

/** Where a value stands; made into a pointer only when it is refused. */
interface Place {
  readonly parent: Place | undefined;
  readonly member: string | number;
  readonly depth: number;
}

function pointerOf({ parent, member }: Place): string {
  return parent === undefined ? "" : joinPointer(pointerOf(parent), member);
}

/** What stands for a text in which nothing can be seen. */
const BLANK = Symbol("blank");

/** Leaves a reading at the first value that cannot be read. */
class Unreadable {
  readonly problem: Problem;

  constructor(problem: Problem) {
    this.problem = problem;
  }
}

/**
 * Copies answers into prototype-free JSON with texts in NFC, leaving members out that are `null` or texts in which
 * nothing can be seen, since these are no answers.
 * Stops at the first value that is beyond the limits, of which depth is one, or no JSON.
 */
export function readAnswers(answers: unknown): ReadAnswers {
  const read = new AnswersCopy().value(answers, { parent: undefined, member: "", depth: 0 });
  return read instanceof Unreadable ? { problem: read.problem } : { value: read === BLANK ? null : read };
}

class AnswersCopy {
  #values = 0;
  #characters = 0;

  value(value: unknown, place: Place): unknown {
    this.#values += 1;
    if (typeof value === "string") return this.#text(value, place);
    if (value === null || typeof value === "boolean") return this.#counted(value);
    if (typeof value === "number" && Number.isFinite(value)) return this.#counted(value);
    if (typeof value !== "object") return new Unreadable(notJson(pointerOf(place), value));
    if (place.depth >= answerLimits.depth.max)
      return new Unreadable(beyondLimit(answerLimits.depth, pointerOf(place)));
    return Array.isArray(value) ? this.#list(value, place) : this.#group(value, place);
  }

  #text(text: string, place: Place): unknown {
    this.#characters += text.length;
    if (this.#characters > answerLimits.characters.max)
      return new Unreadable(beyondLimit(answerLimits.characters, ""));
    if (isBlank(text)) return this.#counted(BLANK);
    if (ASCII.test(text)) return this.#counted(text);
    if (!text.isWellFormed()) return new Unreadable(brokenText(pointerOf(place)));
    return this.#counted(text.normalize("NFC"));
  }

  /** The copy, as long as all that was read so far is within the limits. */
  #counted(copy: unknown): unknown {
    if (this.#values > answerLimits.values.max) return new Unreadable(beyondLimit(answerLimits.values, ""));
    return this.#characters > answerLimits.characters.max
      ? new Unreadable(beyondLimit(answerLimits.characters, ""))
      : copy;
  }

  #list(list: readonly unknown[], parent: Place): unknown {
    if (list.length > answerLimits.items.max)
      return new Unreadable(beyondLimit(answerLimits.items, pointerOf(parent)));
    if (this.#values + list.length > answerLimits.values.max)
      return new Unreadable(beyondLimit(answerLimits.values, ""));
    const copy: unknown[] = [];
    const depth = parent.depth + 1;
    for (let member = 0; member < list.length; member += 1) {
      const item = this.value(list[member], { parent, member, depth });
      if (item instanceof Unreadable) return item;
      copy.push(item === BLANK ? null : item);
    }
    return this.#counted(copy);
  }

  #group(group: object, parent: Place): unknown {
    const prototype: unknown = Object.getPrototypeOf(group);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
      return new Unreadable(notJson(pointerOf(parent), group));
    const names = Object.keys(group);
    if (names.length > answerLimits.members.max)
      return new Unreadable(beyondLimit(answerLimits.members, pointerOf(parent)));
    if (this.#values + names.length > answerLimits.values.max)
      return new Unreadable(beyondLimit(answerLimits.values, ""));
    const copy: Record<string, unknown> = Object.create(null);
    const depth = parent.depth + 1;
    for (const name of names) {
      if (name.length > answerLimits.name.max)
        return new Unreadable(beyondLimit(answerLimits.name, pointerOf(parent)));
      const place = { parent, member: name, depth };
      if (RESERVED.has(name)) return new Unreadable(reservedName(pointerOf(place), name));
      if (!ASCII.test(name) && !name.isWellFormed()) return new Unreadable(brokenText(pointerOf(parent)));
      this.#characters += name.length;
      const property = Object.getOwnPropertyDescriptor(group, name);
      if (property !== undefined && !("value" in property)) return new Unreadable(computed(pointerOf(place)));
      const value: unknown = property?.value;
      if (value === null || value === undefined) continue;
      const member = this.value(value, place);
      if (member instanceof Unreadable) return member;
      if (member !== BLANK) copy[name] = member;
    }
    return this.#counted(copy);
  }
}
