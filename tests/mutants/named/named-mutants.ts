import type { NamedMutant } from "./named-mutant.ts";

const LIFECYCLE = "packages/core/src/lifecycle";

/** Mistakes that no test noticed once. */
export const namedMutants: readonly NamedMutant[] = [
  {
    name: "a rule that cannot be computed passes the formal check",
    file: `${LIFECYCLE}/eligibility/formal-outcome.ts`,
    search: 'outcome.verdict === "notMet" || outcome.verdict === "error"',
    replace: 'outcome.verdict === "notMet"',
    test: "tests/decisions/formal-check.test.ts",
  },
  {
    name: "the committee sees a case while cards are missing",
    file: `${LIFECYCLE}/sight/case-standing.ts`,
    search: 'return hasAllCards(scoring) ? "committee" : "staffBefore";',
    replace: 'return "committee";',
    test: `${LIFECYCLE}/sight/case-standing.test.ts`,
  },
  {
    name: "an expert sees cards before locking the own one",
    file: `${LIFECYCLE}/sight/sight-table.ts`,
    search: 'sees: ["course", "answers", "drafts"],',
    replace: 'sees: ["course", "answers", "drafts", "openCards", "cards"],',
    test: `${LIFECYCLE}/sight/seen-by.test.ts`,
  },
  {
    name: "an expert with an own card sees those of others while one is missing",
    file: `${LIFECYCLE}/sight/seen-by.ts`,
    search: 'isExpert && id === giver ? "ownCard" : othersCards',
    replace: 'isExpert ? "ownCard" : othersCards',
    test: `${LIFECYCLE}/sight/seen-by.test.ts`,
  },
  {
    name: "a case is decided under the newest programme instead of the one that it pins",
    file: "packages/core/src/engine/command-reading.ts",
    search: "const known = programmes.known(kept.programme.hash);",
    replace: "const known = programmes.latest;",
    test: "tests/engine/programme-versions.test.ts",
  },
  {
    name: 'a call to supplement "/name" unlocks "/nameOther"',
    file: `${LIFECYCLE}/ground/open-fields.ts`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of the source
    search: "path.startsWith(`${pointer}/`)",
    replace: "path.startsWith(pointer)",
    test: "tests/decisions/supplement.test.ts",
  },
  {
    name: 'a call to supplement "/name" of a report unlocks "/nameOther"',
    file: `${LIFECYCLE}/ground/open-fields.ts`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of the source
    search: "path.startsWith(`${pointer}/`)",
    replace: "path.startsWith(pointer)",
    test: "tests/decisions/final-report.test.ts",
  },
  {
    name: "the fingerprint of a command has no salt",
    file: "packages/core/src/engine/kept-answers.ts",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of the source
    search: "hash(`fingerprint\\n${salt}\\n${fingerprint}`)",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of the source
    replace: "hash(`fingerprint\\n${fingerprint}`)",
    test: "tests/engine/idempotency.test.ts",
  },
  {
    name: "a scoring rule gives more points than its most",
    file: "packages/rules/src/checked-rule/verdict-of.ts",
    search: "Math.min(max, Math.max(0, points / pointsDen))",
    replace: "Math.max(0, points / pointsDen)",
    test: "packages/rules/src/rule-set/rule-set.test.ts",
  },
  {
    name: "two bands may end at one limit",
    file: "packages/rules/src/operators/numbers/bands.ts",
    search: "top <= (scale.at(-1)?.limit ?? 0)",
    replace: "top < (scale.at(-1)?.limit ?? 0)",
    test: "packages/rules/src/operators/numbers/bands.test.ts",
  },
  {
    name: "the amount at the edge of a band goes to the next one",
    file: "packages/rules/src/operators/numbers/bands.ts",
    search: "below = limit;",
    replace: "below = limit - 1;",
    test: "packages/rules/src/operators/numbers/bands.test.ts",
  },
  {
    name: "the longest list that a form allows is too long",
    file: "packages/rules/src/facts/answer-reading.ts",
    search: "if (length > list.max) {",
    replace: "if (length >= list.max) {",
    test: "packages/rules/src/facts/longest-list.test.ts",
  },
  {
    name: "a list one longer than a form allows is read",
    file: "packages/rules/src/facts/answer-reading.ts",
    search: "if (length > list.max) {",
    replace: "if (length > list.max + 1) {",
    test: "packages/rules/src/facts/longest-list.test.ts",
  },
  {
    name: "nobody is promoted who needs all that the pool has left, to the grosz",
    file: `${LIFECYCLE}/scoring/reserve.ts`,
    search: "if (moneyOf(amount) > free) return refuse(poolTooSmall",
    replace: "if (moneyOf(amount) >= free) return refuse(poolTooSmall",
    test: "tests/decisions/ranking-and-awards.test.ts",
  },
  {
    name: "personal answers are shown to whoever sees answers",
    file: "packages/core/src/insight/case-for-actor.ts",
    search: 'if (isPersonal && !isSeen(seen, "personalAnswers")) return false;',
    replace: "",
    test: "packages/core/src/insight/case-for-actor.test.ts",
  },
  {
    name: "of a place with several streets of its name the first is taken as known",
    file: "packages/rules/src/territories/place-in.ts",
    search: "if (streetIn(area, streets[index] as string, numbers) !== result) return 2;",
    replace: "if (streetIn(area, streets[index] as string, numbers) !== result) return result;",
    test: "packages/rules/src/territories/place-in.test.ts",
  },
  {
    name: "the street of an ambiguous place is the first of its name",
    file: "packages/rules/src/territories/resolve-place.ts",
    search: "(streets.length === 1 ? register",
    replace: "(streets.length >= 1 ? register",
    test: "packages/rules/src/territories/place-in.test.ts",
  },
  {
    name: "a locality of several in the register is taken as the first of its name",
    file: "packages/rules/src/territories/resolve-place.ts",
    search: "localities.length === 1 ? localities[0] : undefined",
    replace: "localities[0]",
    test: "packages/rules/src/territories/place-in.test.ts",
  },
];
