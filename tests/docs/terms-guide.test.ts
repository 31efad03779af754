import { readFileSync } from "node:fs";
import { join } from "node:path";
import { computeTerm, polishHolidays, type TermVariant } from "@opus/grant-rules/calendar";
import { loadProgramme } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import type { EachDocument } from "../../packages/core/src/document/each-schema.ts";
import { periodsOf } from "../../packages/core/src/document/periods.ts";
import { type Block, blocks, placeOf, repositoryRoot } from "./documents.ts";

const example = join(repositoryRoot, "examples/programmes/mikrogranty-dla-seniorow-2018/programme.json");
const guides = ["docs/terms.md", "docs/terms.pl.md"];
const blocksOf = (guide: string, kind: string): readonly Block[] =>
  blocks.filter(({ document, marks }) => document === guide && marks[0] === kind);

type Json = Record<string, unknown>;
const programme = () => JSON.parse(readFileSync(example, "utf8")) as Json & { deadlines: Json };

/** What a document states as starts, by the names that terms are counted with. */
function named(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if ("fact" in value) return `fact:${(value as { fact: string }).fact}`;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const isCap = name === "atLatest" && typeof member === "object";
      return [name, isCap ? { event: named(member) } : named(member)];
    }),
  );
}

describe.each(guides)("%s", (guide) => {
  it.each(blocksOf(guide, "term").map((block) => ({ place: placeOf(block), block })))(
    "$place is counted as it says, and taken by a programme",
    ({ block: { code, marks } }) => {
      const [, name = "", given = "", expected] = marks;
      const term = JSON.parse(code) as TermVariant;
      const moments = new Map(given.split(",").map((one) => one.split("=") as [string, string]));
      const counted = computeTerm([named(term) as TermVariant], {
        zone: "Europe/Warsaw",
        calendar: polishHolidays,
        moment: (event) => moments.get(event),
        holds: () => undefined,
      });
      expect(counted.kind === "due" ? counted.deadline.lastDay : counted).toBe(expected);
      const document = programme();
      const isDelivery = code.includes(".delivered");
      const delivery = isDelivery ? { delivery: { deemedAfter: 14, basis: ["regulations-2018"] } } : {};
      const deadlines = { ...document.deadlines, [name]: term };
      expect(loadProgramme(JSON.stringify({ ...document, ...delivery, deadlines })).problems).toEqual([]);
    },
  );

  it.each(blocksOf(guide, "monthly").map((block) => ({ place: placeOf(block), block })))(
    "$place is counted for each month as it says, and taken by a programme",
    ({ block: { code, marks } }) => {
      const [, span = "", expected = ""] = marks;
      const { each, ...term } = JSON.parse(code) as TermVariant & { readonly each: EachDocument };
      const [from = "", to = ""] = span.split(",");
      const days = periodsOf(each, { from, to }).map((period) => {
        const counted = computeTerm([term], {
          zone: "Europe/Warsaw",
          calendar: polishHolidays,
          moment: (event) => (event === "period.end" ? period.to : undefined),
          holds: () => undefined,
        });
        return `${period.of}:${counted.kind === "due" ? counted.deadline.lastDay : counted.kind}`;
      });
      expect(days).toEqual(expected.split(","));
      const { deadlines, ...document } = programme();
      const stated = { ...document, progress: { basis: ["regulations-2018"] } };
      const all = { ...deadlines, progress: JSON.parse(code) };
      expect(loadProgramme(JSON.stringify({ ...stated, deadlines: all })).problems).toEqual([]);
    },
  );

  it("states ways, bars, deliveries and days off that a programme takes together", () => {
    const document: Json & { deadlines: Json } = programme();
    for (const { code, marks } of blocksOf(guide, "part"))
      document[(marks[1] ?? "").slice(1)] = JSON.parse(code);
    for (const { code, marks } of blocksOf(guide, "way"))
      document.deadlines[marks[1] ?? ""] = JSON.parse(code);
    const delivered = blocksOf(guide, "term").find(({ code }) => code.includes(".delivered"));
    document.deadlines.supplement = JSON.parse(delivered?.code ?? "");
    const [retention] = blocksOf(guide, "retention");
    document.recordClasses = {
      ...(document.recordClasses as Json),
      payment: JSON.parse(retention?.code ?? ""),
    };
    expect(Object.keys(document)).toEqual(expect.arrayContaining(["delivery", "bars"]));
    expect(loadProgramme(JSON.stringify(document)).problems).toEqual([]);
  });
});

it("both languages show the same terms", () => {
  const codes = (guide: string) =>
    ["term", "monthly", "way", "part", "retention"].flatMap((kind) =>
      blocksOf(guide, kind).map(({ code, marks }) => [marks, code]),
    );
  expect(codes("docs/terms.pl.md")).toEqual(codes("docs/terms.md"));
});
