import type { Scope } from "../language/typed-node.ts";
import type { Frame } from "../values/value.ts";

/** Dotted path of a fact, by the path inside its record, with the indexes of the lists around it. */
export function pathOfFact(path: string, hops: number, facts: Frame, scope: Scope): string {
  const [own] = frameAt(hops, facts, scope);
  const prefix = typeof own === "string" ? own : "";
  return prefix === "" ? path : path === "" ? prefix : `${prefix}.${path}`;
}

/** The frame that a fact is read from, so many lists further out; that of the form below 0. */
export function frameAt(hops: number, facts: Frame, scope: Scope): Frame {
  if (hops < 0) return facts;
  let around = scope;
  for (let hop = 0; hop < hops && around.outer !== undefined; hop += 1) around = around.outer;
  return around.item;
}
