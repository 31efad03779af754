import { expect, it } from "vitest";
import { ranBack } from "./clock-notes.ts";

it("an entry that is dated before the one before it is noted with its place", () => {
  expect(ranBack("case:A-1", 4)).toMatchObject({ stream: "case:A-1", seq: 4, code: "OGW332" });
});
