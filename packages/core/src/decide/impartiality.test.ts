import { describe, expect, it } from "vitest";
import { partial } from "./impartiality.ts";

const bond = { party: "Stowarzyszenie Wędka", as: "board", isOwn: true } as const;
const said = (isOwn: boolean, isNamed: boolean) => {
  const { code, message } = partial({ ...bond, isOwn } as never, isNamed);
  return [code, message.pl, message.en] as const;
};

describe("why somebody who is bound must not decide", () => {
  it("names the party to whom it has to be told", () => {
    for (const isOwn of [true, false]) {
      const [code, pl, en] = said(isOwn, true);
      expect(code).toBe(isOwn ? "OGW234" : "OGW235");
      for (const text of [pl, en]) expect(text).toContain(": Stowarzyszenie Wędka)");
    }
  });

  it("says of others how they are bound and no more, not even that something is left out", () => {
    for (const isOwn of [true, false])
      for (const text of said(isOwn, false).slice(1)) {
        expect(text).not.toContain("Stowarzyszenie");
        expect(text).not.toContain("undefined");
        expect(text).toMatch(/\([^:()]+\)\.$/u);
      }
  });
});
