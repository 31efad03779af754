import { digestOf } from "../journal/hash.ts";
import { readSnapshot } from "../journal/snapshot.ts";
import type { KeptSnapshot } from "../store/commit.ts";
import type { EffectPlace } from "../store/inventory.ts";
import type { StreamRepair } from "../store/repair.ts";
import { type JournalFault, journalFault, safely } from "./journal-fault.ts";
import type { StreamProof } from "./prove-stream.ts";
import type { RebuiltPart } from "./rebuilt-part.ts";
import type { ProvedStream, RebuildGround } from "./sound-stream.ts";

/** What is to be put beside a stream, told part by part, and what cannot be. */
export interface StreamPlan {
  readonly repair: StreamRepair | undefined;
  readonly parts: readonly RebuiltPart[];
  readonly left: readonly JournalFault[];
}

/**
 * Works out what of that which is kept beside a stream is not what its entries, which are proved, lead to.
 *
 * @param misfiled what the store itself has found wrong with what it looks work up by: `deadline <name>`, `outbox <id>`
 */
export async function planStream(
  ground: RebuildGround,
  proved: ProvedStream,
  misfiled: ReadonlyMap<string, string>,
): Promise<StreamPlan> {
  const { stream, proof, kept } = proved;
  if (proof === undefined || proved.faults.length > 0)
    return { repair: undefined, parts: [], left: proved.faults };
  const { store } = ground;
  const deadlines = await store.deadlines(stream);
  const effects = await store.inventory.effects(stream);
  const snapshot = snapshotPlan(ground, proved, proof);
  const waiting = deadlinePlan(proof, new Map(deadlines.map(({ name, dueAt }) => [name, dueAt])), misfiled);
  const places = effectPlan(proof, effects, misfiled);
  const parts = [...snapshot.parts, ...waiting.parts, ...places.parts].map((part) => ({ ...part, stream }));
  const marks = effects.filter(
    ({ id, standing }) => standing === "performed" && !proof.written.effects.has(id),
  );
  const left = [
    ...snapshot.left,
    ...marks.map(({ id }) => strayMark(proved, id)),
    ...(await recordsLeft(ground, proved, proof)),
  ];
  if (parts.length === 0) return { repair: undefined, parts, left };
  const put = snapshot.put === undefined ? {} : { snapshot: snapshot.put };
  const seen = kept?.revision ?? 0;
  return { repair: { stream, seen, ...put, deadlines: waiting.put, effects: places.put }, parts, left };
}

interface SnapshotPlan {
  readonly put?: KeptSnapshot;
  readonly parts: readonly RebuiltPart[];
  readonly left: readonly JournalFault[];
}

function snapshotPlan(
  { hash }: RebuildGround,
  { stream, kept }: ProvedStream,
  proof: StreamProof,
): SnapshotPlan {
  const { last } = proof;
  if (last === undefined) return { parts: [], left: [] };
  const { seq: revision, hash: head, seals } = last;
  const isSound =
    kept?.revision === revision &&
    kept.head === head &&
    seals.snapshot === digestOf(hash, kept.text) &&
    safely(() => readSnapshot(stream, kept)) !== undefined;
  if (isSound) return { parts: [], left: [] };
  const { text } = proof.written;
  if (text === undefined || digestOf(hash, text) !== seals.snapshot) {
    const pl =
      "stanu nie da się odtworzyć z wpisów tak, jak go zapieczętowano: zapisała go wcześniejsza wersja";
    const en =
      "the state cannot be made out of the entries as it was sealed: an earlier version has written it";
    return { parts: [], left: [journalFault(stream, revision, "OGW506", pl, en)] };
  }
  const put = { revision, head, text };
  const was = kept === undefined ? null : { revision: kept.revision, head: kept.head, text: kept.text };
  return { put, parts: [{ kind: "snapshot", key: stream, was, is: put }], left: [] };
}

function deadlinePlan(
  { written }: StreamProof,
  kept: ReadonlyMap<string, string>,
  misfiled: ReadonlyMap<string, string>,
) {
  const names = [...new Set([...written.deadlines.keys(), ...kept.keys()])].sort();
  const put = names
    .filter((name) => written.deadlines.get(name) !== kept.get(name) || misfiled.has(`deadline ${name}`))
    .map((name) => ({ name, dueAt: written.deadlines.get(name) ?? null }));
  const parts = put.map(({ name, dueAt }): RebuiltPart => {
    const was = told(kept.get(name), misfiled.get(`deadline ${name}`));
    return { kind: "deadline", key: name, was, is: dueAt };
  });
  return { put, parts };
}

/** Every effect without a mark of performance has one place of its kind, every other has none. */
function effectPlan(
  { written }: StreamProof,
  places: readonly EffectPlace[],
  misfiled: ReadonlyMap<string, string>,
) {
  const performed = new Set<string>();
  const kept = new Map<string, EffectPlace[]>();
  for (const place of places) {
    if (place.standing === "performed") performed.add(place.id);
    else kept.set(place.id, [...(kept.get(place.id) ?? []), place]);
  }
  const put: StreamRepair["effects"][number][] = [];
  const parts: RebuiltPart[] = [];
  for (const id of [...new Set([...written.effects.keys(), ...kept.keys()])].sort()) {
    const there = kept.get(id) ?? [];
    const kind = performed.has(id) ? null : (written.effects.get(id) ?? null);
    const isSound =
      kind === null ? there.length === 0 : there.length === 1 && (there[0]?.kind ?? kind) === kind;
    const problem = misfiled.get(`outbox ${id}`);
    if (isSound && problem === undefined) continue;
    put.push({ id, kind });
    const was = there.map((place) => `${place.kind ?? "?"} ${place.standing}`).join(", ");
    const standing = there[0]?.standing ?? "waits";
    parts.push({
      kind: "effect",
      key: id,
      was: told(was || undefined, problem),
      is: kind === null ? null : `${kind} ${standing}`,
    });
  }
  return { put, parts };
}

/** What was kept, with what the store has found wrong with it. */
function told(was: string | undefined, problem: string | undefined): string | null {
  return [was, problem].filter((text) => text !== undefined).join(": ") || null;
}

/** What is wrong with records: their values are nowhere else. */
async function recordsLeft(
  { store, erasures }: RebuildGround,
  { stream, kept }: ProvedStream,
  proof: StreamProof,
): Promise<readonly JournalFault[]> {
  const { inventory } = store;
  const records = await store.records(stream).catch(() => inventory.records(stream));
  const { faults } = proof.beside({ snapshot: kept, records, deadlines: [], effects: [] }, erasures);
  return faults.filter(({ key }) => key?.startsWith("record "));
}

function strayMark({ stream }: ProvedStream, id: string): JournalFault {
  const pl = `skutek ${id}: znak wykonania nie wskazuje żadnego skutku z wpisów`;
  const en = `effect ${id}: its mark of performance points at no effect of the entries`;
  return journalFault(stream, 0, "OGW516", pl, en, `effect ${id}`);
}
