/** A noun as it stands behind numbers: 1 punkt, 2 punkty, 5 punktów, 1,5 punktu. */
export interface PolishForms {
  readonly one: string;
  readonly few: string;
  readonly many: string;
  /** Behind what is no whole number; as `many` where left out. */
  readonly other?: string;
}

/** The form that a noun has behind a number. */
export function polishForm(count: number, forms: PolishForms): string {
  const form = new Intl.PluralRules("pl").select(count);
  return form === "one" || form === "few" || form === "many" ? forms[form] : (forms.other ?? forms.many);
}
