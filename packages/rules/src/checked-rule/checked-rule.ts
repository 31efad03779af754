import type { TypedNode } from "../language/typed-node.ts";
import type { Message } from "../messages/message-part.ts";
import type { OpenVerdict } from "../outcome/consequence.ts";
import type { MessageOutcome, RuleDocument } from "../rule-document/rule-document.ts";
import type { RuleInfo } from "./rule-info.ts";

/** A consequence with the node of its amount. */
export interface CheckedConsequence {
  readonly does: string;
  readonly amount?: TypedNode;
}

/** A rule after all checks: typed nodes, numbered atoms, parsed messages. */
export interface CheckedRule {
  readonly document: RuleDocument;
  readonly info: RuleInfo;
  readonly when: TypedNode | undefined;
  readonly body: TypedNode;
  /** Denominator of the points (scoring rules). */
  readonly pointsDen: number;
  readonly atoms: ReadonlyMap<TypedNode, number>;
  /** Atoms outside lists, by number: the bulk path stores their results in two bits each. */
  readonly rootAtoms: readonly TypedNode[];
  readonly messages: Partial<Readonly<Record<MessageOutcome, Message>>>;
  /** What follows from the rule, moment by moment. */
  readonly consequences: ReadonlyMap<string, Readonly<Record<OpenVerdict, CheckedConsequence>>>;
  readonly args: Readonly<Record<string, TypedNode>>;
}
