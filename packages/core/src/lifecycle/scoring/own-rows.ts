import type { PlanInput, Read, RowWrite } from "../../kernel/command.ts";
import type { SetsOf } from "../../kernel/nouns.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import type { HeldRow } from "../ground/sets.ts";
import { roundKey } from "../ground/sets.ts";
import { numberOf } from "./own-place.ts";
import { roundsByInvitation } from "./rounds.ts";
import type { scoringKit } from "./scoring-nouns.ts";
import type { ScoringDocument } from "./scoring-section.ts";

type Scoring = typeof scoringKit.nouns;
type Input = Pick<PlanInput<CaseGround, Scoring, unknown>, "context" | "rows" | "id">;

/** Writes by which the call knows how the cards of an application stand. */
export type OwnRowWrite = RowWrite<Pick<SetsOf<Scoring>, "standings" | "held" | "contenders">>;

/** Reads the rows by which the call knows how an application stands: ready to be ranked, held back, contending for a round. */
export function ownRowsRead({
  context,
  section,
}: Pick<Input, "context"> & { readonly section: ScoringDocument }): readonly Read<
  "standings" | "held" | "contenders"
>[] {
  const key = numberOf(context);
  return [
    { set: "standings", key },
    { set: "held", key },
    ...roundsByInvitation(section).map((round) => ({
      set: "contenders" as const,
      key: roundKey(round, key),
    })),
  ];
}

/** An application is ready to be ranked: nothing holds it back. */
export function readyRows(input: Input, ranked: OwnRowWrite): readonly OwnRowWrite[] {
  return [ranked, ...withoutHeld(input)];
}

/** An application is held back: it has no place among those that are ready to be ranked. */
export function heldRows(input: Input, because: HeldRow["because"]): readonly OwnRowWrite[] {
  const key = numberOf(input.context);
  const op = input.rows("held").has(key) ? "update" : "insert";
  return [...withoutStanding(input), { op, set: "held", key, value: { case: input.id, because } }];
}

/** The cards have no result: the call waits for the application. */
export function openRows(input: Input): readonly OwnRowWrite[] {
  return [...withoutStanding(input), ...withoutHeld(input)];
}

/** An application waits for its applicant: it stands nowhere, and the call waits for it. */
export function waitingRows(input: Input & { readonly section: ScoringDocument }): readonly OwnRowWrite[] {
  const contended = roundsByInvitation(input.section).flatMap((round): readonly OwnRowWrite[] => {
    const key = roundKey(round, numberOf(input.context));
    return input.rows("contenders").has(key) ? [{ op: "remove", set: "contenders", key }] : [];
  });
  return [...openRows(input), ...contended];
}

/** Nothing holds an application back any more. */
export function withoutHeld({ context, rows }: Input): readonly OwnRowWrite[] {
  const key = numberOf(context);
  return rows("held").has(key) ? [{ op: "remove", set: "held", key }] : [];
}

function withoutStanding({ context, rows }: Input): readonly OwnRowWrite[] {
  const key = numberOf(context);
  return rows("standings").has(key) ? [{ op: "remove", set: "standings", key }] : [];
}
