import { joinPointer } from "../document/index.ts";
import { isPlainObject } from "../document/plain-object.ts";
import type { Change } from "./change.ts";
import type { KnownNames, NodesByPlace } from "./known-names.ts";

/** Most names that are tried in place of one; the first that types allow is the mutant. */
const MOST_TRIED = 20;

/** Changes of the names among the operands of an operator, and which operands they are. */
export interface NameChanges {
  readonly changes: readonly Change[];
  readonly taken: readonly number[];
}

/** The changes of a path, parameter, calculation, table or territory that an operator names; undefined where it names none. */
export function nameChanges(
  op: string,
  operands: unknown,
  at: string,
  known: { readonly nodes: NodesByPlace; readonly names: KnownNames },
): NameChanges | undefined {
  const list: readonly unknown[] = Array.isArray(operands) ? operands : [operands];
  const index = op === "inTerritory" ? 1 : 0;
  const name = list[index];
  if (typeof name !== "string") return undefined;
  const others = otherNames(op, name, at, list, known);
  if (others === undefined) return undefined;
  const place = Array.isArray(operands) ? joinPointer(joinPointer(at, op), index) : joinPointer(at, op);
  const rewritings = others.slice(0, MOST_TRIED).map((to) => ({ to, written: to }));
  return { taken: [index], changes: [{ kind: "path", at: place, from: name, rewritings }] };
}

function otherNames(
  op: string,
  name: string,
  at: string,
  operands: readonly unknown[],
  { nodes, names }: { readonly nodes: NodesByPlace; readonly names: KnownNames },
): readonly string[] | undefined {
  switch (op) {
    case "var":
      return otherPaths(name, at, nodes, names);
    case "param":
    case "lookup":
      return names.parametersLike(name);
    case "calc":
      return names.calculationsLike(name);
    case "inTerritory":
      return otherTerritories(name, at, operands, nodes, names);
    default:
      return undefined;
  }
}

function otherPaths(written: string, at: string, nodes: NodesByPlace, names: KnownNames): readonly string[] {
  const origin = nodes.get(at)?.origin;
  if (origin?.from !== "fact" || !written.endsWith(origin.field.path)) return [];
  const before = written.slice(0, written.length - origin.field.path.length);
  return names.pathsLike(origin.field).map((path) => before + path);
}

function otherTerritories(
  name: string,
  at: string,
  [place]: readonly unknown[],
  nodes: NodesByPlace,
  names: KnownNames,
): readonly string[] {
  if (!isPlainObject(place)) return [];
  const type = nodes.get(joinPointer(joinPointer(at, "inTerritory"), 0))?.type;
  return type?.kind === "place" ? names.territoriesLike(name, type.register) : [];
}
