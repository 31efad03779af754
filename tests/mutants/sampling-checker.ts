import { type DrawnMutant, drawn, type Sample } from "./sample.ts";

type Mutant = DrawnMutant & { readonly id: string };

/** Said of mutants that were not drawn; Stryker counts them as invalid, and {@link runArea} leaves them out. */
export const NOT_DRAWN = "not drawn";

/** Lets those mutants through that the seed draws, as a "checker" that Stryker asks before it tries any. */
class SamplingChecker {
  readonly #sample = JSON.parse(process.env.MUTANT_SAMPLE ?? "null") as Sample;
  #drawn: ReadonlySet<string> = new Set();

  async init(): Promise<void> {}

  async group(mutants: readonly Mutant[]): Promise<readonly (readonly string[])[]> {
    this.#drawn = new Set(drawn(mutants.map(asReported), this.#sample).map(({ id }) => id));
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants: readonly Mutant[]) {
    return Object.fromEntries(
      mutants.map(({ id }) => [
        id,
        this.#drawn.has(id) ? { status: "passed" } : { status: "compileError", reason: NOT_DRAWN },
      ]),
    );
  }
}

/** Results count lines and columns from one, what is asked here counts them from nought: both draw the same lots. */
function asReported(mutant: Mutant): Mutant {
  const { start, end } = mutant.location;
  const next = ({ line, column }: typeof start) => ({ line: line + 1, column: column + 1 });
  return { ...mutant, location: { start: next(start), end: next(end) } };
}

/** As Stryker loads it: `"checkers": ["sample"]`. */
export const strykerPlugins = [{ kind: "Checker", name: "sample", injectableClass: SamplingChecker }];
