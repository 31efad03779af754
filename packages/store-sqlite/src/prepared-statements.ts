import type { DatabaseSync, StatementSync } from "node:sqlite";

/** A statement for each text of SQL. */
export type PreparedStatements<Sql> = Readonly<Record<keyof Sql, StatementSync>>;

/**
 * Prepares statements; rows come as lists of their columns, which costs less than objects. A value that is used twice
 * has two places (`?`): Node 22.16 takes numbered ones (`?1`) for named ones and fills none of them.
 */
export function prepareAll<const Sql extends Readonly<Record<string, string>>>(
  database: DatabaseSync,
  sql: Sql,
): PreparedStatements<Sql> {
  const prepared = Object.entries(sql).map(([name, text]) => {
    const statement = database.prepare(text);
    statement.setReturnArrays(true);
    return [name, statement] as const;
  });
  return Object.fromEntries(prepared) as PreparedStatements<Sql>;
}
