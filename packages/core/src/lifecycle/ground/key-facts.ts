import { factAt } from "../../answers/index.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { JsonObject } from "../../values/json.ts";
import * as z from "../../values/zod.ts";
import { countSchema } from "./slice-schemas.ts";
import { type Circumstances, statedValue } from "./stated-value.ts";

/** The few facts of an application that the machine itself carries, with the version they were read from. */
export const keyFactsSchema = z.strictObject({
  answersVersion: countSchema,
  requested: z.string().nullable(),
  applicantKind: z.string().nullable(),
  mapPart: z.string().nullable(),
});

/** The few facts of an application that the machine itself carries. */
export type KeyFacts = z.output<typeof keyFactsSchema>;

/** Of which class each of them is. */
export const keyFactsShown = {
  answersVersion: "course",
  requested: "answers",
  applicantKind: "answers",
  mapPart: "answers",
} as const;

/** Reads them where the programme says they stand. */
export function keyFacts(
  programme: Pick<Regulations, "document" | "rules">,
  answers: JsonObject,
  answersVersion: number,
  about: Circumstances,
): KeyFacts {
  const { facts } = programme.document;
  const requested = statedValue(programme, facts.requested, { answers }, about);
  const text = (path: string | undefined) => {
    const value = path === undefined ? undefined : factAt(answers, path);
    return typeof value === "string" ? value : null;
  };
  return {
    answersVersion,
    requested: typeof requested === "string" ? requested : null,
    applicantKind: text(facts.applicantKind),
    mapPart: text(facts.mapPart),
  };
}

/** What `standingFacts` looks at. */
export interface ApplicationSlices {
  readonly submission: KeyFacts;
  readonly eligibility: { readonly supplemented: KeyFacts | null };
}

/** The facts that stand: those of the last supplement, or else those submitted. */
export function standingFacts({ submission, eligibility }: ApplicationSlices): KeyFacts {
  return eligibility.supplemented ?? submission;
}
