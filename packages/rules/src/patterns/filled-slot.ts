import type { LocalisedText } from "../errors/index.ts";
import type { Field } from "../values/shape.ts";
import type { PatternSlot } from "./shape/pattern.ts";

/** A slot with what a use, or the pattern itself, put into it. */
export interface FilledSlot {
  readonly slot: PatternSlot;
  /** JSON Pointer of what was written. */
  readonly at: string;
  /** What stands for it in conditions. */
  readonly expression: unknown;
  /** What stands for it among the arguments of messages, where a constant has to say its type. */
  readonly typed: unknown;
  /** What it is called in texts. */
  readonly words: LocalisedText;
  /** A constant in its smallest unit: grosze, hundredths of a percent, whole numbers, days since 1970. */
  readonly amount?: number;
  /** The field that it names. */
  readonly field?: Field;
  /** The fields that it names, where there may be several. */
  readonly parts?: readonly FilledSlot[];
  /** Values of a choice. */
  readonly choices?: readonly string[];
  /** Where it is a territory: its code. */
  readonly territory?: string;
}

/** What is filled so far, by the names of the slots. */
export type FilledSlots = ReadonlyMap<string, FilledSlot>;
