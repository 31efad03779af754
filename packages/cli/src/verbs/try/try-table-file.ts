import { composeFactSchema } from "@opus/grant-workflow/facts";
import { columnMap } from "../../csv/column-map.ts";
import { openTable, type Separator } from "../../csv/table-rows.ts";
import { programmeFile } from "../../files/input-file.ts";
import type { Session } from "../../terminal/session.ts";
import type { TableTrial } from "./tried-row.ts";
import { tryTable } from "./try-table.ts";

/** What was said of a table on the command line. */
export interface GivenTable {
  readonly programme: string;
  readonly csv: string;
  readonly columns: string | undefined;
  readonly separator: Separator | undefined;
  readonly summary: boolean;
  readonly json: boolean;
}

/** Opens a table, with what its headings mean, and tries its rows. */
export function tryTableFile(trial: TableTrial, given: GivenTable, session: Session): Promise<void> {
  const { cwd } = session.io;
  const { programme, csv, columns: named, separator, summary, json } = given;
  // A map may serve tables of cases as well, which name more than the form has.
  const facts = composeFactSchema(trial.programme.document);
  const map = columnMap(cwd, { programme: programmeFile(cwd, programme), named }, facts, CASE_COLUMNS);
  return tryTable(trial, { table: openTable(cwd, csv, separator), map, summary, json }, session);
}

/** Columns of tables of cases that hold no answers. */
const CASE_COLUMNS = ["rule", "verdict", "points", "on", "name"];
