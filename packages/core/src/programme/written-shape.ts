import type { JsonSchema } from "@opus/grant-rules";
import { inBothLanguages } from "@opus/grant-rules";
import { isPlainObject } from "@opus/grant-rules/document";
import { objectAt } from "./programme-vocabulary.ts";
import { SETS_WITH_USUAL, USUAL } from "./usual-members.ts";

const TITLE = "title";

/**
 * The schema of a document as designers write it: what is usual for terms and record classes is said once, and titles that
 * everybody knows may be left out.
 */
export function writtenShape(schema: JsonSchema): JsonSchema {
  const properties = objectAt(schema.properties);
  const sources = objectAt(properties.sources);
  const sets = SETS_WITH_USUAL.map((name) => [name, withUsual(withLooseUntil(objectAt(properties[name])))]);
  return {
    ...schema,
    properties: {
      ...properties,
      sources: { ...sources, items: untitled(objectAt(sources.items)) },
      ...Object.fromEntries(sets),
      ...(properties.bars === undefined ? {} : { bars: withLooseTerms(objectAt(properties.bars)) }),
    },
  };
}

function withUsual(set: JsonSchema): JsonSchema {
  const members = Object.entries(objectAt(set.properties)).map(
    ([name, one]) => [name, loose(objectAt(one))] as const,
  );
  const others = objectAt(set.additionalProperties);
  const [sample = others] = members.map(([, one]) => one);
  const anyOf = Array.isArray(sample.anyOf) ? objectAt(sample.anyOf[0]) : sample;
  const { examples: _, ...usual } = anyOf;
  // No two of them have one title.
  const { [TITLE]: _title, ...shared } = objectAt(usual.properties);
  return {
    ...set,
    ...(Object.keys(others).length === 0 ? {} : { additionalProperties: loose(others) }),
    properties: {
      ...Object.fromEntries(members),
      [USUAL]: {
        ...usual,
        properties: shared,
        description: inBothLanguages({
          pl: "Co mają wszystkie, o ile same nie mówią inaczej.",
          en: "What all of them have unless they say otherwise.",
        }),
      },
    },
  };
}

/** Bars are terms too, of one shape with the others; that one lacks a basis of its own `check` says. */
function withLooseTerms(bars: JsonSchema): JsonSchema {
  const items = objectAt(bars.items);
  const members = objectAt(items.properties);
  return { ...bars, items: { ...items, properties: { ...members, until: loose(objectAt(members.until)) } } };
}

/** Record classes may be kept until a term ends, which is of one shape with the others too. */
function withLooseUntil(set: JsonSchema): JsonSchema {
  const looseIn = (value: unknown) => {
    const one = objectAt(value);
    const members = objectAt(one.properties);
    return members.until === undefined
      ? one
      : { ...one, properties: { ...members, until: loose(objectAt(members.until)) } };
  };
  const members = Object.entries(objectAt(set.properties)).map(
    ([name, one]) => [name, looseIn(one)] as const,
  );
  return {
    ...set,
    properties: Object.fromEntries(members),
    ...(isPlainObject(set.additionalProperties)
      ? { additionalProperties: looseIn(set.additionalProperties) }
      : {}),
  };
}

/** An entry whose members may stand in `usual`, or be known. */
function loose(schema: JsonSchema): JsonSchema {
  const { anyOf, required: _, ...others } = schema;
  if (!Array.isArray(anyOf)) return others;
  return { ...others, anyOf: anyOf.map((branch) => branchOf(objectAt(branch))) };
}

function branchOf(branch: JsonSchema): JsonSchema {
  const { required: _, ...others } = branch;
  const { items } = others;
  return items === undefined ? others : { ...others, items: loose(objectAt(items)) };
}

function untitled(schema: JsonSchema): JsonSchema {
  const { required } = schema;
  return Array.isArray(required)
    ? { ...schema, required: required.filter((name) => name !== TITLE) }
    : schema;
}
