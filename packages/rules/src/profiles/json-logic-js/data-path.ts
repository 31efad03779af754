import { RESERVED_NAMES } from "../../document/reserved-names.ts";
import type { CompileContext } from "./expression.ts";
import { prototypePath } from "./json-logic-problems.ts";

/** What a path leads to when it leaves the data for JavaScript's own properties. */
export const PROTOTYPE = Symbol("prototype path");

/** Reads one own property of a value; undefined when there is none. */
function readOwn(value: unknown, name: string): unknown {
  return RESERVED_NAMES.has(name) ? PROTOTYPE : readOwnNamed(value, name);
}

/** The same for a name that is known not to be reserved. */
function readOwnNamed(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return readOwnOfScalar(value, name);
  const found = (value as Record<string, unknown>)[name];
  return found === undefined || Object.hasOwn(value, name) ? found : PROTOTYPE;
}

/** A text has a length and characters; other scalars have nothing of their own. */
function readOwnOfScalar(value: unknown, name: string): unknown {
  const container: object = Object(value);
  if (Object.hasOwn(container, name)) return (container as Record<string, unknown>)[name];
  return name in container ? PROTOTYPE : undefined;
}

/** Follows the names of a path; undefined when the data end before it does. */
function follow(data: unknown, names: readonly string[]): unknown {
  let value = data;
  for (const name of names) {
    if (value === null || value === undefined) return undefined;
    value = readOwn(value, name);
    if (value === undefined || value === PROTOTYPE) return value;
  }
  return value;
}

/** Follows a path that is written in the rule: what is settled about its names is settled once. */
export function followFixed(names: readonly string[]): (data: unknown) => unknown {
  const [first] = names;
  if (names.some((name) => RESERVED_NAMES.has(name)) || first === undefined || names.length > 1)
    return (data) => follow(data, names);
  return (data) => (data === null || data === undefined ? undefined : readOwnNamed(data, first));
}

/** A path as `var` reads it: undefined stands for the data themselves. */
function namesOf(key: unknown, context: CompileContext): readonly string[] | undefined {
  if (key === undefined || key === null || key === "") return undefined;
  context.fuel.spendConversion(key);
  return String(key).split(".");
}

/** Reads paths that are computed; one that leads out of the data gives null and is reported. */
export function pathReader(
  context: CompileContext,
  pointer: string,
): (data: unknown, key: unknown) => unknown {
  return (data, key) => {
    const names = namesOf(key, context);
    if (names === undefined) return data;
    const value = follow(data, names);
    if (value !== PROTOTYPE) return value;
    context.report(prototypePath(pointer, names.join(".")));
    return null;
  };
}
