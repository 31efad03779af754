import { createHash } from "node:crypto";

/** What tells one mutant from another, whatever stands around it. */
export interface DrawnMutant {
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement?: string | undefined;
  readonly location: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** How mutants are drawn: the same seed draws the same ones. */
export interface Sample {
  readonly size: number;
  readonly seed: string;
}

/**
 * Draws mutants by lot: each has a number that follows from the seed and the mutant alone, and the lowest are drawn.
 *
 * @returns as many as were asked for, or all of them
 */
export function drawn<Mutant extends DrawnMutant>(
  mutants: readonly Mutant[],
  { size, seed }: Sample,
): readonly Mutant[] {
  return mutants
    .map((mutant) => ({ mutant, lot: lotOf(mutant, seed) }))
    .toSorted((left, right) => (left.lot < right.lot ? -1 : 1))
    .slice(0, size)
    .map(({ mutant }) => mutant);
}

function lotOf({ fileName, mutatorName, replacement, location }: DrawnMutant, seed: string): string {
  const file = fileName.slice(fileName.lastIndexOf("packages/"));
  const { start, end } = location;
  const mutant = [seed, file, start.line, start.column, end.line, end.column, mutatorName, replacement];
  return createHash("sha256").update(JSON.stringify(mutant)).digest("hex");
}
