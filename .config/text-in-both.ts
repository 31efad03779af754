/** A text where both languages are asked for and only one is there; `one-language.ts` puts it in place of `{ pl, en }`. */
export const textInBoth = (text: string): { readonly pl: string; readonly en: string } => ({
  pl: text,
  en: text,
});
