import { Suite, type Test } from "./suite.ts";

/** What came of one test. */
export interface TestOutcome {
  readonly id: string;
  /** Why it failed; undefined for one that passed. */
  readonly failure: string | undefined;
}

/** How tests are run. */
export interface RunOptions {
  /** Ids of the tests to run; all of them without. */
  readonly only?: ReadonlySet<string>;
  /** Whether the first failure is the last. */
  readonly bail: boolean;
  /** Told whose work comes next: a test, or a group whose hooks run for all of its tests. */
  readonly begin?: (work: Test | Suite | undefined) => void;
}

/** Runs the tests of these groups in order, hooks of theirs included. */
export async function runTests(
  suites: readonly Suite[],
  options: RunOptions,
): Promise<readonly TestOutcome[]> {
  const run = new Run(options);
  for (const suite of suites) await run.suite(suite);
  return run.outcomes;
}

/** All tests in a group, those of the groups inside included. */
export function testsOf(suite: Suite): readonly Test[] {
  return suite.members.flatMap((member) => (member instanceof Suite ? testsOf(member) : [member]));
}

class Run {
  readonly outcomes: TestOutcome[] = [];
  readonly #options: RunOptions;
  #isOver = false;

  constructor(options: RunOptions) {
    this.#options = options;
  }

  async suite(suite: Suite): Promise<void> {
    if (this.#isOver || !testsOf(suite).some((test) => this.#isAsked(test))) return;
    this.#options.begin?.(suite);
    const unready = await failureOf(() => inOrder(suite.hooks.beforeAll));
    this.#options.begin?.(undefined);
    for (const member of suite.members) {
      if (this.#isOver) break;
      if (unready !== undefined) this.#unready(member, unready);
      else if (member instanceof Suite) await this.suite(member);
      else if (this.#isAsked(member)) await this.#test(member, suite);
    }
    await failureOf(() => inOrder(suite.hooks.afterAll.toReversed()));
  }

  #isAsked({ id }: Test): boolean {
    return this.#options.only?.has(id) !== false;
  }

  #unready(member: Test | Suite, failure: string): void {
    for (const test of member instanceof Suite ? testsOf(member) : [member])
      if (this.#isAsked(test)) this.#note({ id: test.id, failure });
  }

  async #test(test: Test, suite: Suite): Promise<void> {
    this.#options.begin?.(test);
    const failure = await failureOf(async () => {
      await inOrder(around(suite).flatMap(({ hooks }) => hooks.beforeEach));
      try {
        await test.body({});
      } finally {
        await inOrder(
          around(suite)
            .toReversed()
            .flatMap(({ hooks }) => hooks.afterEach),
        );
      }
    });
    this.#note({ id: test.id, failure });
    this.#options.begin?.(undefined);
  }

  #note(outcome: TestOutcome): void {
    this.outcomes.push(outcome);
    if (outcome.failure !== undefined && this.#options.bail) this.#isOver = true;
  }
}

/** A group and those around it, the outermost first. */
function around(suite: Suite): readonly Suite[] {
  return suite.parent === undefined ? [suite] : [...around(suite.parent), suite];
}

async function inOrder(bodies: readonly ((context: object) => unknown)[]): Promise<void> {
  for (const body of bodies) await body({});
}

async function failureOf(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (cause) {
    return cause instanceof Error ? cause.message || cause.name : String(cause);
  }
}
