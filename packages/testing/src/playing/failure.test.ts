import { expect, it } from "vitest";
import { unproved } from "./failure.ts";

it("a journal that does not prove itself is told of the scenario as a whole", () => {
  const message = { pl: "case:A#2: hash się nie zgadza.", en: "case:A#2: the hash does not match." };
  const failure = unproved("/scenarios/3", { stream: "case:A", seq: 2, code: "OGW510", message });
  expect(failure).toMatchObject({ code: "OGW196", pointer: "/scenarios/3", legal: [] });
  expect(failure.message.en).toBe(
    "The journal does not prove itself after the scenario: case:A#2: the hash does not match.",
  );
  expect(failure.message.pl).toBe("Dziennik po scenariuszu jest niespójny: case:A#2: hash się nie zgadza.");
  expect(failure).not.toHaveProperty("step");
});
