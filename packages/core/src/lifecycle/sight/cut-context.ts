import type { Stage } from "../../kernel/stage.ts";
import type { Json, JsonObject } from "../../values/json.ts";
import { membersOf } from "../../values/schema-parts.ts";
import type { CardRecord } from "../scoring/card-record.ts";
import { isSeen, type Seen } from "./seen-by.ts";

/** Members of a slice that somebody may not see. */
type Hidden = readonly [slice: string, members: readonly string[]];

/**
 * Makes the cut of an aggregate's contexts: each value that is not for its reader stands as in a new stream, so that
 * the shape stays. A context of which all may be seen is handed on as it is.
 *
 * @param blank the context of a new stream, asked for once
 */
export function contextCut<Context extends object>(stages: readonly Stage[], blank: () => Context) {
  const known = new Map<string, readonly Hidden[]>();
  let empty: JsonObject | undefined;
  return (whole: Context, seen: Seen): Context => {
    const context = whole as unknown as JsonObject;
    const hidden = known.get(seen.standing) ?? hiddenMembers(stages, seen);
    known.set(seen.standing, hidden);
    empty ??= blank() as unknown as JsonObject;
    const cut: Record<string, Json | undefined> = { ...context };
    for (const [slice, members] of hidden) {
      const own: Record<string, Json | undefined> = { ...(context[slice] as JsonObject) };
      const blanks = empty[slice] as JsonObject;
      // What a stream does not have need not be hidden.
      for (const member of members) if (own[member] !== undefined) own[member] = blanks[member] ?? null;
      cut[slice] = own;
    }
    return withCards(cut as JsonObject, context, seen) as unknown as Context;
  };
}

function hiddenMembers(stages: readonly Stage[], seen: Seen): readonly Hidden[] {
  return stages.flatMap(({ nouns: { name, slice, shows } }): Hidden[] => {
    const members = Object.keys(membersOf(slice)).filter((member) => {
      const shown = typeof shows?.slice === "string" ? shows.slice : shows?.slice[member];
      // Of cards each is looked at by itself.
      return shown !== "cards" && !isSeen(seen, shown);
    });
    return members.length === 0 ? [] : [[name, members]];
  });
}

/** Cards as their reader may see them: those of others perhaps not at all, or without who gave them. */
function withCards(cut: JsonObject, { scoring }: JsonObject, seen: Seen): JsonObject {
  const cards = (scoring as { readonly cards?: readonly CardRecord[] } | undefined)?.cards;
  if (cards === undefined || cards.length === 0) return cut;
  const shown = cards.filter(({ expert }) => isSeen(seen, "cards", expert));
  const told = shown.map((card) => (isSeen(seen, "experts", card.expert) ? card : { ...card, expert: "" }));
  return { ...cut, scoring: { ...(cut.scoring as JsonObject), cards: told } };
}
