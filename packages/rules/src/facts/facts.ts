/**
 * Facts of one application as the normaliser read them: exact, immutable, opaque.
 * Made by `CompiledRuleSet.normalise`; belongs to rule sets compiled from the same form.
 */
export interface Facts {
  /** One value per field of the form, in the order of the form's fields. */
  readonly slots: readonly unknown[];
  /** Hash-free identity of the form the facts were read by. */
  readonly form: object;
}
