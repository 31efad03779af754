import { ogwCodes } from "@opus/grant-rules/errors";
import { expect, it } from "vitest";
import { codeList } from "./code-list.ts";

it("the page of codes has a row for each code, under the heading of its range", () => {
  const listed = codeList()
    .split("\n## ")
    .slice(1)
    .flatMap((section) => {
      const [, first = "", last = ""] = /OGW(\d{3})-(\d{3})\n/.exec(section) ?? [];
      const codes = [...section.matchAll(/^\| `(OGW\d{3})` \| \d{3} \|/gm)].map(([, code = ""]) => code);
      expect(codes.filter((code) => code < `OGW${first}` || code > `OGW${last}`)).toEqual([]);
      return codes;
    });
  expect(listed).toEqual(ogwCodes);
});
