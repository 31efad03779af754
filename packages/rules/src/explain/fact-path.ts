import type { Scope } from "../language/typed-node.ts";
import type { Frame } from "../values/value.ts";

/** Dotted path of a fact, by the path inside its record, with the indexes of the lists around it. */
export function pathOfFact(path: string, hops: number, facts: Frame, scope: Scope): string {
  return pathInside(ownPath(hops, facts, scope), path);
}

/** Dotted path of the record that a fact is read from; the empty text for the form itself. */
export function ownPath(hops: number, facts: Frame, scope: Scope): string {
  const own = frameAt(hops, facts, scope)[0];
  return typeof own === "string" ? own : "";
}

/** Dotted path of a fact inside a record. */
export function pathInside(record: string, path: string): string {
  return record === "" ? path : path === "" ? record : `${record}.${path}`;
}

/** The frame that a fact is read from, so many lists further out; that of the form below 0. */
export function frameAt(hops: number, facts: Frame, scope: Scope): Frame {
  if (hops < 0) return facts;
  let around = scope;
  for (let hop = 0; hop < hops && around.outer !== undefined; hop += 1) around = around.outer;
  return around.item;
}
