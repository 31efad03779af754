import type { JsonSchema } from "@opus/grant-rules";
import { isPlainObject } from "@opus/grant-rules/document";
import { commandTable, letterTitles } from "@opus/grant-workflow";
import * as z from "zod";
import { scenarioFileSchema } from "./scenario-schema.ts";

/**
 * The JSON Schema (draft 2020-12) of the files `scenarios/*.json` beside a programme, with a description of every member
 * in Polish and English, so that editors complete and check them while they are written.
 *
 * @param document the programme, parsed from JSON and perhaps unfinished: its rules and calls are then offered
 * @example
 * scenariosJsonSchema().required; // ["scenarios"]
 */
export function scenariosJsonSchema(document?: unknown): JsonSchema {
  const names: Readonly<Record<string, readonly string[]>> = {
    command: [...commandTable.values()].flatMap(({ type, by }) =>
      by.some((role) => role !== "system") ? [type] : [],
    ),
    letter: [...letterTitles.keys()],
    call: idsOf(document, "calls"),
    rule: idsOf(document, "rules"),
  };
  const written = z.toJSONSchema(scenarioFileSchema, {
    io: "input",
    override({ jsonSchema }) {
      const kind = jsonSchema["x-names"];
      delete jsonSchema["x-names"];
      const known = typeof kind === "string" ? (names[kind] ?? []) : [];
      if (known.length > 0) jsonSchema.enum = [...known];
    },
  });
  return { title: "Scenarios", ...written } as JsonSchema;
}

function idsOf(document: unknown, list: string): readonly string[] {
  const items: unknown = isPlainObject(document) ? document[list] : undefined;
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) =>
    isPlainObject(item) && typeof item.id === "string" ? [item.id] : [],
  );
}
