import { commitment, type RuleOutcome, sha256Hex } from "@opus/grant-rules";
import type { Actor, Effect, EntryBody, RegistryChange, StreamId } from "../journal/entry.ts";
import type { Json, JsonObject } from "../values/json.ts";
import { sealEntry } from "../journal/seal-entry.ts";
import type { PersonalRecord, SnapshotEnvelope, StreamWrite } from "../ports/store.ts";
import type { Programme } from "../programme/programme.ts";
import type { WantedEffect } from "./decision.ts";
import type { NewRecord } from "./plan.ts";
import { keptUntil } from "./retention.ts";
import type { MachineState } from "./run-machine.ts";
import type { DeadlineChange } from "./term-deadlines.ts";

/** One stream's part of a decision, before it is written down. */
export interface Step {
  readonly stream: StreamId;
  readonly machine: { readonly id: "grant" | "call"; readonly version: number };
  readonly envelope: SnapshotEnvelope | undefined;
  readonly from: Json;
  readonly state: MachineState;
  readonly event: JsonObject & { readonly type: string };
  readonly verdicts: readonly RuleOutcome[];
  readonly records: readonly NewRecord[];
  readonly deadlines: DeadlineChange;
  readonly registry: readonly RegistryChange[];
  readonly effects: readonly WantedEffect[];
}

/** What all steps of a decision share. */
export interface StepFrame {
  readonly programme: Programme;
  readonly command: { readonly id: string; readonly type: string };
  readonly actor: Actor;
  readonly now: string;
  readonly salt: string;
}

/** A step written down: the sealed entry, the new snapshot, the records behind its commitments. */
export interface WrittenStep {
  readonly write: StreamWrite;
  readonly records: readonly PersonalRecord[];
}

/** Writes a step down as journal entry, snapshot and records. */
export function writeStep(step: Step, frame: StepFrame): WrittenStep {
  const { programme, now } = frame;
  const pinned = step.envelope?.programme ?? {
    id: programme.id,
    version: programme.version,
    hash: programme.hash,
  };
  const revision = step.envelope?.revision ?? 0;
  const seq = revision + 1;
  const records = saltedRecords(step, frame);
  const body: EntryBody = {
    format: 1,
    stream: step.stream,
    at: now,
    actor: frame.actor,
    // The payload stays out: what it says of a person stands in the records, behind commitments.
    command: { id: frame.command.id, type: frame.command.type },
    programme: pinned,
    machine: step.machine,
    event: step.event,
    from: step.from,
    to: step.state.value,
    verdicts: step.verdicts,
    records: records.map(({ id, class: recordClass, salt, value }) => ({
      id,
      class: recordClass,
      commitment: commitment(salt, value),
    })),
    deadlines: step.deadlines,
    registry: step.registry,
    effects: step.effects.map(
      (effect, index): Effect => ({ id: `${step.stream}#${seq}#${index}`, ...effect }),
    ),
  };
  const entry = sealEntry(body, seq, step.envelope?.head ?? null);
  return {
    write: {
      stream: step.stream,
      expectedRevision: revision,
      entries: [entry],
      snapshot: {
        machine: step.machine.id,
        machineVersion: step.machine.version,
        programme: pinned,
        revision: seq,
        head: entry.hash,
        value: step.state.value,
        context: step.state.context,
      },
      deadlines: step.deadlines,
    },
    records,
  };
}

/** The step's records, each with a salt of its own and the last day it is kept. */
function saltedRecords(step: Step, { programme, now, salt }: StepFrame): readonly PersonalRecord[] {
  return step.records.map((record) => ({
    stream: step.stream,
    ...record,
    salt: sha256Hex(`${salt}\n${step.stream}\n${record.id}`),
    keepUntil: keptUntil(record.class, programme, now),
  }));
}
