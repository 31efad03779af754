import type { Answer, Command, GrantWorkflow, Programme } from "@opus/grant-workflow";
import type { ApplicationRow } from "../applications/row-schema.ts";
import type { SimulatedClock } from "../clock/simulated-clock.ts";

/** What a simulation needs. */
export interface SimulateOptions {
  readonly programme: Programme;
  /** The engine, on a store of its own, with `clock` as its clock. */
  readonly workflow: GrantWorkflow;
  /** Is moved on; must not have gone beyond the first announcement. */
  readonly clock: SimulatedClock;
  readonly rows: readonly ApplicationRow[];
  readonly seed: number | string;
  /** Makes command ids of their names; the same one must serve a resumed run. By default names are ids. */
  readonly commandId?: (name: string) => string;
  /** Told each answer before anything else happens, deadlines included; awaited. */
  readonly onCommand?: (command: SimulatedCommand, answer: Answer) => void | Promise<void>;
  readonly onProgress?: (progress: SimulationProgress) => void;
}

/** A command of the simulation, or a deadline that passed. */
export type SimulatedCommand = Pick<Command, "type"> & Partial<Command>;

/** How far a simulation is. */
export interface SimulationProgress {
  /** Applications that have come to an end. */
  readonly ended: number;
  readonly total: number;
  readonly commands: number;
  /** UTC instant of simulated time. */
  readonly at: string;
}
