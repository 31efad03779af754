import type { Core } from "../language/core.ts";
import type { Message } from "../messages/message.ts";
import type { RuleInfo } from "./compiled-rule-set.ts";
import type { MessageOutcome, RuleDocument } from "./rule-document.ts";

/** A rule after all checks: typed nodes, numbered atoms, parsed messages. */
export interface CheckedRule {
  readonly document: RuleDocument;
  readonly info: RuleInfo;
  readonly when: Core | undefined;
  readonly body: Core;
  /** Denominator of the points (scoring rules). */
  readonly pointsDen: number;
  readonly atoms: ReadonlyMap<Core, number>;
  /** Atoms outside lists, by number: the bulk path stores their results in two bits each. */
  readonly rootAtoms: readonly Core[];
  readonly messages: Partial<Readonly<Record<MessageOutcome, Message>>>;
  readonly args: Readonly<Record<string, Core>>;
}
