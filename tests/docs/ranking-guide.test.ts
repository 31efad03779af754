import { readFileSync } from "node:fs";
import { join } from "node:path";
import { grosze } from "@opus/grant-rules/money";
import { loadProgramme, type ProgrammeDocument } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { WHOLE_POOL } from "../../packages/core/src/document/call-pools.ts";
import { rankApplications } from "../../packages/core/src/lifecycle/ranking/rank-applications.ts";
import { markOf } from "./block-marks.ts";
import { type Block, blocks, placeOf, repositoryRoot } from "./documents.ts";

const example = join(repositoryRoot, "examples/programmes/mikrogranty-dla-seniorow-2018/programme.json");
const guides = ["docs/ranking.md", "docs/ranking.pl.md"];
const examplesOf = (guide: string): readonly Block[] =>
  blocks.filter(({ document, marks }) => document === guide && marks[0] === "allocation");

const zloty = (amount: string) => grosze(Math.round(Number(amount) * 100));

/** `pool=5500`, with `more=500` that may be promised beyond it, or `pools=hills:5000,lakes:3000`. */
function poolsOf(marks: readonly string[]) {
  const one = markOf(marks, "pool");
  const beyond = zloty(markOf(marks, "more") ?? "0");
  if (one !== undefined) return [{ id: WHOLE_POOL, amount: grosze(zloty(one) + beyond), beyond }];
  return (markOf(marks, "pools") ?? "").split(",").map((text) => {
    const [id = "", amount = ""] = text.split(":");
    return { id, amount: zloty(amount) };
  });
}

/** Rules of these names, which decide nothing but who is of which pool and kind. */
const remarks = ["in-the-hills", "by-the-lakes", "is-local"].map((id, index) => ({
  id,
  title: { pl: id, en: id },
  kind: "requirement",
  severity: "advisory",
  moments: ["formalCheck"],
  require: { ">=": [{ var: "beneficiaries.planned" }, 20 + index] },
  basis: ["regulations-2018"],
  messages: { notMet: { pl: "Nie.", en: "No." }, undetermined: { pl: "Nie wiadomo.", en: "Not known." } },
}));

/** What an example gives, as it writes it: `a:4000,b:1500`. */
function given({ code, marks }: Block): string {
  const applications = (markOf(marks, "asks") ?? "").split(",").map((text, index, all) => {
    const [, key = "", amount = "", , pool, , kind] = /^(\w+):([\d.]+)(@(\w+))?(\+(\w+))?$/.exec(text) ?? [];
    const standing = { total: { num: all.length - index, den: 1 }, criteria: {} };
    return {
      key,
      case: key,
      standing,
      requested: zloty(amount),
      ...(pool === undefined ? {} : { pool }),
      ...(kind === undefined ? {} : { kinds: [kind] }),
    };
  });
  const pools = poolsOf(marks);
  const { lines } = rankApplications(applications, pools, JSON.parse(code));
  return lines
    .filter(({ outcome }) => outcome !== "reserve")
    .map(({ key, amount }) => `${key}:${amount / 100}`)
    .join(",");
}

describe.each(guides)("%s", (guide) => {
  it.each(examplesOf(guide).map((block) => ({ place: placeOf(block), block })))(
    "$place gives what it says, and a programme takes it",
    ({ block }) => {
      expect(given(block)).toBe(markOf(block.marks, "gives"));
      const document = JSON.parse(readFileSync(example, "utf8")) as ProgrammeDocument;
      const scoring = { ...document.scoring, ranking: JSON.parse(block.code) };
      const rules = [...document.rules, ...remarks];
      const sums =
        scoring.ranking.pools === undefined ? {} : { pools: { hills: "60000.00", lakes: "60000.00" } };
      const calls = document.calls.map((call) => ({ ...call, ...sums }));
      const answer = { amount: 3, unit: "workingDay", roll: "nextWorkingDay", basis: ["regulations-2018"] };
      const deadlines = {
        ...document.deadlines,
        ...(scoring.ranking.offer === undefined ? {} : { partialOffer: answer }),
      };
      expect(
        loadProgramme(JSON.stringify({ ...document, rules, calls, deadlines, scoring })).problems,
      ).toEqual([]);
    },
  );
});

it("both languages show the same allocations", () => {
  const codes = (guide: string) => examplesOf(guide).map(({ code, marks }) => [marks, code]);
  expect(codes("docs/ranking.pl.md")).toEqual(codes("docs/ranking.md"));
  expect(codes("docs/ranking.md").length).toBeGreaterThan(2);
});
