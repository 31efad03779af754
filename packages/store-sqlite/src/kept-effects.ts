import { OgwError } from "@opus/grant-rules/errors";
import type { Effect, EffectStanding, OutboxEffect, StreamId } from "@opus/grant-workflow/store";
import { damaged, type EntryRow, entryOfRow } from "./kept-entry.ts";
import type { WorkStatements } from "./work-statements.ts";

/** An effect of the outbox, by columns. */
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
];

/** Effects as the outbox has them, each from the sealed entry that it points at. */
export function keptEffects(statements: WorkStatements, rows: readonly EffectRow[]): OutboxEffect[] {
  // An entry may hold many effects; it is read, hashed and parsed once.
  let last: { readonly place: string; readonly read: EntryEffects } | undefined;
  return rows.map((row) => {
    const standing = standingOf(row);
    const [, stream, seq, idx] = row;
    const place = `${stream}#${seq}`;
    if (statements.isPerformed.get(stream, seq, idx) !== undefined)
      return { ...standing, fault: misplaced(standing, "it was performed already") };
    if (last?.place !== place) last = { place, read: effectsOf(statements, stream, seq) };
    if ("fault" in last.read) return { ...standing, fault: last.read.fault };
    const effect = last.read.effects[idx];
    if (effect?.id !== standing.id)
      return { ...standing, fault: misplaced(standing, "the entry has no such effect") };
    if (`${effect.stage}.${effect.type}` !== standing.kind) {
      return { ...standing, fault: misplaced(standing, `what the entry has there is no ${standing.kind}`) };
    }
    return { ...standing, effect };
  });
}

function misplaced({ id }: EffectStanding, problem: string): OgwError {
  return damaged(`outbox ${id}`, problem);
}

function standingOf(row: EffectRow): EffectStanding {
  const [position, stream, seq, idx, kind, attempts, waits, reason, setAside] = row;
  const waitsUntil = waits === 0 ? null : new Date(waits).toISOString();
  const id = `${stream}#${seq}#${idx}`;
  return { position, id, stream, kind, attempts, waitsUntil, reason, isSetAside: setAside === 1 };
}

type EntryEffects = { readonly effects: readonly Effect[] } | { readonly fault: OgwError };

function effectsOf(statements: WorkStatements, stream: StreamId, seq: number): EntryEffects {
  const row = statements.entry.get(stream, seq) as EntryRow | undefined;
  try {
    if (row === undefined) throw damaged(`outbox ${stream}#${seq}`, "there is no such entry");
    return { effects: entryOfRow(row).effects };
  } catch (fault) {
    if (!OgwError.isInstance(fault)) throw fault;
    return { fault };
  }
}
