import { valueNode } from "../../language/make-node.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import { dateText } from "../../values/civil-day.ts";
import { Unknown, withoutValue } from "../../values/no-value.ts";
import type { Value } from "../../values/value.ts";
import { TEXT, type ValueType } from "../../values/value-type.ts";

/** Most combinations with an unknown member that are held against the others; the rest may be any of them. */
const MOST_COMPARED = 100;

/** What is known of a combination of values; undefined stands for a member that is not known. */
type Members = readonly (string | number | boolean | undefined)[];

/** A combination of which some members are known. */
class PartlyKnown extends Unknown {
  readonly members: Members;

  constructor(members: Members) {
    super(-Infinity, Infinity);
    this.members = members;
  }
}

/** Several values as one, which is the same where all of them are: their list as a text. */
export function combination(use: OperatorUse, members: readonly TypedNode[]): TypedNode {
  return valueNode({
    op: use.op,
    at: use.at,
    type: TEXT,
    args: members,
    run: (compiler) => {
      const runs = members.map((member) => compiler.run(member));
      return (facts, scope) => {
        const values = runs.map((run) => run(facts, scope));
        const bad = values.find((value) => typeof value === "object" && !(value instanceof Unknown));
        if (bad !== undefined) return withoutValue([bad]);
        const known = values.map((value, index) => shown(value, (members[index] as TypedNode).type));
        return known.includes(undefined) ? new PartlyKnown(known) : JSON.stringify(known);
      };
    },
    lower: (lowerer) => members.map((member) => lowerer.lower(member)),
  });
}

/**
 * How many of unknown values are surely different from all known ones and from one another: one that may be any value is
 * so only where nothing else is known.
 */
export function certainlyApart(known: ReadonlySet<Value>, open: readonly Unknown[]): number {
  const partly = open.filter((value) => value instanceof PartlyKnown).slice(0, MOST_COMPARED);
  if (partly.length === 0) return known.size === 0 ? 1 : 0;
  const apart = [...known].map((value) => JSON.parse(String(value)) as Members);
  for (const { members } of partly)
    if (!apart.some((other) => mayBeSame(members, other))) apart.push(members);
  return apart.length - known.size;
}

function mayBeSame(one: Members, other: Members): boolean {
  return one.every(
    (member, index) => member === undefined || other[index] === undefined || member === other[index],
  );
}

function shown(value: Value, { kind }: ValueType): Members[number] {
  if (typeof value === "object") return undefined;
  return kind === "date" ? dateText(value as number) : value;
}
