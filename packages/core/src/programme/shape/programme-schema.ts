import { OgwError } from "@opus/grant-rules/errors";
import { described } from "../../document/described.ts";
import { headMembers, tailMembers } from "../../document/head-schema.ts";
import { termSchema } from "../../document/term-schema.ts";
import type { Lifecycle } from "../../kernel/lifecycle.ts";
import type { DeadlineNouns, Nouns } from "../../kernel/nouns.ts";
import { noSection } from "../../kernel/stage.ts";
import { type aggregates, grantLifecycle } from "../../lifecycle/lifecycle.ts";
import * as z from "../../values/zod.ts";

type GrantNouns = (typeof aggregates)[number]["stages"][number]["nouns"];

/** Sections of the stages that have one, by the stages' names. */
type Sections<Stage extends Nouns> = {
  [S in Stage as S["section"] extends typeof noSection ? never : S["name"]]: S["section"];
};

type Term = ReturnType<typeof termSchema>;

/** Terms that a programme states, of one stage's deadlines. */
type StatedTerms<Deadlines extends DeadlineNouns> = {
  [D in keyof Deadlines as Deadlines[D] extends { readonly stated: object }
    ? D
    : never]: Deadlines[D] extends {
    readonly stated: { readonly option: string };
  }
    ? z.ZodOptional<Term>
    : Term;
};

type Together<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? { [Key in keyof All]: All[Key] }
  : never;

type Terms<Stage extends Nouns> = Together<Stage extends unknown ? StatedTerms<Stage["deadlines"]> : never>;

/** The schema of programme documents of the grant lifecycle, with every section and every term of its stages. */
export type ProgrammeSchema = z.ZodObject<
  typeof headMembers & {
    deadlines: z.ZodObject<Terms<GrantNouns>, z.core.$strict>;
  } & Sections<GrantNouns> &
    typeof tailMembers,
  z.core.$strict
>;

/**
 * The schema of the programme documents of a lifecycle: what every programme states, the terms of its stages under
 * `deadlines`, and each stage's section under the stage's name. The same lifecycle gives the same schema.
 *
 * @throws OgwError OGW453 when a section or a term has the name of another member.
 */
export function programmeSchemaOf(lifecycle: Lifecycle): z.ZodObject {
  const schema = schemas.get(lifecycle) ?? compose(lifecycle);
  schemas.set(lifecycle, schema);
  return schema;
}

const schemas = new WeakMap<Lifecycle, z.ZodObject>();

function compose({ stages }: Lifecycle): z.ZodObject {
  const nouns = stages.map((stage) => stage.nouns);
  const terms = nouns.flatMap(({ deadlines }) => statedTerms(deadlines));
  const sections = nouns.flatMap(({ name, section }) =>
    section === noSection ? [] : [[name, section] as const],
  );
  const members = [
    ...Object.entries(headMembers),
    ["deadlines", deadlinesSchema(byName(terms))] as const,
    ...sections,
    ...Object.entries(tailMembers),
  ];
  return described(
    z.strictObject(byName(members)),
    "Program grantowy jako dane: formularz, reguły, nabory, terminy, ocena i rozliczenie.",
    "A grant programme as data: form, rules, calls, terms, scoring and settlement.",
  );
}

function deadlinesSchema(terms: Readonly<Record<string, z.ZodType>>) {
  return described(
    z.strictObject(terms),
    "Do kiedy kto ma coś zrobić: terminy liczone od zdarzeń. Terminów tego, z czego program nie korzysta, się nie podaje.",
    "By when who has to do something: terms counted from events. Those of what the programme does not use are left out.",
  );
}

function statedTerms(deadlines: DeadlineNouns): readonly (readonly [string, z.ZodType])[] {
  return Object.entries(deadlines).flatMap(([name, { stated }]) => {
    if (stated === undefined) return [];
    const term = termSchema(stated.words, stated.example);
    return [[name, stated.option === undefined ? term : term.optional()] as const];
  });
}

function byName(members: readonly (readonly [string, z.ZodType])[]): Record<string, z.ZodType> {
  const named = new Map<string, z.ZodType>();
  for (const [name, schema] of members) {
    if (named.has(name)) {
      throw new OgwError({
        code: "OGW453",
        subject: `programme member "${name}"`,
        problem: "it is declared twice",
        allowed:
          "Sections are named as their stages, terms as their deadlines, and neither as another member",
        remedy: "Rename the stage or the deadline",
      });
    }
    named.set(name, schema);
  }
  return Object.fromEntries(named);
}

/** The programme document: everything a designer states about a grant programme. */
export const programmeSchema = programmeSchemaOf(grantLifecycle) as unknown as ProgrammeSchema;

/** A programme as parsed from JSON. */
export type ProgrammeDocument = z.output<ProgrammeSchema>;
