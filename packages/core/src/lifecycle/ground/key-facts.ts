import { factAt } from "../../answers/index.ts";
import { partyRoles } from "../../document/party-roles.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { JsonObject } from "../../values/json.ts";
import * as z from "../../values/zod.ts";
import { partiesIn, unnamedIn } from "./parties.ts";
import { countSchema } from "./slice-schemas.ts";
import { type Circumstances, statedValue } from "./stated-value.ts";
import { type TermFacts, termFacts } from "./term-facts.ts";

const partySchema = z.strictObject({
  party: z.string(),
  as: z.enum(partyRoles),
  /** A partner's own share of what is asked for; only where the programme says where it stands. */
  share: z.string().optional(),
});
const partiesSchema: z.ZodType<readonly z.output<typeof partySchema>[]> = z.array(partySchema);

/** The few facts of an application that the machine itself carries, with the version they were read from. */
export const keyFactsSchema = z.strictObject({
  answersVersion: countSchema,
  requested: z.string().nullable(),
  applicantKind: z.string().nullable(),
  mapPart: z.string().nullable(),
  /** Days that terms of the programme are counted from, by the names of their starts; only where there are such terms. */
  days: z.record(z.string(), z.string()).optional(),
  /** Whether the rules hold that terms of the programme depend on; one that is not decided is left out. */
  holds: z.record(z.string(), z.boolean()).optional(),
  /** Parties that the answers name by number; only where the programme says where they stand. */
  parties: partiesSchema.optional(),
  /** Roles in which it names somebody without the number; left out where there is none. */
  unnamed: z.array(z.enum(partyRoles)).optional(),
});

/** What terms take from an application and from what an officer found on it, with the version that was looked at. */
export const foundTermFactsSchema = z.strictObject({
  of: countSchema,
  days: z.record(z.string(), z.string()),
  holds: z.record(z.string(), z.boolean()),
});

/** The few facts of an application that the machine itself carries. */
export type KeyFacts = z.output<typeof keyFactsSchema>;

/** Of which class each of them is. */
export const keyFactsShown = {
  answersVersion: "course",
  requested: "answers",
  applicantKind: "answers",
  mapPart: "answers",
  days: "answers",
  holds: "answers",
  parties: "answers",
  unnamed: "answers",
} as const;

/** Those of an event that carries them, apart from what else it says. */
export function keyFactsOf(event: KeyFacts): KeyFacts {
  const { answersVersion, requested, applicantKind, mapPart, days, holds, parties, unnamed } = event;
  return {
    answersVersion,
    requested,
    applicantKind,
    mapPart,
    ...(days === undefined ? {} : { days }),
    ...(holds === undefined ? {} : { holds }),
    ...(parties === undefined ? {} : { parties }),
    ...(unnamed === undefined ? {} : { unnamed }),
  };
}

/** Reads them where the programme says they stand; what terms ask for also in what officers `found`. */
export function keyFacts(
  programme: Pick<Regulations, "document" | "rules" | "canonical">,
  answers: JsonObject,
  answersVersion: number,
  about: Circumstances,
  found: JsonObject = answers,
): KeyFacts {
  const { facts } = programme.document;
  const parties = partiesIn(programme, answers);
  const unnamed = unnamedIn(programme, answers);
  const requested =
    facts.requested === undefined ? undefined : statedValue(programme, facts.requested, { answers }, about);
  const text = (path: string | undefined) => {
    const value = path === undefined ? undefined : factAt(answers, path);
    return typeof value === "string" ? value : null;
  };
  return {
    answersVersion,
    requested: typeof requested === "string" ? requested : null,
    applicantKind: text(facts.applicantKind),
    mapPart: text(facts.mapPart),
    ...termFacts(programme, found, about),
    ...(parties.length === 0 ? {} : { parties }),
    ...(unnamed.length === 0 ? {} : { unnamed: [...unnamed] }),
  };
}

/** What `standingFacts` looks at. */
export interface ApplicationSlices {
  readonly submission: KeyFacts;
  readonly eligibility: {
    readonly supplemented: KeyFacts | null;
    /** A version that was filed too late and counts only should its term be restored. */
    readonly asked?: KeyFacts | undefined;
    readonly found?: z.output<typeof foundTermFactsSchema> | null | undefined;
  };
  /** Missing where a stage does not look so far; the facts of the last revision, where there was one. */
  readonly scoring?:
    | {
        readonly revised?: KeyFacts | null | undefined;
        /** The same of a revision. */
        readonly asked?: KeyFacts | undefined;
      }
    | undefined;
}

/** The facts that stand: those of the last revision, or else of the last supplement, or else those submitted. */
export function standingFacts({ submission, eligibility, scoring }: ApplicationSlices): KeyFacts {
  return scoring?.revised ?? eligibility.supplemented ?? submission;
}

/** The number of the last version of the answers that was filed, whether or not it counts. */
export function lastVersion(slices: ApplicationSlices): number {
  const asked = [slices.eligibility.asked, slices.scoring?.asked].map((one) => one?.answersVersion ?? 0);
  return Math.max(standingFacts(slices).answersVersion, ...asked);
}

/** What terms are counted with: as the application that stands says it, or an officer found on just that version. */
export function standingTermFacts(slices: ApplicationSlices): TermFacts {
  const { days = {}, holds = {}, answersVersion } = standingFacts(slices);
  const { found } = slices.eligibility;
  return found?.of === answersVersion ? { days: found.days, holds: found.holds } : { days, holds };
}
