import { commandLimits } from "@opus/grant-rules/bounds";

/** Stands for what is no plain JSON within the limits of a command; who wants to tell why counts it again. */
export const NO_PLAIN_COPY = Symbol("no plain copy");

/** Why there is no copy, where counting again would take as long as counting did. */
export class TooManyMembers {
  /** Names on the way to the object that has too many. */
  readonly path: readonly string[];

  constructor(path: readonly string[] = []) {
    this.path = path;
  }
}

/** Stands for a member that a command does not have. */
const LEFT_OUT = Symbol("left out");

/** What is left of the limits while a copy is made. */
interface Room {
  values: number;
  characters: number;
}

/**
 * A copy of a command with names in canonical order, made in one walk that counts as it goes and runs no code of the
 * sender: what computes its members, or hides some, has no copy. Members of the command itself that are `undefined` are
 * left out, as JSON does; their values count against the limits as `partProblem` counts them.
 */
export function plainCopy(sent: object): Record<string, unknown> | typeof NO_PLAIN_COPY | TooManyMembers {
  const room = { values: commandLimits.values.max - 1, characters: commandLimits.characters.max };
  try {
    return objectCopy(sent, room, 1);
  } catch {
    // Only a proxy throws here; what it threw is its own affair.
    return NO_PLAIN_COPY;
  }
}

function valueCopy(value: unknown, room: Room, depth: number): unknown {
  room.values -= 1;
  if (room.values < 0 || depth > commandLimits.depth.max) return NO_PLAIN_COPY;
  switch (typeof value) {
    case "string":
      room.characters -= value.length;
      return room.characters >= 0 && value.isWellFormed() ? value : NO_PLAIN_COPY;
    case "number":
      // Canonical JSON writes -0 as 0.
      return Number.isFinite(value) ? value + 0 : NO_PLAIN_COPY;
    case "boolean":
      return value;
    case "object":
      if (value === null) return value;
      return Array.isArray(value) ? listCopy(value, room, depth) : objectCopy(value, room, depth);
    default:
      return NO_PLAIN_COPY;
  }
}

function listCopy(
  list: readonly unknown[],
  room: Room,
  depth: number,
): readonly unknown[] | typeof NO_PLAIN_COPY | TooManyMembers {
  const { length } = list;
  if (length > commandLimits.items.max || Object.getPrototypeOf(list) !== Array.prototype)
    return NO_PLAIN_COPY;
  // `length` is the one own property of a list that is no item.
  if (Reflect.ownKeys(list).length !== length + 1) return NO_PLAIN_COPY;
  const copy: unknown[] = [];
  for (let index = 0; index < length; index += 1) {
    const item = memberCopy(list, String(index), room, depth + 1);
    if (item === NO_PLAIN_COPY || item instanceof TooManyMembers) return item;
    copy.push(item);
  }
  return copy;
}

function objectCopy(
  object: object,
  room: Room,
  depth: number,
): Record<string, unknown> | typeof NO_PLAIN_COPY | TooManyMembers {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) return NO_PLAIN_COPY;
  // Of very many members these are told in a third of the time that all names take.
  if (Object.keys(object).length > commandLimits.members.max) return new TooManyMembers();
  const names = Reflect.ownKeys(object);
  if (names.length > commandLimits.members.max) return NO_PLAIN_COPY;
  if (!names.every(isSoundName)) return NO_PLAIN_COPY;
  const copy: Record<string, unknown> = {};
  for (const name of (names as string[]).sort()) {
    const member = memberCopy(object, name, room, depth + 1);
    if (member === NO_PLAIN_COPY || member instanceof TooManyMembers) return member;
    if (member !== LEFT_OUT) copy[name] = member;
  }
  return copy;
}

function isSoundName(name: string | symbol): boolean {
  return (
    typeof name === "string" &&
    name.length <= commandLimits.name.max &&
    name !== "__proto__" &&
    name.isWellFormed()
  );
}

function memberCopy(owner: object, name: string, room: Room, depth: number): unknown {
  const property = Object.getOwnPropertyDescriptor(owner, name);
  if (property?.enumerable !== true || !("value" in property)) return NO_PLAIN_COPY;
  if (property.value === undefined && depth === 2) return LEFT_OUT;
  room.characters -= name.length;
  const copy = valueCopy(property.value, room, depth);
  return copy instanceof TooManyMembers ? new TooManyMembers([name, ...copy.path]) : copy;
}
