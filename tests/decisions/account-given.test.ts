import { describe, expect, it } from "vitest";
import { account, lead } from "./journey.ts";
import { caseStream, openCall } from "./test-call.ts";

describe("the account that a grantee gives", () => {
  it("is refused when it is zeros, or its check digits are wrong, or nothing at all", async () => {
    const call = await openCall();
    await lead(call, "A-1", "offered");
    const { state } = await call.view("A-1");
    for (const given of ["0".repeat(26), "61109010140000071219812875", "PL", "", "   "]) {
      const answer = await call.tell("A-1", "agreement.sign", "applicant", { account: given });
      expect([given, answer.outcome]).toEqual([given, "refused"]);
    }
    expect((await call.view("A-1")).state).toEqual(state);
  });

  it("is kept in one form, however it was written", async () => {
    const call = await openCall();
    await lead(call, "A-1", "offered");
    const written = "PL 61 1090 1014 0000 0712 1981 2874";
    await call.must("A-1", "agreement.sign", "applicant", { account: written });
    const records = await call.store.records(caseStream("A-1"));
    const kept = JSON.stringify(records.map(({ value }) => value));
    expect(kept).toContain(account.account);
    expect(kept).not.toContain(written);
  });
});
