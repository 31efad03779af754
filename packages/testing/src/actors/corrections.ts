import { parsePointer, valueAt } from "@opus/grant-rules/document";
import type { Patch } from "../applications/row-schema.ts";
import type { Answers } from "../situation/situation.ts";

type JsonValue = Patch["value"];

/**
 * What the applicant can answer when asked for values at JSON Pointers: corrections at or below an asked pointer, and
 * the asked part of a correction that lies above it.
 *
 * @example
 * correctionsFor(["/a/b"], [{ path: "/a", value: { b: 1, c: 2 } }]); // [{ path: "/a/b", value: 1 }]
 */
export function correctionsFor(asked: readonly string[], corrections: readonly Patch[]): Patch[] {
  const found = new Map<string, Patch>();
  for (const pointer of asked) {
    for (const { path, value } of corrections) {
      if (path === pointer || path.startsWith(`${pointer}/`)) found.set(path, { path, value });
      if (!pointer.startsWith(`${path}/`)) continue;
      const part = valueAt(value, pointer.slice(path.length)) as JsonValue | undefined;
      if (part !== undefined) found.set(pointer, { path: pointer, value: part });
    }
  }
  return [...found.values()];
}

/** Answers with values put in at JSON Pointers; what stands in the way of a pointer is made an object. */
export function withPatches(answers: Answers, patches: readonly Patch[]): Answers {
  return patches.reduce<Answers>(
    (patched, { path, value }) => put(patched, parsePointer(path) ?? [], value) as Answers,
    answers,
  );
}

function put(target: JsonValue | undefined, segments: readonly string[], value: JsonValue): JsonValue {
  const [name, ...rest] = segments;
  if (name === undefined) return value;
  if (Array.isArray(target) && /^\d+$/.test(name)) {
    const index = Math.min(Number(name), target.length);
    return target.toSpliced(index, 1, put(target[index], rest, value));
  }
  const members = typeof target === "object" && target !== null && !Array.isArray(target) ? target : {};
  return { ...members, [name]: put(Object.hasOwn(members, name) ? members[name] : undefined, rest, value) };
}
