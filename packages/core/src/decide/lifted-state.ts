import { OgwError } from "@opus/grant-rules/errors";
import type { Snapshot } from "../journal/snapshot.ts";
import type { AnyAggregate } from "../kernel/aggregate.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import { liftState } from "../kernel/lift-stream.ts";
import { refuseNewer } from "../kernel/newer-release.ts";
import { type MachineState, runnerOf } from "../kernel/run-machine.ts";
import type { JsonObject } from "../values/json.ts";
import { readAs } from "../values/read-as.ts";

/** The state of a stream that has no entry yet. */
export function firstState(
  lifecycle: Lifecycle,
  aggregate: AnyAggregate,
  programme: Pick<AnyProgramme, "options">,
): MachineState {
  return runnerOf(lifecycle.machineOf(aggregate, programme)).first();
}

/**
 * The state that a snapshot holds, lifted to the machine's version if an earlier one wrote it. Nothing is decided on
 * what only looks like a state.
 *
 * @throws OgwError OGW303 when the snapshot belongs to another machine or to no version of it, or its context or state is
 * none of this machine; OGW751 when a newer release wrote it.
 */
export function restoredState(
  lifecycle: Lifecycle,
  aggregate: AnyAggregate,
  programme: Pick<AnyProgramme, "options">,
  snapshot: Snapshot,
): MachineState {
  const { machine, machineVersion: version } = snapshot;
  if (machine === aggregate.machine) refuseNewer(aggregate, version);
  if (machine !== aggregate.machine || !(version >= 1 && version <= aggregate.version)) {
    throw foreignSnapshot(
      aggregate.machine,
      `it is of machine ${JSON.stringify(machine)} version ${JSON.stringify(version)}, this is version ${aggregate.version}`,
    );
  }
  const { value, context } =
    version === aggregate.version ? snapshot : liftState(aggregate, version, snapshot);
  refuseUnsound(lifecycle, aggregate, context);
  const state = runnerOf(lifecycle.machineOf(aggregate, programme)).restored(value, context);
  if (state !== undefined) return state;
  throw foreignSnapshot(aggregate.machine, `its state ${JSON.stringify(value)} is none of this machine`);
}

/** Contexts that were found sound; they are read-only, so that nothing changes in them afterwards. */
const sound = new WeakMap<object, AnyAggregate>();

/** Says of a context that the machines of this process have made it, so that it needs no check. */
export function trustContext(context: JsonObject, aggregate: AnyAggregate): void {
  sound.set(context, aggregate);
}

function refuseUnsound(lifecycle: Lifecycle, aggregate: AnyAggregate, context: JsonObject): void {
  if (sound.get(context) === aggregate) return;
  const shape = readAs(lifecycle.contextSchema(aggregate), context);
  if (!shape.success) {
    const place = shape.error.issues[0]?.path.join(".") ?? "";
    throw foreignSnapshot(aggregate.machine, `its context has no sound ${JSON.stringify(place)}`);
  }
  sound.set(context, aggregate);
}

/** The error of a snapshot that fits no state of the machine. */
function foreignSnapshot(machine: string, problem: string): OgwError {
  return new OgwError({
    code: "OGW303",
    subject: `snapshot of ${machine}`,
    problem,
    allowed: "A snapshot belongs to the machine and the programme version it was made under",
    remedy: "Load the programme by the hash in the snapshot, or restore the store from a backup",
  });
}
