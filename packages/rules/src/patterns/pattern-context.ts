import type { CalculationDocument } from "../calculations/calculation-document.ts";
import { readCalculations } from "../calculations/read-calculations.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import { readForm } from "../form/read-form.ts";
import { withTextFormats } from "../formats/standard-formats.ts";
import type { TextFormats } from "../formats/text-format.ts";
import type { Parameter } from "../parameters/parameter.ts";
import { readParameters } from "../parameters/read-parameters.ts";
import { jsonLogicLanguage } from "../plug/json-logic-language.ts";
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
  /** The profile that the programme pins; patterns are strict in any. */
  readonly profile?: unknown;
  /** Formats that fields may have beside those of every form. */
  readonly formats?: TextFormats;
}

/** What uses of patterns are read against. */
export interface PatternContext {
  readonly shape: Shape;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly calculations: ReadonlyMap<string, CalculationDocument | undefined>;
  readonly registers: ReadonlyMap<string, Register>;
  /** The language that rules must name to be strict; none where they are anyway. */
  readonly language: string | undefined;
}

/** Reads the names that uses of patterns may use; what is wrong with their own parts is said by who compiles these. */
export function patternContext({
  form,
  parameters,
  calculations,
  territories,
  formats,
  profile,
}: PatternSource): PatternContext {
  return {
    shape: readForm(form, "", [], withTextFormats(formats)).shape,
    parameters: readParameters(parameters, "", []),
    calculations: readCalculations(calculations, "", []),
    registers: readRegisters(territories, "", []),
    language: profile === undefined || profile === "strict" ? undefined : jsonLogicLanguage.id,
  };
}
