import { joinPointer } from "../document/index.ts";
import { describeValue, OgwError } from "../errors/index.ts";

/** Far deeper than any document that is read, and far from the end of the engine's stack. */
const DEEPEST = 1_000;
/** Printable ASCII without quotation mark and backslash: written as it stands. */
const NEEDS_NO_ESCAPE = /^[ !#-[\]-~]*$/;

/**
 * Writes a plain JSON value in the one form that RFC 8785 (JCS) allows, so that equal values have equal texts.
 *
 * Refuses everything whose meaning would be lost silently: `undefined`, NaN and infinities, functions, symbols,
 * bigints, Dates and other class instances, accessors and hidden members, holes, cycles, lone surrogates, and nesting
 * deeper than 1000.
 *
 * @throws OgwError OGW108 naming the place of the first such value.
 * @example
 * canonicalJson({ b: 1, a: [true, null] }); // '{"a":[true,null],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  return write(value, undefined);
}

/** Where a value stands; made into a pointer only when it is refused. */
interface Position {
  readonly parent: Position | undefined;
  readonly depth: number;
  /** Name or index of the member that is being written. */
  member: string | number;
}

function write(value: unknown, position: Position | undefined): string {
  switch (typeof value) {
    case "string":
      return writeText(value, position);
    case "number":
      if (!Number.isFinite(value)) throw notJson(position, `is ${value}`);
      // ECMAScript's own number format is what RFC 8785 prescribes; it writes -0 as 0.
      return String(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? writeList(value, position) : writeObject(value, position);
    default:
      throw notJson(position, `is ${describeValue(value)}`);
  }
}

function writeText(text: string, position: Position | undefined): string {
  if (NEEDS_NO_ESCAPE.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw notJson(position, "holds half of a surrogate pair");
  return JSON.stringify(text);
}

function writeList(list: readonly unknown[], parent: Position | undefined): string {
  if (Object.getPrototypeOf(list) !== Array.prototype) throw notJson(parent, "is not a plain list");
  // `length` is the one own property of a list that is no item.
  if (Reflect.ownKeys(list).length !== list.length + 1)
    throw notJson(parent, "is a list with holes or extra names");
  const position = within(parent);
  let text = "[";
  for (let index = 0; index < list.length; index += 1) {
    position.member = index;
    if (!Object.hasOwn(list, index)) throw notJson(position, "is a hole");
    text += (index === 0 ? "" : ",") + write(list[index], position);
  }
  return `${text}]`;
}

function writeObject(object: object, parent: Position | undefined): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null)
    throw notJson(parent, "is not a plain object or list");
  const position = within(parent);
  const names = namesOf(object, position);
  let text = "{";
  for (const name of names) {
    position.member = name;
    const property = Object.getOwnPropertyDescriptor(object, name);
    if (property?.enumerable !== true || !("value" in property))
      throw notJson(position, "is an accessor or hidden");
    text += `${text === "{" ? "" : ","}${writeText(name, position)}:${write(property.value, position)}`;
  }
  return `${text}}`;
}

function namesOf(object: object, position: Position): readonly string[] {
  const names: string[] = [];
  for (const name of Reflect.ownKeys(object)) {
    position.member = String(name);
    if (typeof name === "symbol") throw notJson(position, "has a symbol for a name");
    names.push(name);
  }
  // Without a comparison of its own, sort orders by UTF-16 units, as RFC 8785 wants it.
  return names.sort();
}

function within(parent: Position | undefined): Position {
  const depth = (parent?.depth ?? 0) + 1;
  if (depth > DEEPEST) throw notJson(parent, `is a cycle or nested more than ${DEEPEST} levels deep`);
  return { parent, depth, member: 0 };
}

function notJson(position: Position | undefined, problem: string): OgwError {
  return new OgwError({
    code: "OGW108",
    subject:
      position === undefined ? "canonicalJson" : `canonicalJson at ${describeValue(pointerOf(position))}`,
    problem: `the value ${problem}`,
    allowed:
      "Only null, booleans, finite numbers, well-formed text, plain lists and plain objects have a canonical form",
    remedy:
      "Turn the value into plain JSON first, for instance a date into its ISO text, or leave the name out",
  });
}

function pointerOf(position: Position): string {
  const members: (string | number)[] = [];
  for (let at: Position | undefined = position; at !== undefined; at = at.parent) members.unshift(at.member);
  return members.reduce<string>(joinPointer, "");
}
