import type { Actor, RoleName } from "../journal/entry.ts";
import type { AnyProgramme } from "./any-programme.ts";
import { ownOfNobody, roleNameOf } from "./permissions.ts";

/** Something that somebody did on a stream and that keeps them from something else there, as snapshots keep it. */
export interface Acted {
  readonly by: string;
  /** The role as its holder goes by it. */
  readonly as: string;
  /** The command. */
  readonly act: string;
  /** The entry. */
  readonly seq: number;
}

/** Two things that nobody does both of on one case, as a programme states them. */
interface Apart {
  readonly one: readonly string[];
  readonly other: readonly string[];
}

type WithDocument = Pick<AnyProgramme, "document">;

/** Of a stream on which nobody has done anything that keeps them from something. */
export const NOBODY_ACTED: readonly Acted[] = Object.freeze([]);

/** The member of a snapshot that keeps what was done; none as long as nothing of it was. */
export function actedIn(acted: readonly Acted[]): { readonly acted?: readonly Acted[] } {
  return acted.length === 0 ? {} : { acted };
}

/** What an entry says of who did what on its own stream. */
interface Act {
  readonly seq: number;
  readonly actor: Actor;
  readonly command: { readonly type: string };
  readonly event: { readonly type: string };
}

/**
 * What was done so far after an entry: only what keeps its actor from something is remembered, each act of a person once.
 * What a command tells other streams was not done on them. The same list when nothing of it was done.
 */
export function actedAfter(
  before: readonly Acted[],
  programme: WithDocument,
  { seq, actor, command: { type }, event }: Act,
): readonly Acted[] {
  const pairs = pairsOf(programme);
  if (pairs.length === 0 || event.type !== type || ownOfNobody.includes(actor.role)) return before;
  const as = roleNameOf(actor);
  const counts = pairs.some(({ one, other }) => isOf(one, as, type) || isOf(other, as, type));
  const isKnown = before.some((each) => each.by === actor.id && each.as === as && each.act === type);
  return counts && !isKnown ? [...before, { by: actor.id, as, act: type, seq }] : before;
}

/** What somebody did before that keeps them from a command on the same stream; undefined when nothing does. */
export function keptFrom(
  programme: WithDocument,
  actor: Actor,
  type: string,
  acted: readonly Acted[],
): Acted | undefined {
  if (acted.length === 0 || ownOfNobody.includes(actor.role)) return undefined;
  const as = roleNameOf(actor);
  const shut = pairsOf(programme).flatMap(({ one, other }) => [
    ...(isOf(one, as, type) ? [other] : []),
    ...(isOf(other, as, type) ? [one] : []),
  ]);
  return acted.find((each) => each.by === actor.id && shut.some((side) => isOf(side, each.as, each.act)));
}

/** Whether a side names what a role does by a command: the role, the command or its family. */
export function isOf(side: readonly string[], role: RoleName | string, type: string): boolean {
  return side.some((item) =>
    item.endsWith(".*") ? type.startsWith(item.slice(0, -1)) : item === role || item === type,
  );
}

function pairsOf({ document }: WithDocument): readonly Apart[] {
  return (document as { readonly roles?: { readonly apart?: readonly Apart[] } }).roles?.apart ?? [];
}
