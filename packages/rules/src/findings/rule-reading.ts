import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import type { TypedNode } from "../language/typed-node.ts";
import type { Edition } from "../rule-set/edition.ts";
import { all, type Condition } from "./conditions/condition.ts";
import { type Answers, type Found, findAnswers, type Steps } from "./conditions/find-answers.ts";
import { ConditionReader } from "./conditions/read-condition.ts";
import type { Given } from "./conditions/value-ranges.ts";

/** The rules of one edition, read as conditions over what people may answer. */
export interface EditionReading {
  readonly edition: Edition;
  readonly reader: ConditionReader;
  readonly rules: readonly RuleReading[];
  readonly steps: Steps;
  /** Slots of a frame of facts. */
  readonly slotCount: number;
}

/** A rule that is met or not met, as conditions. */
export interface RuleReading {
  readonly rule: CheckedRule;
  /** Whom it is for. */
  readonly when: Condition;
  /** What it asks of them. */
  readonly body: Condition;
}

/** Only the strict language says what its tests mean; other profiles have values of their own. */
const STRICT = "json-logic";

/**
 * Reads the rules of an edition that ask something in the strict language.
 *
 * @param given ranges of facts that no form bounds
 */
export function readEdition(
  edition: Edition,
  slotCount: number,
  steps: Steps,
  given?: Given,
): EditionReading {
  const reader = new ConditionReader(edition.compiler, given);
  const rules = edition.rules.flatMap(({ rule }) => {
    const { document, when, body } = rule;
    if (document.kind === "scoring" || document.language !== STRICT) return [];
    return [{ rule, ...reader.ofRule(document, when, body) }];
  });
  return { edition, reader, rules, steps, slotCount };
}

/** Whether anybody can be met by a rule that is for them. */
export function canBeMet({ when, body }: RuleReading, reading: EditionReading): Found {
  return findSendable(all(when, body), reading);
}

/** Answers that fulfil a condition and can be sent: fields that do not apply are blank. */
export function findSendable(condition: Condition, { reader, steps }: EditionReading): Found {
  const gates = reader.gatesOf(condition);
  return findAnswers(gates.length === 0 ? condition : all(condition, ...gates), steps);
}

/** Whether a search found answers. */
export function areFound(found: Found): found is Answers {
  return typeof found !== "string";
}

/** Every node below some, each once, those inside lists included. */
export function nodesBelow(roots: readonly TypedNode[]): readonly TypedNode[] {
  const seen = new Set<TypedNode>();
  const walk = (node: TypedNode): void => {
    if (seen.has(node)) return;
    seen.add(node);
    node.args.forEach(walk);
  };
  roots.forEach(walk);
  return [...seen];
}

/** What a rule is written of: whom it is for, and what it asks or gives. */
export function rootsOf({ when, body }: CheckedRule): readonly TypedNode[] {
  return when === undefined ? [body] : [when, body];
}
