import type { CalculationDocument } from "../calculations/calculation-document.ts";
import { readCalculations } from "../calculations/read-calculations.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import { readForm } from "../form/read-form.ts";
import type { Parameter } from "../parameters/parameter.ts";
import { readParameters } from "../parameters/read-parameters.ts";
import { readRegisters } from "../territories/read-registers.ts";
import type { Register } from "../territories/register.ts";
import type { Shape } from "../values/shape.ts";

/** The parts of a programme that uses of patterns may name; plain JSON as the designer wrote it. */
export interface PatternSource {
  /** Object schema of the facts of the rules. */
  readonly form: JsonSchema;
  readonly parameters?: unknown;
  readonly calculations?: unknown;
  readonly territories?: unknown;
}

/** What uses of patterns are read against. */
export interface PatternContext {
  readonly shape: Shape;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly calculations: ReadonlyMap<string, CalculationDocument | undefined>;
  readonly registers: ReadonlyMap<string, Register>;
}

/** Reads the names that uses of patterns may use; what is wrong with their own parts is said by who compiles these. */
export function patternContext({
  form,
  parameters,
  calculations,
  territories,
}: PatternSource): PatternContext {
  return {
    shape: readForm(form, "").shape,
    parameters: readParameters(parameters, "", []),
    calculations: readCalculations(calculations, "", []),
    registers: readRegisters(territories, "", []),
  };
}
