/**
 * Validation of answers by compiled schemas, for servers. Ajv generates code; where that is forbidden, the validator
 * of `@opus/grant-workflow` interprets instead and gives the same problems.
 *
 * @module @opus/grant-workflow/ajv
 */

import type { Fault, FormValidatorFactory, OwnKeywords } from "@opus/grant-rules/form";
import { createFormValidator, findFaults } from "@opus/grant-rules/form";
import type { ErrorObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";

export type {
  FormOptions,
  FormValidator,
  FormValidatorFactory,
  TextFormat,
  TextFormats,
} from "@opus/grant-rules/form";

/**
 * Makes a form validator that compiles the schema once and then runs it; what does not pass is looked through for its
 * faults as the interpreter does, a hundred at most.
 *
 * @throws OgwError OGW151 when the form cannot be used.
 * @example
 * ```ts
 * import { createAjvFormValidator } from "@opus/grant-workflow/ajv";
 *
 * const form = { type: "object", properties: { title: { type: "string" } }, required: ["title"] };
 * createAjvFormValidator(form).validate({})[0]?.code; // "OGW210"
 * ```
 */
export const createAjvFormValidator: FormValidatorFactory = (form, options) =>
  createFormValidator(form, options, (prepared, keywords) => {
    const check = createAjv(keywords).compile(prepared);
    return (value) => {
      if (check(value)) return [];
      // Ajv stops at the first fault, or finds all of them; the search stops at the hundredth.
      const faults = findFaults(prepared, keywords, value);
      return faults.length > 0 ? faults : (check.errors ?? []).map(asFault);
    };
  });

/** What ajv alone finds is a fault all the same: no answer passes that one of the two refuses. */
function asFault({ keyword, parentSchema = {}, instancePath }: ErrorObject): Fault {
  return { keyword, schema: parentSchema, pointer: instancePath };
}

function createAjv(keywords: OwnKeywords): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: false,
    verbose: true,
    ownProperties: true,
    validateFormats: false,
    logger: false,
    strict: true,
    // A condition names fields whose types and properties stand beside it, not inside it.
    strictTypes: false,
    strictRequired: false,
    addUsedSchema: false,
  });
  for (const [keyword, holds] of Object.entries(keywords)) {
    ajv.addKeyword({
      keyword,
      errors: false,
      validate: (written: unknown, value: unknown, schema: Record<string, unknown> = {}) =>
        holds(written, value, schema),
    });
  }
  return ajv;
}
