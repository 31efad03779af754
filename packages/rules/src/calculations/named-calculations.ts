import { OgwError } from "../errors/index.ts";
import { listed } from "../errors/remedy-words.ts";
import { operandPlan } from "../explain/operand-plan.ts";
import { RuleExplainer } from "../explain/rule-explainer.ts";
import type { NamedCalculation } from "../language/calculation-names.ts";
import type { Checker } from "../language/checker.ts";
import { type ClosureCompiler, ROOT_SCOPE } from "../language/closure-compiler.ts";
import type { TypedNode } from "../language/typed-node.ts";
import { reasonSink } from "../language/why.ts";
import type { CalculationOutcome } from "../outcome/calculation-outcome.ts";
import { Failure } from "../values/no-value.ts";
import type { Shape } from "../values/shape.ts";
import type { Frame } from "../values/value.ts";
import type { CalculationDocument } from "./calculation-document.ts";
import { type CalculationInfo, calculationInfo } from "./calculation-info.ts";
import { CalculationTable } from "./calculation-table.ts";
import { useOf } from "./calculation-use.ts";
import { readCalculations } from "./read-calculations.ts";

/** A calculation as it was read, with what it computes. */
export interface CheckedCalculation {
  readonly document: CalculationDocument;
  readonly node: TypedNode;
}

/** The calculations of a rule set, ready to be asked. */
export interface KnownCalculations {
  readonly infos: readonly CalculationInfo[];
  /** What one gives on given facts, and of what; OgwError OGW405 when there is no value of that name. */
  outcome(id: string, compiler: ClosureCompiler, facts: Frame): CalculationOutcome;
  /** The calculations as they were read and checked, in the order of the document. */
  readonly checked: readonly CheckedCalculation[];
  /** The same with one of them written otherwise, checked anew for another checker. */
  changed(checker: Checker, other?: CalculationDocument): KnownCalculations;
}

/** How a rule set reads named calculations. */
export interface CalculationReader {
  /** Reads and checks them for a checker, whose expressions may use them from then on. */
  read(written: unknown, pointer: string, form: Shape, checker: Checker): KnownCalculations;
}

/** Reads the named calculations of a programme; a page passes it to `compileRuleSet` when its programme has some. */
export const namedCalculations: CalculationReader = {
  read(written, pointer, form, checker) {
    return knownCalculations(readCalculations(written, pointer, checker.problems), form, checker);
  },
};

/** Checks calculations whose shape was read, for a checker whose expressions may use them from then on. */
function knownCalculations(
  documents: ReadonlyMap<string, CalculationDocument | undefined>,
  form: Shape,
  checker: Checker,
): KnownCalculations {
  const table = new CalculationTable(documents, form, checker);
  checker.calculations = table;
  const all = table.all();
  return {
    infos: all.map((named) => calculationInfo(table.documentOf(named), named)),
    checked: all.map((named) => ({ document: table.documentOf(named), node: named.node })),
    outcome: (id, compiler, facts) => outcomeOf(id, all, compiler, facts),
    changed: (other, document) =>
      knownCalculations(
        document === undefined ? documents : new Map(documents).set(document.id, document),
        form,
        other,
      ),
  };
}

function outcomeOf(
  id: string,
  all: readonly NamedCalculation[],
  compiler: ClosureCompiler,
  facts: Frame,
): CalculationOutcome {
  const named = all.find((each) => each.id === id);
  if (named === undefined)
    throw noCalculation(
      id,
      all.map((each) => each.id),
    );
  if (named.list !== undefined) throw perItem(id, named.list.path);
  const into = reasonSink();
  const value = operandPlan(useOf(named, named.node.at), compiler).write(facts, ROOT_SCOPE, into);
  const explainer = new RuleExplainer(compiler, facts);
  if (value.state === "unknown" || value.state === "error") explainer.ask(named.node);
  const { missing } = explainer;
  if (value.state !== "error") return { calculation: id, value, missing };
  const failed = compiler.run(named.kept)(facts, ROOT_SCOPE);
  return { calculation: id, value, missing, error: failed instanceof Failure ? failed.code : "OGW400" };
}

function noCalculation(id: string, names: readonly string[]): OgwError {
  return new OgwError({
    code: "OGW405",
    subject: `calculation "${id}"`,
    problem: "this rule set has no such calculation",
    allowed: `Calculations: ${listed(names)}`,
    remedy: "Name one of them, or add it under `calculations` of the programme",
  });
}

function perItem(id: string, list: string): OgwError {
  return new OgwError({
    code: "OGW405",
    subject: `calculation "${id}"`,
    problem: `it is computed for each item of the list "${list}", so the form as a whole has no value of it`,
    allowed: 'A calculation without "of" has one value',
    remedy: "Name a calculation that sums it up",
  });
}
