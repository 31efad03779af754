import { type LocalisedText, needList } from "../errors/index.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import { inBothLanguages } from "./described.ts";

/** A name that may stand at a place, with what it means. */
export interface NamedValue {
  readonly name: string;
  readonly meaning?: LocalisedText;
}

/**
 * Names that one programme defines. What is given becomes a closed list in the schema, so that an editor offers
 * these names and no others; what is left out stays open.
 */
export interface RuleVocabulary {
  /** Facts as `var` reads them outside lists. */
  readonly facts?: readonly NamedValue[];
  /** Facts as `var` reads them inside list operators: `@.cost`, `^.cost`, `$.amount`. */
  readonly itemFacts?: readonly NamedValue[];
  readonly parameters?: readonly NamedValue[];
  readonly tables?: readonly NamedValue[];
  readonly calculations?: readonly NamedValue[];
  readonly territories?: readonly NamedValue[];
  readonly registers?: readonly NamedValue[];
  readonly moments?: readonly NamedValue[];
  /** What may follow from rules, at any moment. */
  readonly consequences?: readonly NamedValue[];
  /** Ids of legal bases; a place may follow behind `#`. */
  readonly sources?: readonly NamedValue[];
  readonly rules?: readonly NamedValue[];
  /** Record classes that `x-personal` may name. */
  readonly recordClasses?: readonly NamedValue[];
  /** Patterns that `x-pattern` of a form may name. */
  readonly formPatterns?: readonly NamedValue[];
}

/** A schema of a name: one of those that are known, or any that is written as `otherwise` says. */
export function nameAmong(names: readonly NamedValue[] | undefined, otherwise: JsonSchema = {}): JsonSchema {
  if (names === undefined) return { type: "string", ...otherwise };
  needList(names, { of: "nameAmong", name: "the list of names", is: "a list of { name, meaning }" });
  if (names.length === 0) return { type: "string", not: {} };
  const unique = [...new Map(names.map((each) => [each.name, each])).values()];
  const meanings = unique.map(({ meaning }) => (meaning === undefined ? "" : inBothLanguages(meaning)));
  return {
    type: "string",
    enum: unique.map(({ name }) => name),
    ...(meanings.some((meaning) => meaning !== "") ? { markdownEnumDescriptions: meanings } : {}),
  };
}
