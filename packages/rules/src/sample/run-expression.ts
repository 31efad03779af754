import type { CalculationDocument } from "../calculations/calculation-document.ts";
import { CalculationTable } from "../calculations/calculation-table.ts";
import { readCalculations } from "../calculations/read-calculations.ts";
import { hasErrors, type Problem } from "../errors/index.ts";
import { plainValue } from "../explain/stored-value.ts";
import { FactReader } from "../facts/fact-reader.ts";
import { readForm } from "../form/read-form.ts";
import { adviseOperator } from "../language/advise-operator.ts";
import { Checker } from "../language/checker.ts";
import { ClosureCompiler, ROOT_SCOPE } from "../language/closure-compiler.ts";
import { inPlaceTests } from "../language/in-place-tests.ts";
import type { Operator } from "../language/operator.ts";
import type { TypedNode } from "../language/typed-node.ts";
import { plainFacts } from "../lower/plain-facts.ts";
import { PlainLowerer } from "../lower/plain-lowerer.ts";
import { DOCUMENTED_OPERATORS } from "../operators/documented-operators.ts";
import { type Parameter, type ParameterValue, valueOn } from "../parameters/parameter.ts";
import { readParameters } from "../parameters/read-parameters.ts";
import type { RuleSetInput } from "../rule-set/rule-set-input.ts";
import { readRegisters } from "../territories/read-registers.ts";
import type { Register } from "../territories/register.ts";
import { NO_PARAMETER } from "../values/no-value.ts";
import type { Shape } from "../values/shape.ts";
import type { Frame } from "../values/value.ts";
import { SAMPLE_WHOLE } from "./sample-form.ts";

const DAY = 20_600; // 2026-05-27

/** Everything an expression may refer to, read once. */
export class SampleWorld {
  readonly shape: Shape;
  readonly registers: ReadonlyMap<string, Register>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly calculations: ReadonlyMap<string, CalculationDocument | undefined>;
  readonly problems: readonly Problem[];

  constructor(input: Omit<RuleSetInput, "rules">) {
    const problems: Problem[] = [];
    this.shape = readForm(input.form, "/form", problems).shape;
    this.parameters = readParameters(input.parameters, "/parameters", problems);
    this.registers = readRegisters(input.territories, "/territories", problems);
    this.calculations = readCalculations(input.calculations, "/calculations", problems);
    this.problems = problems;
  }

  facts(answers: unknown): Frame {
    return new FactReader(this.shape, this.registers).read(answers, false).facts.slots as Frame;
  }

  parameterValue(id: string): ParameterValue | undefined {
    const parameter = this.parameters.get(id);
    return parameter === undefined ? undefined : valueOn(parameter, DAY);
  }
}

const SAMPLE_WORLD = new SampleWorld(SAMPLE_WHOLE);

/** A single expression, checked on its own: what the operators' examples and the property tests run. */
export class SampleExpression {
  readonly problems: readonly Problem[];
  readonly node: TypedNode | undefined;
  readonly #compiler: ClosureCompiler;
  readonly #world: SampleWorld;

  constructor(expression: unknown, world: SampleWorld = SAMPLE_WORLD, operators: readonly Operator[] = []) {
    this.#world = world;
    const checker = new Checker(
      DOCUMENTED_OPERATORS.with(operators),
      world.parameters,
      world.registers,
      [],
      adviseOperator,
    );
    checker.calculations = new CalculationTable(world.calculations, world.shape, checker);
    this.node = checker.check(expression, "", { frames: [world.shape], present: new Set() });
    this.problems = [...world.problems, ...checker.problems];
    this.#compiler = new ClosureCompiler((id) => world.parameterValue(id), { inPlace: inPlaceTests });
  }

  get faulty(): boolean {
    return this.node === undefined || hasErrors(this.problems);
  }

  /** The expression as plain JSON-logic over normalised facts. */
  lowered(): unknown {
    return this.node === undefined
      ? undefined
      : new PlainLowerer((id) => this.#world.parameterValue(id)?.value ?? NO_PARAMETER).lower(this.node);
  }

  /** The answers as plain JSON-logic sees them. */
  plainFacts(answers: unknown): unknown {
    return plainFacts(this.#world.shape, this.#world.facts(answers));
  }

  /** What the expression gives: a plain value, `"unknown"`, `"absent"` or `"error"`. */
  gives(answers: unknown): unknown {
    if (this.node === undefined) return undefined;
    const value = this.#compiler.run(this.node)(this.#world.facts(answers), ROOT_SCOPE);
    if (typeof value === "object" && "state" in value) return value.state;
    return plainValue(this.node.type, value);
  }
}
