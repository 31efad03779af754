import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleFolder } from "../bundle-folder.ts";
import { readManifest } from "../manifest.ts";
import { Killers } from "./killers.ts";
import { runTests, type TestOutcome, testsOf } from "./run-tests.ts";
import { Suite } from "./suite.ts";

/** What Stryker's instrumented code reads and writes. */
interface Instrumented {
  activeMutant: string | undefined;
  currentTestId: string | undefined;
  hitCount: number | undefined;
  hitLimit: number | undefined;
  mutantCoverage?: {
    readonly static: Readonly<Record<string, number>>;
    readonly perTest: Record<string, Record<string, number>>;
  };
}

interface MutantRun {
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
  readonly activeMutant: { readonly id: string };
  readonly mutantActivation: "runtime" | "static";
}

const shared = globalThis as { __stryker__?: Instrumented };
shared.__stryker__ ??= {
  activeMutant: undefined,
  currentTestId: undefined,
  hitCount: undefined,
  hitLimit: undefined,
};
const instrumented: Instrumented = shared.__stryker__;

/**
 * Runs vitest's test files for Stryker in one process, which loads them once: vitest itself starts a thread and loads
 * the whole core for each mutant, which takes far longer than most tests.
 *
 * A mutant may leave something behind, in a cache for example. So a test that failed is run again without the mutant:
 * if it fails still, the process is not to be trusted, and the mutant is tried again in a new one. A mutant that was
 * never met, since a cache held what it would have changed, is tried again in a new one, too.
 */
class ResidentRunner {
  #files: readonly Suite[] | undefined;
  /** Whether no mutant was active in this process before. */
  #isFresh = true;
  #isSpoilt = false;
  readonly #killers = new Killers();

  capabilities() {
    return { reloadEnvironment: false };
  }

  async dryRun() {
    const files = await this.#load();
    const groups = new Map<string, Suite>();
    const spent = new Map<string, number>();
    let since = performance.now();
    const outcomes = await runTests(files, {
      bail: false,
      begin: (work) => {
        if (work !== undefined) since = performance.now();
        else if (instrumented.currentTestId !== undefined)
          spent.set(instrumented.currentTestId, performance.now() - since);
        instrumented.currentTestId = work instanceof Suite ? `group ${work.name}` : work?.id;
        if (work instanceof Suite) groups.set(`group ${work.name}`, work);
      },
    });
    instrumented.currentTestId = undefined;
    const unsteady = await this.#failingAgain(files, outcomes);
    if (unsteady.length > 0) {
      return { status: "error", errorMessage: `Fail when run again in one process: ${unsteady.join(", ")}` };
    }
    const tests = outcomes.map((outcome) => ({
      ...testResult(outcome),
      timeSpentMs: spent.get(outcome.id) ?? 0,
    }));
    return { status: "complete", tests, mutantCoverage: coverageOf(groups) };
  }

  /** Tests stay loaded, so each has to give the same again, whatever was run before. */
  async #failingAgain(files: readonly Suite[], outcomes: readonly TestOutcome[]): Promise<readonly string[]> {
    if (outcomes.some(({ failure }) => failure !== undefined)) return [];
    const mutantCoverage = structuredClone(instrumented.mutantCoverage);
    const again = await runTests(files, { bail: false });
    if (mutantCoverage !== undefined) instrumented.mutantCoverage = mutantCoverage;
    return again.flatMap(({ id, failure }) => (failure === undefined ? [] : [`${id} (${failure})`]));
  }

  async mutantRun({ testFilter, hitLimit, activeMutant, mutantActivation }: MutantRun) {
    if (this.#isSpoilt)
      throw new Error("an earlier mutant has left something behind: a new process is needed");
    if (mutantActivation === "static") instrumented.activeMutant = activeMutant.id;
    let files: readonly Suite[];
    try {
      files = await this.#load();
    } catch (cause) {
      if (mutantActivation !== "static") throw cause;
      return { status: "killed", killedBy: [], failureMessage: `loading: ${String(cause)}`, nrOfTests: 0 };
    }
    const wasFresh = this.#isFresh;
    this.#isFresh = false;
    instrumented.activeMutant = activeMutant.id;
    instrumented.hitCount = 0;
    instrumented.hitLimit = hitLimit ?? Number.POSITIVE_INFINITY;
    const outcomes = await this.#likelyFirst(files, testFilter);
    const hits = instrumented.hitCount ?? 0;
    if (mutantActivation !== "static") instrumented.activeMutant = undefined;
    instrumented.hitCount = undefined;
    if (hitLimit !== undefined && hits > hitLimit) return { status: "timeout", reason: "it never ended" };
    const failed = outcomes.find(({ failure }) => failure !== undefined);
    if (failed !== undefined) this.#killers.add(failed.id);
    if (failed !== undefined && mutantActivation !== "static")
      await this.#checkWithout(failed, files, wasFresh);
    if (failed === undefined && !wasFresh && hits === 0) this.#doubt();
    return failed === undefined
      ? { status: "survived", nrOfTests: outcomes.length }
      : {
          status: "killed",
          killedBy: [failed.id],
          failureMessage: failed.failure ?? "",
          nrOfTests: outcomes.length,
        };
  }

  /** Tests that have killed mutants of late come first: mutants are tried file by file, and what kills one kills the next. */
  async #likelyFirst(
    files: readonly Suite[],
    asked: readonly string[] | undefined,
  ): Promise<readonly TestOutcome[]> {
    const ids = asked ?? files.flatMap((file) => testsOf(file).map(({ id }) => id));
    const likely = this.#killers.among(ids);
    for (const id of likely) {
      const outcomes = await runTests(files, { only: new Set([id]), bail: true });
      if (outcomes.some(({ failure }) => failure !== undefined)) return outcomes;
    }
    const left = ids.filter((id) => !likely.includes(id));
    return [...likely.map(passed), ...(await runTests(files, { only: new Set(left), bail: true }))];
  }

  async #checkWithout({ id }: TestOutcome, files: readonly Suite[], wasFresh: boolean): Promise<void> {
    const again = await runTests(files, { only: new Set([id]), bail: true });
    if (again.every(({ failure }) => failure === undefined)) return;
    this.#isSpoilt = true;
    if (!wasFresh) throw new Error("a test fails without a mutant: a new process is needed");
  }

  #doubt(): never {
    this.#isSpoilt = true;
    throw new Error("a mutant that was never met is tried again in a new process");
  }

  async #load(): Promise<readonly Suite[]> {
    if (this.#files !== undefined) return this.#files;
    const root = process.cwd();
    const files = readManifest(root).map(
      ({ file, bundle }) =>
        new Suite(file, () => import(pathToFileURL(join(root, bundleFolder, bundle)).href)),
    );
    for (const file of files) await file.collect();
    this.#files = files;
    return files;
  }
}

function passed(id: string): TestOutcome {
  return { id, failure: undefined };
}

/** What a group's hooks have covered counts for each of its tests. */
function coverageOf(groups: ReadonlyMap<string, Suite>) {
  const { static: atLoad = {}, perTest: whole = {} } = instrumented.mutantCoverage ?? {};
  const perTest = { ...whole };
  for (const [id, suite] of groups) {
    const shared = perTest[id];
    delete perTest[id];
    if (shared === undefined) continue;
    for (const test of testsOf(suite)) perTest[test.id] = { ...shared, ...perTest[test.id] };
  }
  return { static: atLoad, perTest };
}

function testResult({ id, failure }: TestOutcome) {
  const [fileName] = id.split("#");
  const common = { id, name: id, fileName };
  return failure === undefined ? { ...common, status: 0 } : { ...common, status: 1, failureMessage: failure };
}

/** As Stryker loads it: `"testRunner": "resident"`. */
export const strykerPlugins = [{ kind: "TestRunner", name: "resident", injectableClass: ResidentRunner }];
