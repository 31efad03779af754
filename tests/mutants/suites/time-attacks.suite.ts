import { expect, it } from "vitest";
import { timeAttacks } from "../../attacks/time/time-attacks.ts";
import { firstBroken } from "./first-broken.ts";

it("holds against the attacks on time", async () => {
  expect(await firstBroken(timeAttacks)).toBeUndefined();
});
