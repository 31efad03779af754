import { canonicalJson } from "@opus/grant-rules";
import { commandLimits } from "@opus/grant-rules/bounds";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openCommand } from "./open-command.ts";
import { NO_PLAIN_COPY, plainCopy, TooManyMembers } from "./plain-copy.ts";

/** What the counting reader and the strict writer make of it together. */
function slowCopy(sent: object): unknown {
  const opened = openCommand(sent);
  if ("refused" in opened) return NO_PLAIN_COPY;
  try {
    const text = canonicalJson(opened.members);
    return text.includes('"__proto__":') ? NO_PLAIN_COPY : JSON.parse(text);
  } catch {
    return NO_PLAIN_COPY;
  }
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    "\ud800",
    Symbol("s"),
    1n,
    () => 1,
  ),
  fc.constantFrom<unknown>(
    new Date(0),
    new Map(),
    Object.create(null),
    Object.create({ a: 1 }),
    Object.assign(new Array(2), { 1: 1 }),
    "ż",
    "😀",
  ),
  fc.constantFrom<unknown>({ [Symbol("s")]: 1 }, Object.defineProperty({}, "hidden", { value: 1 })),
  fc.constantFrom<unknown>(
    {
      get computed() {
        return 1;
      },
    },
    JSON.parse('{"__proto__": 1}'),
    { "\udc00": 1 },
  ),
  fc.constantFrom<unknown>(Object.assign([1], { extra: 2 }), { 10: "ten", 9: "nine", a: 1 }, "\u0000"),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    fc.jsonValue(),
    odd,
    fc.array(tie("any")),
    fc.dictionary(fc.string(), tie("any")),
  ),
})).any;
const sent = fc.dictionary(fc.string(), value);

describe("plainCopy", () => {
  it("copies exactly what the counting reader and the strict writer take, and nothing else", () => {
    fc.assert(
      fc.property(sent, (one) => {
        expect(plainCopy(one)).toStrictEqual(slowCopy(one));
      }),
      { numRuns: 150 },
    );
  });

  it.each<[string, (more: number) => object]>([
    ["characters", (more) => ({ t: "x".repeat(commandLimits.characters.max - 1 + more) })],
    [
      "characters, places in lists counted",
      (more) => ({ t: ["x".repeat(commandLimits.characters.max - 2 + more)] }),
    ],
    ["name", (more) => ({ ["n".repeat(commandLimits.name.max + more)]: 1 })],
    ["items", (more) => ({ l: Array.from({ length: commandLimits.items.max + more }, () => 1) })],
    ["members", (more) => ({ o: Object.fromEntries(numbered(commandLimits.members.max + more)) })],
    ["members of the command", (more) => Object.fromEntries(numbered(commandLimits.members.max + more))],
    ["depth", (more) => nested(commandLimits.depth.max - 1 + more)],
    ["values", (more) => ({ a: ones(9_998), b: ones(9_999 + more) })],
  ])("takes as much as the limit of %s allows, and no more", (_, of) => {
    for (const more of [0, 1]) {
      const copy = plainCopy(of(more));
      expect(copy === NO_PLAIN_COPY || copy instanceof TooManyMembers).toBe(more === 1);
      expect("refused" in openCommand(of(more))).toBe(more === 1);
    }
  });

  it("copies no list that is more than a list, wherever it stands", () => {
    class Ordered extends Array<number> {}
    expect(plainCopy({ deep: [Ordered.of(1)] })).toBe(NO_PLAIN_COPY);
    expect(plainCopy({ deep: [[1]] })).toEqual({ deep: [[1]] });
  });

  it("says where there are too many members, since counting them again takes as long", () => {
    const wide = Object.fromEntries(numbered(commandLimits.members.max + 1));
    const sent = { payload: { "a/b": [{}, { wide }] } };
    const opened = openCommand(sent);
    expect(plainCopy(sent)).toEqual(new TooManyMembers(["payload", "a/b", "1", "wide"]));
    expect("refused" in opened && opened.refused[0]?.pointer).toBe("/payload/a~1b/1/wide");
  });

  it.each([1, 2, 3])(
    "copies what it has looked at, though a proxy tells something else at reading %d",
    (bad) => {
      let reads = 0;
      const changing = new Proxy(
        { amount: 1 },
        {
          getOwnPropertyDescriptor() {
            reads += 1;
            const value: unknown = reads === bad ? () => 1 : reads;
            return { value, enumerable: true, configurable: true, writable: true };
          },
        },
      );
      const copy = plainCopy({ changing });
      if (copy !== NO_PLAIN_COPY) expect(copy).toEqual({ changing: { amount: expect.any(Number) } });
    },
  );

  it("answers what a proxy throws with no copy", () => {
    const hostile = new Proxy(
      {},
      {
        ownKeys() {
          throw new Error("boo");
        },
      },
    );
    expect(plainCopy(hostile)).toBe(NO_PLAIN_COPY);
    expect(plainCopy({ hostile })).toBe(NO_PLAIN_COPY);
  });
});

function numbered(count: number): readonly (readonly [string, number])[] {
  return Array.from({ length: count }, (_, index) => [`m${index}`, index]);
}

function ones(length: number): readonly number[] {
  return Array.from({ length }, () => 1);
}

function nested(levels: number): object {
  return levels === 0 ? {} : { a: levels === 1 ? 1 : nested(levels - 1) };
}
