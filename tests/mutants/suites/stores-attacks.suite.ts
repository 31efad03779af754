import { expect, it } from "vitest";
import { storeAttacks } from "../../attacks/stores/group.ts";
import { firstBroken } from "./first-broken.ts";

it("holds against the attacks on stores", async () => {
  expect(await firstBroken(storeAttacks)).toBeUndefined();
});
