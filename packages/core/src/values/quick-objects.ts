import type * as z from "zod";
import { recipeOf } from "./deferred-schema.ts";
import { isUnread, type QuickReader, type ReaderOf, unfit } from "./quick-reading.ts";

/** What a schema of objects says: its members, and what becomes of others. */
interface ObjectShape {
  readonly members: Readonly<Record<string, z.ZodType>>;
  /** `refused` and `left out`, or kept when they fit this schema; `kept` as they are. */
  readonly others: "refused" | "left out" | "kept" | z.ZodType;
}

const othersOf = { strictObject: "refused", object: "left out", looseObject: "kept" } as const;

/** The reader of a schema of objects; undefined for any other, and where a member has none. */
export function objectReader(schema: z.ZodType, readerOf: ReaderOf): QuickReader | undefined {
  const shape = shapeOf(schema);
  if (shape === undefined) return undefined;
  const members = Object.entries(shape.members).map(([name, member]) => ({ name, reader: readerOf(member) }));
  const sure = members.flatMap(({ name, reader }) => (reader === undefined ? [] : [{ name, ...reader }]));
  const readOthers = othersReader(shape.others, new Set(Object.keys(shape.members)), readerOf);
  if (sure.length < members.length || readOthers === undefined) return undefined;
  return {
    read(value) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return unfit;
      const input = value as Readonly<Record<string, unknown>>;
      const read: Record<string, unknown> = {};
      for (const { name, read: readMember, isOptional } of sure) {
        if (!(name in input)) {
          if (isOptional === true) continue;
          return unfit;
        }
        const member = readMember(input[name]);
        if (isUnread(member)) return member;
        read[name] = member;
      }
      return readOthers(input, read);
    },
  };
}

function shapeOf(schema: z.ZodType): ObjectShape | undefined {
  const recipe = recipeOf(schema);
  if (recipe === undefined) return undefined;
  const [argument, ...more] = recipe.args;
  if ("word" in recipe) {
    const others = othersOf[recipe.word as keyof typeof othersOf];
    if (others === undefined || more.length > 0 || !isMembers(argument)) return undefined;
    return { members: argument, others };
  }
  const shape = shapeOf(recipe.of);
  if (shape === undefined || more.length > 0) return undefined;
  if (recipe.step === "clone" && argument === undefined) return shape;
  if (recipe.step === "extend" && isMembers(argument))
    return { ...shape, members: { ...shape.members, ...argument } };
  return recipe.step === "catchall" ? { ...shape, others: argument as z.ZodType } : undefined;
}

function isMembers(argument: unknown): argument is ObjectShape["members"] {
  return typeof argument === "object" && argument !== null && !Object.hasOwn(argument, "__proto__");
}

type ReadOthers = (input: Readonly<Record<string, unknown>>, read: Record<string, unknown>) => unknown;

function othersReader(
  others: ObjectShape["others"],
  names: ReadonlySet<string>,
  readerOf: ReaderOf,
): ReadOthers | undefined {
  if (others === "left out") return (_, read) => read;
  if (others === "refused") return (input, read) => (hasOthers(input, names) ? unfit : read);
  const reader = others === "kept" ? { read: (value: unknown) => value } : readerOf(others);
  if (reader === undefined) return undefined;
  return (input, read) => {
    for (const name in input) {
      // Zod leaves that one out, as setting it would replace the prototype.
      if (names.has(name) || name === "__proto__") continue;
      const member = reader.read(input[name]);
      if (isUnread(member)) return member;
      read[name] = member;
    }
    return read;
  };
}

/** As zod does, what an object inherits counts too. */
function hasOthers(input: Readonly<Record<string, unknown>>, names: ReadonlySet<string>): boolean {
  for (const name in input) if (!names.has(name)) return true;
  return false;
}
