/** A mistake that somebody could make, written down with the test file that has to notice it. */
export interface NamedMutant {
  /** What goes wrong, in one line. */
  readonly name: string;
  /** From the repository's root. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly search: string;
  readonly replace: string;
  /** The test file that goes red, from the repository's root. */
  readonly test: string;
}
