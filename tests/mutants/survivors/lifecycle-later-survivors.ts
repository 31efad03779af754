import type { Survivor } from "./survivor.ts";

/** More mutants of the lifecycle that change nothing that anybody could see. */
export const lifecycleLaterSurvivors: readonly Survivor[] = [
  {
    file: "packages/core/src/lifecycle/agreement/agreement-signing.ts",
    line: 'beyond > 0 ? { beyondPool: { amount: moneyText(beyond), reason: payload.beyondPool ?? "" } } : {};',
    replacement: '"Stryker was here!"',
    why: "Without a reason it was refused before that; the compiler does not know it.",
  },
  {
    file: "packages/core/src/lifecycle/allocation/quotas.ts",
    line: "(state.pools.get(id)?.places ?? []).filter((place) => state.isInside(place) && !isOfKind(place)),",
    replacement: '["Stryker was here"]',
    why: "Each pool that a quota is about has places; the compiler does not know it.",
  },
  {
    file: "packages/core/src/lifecycle/call/call-lifecycle.ts",
    line: '{ set: "ends", whole: true },',
    replacement: "false",
    why: "A read without a key and a range is of the whole set; the word says so to whoever reads the code.",
  },
  {
    file: "packages/core/src/lifecycle/call/expert-register.ts",
    line: 'reads: () => [{ set: "experts", whole: true }],',
    replacement: "false",
    why: "A read without a key and a range is of the whole set; the word says so to whoever reads the code.",
  },
  {
    file: "packages/core/src/lifecycle/call/invitations-publish.ts",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a line of the source.
    line: "const keys = { from: `${round}/`, below: `${round}0` };",
    replacement: "{}",
    why: "Without a range the whole set is read, of which the plan takes what it took.",
  },
  {
    file: "packages/core/src/lifecycle/call/list-lines.ts",
    line: 'places.set(pool ?? "", place);',
    replacement: '"Stryker was here!"',
    why: "A call without pools has one place to count, whatever it is called.",
  },
  {
    file: "packages/core/src/lifecycle/call/pool-transfer.ts",
    line: '{ set: "agreements", whole: true },',
    replacement: "false",
    why: "A read without a key and a range is of the whole set; the word says so to whoever reads the code.",
  },
  {
    file: "packages/core/src/lifecycle/call/tie-settle.ts",
    line: '{ set: "receipts", whole: true },',
    replacement: "false",
    why: "A read without a key and a range is of the whole set; the word says so to whoever reads the code.",
  },
  {
    file: "packages/core/src/lifecycle/eligibility/eligibility-stage.ts",
    line: "own.rulingsVersion + (event.rulings === undefined && event.points === undefined ? 0 : 1),",
    replacement: "true",
    why: "The number makes the ids of records new; one that is passed over changes nothing.",
  },
  {
    file: "packages/core/src/lifecycle/eligibility/eligibility-stage.ts",
    line: "supplementPaths: [],",
    replacement: '["Stryker was here"]',
    why: "In the states after a supplement nobody may supplement, and the next call for one states its own paths.",
  },
  {
    file: "packages/core/src/lifecycle/experts/draw-experts.ts",
    line: "return left < right ? -1 : left > right ? 1 : 0;",
    replacement: "left <= right",
    why: "No two experts are drawn with the same number; the register has each once.",
  },
  {
    file: "packages/core/src/lifecycle/experts/expert-bonds.ts",
    line: 'if (parties.size > MANY) return [{ set: "applicants", whole: true }];',
    replacement: "{}",
    why: "Above so many parties one read of all takes the place of many; what is read of a set with a name alone is the whole set too.",
  },
  {
    file: "packages/core/src/lifecycle/ground/grant-parts.ts",
    line: "return partLines(parts ?? []).map((line) => ({ line, amount: balance(line) }));",
    replacement: '["Stryker was here"]',
    why: "Grants without parts are on one line, which is asked for elsewhere.",
  },
  {
    file: "packages/core/src/lifecycle/ground/parties.ts",
    line: "for (const segment of parseFactPath(path) ?? []) {",
    replacement: '["Stryker was here"]',
    why: "Paths of entities were checked when the programme was loaded.",
  },
  {
    file: "packages/core/src/lifecycle/ranking/beyond-money.ts",
    line: "return sum > (has.get(pool) ?? 0) ? [number] : [];",
    replacement: '["Stryker was here"]',
    why: "What is no number of an application is asked for by nobody.",
  },
  {
    file: "packages/core/src/lifecycle/ranking/open-ties.ts",
    line: "of !== undefined &&",
    replacement: "true",
    why: "Where the first of a group carries no name of a decision, its places are none from one up.",
  },
  {
    file: "packages/core/src/lifecycle/scoring/experts-assign.ts",
    line: 'pointer: "/experts",',
    replacement: '""',
    why: "Where a refusal points at is told beside what it says, which is tested; the text of the place is all that changes.",
  },
  {
    file: "packages/core/src/lifecycle/scoring/experts-assign.ts",
    line: "return chosen.length < needed ? { refuse: [tooFewExperts([number], needed)] } : { experts: chosen };",
    replacement: "[]",
    why: "The compiler does not know that it is there; it always is where this is reached.",
  },
  {
    file: "packages/core/src/lifecycle/scoring/vote-points.ts",
    line: "export function mostVotePoints({ as, most = 0, steps = [] }: Votes): Fraction {",
    replacement: '["Stryker was here"]',
    why: "Steps are stated where votes are counted by them, as the check sees to.",
  },
];
