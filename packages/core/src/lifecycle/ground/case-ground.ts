import type { CallDocument } from "../../document/call-schema.ts";
import type { Regulations } from "../../document/regulations.ts";
import { stagesOn } from "../../kernel/stage.ts";
import type { CaseAccount } from "./accounts.ts";
import type { CallSlice } from "./call-nouns.ts";
import type { CaseRecords } from "./case-records.ts";
import type { ValueClass } from "./value-classes.ts";

/** A case's call, as the plans of the case may look at it. */
export interface CallFacts {
  readonly id: string;
  readonly stream: `call:${string}`;
  /** Active states of the call. */
  readonly state: readonly string[];
  readonly context: CallSlice;
  /** When the call's events happened that terms of the programme name. */
  readonly happened: Readonly<Record<string, string>>;
}

/** What every plan of a case is given beside its command and its stage. */
export interface CasePlan {
  readonly programme: Regulations;
  readonly call: CallDocument;
  readonly callFacts: CallFacts;
  readonly records: CaseRecords;
}

/** What terms of a case are counted with. */
export interface CaseTerm {
  readonly programme: Regulations;
  readonly call: CallDocument;
}

/** What the stages of a case stand on. */
export interface CaseGround {
  readonly prefix: "case";
  readonly plan: CasePlan;
  readonly term: CaseTerm;
  readonly account: CaseAccount;
  readonly shown: ValueClass;
}

/**
 * Declares a stage of a case, in two steps: its nouns first, then, with the kit they give, what it does.
 *
 * Misspelt states, targets, events, guards, recorders, effects, deadlines, accounts, slices and members do not compile.
 */
export const defineCaseStage = stagesOn<CaseGround>();
