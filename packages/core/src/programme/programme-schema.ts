import { z } from "zod";
import { callSchema } from "./call-schema.ts";
import { deadlinesSchema } from "./deadline-schema.ts";
import { scoringSchema } from "./scoring-schema.ts";
import { settlementSchema } from "./settlement-schema.ts";
import { basisSchema, factPathSchema, idSchema, nameSchema, textSchema } from "./text-schema.ts";

const jsonObject = z.record(z.string(), z.unknown());

/** A document the programme rests on: regulations, an act, an announcement. */
const sourceSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  url: z.url().optional(),
  /** False when the text itself could not be found; what is stated in its place is an assumption. */
  available: z.boolean(),
});

/** A choice that no source confirms; `concerns` points into this document. */
const assumptionSchema = z.strictObject({
  id: idSchema,
  text: textSchema,
  concerns: z.array(z.string().startsWith("/")).min(1),
});

/** Where the engine finds the few facts it needs by itself in the application form. */
const factsSchema = z.strictObject({
  /** The sum asked for; money. */
  requested: factPathSchema,
  /** Who applies; a string with an enum. */
  applicantKind: factPathSchema,
  /** The project's title; text. */
  title: factPathSchema,
  /** The part of the map the project belongs to; a string with an enum. */
  mapPart: factPathSchema.optional(),
});

/** How long records of one class are kept; KIS-like programmes count from the next 1 January. */
const recordClassSchema = z.strictObject({
  title: textSchema,
  keepYears: z.int().min(0).max(100),
  countedFrom: z.enum(["recorded", "nextJanuary"]),
  basis: basisSchema,
});

/** The programme document: everything a designer states about a grant programme. */
export const programmeSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  id: idSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "semantic version such as 1.0.0"),
  title: textSchema,
  description: textSchema,
  operator: textSchema,
  legalRegime: z.enum([
    "udppOpenCall",
    "udppSmallGrant",
    "udppLocalInitiative",
    "regranting",
    "esf",
    "private",
  ]),
  sources: z.array(sourceSchema).min(1),
  assumptions: z.array(assumptionSchema),
  zone: z.string().min(1),
  holidays: z.literal("PL"),
  currency: z.literal("PLN"),
  form: jsonObject,
  facts: factsSchema,
  parameters: jsonObject.optional(),
  territories: jsonObject.optional(),
  /**
   * Meaning of the rules that name no language: `strict` (default), or the values of json-logic-js or CertLogic on
   * facts that are known, amounts in grosze.
   */
  profile: z.enum(["strict", "json-logic-js", "certlogic"]).optional(),
  rules: z.array(jsonObject).min(1),
  calls: z.array(callSchema).min(1),
  deadlines: deadlinesSchema,
  eligibility: z.strictObject({ supplements: z.int().min(0).max(5), basis: basisSchema }),
  scoring: scoringSchema,
  /** Amendments of a running agreement; left out when the programme knows none. */
  amendments: z.strictObject({ basis: basisSchema }).optional(),
  /** Visits on a sample of the funded projects; left out when nobody visits. */
  monitoring: z
    .strictObject({
      sharePercent: z.int().min(1).max(100),
      mustInclude: z.array(z.enum(["highestAward"])),
      basis: basisSchema,
    })
    .optional(),
  settlement: settlementSchema,
  /**
   * How long personal records are kept, by class. `assessment` (justifications, minutes, visit notes) and `payment`
   * (the account) are the engine's own; the others are those that the forms name by `x-personal`.
   */
  recordClasses: z
    .object({ assessment: recordClassSchema, payment: recordClassSchema })
    .catchall(recordClassSchema)
    .refine(
      (classes) => Object.keys(classes).every((name) => nameSchema.safeParse(name).success),
      "camelCase names",
    ),
});

/** A programme as parsed from JSON. */
export type ProgrammeDocument = z.infer<typeof programmeSchema>;
