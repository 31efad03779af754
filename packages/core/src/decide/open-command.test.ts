import { commandLimits } from "@opus/grant-rules/bounds";
import { describe, expect, it } from "vitest";
import { idOf, openCommand } from "./open-command.ts";

const said = (sent: unknown) => {
  const opened = openCommand(sent);
  return "refused" in opened
    ? opened.refused.map(({ code, message }) => `${code} ${message.en}`)
    : opened.members;
};
const failing = new Proxy(
  { type: "x" },
  {
    ownKeys() {
      throw new Error("gotcha");
    },
    getOwnPropertyDescriptor() {
      throw new Error("gotcha");
    },
  },
);

describe("what somebody hands over for a command", () => {
  it("is opened without what is undefined", () => {
    expect(said({ type: "x", id: undefined, payload: { a: [1] } })).toEqual({
      type: "x",
      payload: { a: [1] },
    });
  });

  it.each<[string, unknown]>([
    ["nothing", null],
    ["a text", "x"],
    ["a list", [1]],
    ["what fails when it is looked at", failing],
  ])("is none when it is %s", (_, sent) => {
    expect(said(sent)).toEqual(['OGW201 Command "" is not plain JSON.']);
  });

  it("is none when it computes a member, which is never done", () => {
    let count = 0;
    const computing = Object.defineProperty({ type: "x" }, "payload", {
      enumerable: true,
      get() {
        count += 1;
        return {};
      },
    });
    expect(said(computing)).toEqual(['OGW201 Command "x" is not plain JSON.']);
    expect(count).toBe(0);
  });

  it("is none when it would change what objects are made of", () => {
    for (const proto of ['{"a":1}', "null", "5"])
      expect(said(JSON.parse(`{"type":"x","__proto__":${proto}}`))).toEqual([
        'OGW201 Command "x" is not plain JSON.',
      ]);
  });

  it("is none when a value in it is no JSON, and says its type briefly", () => {
    const type = "x".repeat(5000);
    expect(said({ type, payload: { at: new Date(0) } })).toEqual([
      `OGW201 Command "${"x".repeat(100)}" is not plain JSON.`,
    ]);
    for (const odd of [7, ["x"], { slice: 1 }])
      expect(said({ type: odd, payload: () => 1 })).toEqual(['OGW201 Command "" is not plain JSON.']);
  });

  it("is looked at no further than a command may be long", () => {
    let looked = 0;
    const count = 2 * commandLimits.members.max;
    const members = Object.fromEntries(Array.from({ length: count }, (_, index) => [`m${index}`, 1]));
    const counting = new Proxy(members, {
      getOwnPropertyDescriptor(target, name) {
        looked += 1;
        return Reflect.getOwnPropertyDescriptor(target, name);
      },
    });
    expect(said(counting)).toEqual([expect.stringContaining("OGW201")]);
    // Naming the members alone asks about each of them once.
    expect(looked).toBeLessThanOrEqual(count + commandLimits.members.max + 1);
  });
});

describe("the id of what was handed over", () => {
  it("is a text that stands there, and empty for everything else", () => {
    expect(idOf({ id: "c-1" })).toBe("c-1");
    expect([null, "c-1", {}, { id: 7 }, failing].map(idOf)).toEqual(["", "", "", "", ""]);
  });
});
