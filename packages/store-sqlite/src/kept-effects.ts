import { OgwError } from "@opus/grant-rules/errors";
import type { Effect, EffectStanding, OutboxEffect, StreamId } from "@opus/grant-workflow/store";
import { damaged, entryOfRow } from "./kept-entry.ts";

/** An effect of the outbox with the entry that it stands in, by columns. */
export type EffectRow = readonly [
  position: number,
  stream: StreamId,
  seq: number,
  idx: number,
  kind: string,
  attempts: number,
  waitsUntil: number,
  reason: string | null,
  setAside: number,
  previous: string | null,
  hash: string,
  entry: string | null,
];

/** Effects as the outbox has them, each from the sealed entry that it points at. */
export function keptEffects(rows: readonly EffectRow[]): OutboxEffect[] {
  let last: { readonly place: string; readonly effects: readonly Effect[] } | undefined;
  return rows.map((row) => {
    const standing = standingOf(row);
    const [, stream, seq, idx] = row;
    const place = `${stream}#${seq}`;
    try {
      // Effects of one entry stand together, so that its text is hashed and parsed once.
      if (last?.place !== place) last = { place, effects: effectsOf(place, row) };
      const effect = last.effects[idx];
      if (effect?.id !== standing.id) throw damaged(`outbox ${standing.id}`, "the entry has no such effect");
      if (`${effect.stage}.${effect.type}` !== standing.kind) {
        throw damaged(
          `outbox ${standing.id}`,
          `it is kept as ${standing.kind}, and is another kind of effect`,
        );
      }
      return { ...standing, effect };
    } catch (fault) {
      if (!OgwError.isInstance(fault)) throw fault;
      return { ...standing, fault };
    }
  });
}

function standingOf(row: EffectRow): EffectStanding {
  const [position, stream, seq, idx, kind, attempts, waits, reason, setAside] = row;
  const waitsUntil = waits === 0 ? null : new Date(waits).toISOString();
  const id = `${stream}#${seq}#${idx}`;
  return { position, id, stream, kind, attempts, waitsUntil, reason, isSetAside: setAside === 1 };
}

function effectsOf(place: string, row: EffectRow): readonly Effect[] {
  const [, stream, seq, , , , , , , previous, hash, entry] = row;
  if (entry === null) throw damaged(`outbox ${place}`, "there is no such entry");
  return entryOfRow([stream, seq, previous, hash, entry]).effects;
}
