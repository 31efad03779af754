import * as z from "../../values/zod.ts";

/** The experts of an application, where the programme assigns them. */
export const assignedSchema = z.strictObject({
  /** Whether the application opens to an expert only after the declaration. */
  opensFile: z.boolean(),
  experts: z.array(z.strictObject({ expert: z.string(), declared: z.boolean() })),
});

/** The experts of an application, where the programme assigns them. */
export type Assigned = z.output<typeof assignedSchema>;

interface Parts {
  readonly assigned?: Assigned | undefined;
  readonly recused: readonly string[];
}

/** Experts who have the application now: those assigned who were not recused. */
export function activeExperts({ assigned, recused }: Parts): readonly string[] {
  const experts = assigned?.experts.map(({ expert }) => expert) ?? [];
  return experts.filter((expert) => !recused.includes(expert));
}

/** How many experts the application still lacks; none where the programme assigns none. */
export function expertsMissing(own: Parts & { readonly expertsNeeded: number }): number {
  return own.assigned === undefined ? 0 : Math.max(0, own.expertsNeeded - activeExperts(own).length);
}

/** What an expert of a programme that assigns them may do with an application. */
export type ExpertAccess = "notAssigned" | "toDeclare" | "open";

/** How far an application is open to an expert; open to each where the programme assigns none. */
export function expertAccess(own: Parts, expert: string): ExpertAccess {
  if (own.assigned === undefined) return "open";
  const found = own.assigned.experts.find((one) => one.expert === expert);
  if (found === undefined || own.recused.includes(expert)) return "notAssigned";
  return own.assigned.opensFile && !found.declared ? "toDeclare" : "open";
}
