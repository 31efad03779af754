import { OgwError } from "@opus/grant-rules/errors";
import { firstState, type MachineState, nextState } from "../decide/run-machine.ts";
import { callMachine } from "../machines/call-machine.ts";
import { grantMachine } from "../machines/grant-machine.ts";
import type { Programme } from "../programme/programme.ts";
import type { JournalEntry } from "./entry.ts";
import type { JsonObject } from "../values/json.ts";

/**
 * Runs a stream's recorded events through the machine again, with the verdicts they carry.
 *
 * @returns the state after each entry, in order
 * @throws OgwError OGW505 when the machine has no transition for a recorded event: the journal was not made by this
 * programme version.
 */
export function replayStream(
  programme: Programme,
  entries: readonly JournalEntry[],
): readonly MachineState[] {
  const states: MachineState[] = [];
  for (const entry of entries) {
    const before = states.at(-1);
    const after = before === undefined ? replayFirst(programme, entry) : step(programme, entry, before);
    if (after === undefined) throw unplayable(entry);
    states.push(after);
  }
  return states;
}

function replayFirst(programme: Programme, entry: JournalEntry): MachineState | undefined {
  if (entry.machine.id === "grant") {
    const { type: _, ...input } = entry.event;
    return firstState(grantMachine(programme.options), input as JsonObject);
  }
  const id = entry.stream.slice("call:".length);
  const call = programme.document.calls.find((known) => known.id === id);
  const state = firstState(callMachine(), { call: id, pool: call?.pool ?? "0.00" });
  return step(programme, entry, state);
}

function step(programme: Programme, entry: JournalEntry, before: MachineState): MachineState | undefined {
  const machine = entry.machine.id === "grant" ? grantMachine(programme.options) : callMachine();
  return nextState(machine, before, entry.event);
}

function unplayable(entry: JournalEntry): OgwError {
  return new OgwError({
    code: "OGW505",
    subject: `${entry.stream}#${entry.seq}`,
    problem: `the machine does not take the event "${entry.event.type}" here`,
    allowed: "A journal replays under the programme version that its entries pin",
    remedy: "Load that version by its hash; if it is the right one, the journal was changed",
  });
}
