import type { ChangeKind, JsonSchema } from "@opus/grant-rules";
import type { PlayedScenario } from "../playing/played-scenario.ts";

/** To what a changed setting belongs: a term, a bar of an act, or what follows from a rule. */
export type MutatedSetting = "deadline" | "bar" | "consequence";

/** A programme with one thing changed that only scenarios can notice. */
export interface SettingMutant {
  readonly of: MutatedSetting;
  /** Name of the deadline, the act that is barred, or id of the rule. */
  readonly id: string;
  readonly kind: ChangeKind;
  /** What is changed into what, and where: `amount: 7 → 8`. Unique for a setting. */
  readonly change: string;
  /** JSON Pointer into the programme document. */
  readonly at: string;
}

/** A mutant before it is made: the first of its ways that the programme allows. */
export interface PlannedSetting {
  readonly ways: readonly { readonly mutant: SettingMutant; readonly document: JsonSchema }[];
  /** Whether a scenario, as it was played without the change, has to do with what is changed. */
  reaches(played: PlayedScenario): boolean;
}
