/** What a test or a hook does. */
export type Body = (context: object) => unknown;

/** Hooks of a group of tests, in the order in which they were given. */
type Hook = "beforeAll" | "beforeEach" | "afterEach" | "afterAll";

/** One test, with the groups around it. */
export interface Test {
  /** `<file>#<groups and name>`, the same in every run. */
  readonly id: string;
  readonly body: Body;
}

/** A group of tests: a file, or a `describe` in it. */
export class Suite {
  readonly name: string;
  readonly parent: Suite | undefined;
  readonly members: (Test | Suite)[] = [];
  readonly hooks: Readonly<Record<Hook, Body[]>> = {
    beforeAll: [],
    beforeEach: [],
    afterEach: [],
    afterAll: [],
  };
  readonly #fill: () => unknown;
  readonly #taken = new Set<string>();

  /** @param fill gives the group its members and hooks, through the {@link collector} */
  constructor(name: string, fill: () => unknown, parent?: Suite) {
    this.name = name;
    this.#fill = fill;
    this.parent = parent;
  }

  /** Has the group filled, then the groups in it. */
  async collect(): Promise<void> {
    collector().open = this;
    await this.#fill();
    for (const member of this.members) if (member instanceof Suite) await member.collect();
  }

  /** Adds a test; of tests of one name each gets an id of its own. */
  add(name: string, body: Body): void {
    this.members.push({ id: this.#inside(name), body });
  }

  /** Adds a group inside. */
  group(name: string, fill: () => unknown): void {
    this.members.push(new Suite(this.#inside(name), fill, this));
  }

  #inside(name: string): string {
    return this.#free(`${this.name}${this.parent === undefined ? "#" : " > "}${name}`);
  }

  #free(name: string): string {
    for (let count = 1; ; count += 1) {
      const free = count === 1 ? name : `${name} [${count}]`;
      if (this.#taken.has(free)) continue;
      this.#taken.add(free);
      return free;
    }
  }
}

/** Where `describe` and `it` put what they are given, while files of tests are loaded. */
export interface Collector {
  open: Suite;
}

const KEY = Symbol.for("opus.mutants.collector");

/** The one collector of this process, whichever bundle asks. */
export function collector(): Collector {
  const shared = globalThis as { [KEY]?: Collector };
  shared[KEY] ??= { open: new Suite("", () => undefined) };
  return shared[KEY];
}
