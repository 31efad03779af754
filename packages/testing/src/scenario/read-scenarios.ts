import { beyondLimit, findingLimits, scenarioLimits } from "@opus/grant-rules/bounds";
import { joinPointer, parseDocument } from "@opus/grant-rules/document";
import { needObject, needText, type Place, type Problem } from "@opus/grant-rules/errors";
import { callsOf, type Programme, programmeFor } from "@opus/grant-workflow";
import { readShape } from "../shape/read-shape.ts";
import { unknownAnswersOf } from "./form-places.ts";
import type { People } from "./person-answers.ts";
import { type ProgrammeNames, programmeNames } from "./programme-names.ts";
import { likenessProblems, readCases } from "./read-cases.ts";
import { readStep } from "./read-step.ts";
import type { CallGround, Reading } from "./reading.ts";
import type { Scenario, ScenarioStep } from "./scenario.ts";
import { badPlace, unknownName, wrongName } from "./scenario-problems.ts";
import { scenarioFileSchema, type WrittenFile, type WrittenScenario } from "./scenario-schema.ts";
import { shapeWords } from "./shape-words.ts";

/** The scenarios of a file; with a problem there are none. */
export interface ReadScenarios {
  readonly scenarios: readonly Scenario[];
  /** Reasons why no scenario needs to notice a change of a term or a consequence, in their order under `/mutants`. */
  readonly mutants: readonly MutantReason[];
  readonly problems: readonly Problem[];
  /** Line and column, from 1, of a JSON Pointer into the file. */
  placeOf(pointer: string): Place | undefined;
}

/** Why nobody needs to notice a change of a setting. */
export type MutantReason = NonNullable<WrittenFile["mutants"]>[number];

const PROGRAMME = { of: "readScenarios", name: "the programme", is: "what parseProgramme gave" };

/**
 * Reads a file of scenarios (`scenarios/*.json` beside a programme): its JSON, its shape, and every name and day in it
 * against the programme. OGW100-107 for what is no JSON, OGW192 for what is not written right, OGW193 for names that
 * there are not, OGW194 for days. Never throws for what stands in the file.
 *
 * @example
 * readScenarios('{ "scenarios": [] }', programme).problems[0]?.code; // "OGW192"
 */
export function readScenarios(text: string, programme: Programme): ReadScenarios {
  needText(text, { of: "readScenarios", name: "the file", is: "its text" });
  needObject(programme, PROGRAMME, ["document"]);
  const { value, problems, placeOf } = parseDocument(text);
  if (problems.length > 0) return { scenarios: [], mutants: [], problems, placeOf };
  const shape = readShape(scenarioFileSchema, value, shapeWords);
  if (shape.value === undefined) return { scenarios: [], mutants: [], problems: shape.problems, placeOf };
  const file = new FileReading(shape.value, programme);
  const scenarios = file.scenarios();
  const found = file.problems.slice(0, findingLimits.problems.max);
  const { mutants = [] } = shape.value;
  return { scenarios: found.length > 0 ? [] : scenarios, mutants, problems: found, placeOf };
}

/** One file being read: its scenarios by name, each read once. */
class FileReading {
  readonly problems: Problem[] = [];
  readonly #file: WrittenFile;
  readonly #programme: Programme;
  readonly #calls: readonly string[];
  readonly #names = new Map<Programme, ProgrammeNames>();
  readonly #people: People;
  readonly #read = new Map<WrittenScenario, Scenario | undefined>();

  constructor(file: WrittenFile, programme: Programme) {
    this.#file = file;
    this.#programme = programme;
    this.#calls = callsOf(programme).map(({ id }) => id);
    this.#people = new Map(Object.entries(file.people ?? {}));
  }

  get #programmes(): readonly Programme[] {
    return [this.#programme, ...(this.#programme.ofCalls ?? [])];
  }

  scenarios(): readonly Scenario[] {
    const { scenarios } = this.#file;
    this.#count(scenarios.length, scenarioLimits.scenarios, "/scenarios");
    this.#count(this.#people.size, scenarioLimits.people, "/people");
    if (this.problems.length > 0) return [];
    for (const [name, person] of this.#people) {
      const at = joinPointer("/people", name);
      this.problems.push(...likenessProblems(person, this.#people, `${at}/like`));
    }
    if (this.problems.length > 0) return [];
    for (const [name, person] of this.#people) {
      this.problems.push(...unknownAnswersOf(person, this.#programmes, joinPointer("/people", name)));
    }
    for (const [index, { name }] of scenarios.entries()) {
      if (scenarios.findIndex((each) => each.name === name) < index) this.problems.push(doubled(name, index));
    }
    return scenarios.flatMap((written) => this.#scenario(written, []) ?? []);
  }

  /** @param trail scenarios that wait for this one */
  #scenario(written: WrittenScenario, trail: readonly WrittenScenario[]): Scenario | undefined {
    if (this.#read.has(written)) return this.#read.get(written);
    const pointer = `/scenarios/${this.#file.scenarios.indexOf(written)}`;
    const found = this.problems.length;
    const base = this.#continued(written, [...trail, written], pointer);
    const call = this.#call(written, base, pointer);
    const cases = new Map([
      ...(base?.cases ?? []),
      ...readCases(written, base?.cases, {
        programme: this.#programme,
        people: this.#people,
        problems: this.problems,
        call,
        calls: this.#calls,
        pointer,
      }),
    ]);
    const reading: Reading = {
      of: (each) => this.#of(each),
      calls: this.#calls,
      call,
      cases,
      problems: this.problems,
      before: base?.steps.at(-1)?.at,
    };
    // Without the one it continues, or with cases left out, little is known, and each finding would only repeat that.
    const isLost =
      (written.continues !== undefined && base === undefined) ||
      this.problems.slice(found).some(({ code }) => code === "OGW104");
    const steps = isLost ? [] : this.#steps(written, reading, base?.steps ?? [], pointer);
    const { name, title } = written;
    const scenario = {
      name,
      title: title ?? { pl: name, en: name },
      pointer,
      call,
      calls: calledBy(call, cases, steps),
      cases,
      steps,
    };
    // One that is lost is nothing that others could continue either, however far they are from the fault.
    const result = isLost || this.problems.length > found ? undefined : scenario;
    this.#read.set(written, result);
    return result;
  }

  #steps(
    written: WrittenScenario,
    reading: Reading,
    before: readonly ScenarioStep[],
    pointer: string,
  ): readonly ScenarioStep[] {
    const steps = [...before];
    const last = before.at(-1)?.number ?? 0;
    for (const [index, step] of written.steps.entries()) {
      steps.push(...readStep(reading, step, last + index + 1, `${pointer}/steps/${index}`));
      if (this.#count(steps.length, scenarioLimits.steps, `${pointer}/steps`)) break;
      if (this.problems.length >= findingLimits.problems.max) break;
    }
    return steps;
  }

  /** Finds what is beyond a limit; true when it is. */
  #count(count: number, limit: Parameters<typeof beyondLimit>[0], pointer: string): boolean {
    if (count > limit.max) this.problems.push(beyondLimit(limit, pointer));
    return count > limit.max;
  }

  #continued(
    { continues, name }: WrittenScenario,
    trail: readonly WrittenScenario[],
    pointer: string,
  ): Scenario | undefined {
    if (continues === undefined) return undefined;
    const { scenarios } = this.#file;
    const base = scenarios.find((each) => each.name === continues);
    const at = `${pointer}/continues`;
    if (base === undefined) {
      const others = scenarios.map((each) => each.name).filter((each) => each !== name);
      this.problems.push(unknownName(at, "scenario", continues, others));
      return undefined;
    }
    if (!trail.includes(base)) return this.#scenario(base, trail);
    this.problems.push(
      wrongName(
        at,
        {
          pl: `Scenariusz „${name}” kontynuowałby sam siebie.`,
          en: `The scenario "${name}" would continue itself.`,
        },
        {
          pl: "Wskaż scenariusz, który nie zależy od tego.",
          en: "Name a scenario that does not depend on this one.",
        },
      ),
    );
    return undefined;
  }

  /** What holds for a call, with all that may be named in it. */
  #of(call: string): CallGround {
    const programme = programmeFor(this.#programme, call);
    const names = this.#names.get(programme) ?? programmeNames(programme);
    this.#names.set(programme, names);
    return { programme, names };
  }

  #call({ call }: WrittenScenario, base: Scenario | undefined, pointer: string): string {
    const calls = this.#calls;
    const own = base?.call ?? calls[0] ?? "";
    if (call === undefined || call === own) return own;
    if (base !== undefined) {
      this.problems.push(
        wrongName(
          `${pointer}/call`,
          {
            pl: `Ten scenariusz kontynuuje inny, w naborze „${own}”.`,
            en: `This scenario continues another, in the call "${own}".`,
          },
          { pl: "Usuń „call”.", en: 'Leave out "call".' },
        ),
      );
    } else if (!calls.includes(call)) this.problems.push(unknownName(`${pointer}/call`, "call", call, calls));
    return call;
  }
}

/** The calls of a scenario: its own, those of its cases, those that steps are about. */
function calledBy(call: string, cases: Scenario["cases"], steps: readonly ScenarioStep[]): readonly string[] {
  const ofSteps = steps.flatMap(({ stream }) =>
    stream.startsWith("call:") ? [stream.slice("call:".length)] : [],
  );
  return [...new Set([call, ...[...cases.values()].map((each) => each.call), ...ofSteps])];
}

function doubled(name: string, index: number): Problem {
  return badPlace(
    `/scenarios/${index}/name`,
    { pl: `Dwa scenariusze mają nazwę „${name}”.`, en: `Two scenarios have the name "${name}".` },
    { pl: "Nadaj temu inną.", en: "Give this one another." },
  );
}
