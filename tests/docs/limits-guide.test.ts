import { loadProgramme } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { markOf } from "./block-marks.ts";
import { type Block, blocks, placeOf } from "./documents.ts";

const guides = ["docs/grant-limits.md", "docs/grant-limits.pl.md"];
const examplesOf = (guide: string): readonly Block[] =>
  blocks.filter(({ document, marks }) => document === guide && marks[0] === "limits");

const words = (title: string) => ({
  "x-title": { pl: title, en: title },
  "x-question": { pl: `${title}?`, en: `${title}?` },
});
const nip = { type: "string", format: "nip", ...words("NIP") };
const money = { type: "string", format: "money", ...words("Share") };
const group = (properties: object) => ({ type: "object", additionalProperties: false, properties });

/** Rules that ask for the facts of the examples about what was before. */
const askingRules = ["grantsBefore", "terminatedBefore"].map((id) => ({
  ...{
    id: id === "grantsBefore" ? "few-grants" : "none-terminated",
    kind: "requirement",
    severity: "blocking",
  },
  ...{ title: { pl: `Reguła ${id}`, en: `Rule of ${id}` }, moments: ["formalCheck"], basis: ["regulations"] },
  require: { "<": [{ var: `case.earlier.${id}` }, 2] },
  messages: {
    met: { pl: "W porządku.", en: "In order." },
    notMet: { pl: "Za dużo.", en: "Too many." },
    undetermined: { pl: "Nie wiadomo.", en: "Not known." },
  },
}));

/** The codes that `check` finds of an example, in a form that has patron and partners. */
function found({ code }: Block): string {
  const { properties, ...shape } = minimalProgramme().form as { readonly properties: object };
  const plan = { title: { pl: "Plan", en: "Plan" }, type: "money" };
  const top = { title: { pl: "Najwyżej", en: "At most" }, type: "money" };
  const isOfPlan = code.includes("giverTop");
  const document = minimalProgramme({
    form: {
      ...shape,
      properties: {
        ...properties,
        nip,
        patron: { ...group({ nip }), ...words("Patron") },
        partners: {
          type: "array",
          items: { ...group({ nip, share: money }), ...words("Partner") },
          ...words("Partners"),
        },
      },
    },
    applicants: JSON.parse(code),
    ...(code.includes("earlier") ? { rules: [...minimalProgramme().rules, ...askingRules] } : {}),
    ...(isOfPlan
      ? {
          parameters: {
            plan: { ...plan, values: [{ from: "2026-01-01", value: "100000.00" }] },
          },
          calculations: { giverTop: { ...top, is: { pctOf: [20, { param: "plan" }, "down"] } } },
        }
      : {}),
  } as never);
  const { problems } = loadProgramme(JSON.stringify(document));
  return problems.map((problem) => problem.code).join(",");
}

describe.each(guides)("%s", (guide) => {
  it.each(examplesOf(guide).map((block) => [placeOf(block), block] as const))(
    "says of %s what the check says",
    (_, block) => {
      expect(found(block)).toBe(markOf(block.marks, "finds"));
    },
  );
});

it("shows the same in both languages", () => {
  const codes = (guide: string) => examplesOf(guide).map(({ code }) => code);
  expect(codes("docs/grant-limits.pl.md")).toEqual(codes("docs/grant-limits.md"));
  expect(codes("docs/grant-limits.md").length).toBeGreaterThan(3);
});
