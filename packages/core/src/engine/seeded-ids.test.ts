import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createSeededIds } from "./seeded-ids.ts";

describe("seeded ids", () => {
  it("are HMAC-SHA256 under the seed, as the platform computes it", () => {
    const ids = createSeededIds("zażółć 🌿");
    const expected = (text: string) => createHmac("sha256", "zażółć 🌿").update(text).digest("hex");
    expect(ids.id("command/1")).toBe(expected('id "command/1"').slice(0, 32));
    expect(ids.salt("command/1")).toBe(expected('salt "command/1"'));
  });

  it("are the same for the same seed and name in every order of asking, and differ otherwise", () => {
    const [first, again, other] = [createSeededIds("1"), createSeededIds("1"), createSeededIds("2")];
    const names = ["a", "b", "", "a ", "ą", "a\u0328", "\ud800", "\ud801", "\ufffd"];
    const ids = names.map((name) => first.id(name));
    expect(new Set([...ids, ...names.map((name) => other.id(name))]).size).toBe(2 * names.length);
    expect(names.toReversed().map((name) => again.id(name))).toEqual(ids.toReversed());
  });

  it("tell nothing about salts", () => {
    const ids = createSeededIds("1");
    expect(ids.salt("a")).toMatch(/^[0-9a-f]{64}$/);
    expect(ids.salt("a").startsWith(ids.id("a"))).toBe(false);
  });

  it("need a seed", () => {
    expect(() => createSeededIds("")).toThrow("[OGW319] createSeededIds: the seed is empty");
  });
});
