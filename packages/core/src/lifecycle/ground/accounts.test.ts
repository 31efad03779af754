import { describe, expect, it } from "vitest";
import { accountName, accountTitle, accountTitles, type CaseAccount } from "./accounts.ts";

describe("the title of an account", () => {
  it.each(Object.keys(accountTitles) as CaseAccount[])("is found by the full name of %s", (name) => {
    expect(accountTitle(accountName(name, "case:A-001", "spring"))).toBe(accountTitles[name]);
  });

  it.each(["call:spring/committed", "case:A-001/free", "case:A-001/toString", "committed/"])(
    "is that of no other account, such as %s",
    (account) => expect(accountTitle(account)).toBeUndefined(),
  );
});
