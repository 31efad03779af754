import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadProgramme } from "../load-programme.ts";

const sample = JSON.parse(
  readFileSync(new URL("../../../test/programme/sample-programme.json", import.meta.url), "utf8"),
) as { readonly deadlines: Readonly<Record<string, object>> };

it.each([
  ["supplement", "eligibility.supplements"],
  ["recommendation", "monitoring"],
  ["reportSupplement", "settlement.supplements"],
])("the term %s may be left out with its option, which is named when it is not", (name, option) => {
  const { [name]: _, ...deadlines } = sample.deadlines;
  const { problems } = loadProgramme(JSON.stringify({ ...sample, deadlines }));
  expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([`OGW167 /deadlines/${name}`]);
  expect(problems[0]?.message.en).toContain(`“${option}” needs it`);
  expect(problems[0]?.message.pl).toContain(`„${option}”`);
});
