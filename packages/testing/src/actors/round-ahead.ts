import { type ProgrammeDocument, roundsOf } from "@opus/grant-workflow";

/** The round that an application comes to next: the first that is not held as things stand. */
export function roundAhead(
  scoring: Pick<ProgrammeDocument["scoring"], "interview" | "rounds">,
  held: readonly { readonly round: string }[],
) {
  return roundsOf(scoring).find(({ id }) => !held.some(({ round }) => round === id));
}
