import { CALCULATION_TYPES, type CalculationType } from "../calculations/calculation-document.ts";
import { isPlainObject } from "../document/index.ts";
import type { LocalisedText } from "../errors/index.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import { readForm } from "../form/read-form.ts";
import { withTextFormats } from "../formats/standard-formats.ts";
import type { TextFormats } from "../formats/text-format.ts";
import { decisionTableLimits } from "../limits/decision-table-limits.ts";
import type { Parameter } from "../parameters/parameter.ts";
import { readParameters } from "../parameters/read-parameters.ts";
import { jsonLogicLanguage } from "../plug/json-logic-language.ts";
import type { Shape } from "../values/shape.ts";
import type { ValueType } from "../values/value-type.ts";

import type { Effort } from "./coverage.ts";

/** The parts of a programme that decision tables may name; plain JSON as the designer wrote it. */
export interface TableSource {
  /** Object schema of the facts of the rules. */
  readonly form: JsonSchema;
  readonly parameters?: unknown;
  readonly calculations?: unknown;
  /** The profile that the programme pins; tables are strict in any. */
  readonly profile?: unknown;
  /** Formats that fields may have beside those of every form. */
  readonly formats?: TextFormats;
}

/** What decision tables are read against. */
export interface TableContext {
  readonly shape: Shape;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Type and title of a named calculation; undefined where there is none that says both. */
  calculation(id: string): { readonly type: ValueType; readonly title: LocalisedText } | undefined;
  /** The language that rules must name to be strict; none where they are anyway. */
  readonly language: string | undefined;
  readonly effort: Effort;
}

/** Reads the names that tables may use; what is wrong with their own parts is said by who compiles these. */
export function tableContext({
  form,
  parameters,
  calculations,
  profile,
  formats,
}: TableSource): TableContext {
  return {
    shape: readForm(form, "", [], withTextFormats(formats)).shape,
    parameters: readParameters(parameters, "", []),
    effort: { left: decisionTableLimits.steps.max },
    language: profile === undefined || profile === "strict" ? undefined : jsonLogicLanguage.id,
    calculation: (id) => {
      const written =
        isPlainObject(calculations) && Object.hasOwn(calculations, id) ? calculations[id] : undefined;
      if (!isPlainObject(written) || typeof written.type !== "string") return undefined;
      if (!Object.hasOwn(CALCULATION_TYPES, written.type)) return undefined;
      const { title } = written;
      const words = isPlainObject(title) ? (title as unknown as LocalisedText) : { pl: id, en: id };
      return { type: CALCULATION_TYPES[written.type as CalculationType], title: words };
    },
  };
}
