import { expect, it } from "vitest";
import { Killers } from "./killers.ts";

it("gives those of the asked tests that have killed of late, the last first", () => {
  const killers = new Killers();
  for (const id of ["a", "b", "c", "a"]) killers.add(id);
  expect(killers.among(["a", "b", "d"])).toEqual(["a", "b"]);
});

it("forgets the oldest, and remembers no suite of attacks", () => {
  const killers = new Killers();
  killers.add("tests/mutants/suites/time-attacks.suite.ts#holds");
  const ids = ["a", "b", "c", "d", "e", "f", "g"];
  for (const id of ids) killers.add(id);
  expect(killers.among([...ids, "tests/mutants/suites/time-attacks.suite.ts#holds"])).toEqual([
    "g",
    "f",
    "e",
    "d",
    "c",
    "b",
  ]);
});
