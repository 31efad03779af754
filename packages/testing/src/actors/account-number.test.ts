import { describe, expect, it } from "vitest";
import { createSeededRandom } from "../random/seeded-random.ts";
import { accountNumber } from "./account-number.ts";

describe("a made-up account number", () => {
  it("has 26 digits that pass the check of ISO 13616", () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const account = accountNumber(createSeededRandom(seed)("account"));
      expect(account).toMatch(/^\d{26}$/);
      expect(BigInt(`${account.slice(2)}2521${account.slice(0, 2)}`) % 97n).toBe(1n);
    }
  });
});
