import type { Survivor } from "./survivor.ts";

/** Mutants of what is shown that live, found on a sample of 400; what is called a gap waits for its test. */
export const insightLatestSurvivors: readonly Survivor[] = [
  {
    file: "packages/core/src/engine/actor-views.ts",
    line: 'if (!view.state.some((path) => path.startsWith("scoring."))) return {};',
    replacement: 'view.state.every(path => path.startsWith("scoring."))',
    why: "A case that is scored has one active state.",
  },
  {
    file: "packages/core/src/insight/checklist-of.ts",
    line: "Object.entries(records).flatMap(([name, value]) =>",
    replacement: "() => undefined",
    why: "A gap: no rule of a row reads what an officer found in a field of a class of its own.",
  },
  {
    file: "packages/core/src/insight/checklist-of.ts",
    line: "const reason = notes.find((note) => note.row === id && note.answer === answer)?.reason ?? null;",
    replacement: "true",
    why: "A row has one note, that of the answer that stands.",
  },
  {
    file: "packages/core/src/insight/ranking/assessment.ts",
    line: "const title = criteria.find(({ id }) => id === criterion)?.title ?? { pl: criterion, en: criterion };",
    replacement: "criteria.find(({\n  id\n}) => id === criterion).title",
    why: "A minimum is of a criterion that the programme has; the compiler does not know it.",
  },
  {
    file: "packages/core/src/insight/ranking/public-assessment.ts",
    line: 'const STATED = { ...SCORING, of: "assessmentOf" };',
    replacement: '""',
    why: "The name in an error about misuse; tests of misuse read its code.",
  },
  {
    file: "packages/core/src/insight/ranking/stability-of.ts",
    line: "known === undefined",
    replacement: "false",
    why: "A call that is kept is one of its programme; the compiler does not know it.",
  },
  {
    file: "packages/core/src/insight/ranking/to-decide.ts",
    line: "const line = rows.ranking.get(number) ?? rows.standings.get(number);",
    replacement: "rows.ranking.get(number) && rows.standings.get(number)",
    why: "Its row among those assessed names the same pool and kinds as the list, and none in a call of one pool.",
  },
  {
    file: "packages/core/src/insight/ranking/to-decide.ts",
    line: "{",
    replacement: "{}",
    why: "Its row among those assessed names the same pool and kinds as the list, and none in a call of one pool.",
  },
  {
    file: "packages/core/src/insight/ranking/turns.ts",
    line: "const after = offered !== undefined && offered !== number ? offered : first;",
    replacement: "offered === number",
    why: "Who is offered the rest is the first that waits, for whom others wait anyway.",
  },
  {
    file: "packages/core/src/insight/ranking/turns.ts",
    line: "const waiting = [...queue].toSorted(([left], [right]) => (left < right ? -1 : 1));",
    replacement: "+1",
    why: "A store gives the rows of a set in the order of their keys.",
  },
  {
    file: "packages/core/src/insight/ranking/turns.ts",
    line: 'outcome === "offered" && !ends.has(number) ? [number] : [],',
    replacement: "[]",
    why: "Who is offered the rest is the first that waits, for whom others wait anyway.",
  },
  {
    file: "packages/core/src/lifecycle/sight/case-standing.ts",
    line: "return { isDecided: call !== undefined && isDecided(call.state) };",
    replacement: "false",
    why: "A case has its call beside it; the compiler does not know it.",
  },
  {
    file: "packages/core/src/lifecycle/sight/cut-context.ts",
    line: "for (const member of members) if (own[member] !== undefined) own[member] = blanks[member] ?? null;",
    replacement: "true",
    why: "What a stream does not have is blank then, which tells nobody anything.",
  },
  {
    file: "packages/core/src/lifecycle/sight/told-states.ts",
    line: "const [path, ...more] = value === null ? [] : statePaths(value);",
    replacement: "false",
    why: "Nothing has no paths either way.",
  },
];
