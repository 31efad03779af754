import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import type { OperatorTable } from "./operator-table.ts";

/** Makes the problem about an operator that a table does not have. */
export type NameUnknown = (name: string, at: string, operators: OperatorTable) => Problem;

/** Names the operator and no more: on a page the author of the rule does not read along. */
export const unknownOperator: NameUnknown = (name, at) =>
  problemAt(
    "OGW121",
    at,
    { pl: `Nieznany operator „${name}”.`, en: `Unknown operator "${name}".` },
    { pl: "Operatory opisuje docs/operators.md.", en: "docs/operators.md describes the operators." },
  );
