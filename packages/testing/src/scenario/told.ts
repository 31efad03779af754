import { inBothLanguages } from "@opus/grant-rules";
import * as z from "zod";

/** What a text of a scenario names; an editor is offered what there is. */
export type NameKind =
  | "call"
  | "case"
  | "command"
  | "criterion"
  | "letter"
  | "person"
  | "rule"
  | "scenario"
  | "state";

/** Ids of cases and people, as streams and entries have them. */
export const personPattern = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/;

/** A schema with what people are told of it. */
export function told<Schema extends z.ZodType>(schema: Schema, pl: string, en: string): Schema {
  return schema.describe(inBothLanguages({ pl, en }));
}

/** A text that names something; under `x-names` its schema says what. */
export function named(kind: NameKind, pl: string, en: string): z.ZodString {
  return z
    .string()
    .min(1)
    .meta({ description: inBothLanguages({ pl, en }), "x-names": kind });
}
