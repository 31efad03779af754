/** Keywords that validators know, copied as they are. */
export const copiedKeywords = [
  "minItems",
  "maxItems",
  "minLength",
  "maxLength",
  "dependentRequired",
] as const;

/** Keywords that say nothing about what may be answered. */
export const silentKeywords: ReadonlySet<string> = new Set(
  `$schema $id $comment $defs title description default examples x-when x-open x-place x-source x-personal x-title
   x-question x-help x-labels x-section x-currency x-ui`.split(/\s+/),
);

/** Keywords that judge answers. */
export const judgingKeywords: ReadonlySet<string> = new Set([
  ...copiedKeywords,
  ..."type properties required additionalProperties items uniqueItems minimum maximum multipleOf format enum".split(
    " ",
  ),
  ..."const if then else allOf x-minimum x-maximum x-pattern".split(" "),
]);

/** Keywords that hold conditions. */
export const conditionHolders: ReadonlySet<string> = new Set(["if", "then", "else", "allOf"]);

/** Keywords allowed inside conditions; formats and our own belong to the field itself. */
export const conditionalKeywords: ReadonlySet<string> = new Set([
  ...`type properties required items enum const minimum maximum minLength maxLength minItems maxItems`.split(
    " ",
  ),
  "dependentRequired",
  ...conditionHolders,
]);
