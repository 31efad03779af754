import type { CallDocument } from "../../document/call-schema.ts";
import type { Regulations } from "../../document/regulations.ts";
import { stagesOn } from "../../kernel/stage.ts";
import type { CallAccount } from "./accounts.ts";
import type { ValueClass } from "./value-classes.ts";

/** What every plan of a call is given beside its command and its stage. */
export interface CallPlan {
  readonly programme: Regulations;
  readonly call: CallDocument;
}

/** What the stages of a call stand on. */
export interface CallGround {
  readonly prefix: "call";
  readonly plan: CallPlan;
  readonly term: CallPlan;
  readonly account: CallAccount;
  readonly shown: ValueClass;
}

/** Declares a stage of a call; see `defineCaseStage`. */
export const defineCallStage = stagesOn<CallGround>();
