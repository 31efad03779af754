import { expect, it } from "vitest";
import { accessGroup } from "../../attacks/access/access-group.ts";
import { firstBroken } from "./first-broken.ts";

it("holds against the attacks on access", async () => {
  expect(await firstBroken(accessGroup)).toBeUndefined();
});
