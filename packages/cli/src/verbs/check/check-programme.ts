import { hasErrors, type Problem } from "@opus/grant-rules/errors";
import {
  type LoadedProgramme,
  type LoadOptions,
  loadProgramme,
  type Programme,
  type ProgrammeDocument,
  wholeDocument,
} from "@opus/grant-workflow";
import { programmeFile, readInputFile } from "../../files/input-file.ts";
import { type LocatedProblem, locateInProgramme } from "../../problems/located-problem.ts";
import { scenarioFilesBeside } from "../../programme/scenario-files.ts";
import { type TriedPatterns, tryPatterns } from "../../programme/tried-patterns.ts";
import { hasCases } from "../rule-tests/written-cases.ts";
import type { CheckedRuleCases } from "./check-rule-cases.ts";
import type { CheckedScenarios } from "./check-scenarios.ts";

/** Everything that checking a programme found. */
export interface CheckedProgramme {
  readonly file: string;
  /** Of the document, then of its cases, then of its scenarios. */
  readonly problems: readonly LocatedProblem[];
  /** The programme; none while it has errors. */
  readonly document?: ProgrammeDocument;
  /** Number of rules; 0 while the programme does not compile. */
  readonly rules: number;
  readonly cases?: CheckedRuleCases;
  /** Left out while the programme does not compile, and when there are none. */
  readonly scenarios?: CheckedScenarios;
  /** What the cases of its patterns showed; left out while the programme does not compile. */
  readonly patterns?: TriedPatterns;
  /** The document with plain rules in place of patterns. */
  readonly plain?: unknown;
  /** Whether nothing needs correcting: no errors, no failed and no lacking cases. */
  readonly passed: boolean;
}

/** Checks a programme document, or a draft of one, and the rule cases and scenarios beside it. */
export async function checkProgramme(
  cwd: string,
  path: string,
  options: LoadOptions = {},
): Promise<CheckedProgramme> {
  const file = programmeFile(cwd, path);
  const loaded = loadProgramme(readInputFile(cwd, file).text, options);
  const { programme } = loaded;
  const tried = programme === undefined ? undefined : await patternsTried(loaded);
  const patterns = tried?.inAll;
  const problems = locateInProgramme(file, {
    ...loaded,
    problems: [...loaded.problems, ...(patterns?.problems ?? [])],
  });
  const cases =
    programme === undefined
      ? undefined
      : await casesBeside(cwd, file, loaded, {
          shownIn: (each) => tried?.shownIn(each) ?? [],
          draft: options.draft === true,
        });
  const scenarios = programme === undefined ? undefined : await scenariosBeside(cwd, file, programme);
  const all = [...problems, ...(cases?.problems ?? []), ...(scenarios?.problems ?? [])];
  return {
    file,
    problems: all,
    ...(programme === undefined ? {} : { document: programme.document }),
    rules: new Set(allOf(loaded).flatMap((each) => each.programme?.rules.rules.map(({ id }) => id) ?? []))
      .size,
    ...(cases === undefined ? {} : { cases }),
    ...(scenarios === undefined ? {} : { scenarios }),
    ...(patterns === undefined ? {} : { patterns }),
    ...(loaded.plain === undefined ? {} : { plain: plainOf(loaded) }),
    passed: programme !== undefined && !hasErrors(all),
  };
}

/** What runs cases, and words for what they showed, is loaded where there are some, or where some are lacking. */
async function casesBeside(
  cwd: string,
  file: string,
  whole: LoadedProgramme,
  { shownIn, draft }: Pick<Tried, "shownIn"> & { readonly draft: boolean },
): Promise<CheckedRuleCases | undefined> {
  const wanted = allOf(whole).filter(
    (loaded) => hasCases(cwd, file, callIn(whole, loaded)) || lacksCases(whole, loaded, shownIn(loaded)),
  );
  if (wanted.length === 0) return undefined;
  const { checkRuleCases } = await import("./check-rule-cases.ts");
  const checked: CheckedRuleCases[] = [];
  for (const loaded of wanted) {
    const { programme, placeOf } = loaded;
    if (programme === undefined) continue;
    checked.push(
      await checkRuleCases({
        cwd,
        file,
        programme,
        placeOf,
        shown: shownIn(loaded),
        call: callIn(whole, loaded),
        draft,
      }),
    );
  }
  return {
    problems: checked.flatMap(({ problems }) => problems),
    written: checked.reduce((all, { written: own }) => all + own, 0),
    results: checked.flatMap(({ results }) => results),
    coverage: checked.flatMap(({ coverage }) => coverage),
    failed: new Map(checked.flatMap(({ failed }) => [...failed])),
  };
}

/** Whether rules of its own, which no other document states, are shown by no case of a pattern. */
function lacksCases(whole: LoadedProgramme, loaded: LoadedProgramme, shown: readonly string[]): boolean {
  const rules = loaded.programme?.rules.rules ?? [];
  return statesRules(whole, loaded) && rules.some(({ id }) => !shown.includes(id));
}

/** Rules that a call shares with the others stand where theirs do. */
function statesRules(whole: LoadedProgramme, loaded: LoadedProgramme): boolean {
  if (loaded === whole) return true;
  const [own, common] = [loaded.placeOf("/rules"), whole.placeOf("/rules")];
  return own?.line !== common?.line || own?.column !== common?.column;
}

/** A document, and those of its calls that state members of their own. */
function allOf(loaded: LoadedProgramme): readonly LoadedProgramme[] {
  return [loaded, ...(loaded.ofCalls ?? [])];
}

/** The call that a document of one call is of; undefined for the whole. */
function callIn(whole: LoadedProgramme, { programme }: LoadedProgramme): string | undefined {
  return programme === whole.programme ? undefined : programme?.document.calls[0]?.id;
}

interface Tried {
  /** What the cases of patterns showed, in the whole and in each call that states rules of its own. */
  readonly inAll: TriedPatterns;
  /** Rules of one of these documents that they have shown. */
  readonly shownIn: (loaded: LoadedProgramme) => readonly string[];
}

async function patternsTried(whole: LoadedProgramme): Promise<Tried> {
  const tried = new Map<LoadedProgramme, TriedPatterns>();
  for (const loaded of allOf(whole)) {
    const rules = loaded.programme?.rules;
    // Rules that a call shares with the others were tried with them.
    if (rules === undefined || !statesRules(whole, loaded)) continue;
    const { problems, ...found } = await tryPatterns(rules, loaded);
    tried.set(loaded, { ...found, problems: problems.map((problem) => placedBy(loaded, problem)) });
  }
  const all = [...tried.values()];
  const sum = (count: (each: TriedPatterns) => number) => all.reduce((so, each) => so + count(each), 0);
  return {
    inAll: {
      total: sum(({ total }) => total),
      passed: sum(({ passed }) => passed),
      unbound: sum(({ unbound }) => unbound),
      problems: all.flatMap(({ problems }) => problems),
      shown: all.flatMap(({ shown }) => shown),
    },
    shownIn: (loaded) => (tried.get(loaded) ?? tried.get(whole))?.shown ?? [],
  };
}

function placedBy({ placeOf }: LoadedProgramme, problem: Problem): Problem {
  const place = placeOf(problem.pointer);
  return place === undefined ? problem : { ...problem, place };
}

/** The document with plain rules; of several calls with members of their own, all of it again. */
function plainOf({ plain, programme, ofCalls = [] }: LoadedProgramme): unknown {
  return programme === undefined || ofCalls.length === 0 ? plain : wholeDocument(programme);
}

/** Likewise what reads scenarios. */
async function scenariosBeside(
  cwd: string,
  file: string,
  programme: Programme,
): Promise<CheckedScenarios | undefined> {
  const files = scenarioFilesBeside(cwd, file);
  if (files.length === 0) return undefined;
  const { checkScenarios } = await import("./check-scenarios.ts");
  return checkScenarios(files, programme);
}
