import { findingLimits } from "../bounds/index.ts";
import { parsePointer } from "../document/index.ts";
import { type Problem, wrongArgument } from "../errors/index.ts";
import { compileForm } from "../form/compiled-form.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import { type SiftedAnswers, siftAnswers } from "../form-answers/applicable-answers.ts";
import { everyFormat } from "../formats/every-format.ts";
import { withTextFormats } from "../formats/standard-formats.ts";
import { describeFault, type FaultyAnswers } from "./describe-fault.ts";
import type { Fault, FaultFinder } from "./fault.ts";
import type { FormOptions, FormValidator } from "./form-validator.ts";
import { type OwnKeywords, ownKeywords } from "./own-keywords.ts";
import { prepareForm } from "./prepare-form.ts";
import { readAnswers } from "./read-answers.ts";

const FINDER = { of: "createFormValidator", name: "the way of finding faults", is: "a function" };

/** What decides first when several keywords fault the same value: its type, its list, its shape, its size. */
const PRECEDENCE =
  `type enum const x-format maxLength minLength maxItems minItems x-distinct x-minimum minimum x-maximum
   maximum x-step x-reads`.split(/\s+/);

/**
 * Makes a form validator out of a way of finding faults. Limits, order, texts and "one finding per mistake" are the
 * same whoever finds the faults.
 */
export function createFormValidator(
  form: JsonSchema,
  options: FormOptions | undefined,
  findFaults: (prepared: JsonSchema, keywords: OwnKeywords) => FaultFinder,
): FormValidator {
  if (typeof findFaults !== "function") throw wrongArgument(findFaults, FINDER);
  const formats = withTextFormats(options?.formats, everyFormat);
  const compiled = compileForm(form, formats);
  const { tree } = compiled;
  const find = findFaults(prepareForm(compiled, formats), ownKeywords(formats, compiled));
  return {
    validate(answers) {
      const read = readAnswers(answers);
      if ("problem" in read) return [read.problem];
      const { answers: value, off, lacking } = siftAnswers(compiled, read.value);
      const faults = [...find(value), ...lacking.map(asFault)];
      if (faults.length === 0) return [];
      faults.sort((one, other) => precedence(one) - precedence(other));
      return onePerMistake(described(faults, { answers: value, off: new Set(off), tree, formats }), faults);
    },
  };
}

/** Answers that are required now that their fields apply. */
function asFault({ pointer, names }: SiftedAnswers["lacking"][number]): Fault {
  return { keyword: "required", schema: { required: names }, pointer };
}

/** The problems of faults, until there are as many as help anybody; one fault may stand for many. */
function described(faults: readonly Fault[], place: FaultyAnswers): readonly Problem[] {
  const problems: Problem[] = [];
  for (const fault of faults) {
    if (problems.length >= findingLimits.problems.max) break;
    problems.push(...describeFault(fault, place));
  }
  return problems.slice(0, findingLimits.problems.max);
}

function precedence({ keyword }: Fault): number {
  const rank = PRECEDENCE.indexOf(keyword);
  return rank === -1 ? PRECEDENCE.length : rank;
}

/** Keeps the first problem of each place, nothing below a value of the wrong type, in the order of the answers. */
function onePerMistake(problems: readonly Problem[], faults: readonly Fault[]): readonly Problem[] {
  const mistyped = new Set(faults.filter(({ keyword }) => keyword === "type").map(({ pointer }) => pointer));
  const first = new Map<string, Problem>();
  for (const problem of problems) {
    if (!first.has(problem.pointer) && !isBelow(problem.pointer, mistyped))
      first.set(problem.pointer, problem);
  }
  return [...first.values()].sort((one, other) => comparePointers(one.pointer, other.pointer));
}

function isBelow(pointer: string, places: ReadonlySet<string>): boolean {
  for (let end = pointer.lastIndexOf("/"); end >= 0; end = pointer.lastIndexOf("/", end - 1)) {
    if (places.has(pointer.slice(0, end))) return true;
    if (end === 0) return false;
  }
  return false;
}

const INDEX = /^(?:0|[1-9]\d*)$/;

function comparePointers(left: string, right: string): number {
  const [one, other] = [parsePointer(left) ?? [], parsePointer(right) ?? []];
  for (const [index, segment] of one.entries()) {
    const opposite = other[index];
    if (opposite === undefined) return 1;
    if (segment === opposite) continue;
    // Places of a list first and as numbers; "" and "0x1" are names, though JavaScript reads numbers in them.
    const [a, b] = [INDEX.test(segment), INDEX.test(opposite)];
    if (a && b) return segment.length - opposite.length || (segment < opposite ? -1 : 1);
    return a === b ? (segment < opposite ? -1 : 1) : a ? -1 : 1;
  }
  return one.length - other.length;
}
