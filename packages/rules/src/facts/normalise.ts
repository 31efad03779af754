import { didYouMean, joinPointer } from "../document/index.ts";
import { describeValue, type Problem } from "../errors/index.ts";
import { isRecord } from "../form/plain-json.ts";
import type { Field, Shape } from "../form/shape.ts";
import type { Frame, Value } from "../language/core.ts";
import { finding, meant } from "../language/finding.ts";
import { ListValue } from "../language/list-value.ts";
import { ABSENT, UNKNOWN, Unknown } from "../language/no-value.ts";
import { typeName } from "../language/value-type.ts";
import type { Register } from "../territories/register.ts";
import { resolvePlace } from "../territories/resolve-place.ts";
import type { Facts } from "./facts.ts";
import { readScalar } from "./read-scalar.ts";

/** Reads answers of the form into facts. */
export function normalise(
  shape: Shape,
  registers: ReadonlyMap<string, Register>,
  answers: unknown,
  closed: boolean,
): { facts: Facts; problems: readonly Problem[] } {
  const reader = new AnswerReader(registers, closed);
  const slots = reader.frame(shape, answers, "", "");
  return { facts: { slots, form: shape }, problems: reader.problems };
}

class AnswerReader {
  readonly problems: Problem[] = [];
  readonly #registers: ReadonlyMap<string, Register>;
  readonly #closed: boolean;

  constructor(registers: ReadonlyMap<string, Register>, closed: boolean) {
    this.#registers = registers;
    this.#closed = closed;
  }

  /** Slots of one record; `path` is how the record is called in explanations. */
  frame(shape: Shape, written: unknown, pointer: string, path: string): Frame {
    const slots = emptyFrame(shape, path);
    if (!isRecord(written)) {
      this.#fault(
        pointer,
        `Tu musi stać obiekt z odpowiedziami, a jest ${describeValue(written)}.`,
        `An object of answers must stand here, but this is ${describeValue(written)}.`,
      );
    }
    this.#record(shape, "", isRecord(written) ? written : {}, pointer, path, slots);
    return slots;
  }

  #record(
    shape: Shape,
    inside: string,
    written: { readonly [key: string]: unknown },
    pointer: string,
    path: string,
    slots: Value[],
  ): void {
    const children = shape.children.get(inside);
    if (children === undefined) return;
    for (const [name, field] of children) {
      const answer = Object.hasOwn(written, name) ? written[name] : undefined;
      this.#field(shape, field, answer, joinPointer(pointer, name), path, slots);
    }
    for (const name of Object.keys(written)) {
      if (children.has(name)) continue;
      this.problems.push(
        finding(
          "OGW145",
          joinPointer(pointer, name),
          { pl: `Formularz nie ma pola „${name}”.`, en: `The form has no field "${name}".` },
          meant(didYouMean(name, children.keys()), {
            pl: "Usuń tę odpowiedź albo dodaj pole do formularza.",
            en: "Remove the answer, or add the field to the form.",
          }),
        ),
      );
    }
  }

  #field(shape: Shape, field: Field, answer: unknown, pointer: string, path: string, slots: Value[]): void {
    const { type } = field;
    if (type.kind === "record" || type.kind === "place") {
      if (answer !== undefined && answer !== null && !isRecord(answer))
        this.#unreadable(field, answer, pointer);
      const record = isRecord(answer) ? answer : undefined;
      const nothing = answer === null && field.optional ? ABSENT : this.#nothing(field);
      slots[field.slot] = record === undefined ? nothing : this.#place(field, record);
      this.#record(shape, field.path, record ?? {}, pointer, path, slots);
      if (nothing === ABSENT && record === undefined) this.#absentBelow(shape, field.path, slots);
      return;
    }
    const blank =
      answer === undefined || answer === null || (typeof answer === "string" && answer.trim() === "");
    if (blank) {
      slots[field.slot] = answer === null && field.optional ? ABSENT : this.#nothing(field);
      return;
    }
    slots[field.slot] =
      type.kind === "list" ? this.#list(field, answer, pointer, path) : this.#scalar(field, answer, pointer);
  }

  /** What stands for a field without an answer: absent once the form is closed and the field optional. */
  #nothing(field: Field): Value {
    if (this.#closed && field.optional) return ABSENT;
    return this.#nothingRead(field);
  }

  #absentBelow(shape: Shape, path: string, slots: Value[]): void {
    for (const field of shape.children.get(path)?.values() ?? []) {
      slots[field.slot] = ABSENT;
      this.#absentBelow(shape, field.path, slots);
    }
  }

  /** A group that is there; a place is looked up in its register. */
  #place(field: Field, written: { readonly [key: string]: unknown }): Value {
    if (field.type.kind !== "place" || field.place === undefined) return true;
    const register = this.#registers.get(field.type.register);
    if (register === undefined) return UNKNOWN;
    const part = (name: string) => {
      const text = Object.hasOwn(written, name) ? written[name] : undefined;
      return typeof text === "string" && text.trim() !== "" ? text.normalize("NFC") : undefined;
    };
    const [locality, street, number] = [
      part(field.place.locality),
      part(field.place.street),
      part(field.place.number),
    ];
    return resolvePlace(register, {
      ...(locality === undefined ? {} : { locality }),
      ...(street === undefined ? {} : { street }),
      ...(number === undefined ? {} : { number }),
    });
  }

  #list(field: Field, answer: unknown, pointer: string, path: string): Value {
    if (field.type.kind !== "list") return this.#nothing(field);
    if (!Array.isArray(answer)) return this.#unreadable(field, answer, pointer);
    const { shape, max } = field.type;
    if (answer.length > max) {
      this.#fault(
        pointer,
        `Lista ma ${answer.length} pozycji, a może mieć najwyżej ${max}.`,
        `The list has ${answer.length} items, but may have at most ${max}.`,
      );
      return UNKNOWN;
    }
    const name = path === "" ? field.path : `${path}.${field.path}`;
    const scalar = shape.fields.get("");
    return new ListValue(
      Array.from(answer, (item: unknown, index) => {
        const at = joinPointer(pointer, index);
        if (scalar === undefined) return this.frame(shape, item, at, `${name}[${index}]`);
        const slots = emptyFrame(shape, `${name}[${index}]`);
        this.#field(shape, scalar, item, at, `${name}[${index}]`, slots);
        return slots;
      }),
    );
  }

  #scalar(field: Field, answer: unknown, pointer: string): Value {
    const value = readScalar(field.type, answer);
    if (value === undefined) return this.#unreadable(field, answer, pointer);
    if (typeof value === "number" && (value < field.lo || value > field.hi)) {
      this.#fault(
        pointer,
        `Wartość ${describeValue(answer)} leży poza zakresem formularza.`,
        `Value ${describeValue(answer)} lies outside the form's range.`,
      );
      return this.#nothingRead(field);
    }
    if (typeof value === "string" && value.length > field.maxLength) {
      this.#fault(
        pointer,
        `Tekst jest dłuższy niż ${field.maxLength} znaków.`,
        `The text is longer than ${field.maxLength} characters.`,
      );
      return this.#nothingRead(field);
    }
    return value;
  }

  #unreadable(field: Field, answer: unknown, pointer: string): Value {
    const name = typeName(field.type);
    const money = field.type.kind === "number" && field.type.unit === "money";
    const shown = field.personal === undefined ? ` ${describeValue(answer)}` : "";
    this.#fault(
      pointer,
      `Nie można odczytać odpowiedzi${shown} jako typu: ${name.pl}${money ? ' (pisz tekst z kropką, np. "1500.00")' : ""}.`,
      `The answer${shown} cannot be read as ${name.en}${money ? ' (write a text with a dot, such as "1500.00")' : ""}.`,
    );
    return this.#nothingRead(field);
  }

  /** Something was answered that could not be read: the fact is unknown, never absent. */
  #nothingRead(field: Field): Value {
    return Number.isFinite(field.lo) || Number.isFinite(field.hi) ? new Unknown(field.lo, field.hi) : UNKNOWN;
  }

  #fault(pointer: string, pl: string, en: string): void {
    this.problems.push(
      finding(
        "OGW145",
        pointer,
        { pl, en },
        {
          pl: "Popraw odpowiedź; do tego czasu wartość jest nieznana.",
          en: "Correct the answer; until then the value is unknown.",
        },
      ),
    );
  }
}

/** A frame with its own path in slot 0; built by pushing, so that the engine knows it has no holes. */
function emptyFrame(shape: Shape, path: string): Value[] {
  const slots: Value[] = [path];
  while (slots.length < shape.slotCount) slots.push(UNKNOWN);
  return slots;
}
