import type { Stage } from "../../kernel/stage.ts";
import type { JsonObject } from "../../values/json.ts";
import { membersOf } from "../../values/schema-parts.ts";
import type { CardRecord } from "../scoring/card-record.ts";
import { isSeen, type Seen } from "./seen-by.ts";

/** A member of a slice that somebody may not see. */
type Place = readonly [slice: string, member: string];

/**
 * Makes the cut of an aggregate's contexts: each value that is not for its reader stands as in a new stream, so that
 * the shape stays. A context of which all may be seen is handed on as it is.
 *
 * @param blank the context of a new stream, asked for once
 */
export function contextCut<Context extends object>(stages: readonly Stage[], blank: () => Context) {
  const hidden = new Map<string, readonly Place[]>();
  let empty: JsonObject | undefined;
  return (whole: Context, seen: Seen): Context => {
    const context = whole as unknown as JsonObject;
    const places = hidden.get(seen.standing) ?? hiddenPlaces(stages, seen);
    hidden.set(seen.standing, places);
    empty ??= blank() as unknown as JsonObject;
    const cut: Record<string, JsonObject> = {};
    for (const [slice, member] of places) {
      const before = cut[slice] ?? { ...(context[slice] as JsonObject) };
      cut[slice] = { ...before, [member]: (empty[slice] as JsonObject)[member] ?? null };
    }
    return withCards({ ...context, ...cut }, context, seen) as unknown as Context;
  };
}

function hiddenPlaces(stages: readonly Stage[], seen: Seen): readonly Place[] {
  return stages.flatMap(({ nouns: { name, slice, shows } }) =>
    Object.keys(membersOf(slice)).flatMap((member): Place[] => {
      const shown = typeof shows?.slice === "string" ? shows.slice : shows?.slice[member];
      // Of cards each is looked at by itself.
      return shown === "cards" || isSeen(seen, shown) ? [] : [[name, member]];
    }),
  );
}

/** Cards as their reader may see them: those of others perhaps not at all, or without who gave them. */
function withCards(cut: JsonObject, { scoring }: JsonObject, seen: Seen): JsonObject {
  const cards = (scoring as { readonly cards?: readonly CardRecord[] } | undefined)?.cards;
  if (cards === undefined || cards.length === 0) return cut;
  const shown = cards.filter(({ expert }) => isSeen(seen, "cards", expert));
  const told = shown.map((card) => (isSeen(seen, "experts", card.expert) ? card : { ...card, expert: "" }));
  return { ...cut, scoring: { ...(cut.scoring as JsonObject), cards: told } };
}
