import type { Block } from "./block.ts";

/*
 * Loops over a block of rows. They are plain functions of their arguments, not closures, so that each is optimised
 * once for the whole process. Kleene operations work on four rows at a time: with 0 false, 1 true, 2 unknown, 3 error
 * in two bits, every table of the algebra is a few bit operations.
 */

const LOW = 0x01010101;

/** Kleene `and` of two blocks: 0 if either is 0, else the greater. */
export function andBlocks(left: Uint32Array, right: Uint32Array, out: Uint32Array, words: number): void {
  for (let index = 0; index < words; index += 1) {
    const a = left[index] as number;
    const b = right[index] as number;
    const high = ((a | b) >>> 1) & LOW;
    const error = ((a & (a >>> 1)) | (b & (b >>> 1))) & LOW;
    const neitherFalse = (a | (a >>> 1)) & (b | (b >>> 1)) & LOW;
    out[index] = ((neitherFalse & high) << 1) | (neitherFalse & (~high | error));
  }
}

/** Kleene `or` of two blocks: 1 if either is 1, else the greater. */
export function orBlocks(left: Uint32Array, right: Uint32Array, out: Uint32Array, words: number): void {
  for (let index = 0; index < words; index += 1) {
    const a = left[index] as number;
    const b = right[index] as number;
    const high = ((a | b) >>> 1) & LOW;
    const error = ((a & (a >>> 1)) | (b & (b >>> 1))) & LOW;
    const eitherTrue = ((a & ~(a >>> 1)) | (b & ~(b >>> 1))) & LOW;
    out[index] = ((high & ~eitherTrue) << 1) | eitherTrue | error;
  }
}

/** Kleene `not` of a block: true and false change places. */
export function notBlock(operand: Uint32Array, out: Uint32Array, words: number): void {
  for (let index = 0; index < words; index += 1) {
    const a = operand[index] as number;
    out[index] = a ^ (~(a >>> 1) & LOW);
  }
}

/** `if` of three blocks, by a table of all 64 cases. */
export function ifBlocks(
  table: Uint8Array,
  { guard, yes, no }: { guard: Uint8Array; yes: Uint8Array; no: Uint8Array },
  out: Uint8Array,
  count: number,
): void {
  for (let index = 0; index < count; index += 1) {
    out[index] = table[
      ((guard[index] as number) << 4) | ((yes[index] as number) << 2) | (no[index] as number)
    ] as number;
  }
}

/** Answers by dictionary number. */
export function lookUp(
  answers: Uint8Array,
  codes: Uint8Array | Uint32Array,
  from: number,
  count: number,
  out: Uint8Array,
): void {
  if (codes instanceof Uint8Array) lookUpBytes(answers, codes, from, count, out);
  else lookUpWords(answers, codes, from, count, out);
}

function lookUpBytes(
  answers: Uint8Array,
  codes: Uint8Array,
  from: number,
  count: number,
  out: Uint8Array,
): void {
  for (let index = 0; index < count; index += 1)
    out[index] = answers[codes[from + index] as number] as number;
}

function lookUpWords(
  answers: Uint8Array,
  codes: Uint32Array,
  from: number,
  count: number,
  out: Uint8Array,
): void {
  for (let index = 0; index < count; index += 1)
    out[index] = answers[codes[from + index] as number] as number;
}

/** Answers by the set of results that occur among each row's items: bit 0 for false, 1 true, 2 unknown, 3 error. */
export function answerBySets(
  { results, answers }: { readonly results: Uint8Array; readonly answers: Uint8Array },
  { starts, rowOfItem }: { readonly starts: Uint32Array; readonly rowOfItem: Uint32Array },
  from: number,
  count: number,
  out: Uint8Array,
): void {
  out.fill(0, 0, count);
  // Item by item rather than row by row: no loop whose length a processor must guess.
  const end = starts[from + count] as number;
  for (let item = starts[from] as number; item < end; item += 1) {
    const row = (rowOfItem[item] as number) - from;
    out[row] = (out[row] as number) | (1 << (results[item] as number));
  }
  for (let index = 0; index < count; index += 1) out[index] = answers[out[index] as number] as number;
}

/** A closed range of numbers. */
export interface ClosedRange {
  readonly lo: number;
  readonly hi: number;
}

/** Whether integers lie between two bounds, all within 30 bits: by the signs of two differences. */
export function withinIntegers(
  values: Int32Array,
  { lo, hi }: ClosedRange,
  from: number,
  count: number,
  out: Uint8Array,
): void {
  for (let index = 0; index < count; index += 1) {
    const value = values[from + index] as number;
    out[index] = (((value - lo) | (hi - value)) >>> 31) ^ 1;
  }
}

/** Whether numbers lie between two bounds. */
export function withinNumbers(
  values: Float64Array,
  { lo, hi }: ClosedRange,
  from: number,
  count: number,
  out: Uint8Array,
): void {
  for (let index = 0; index < count; index += 1) {
    const value = values[from + index] as number;
    out[index] = (value >= lo ? 1 : 0) & (value <= hi ? 1 : 0);
  }
}

/** Answers of a test where its field has no value. */
export interface GapAnswers {
  readonly whenUnknown: number;
  readonly whenAbsent: number;
}

/** Puts answers where there is no value: a gap is 1 where it is unknown, 2 where it is absent. */
export function fillGaps(
  gaps: Uint32Array,
  { whenUnknown, whenAbsent }: GapAnswers,
  from: number,
  count: number,
  out: Uint32Array,
): void {
  const first = from >> 2;
  const words = (count + 3) >> 2;
  for (let index = 0; index < words; index += 1) {
    const gap = gaps[first + index] as number;
    const unknown = gap & LOW;
    const absent = (gap >>> 1) & LOW;
    const filled = unknown | absent;
    const kept = (out[index] as number) & ~(filled | (filled << 1));
    out[index] = kept | Math.imul(unknown, whenUnknown) | Math.imul(absent, whenAbsent);
  }
}

/** Copies results as they are; a whole block without a view of its own. */
export function copyRows({ bytes }: Block, out: Uint8Array, from: number, count: number): void {
  out.set(count === bytes.length ? bytes : bytes.subarray(0, count), from);
}

/** Writes the results of up to four atoms as one byte per row, four rows at a time. */
export function packAtoms(atoms: readonly Block[], packed: Block, from: number, count: number): void {
  const [one, two, three, four] = atoms;
  if (one === undefined) return;
  if (two === undefined) copyRows(one, packed.bytes, from, count);
  else if (three === undefined) packTwo(one.words, two.words, packed.words, from >> 2, (count + 3) >> 2);
  else packMore([one, two, three], four?.words, packed.words, from >> 2, (count + 3) >> 2);
}

function packTwo(
  one: Uint32Array,
  two: Uint32Array,
  packed: Uint32Array,
  first: number,
  words: number,
): void {
  for (let index = 0; index < words; index += 1)
    packed[first + index] = (one[index] as number) | ((two[index] as number) << 2);
}

function packMore(
  atoms: readonly [Block, Block, Block],
  four: Uint32Array | undefined,
  packed: Uint32Array,
  first: number,
  words: number,
): void {
  const [{ words: one }, { words: two }, { words: three }] = atoms;
  for (let index = 0; index < words; index += 1) {
    packed[first + index] =
      (one[index] as number) | ((two[index] as number) << 2) | ((three[index] as number) << 4);
  }
  if (four === undefined) return;
  for (let index = 0; index < words; index += 1) {
    packed[first + index] = (packed[first + index] as number) | ((four[index] as number) << 6);
  }
}

/** Verdict codes from the results of `when` and of the body. */
export function joinVerdicts(
  table: Uint8Array,
  { when, body }: { readonly when: Block; readonly body: Block },
  out: Uint8Array,
  from: number,
  count: number,
): void {
  const [guard, result] = [when.bytes, body.bytes];
  for (let index = 0; index < count; index += 1) {
    out[from + index] = table[((guard[index] as number) << 2) | (result[index] as number)] as number;
  }
}
