import type { JsonSchema } from "@opus/grant-rules";
import type { LocalisedText } from "@opus/grant-rules/errors";

/** A word that may stand at a setting, with its meaning where one is told. */
export interface SettingChoice {
  readonly name: string;
  readonly meaning?: LocalisedText;
}

/** One setting of a document, as its reference page tells of it. */
export interface Setting {
  /** Where it stands: `calls[].pool`, `parameters.<name>.value`; a field of any form begins with `field`. */
  readonly path: string;
  /** Under which name its reference page has it: `calls-pool`. */
  readonly anchor: string;
  /** What it is; empty where nobody has told, in one language or in both. */
  readonly description: LocalisedText;
  /** The keywords of JSON Schema that hold at its place, references followed. */
  readonly schema: JsonSchema;
  /** Whether what it stands in must have it. */
  readonly isRequired: boolean;
  /** The words that may stand there; none where anything of its type may. */
  readonly choices: readonly SettingChoice[];
  /** The option that has to be on for the setting to be needed: `eligibility.supplements`. */
  readonly option?: string;
  /** Path of the setting whose members are its members too; they are told of there. */
  readonly members?: string;
}
