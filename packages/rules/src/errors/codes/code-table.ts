/**
 * Status that an HTTP answer to a code would have: 400 malformed, 403 not for this actor, 404 not there, 409 not in this
 * state, 413 too large, 422 well-formed but refused by shape or rules, 500 misuse or broken infrastructure, 503 later.
 */
export type CodeStatus = 400 | 403 | 404 | 409 | 413 | 422 | 500 | 503;

/** A short meaning for each code of a table; beside the table, so that titles shake away where nobody reads them. */
export type CodeTitles<Table> = {
  readonly [Code in keyof Table]: readonly [pl: string, en: string];
};
