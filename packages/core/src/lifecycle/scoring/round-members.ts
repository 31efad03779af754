import type { Actor } from "../../journal/entry.ts";
import type { PlanInput } from "../../kernel/command.ts";
import type { RefusalReason } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { everActing } from "../ground/acting.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { standingFacts } from "../ground/key-facts.ts";
import { partyKeys } from "../ground/parties.ts";
import { boundMembers, leftCommittee, nobodyNamed, tooFewMembers } from "./round-member-reasons.ts";
import type { RoundDocument } from "./round-schema.ts";
import type { scoringKit } from "./scoring-nouns.ts";

/** Who gave the cards of the committee's rounds, where the programme has cards say it. */
export const committeeSchema = z.strictObject({
  /** Who gave the card of each round that was held. */
  gave: z.record(z.string(), z.array(z.string())),
  /** Members who take part in no round of this application any more. */
  recused: z.array(z.string()),
  /** Rounds whose card fell and was not given anew yet. */
  anew: z.array(z.string()),
});

/** Who gave the cards of the committee's rounds. */
export type Committee = z.output<typeof committeeSchema>;

/** The most people who give one card, and the longest id of one. */
const MOST = 50;
const LONGEST = 200;

/** One member of a committee, as a payload names them. */
export const givenMember = z.string().min(1).max(LONGEST);

/** Those who give a card, as a payload names them. */
export const givenMembers = z.array(givenMember).max(MOST);

/** Whom the register of relations is asked about; the payload may be anything. */
export function membersIn(payload: unknown): readonly Actor[] {
  const { members } = (typeof payload === "object" && payload !== null ? payload : {}) as {
    members?: unknown;
  };
  if (!Array.isArray(members) || members.length > MOST) return [];
  const named = members.filter((id) => typeof id === "string" && id !== "" && id.length <= LONGEST);
  return [...new Set<string>(named)].map((id) => ({ role: "committee", id }));
}

type Input = PlanInput<CaseGround, typeof scoringKit.nouns, unknown>;

/**
 * Why these people do not give the card of a round: nobody or too few are named, one was recused from the application, one
 * is bound to a party of it.
 */
export function memberFaults(
  { members: terms }: Pick<RoundDocument, "members">,
  members: readonly string[] | undefined,
  { own, concerned, context }: Pick<Input, "own" | "concerned" | "context">,
): readonly RefusalReason[] {
  if (terms === undefined) return members === undefined ? [] : [nobodyNamed()];
  const named = new Set(members);
  const left = [...named].filter((id) => hasLeft(own, id));
  const parties = [...everActing(context.submission), ...partyKeys(standingFacts(context).parties ?? [])];
  const bound = [
    ...[...named]
      .filter((id) => parties.includes(id))
      .map((id) => ({ of: id, party: id, as: "applicant" as const })),
    ...concerned.filter(({ of, party }) => named.has(of) && parties.includes(party)),
  ];
  return [
    ...(named.size < terms.atLeast || named.size !== members?.length ? [tooFewMembers(terms.atLeast)] : []),
    ...(left.length === 0 ? [] : [leftCommittee(left)]),
    ...(bound.length === 0 ? [] : [boundMembers(bound)]),
  ];
}

/** Whether somebody takes part in no round of an application any more, as a member or as its expert. */
export function hasLeft(
  { committee, recused }: { readonly committee?: Committee | undefined; readonly recused: readonly string[] },
  id: string,
): boolean {
  return recused.includes(id) || committee?.recused.includes(id) === true;
}

/** The rounds whose card somebody gave, with others. */
export function givenBy(committee: Committee | undefined, member: string): readonly string[] {
  return Object.entries(committee?.gave ?? {}).flatMap(([round, members]) =>
    members.includes(member) ? [round] : [],
  );
}

/** What is left of a committee without one of its members: the cards that they gave have fallen. */
export function withoutMember(committee: Committee, member: string, fell: readonly string[]): Committee {
  return {
    gave: Object.fromEntries(Object.entries(committee.gave).filter(([round]) => !fell.includes(round))),
    recused: [...committee.recused, member],
    anew: [...committee.anew, ...fell],
  };
}

/** The committee once the card of a round is given; as it was where cards do not say who gave them. */
export function withGiven(
  committee: Committee | undefined,
  round: string,
  members: readonly string[] | undefined,
): { readonly committee?: Committee } {
  if (committee === undefined || members === undefined) return {};
  return {
    committee: {
      ...committee,
      gave: { ...committee.gave, [round]: [...members] },
      anew: committee.anew.filter((one) => one !== round),
    },
  };
}

/** Whether each card of a committee that stands was given by enough people, none of whom was recused. */
export function areMembersSound(
  own: { readonly committee?: Committee | undefined; readonly recused: readonly string[] },
  stated: readonly RoundDocument[],
  held: readonly string[],
): boolean {
  return stated.every(({ id, members: terms }) => {
    if (terms === undefined || !held.includes(id)) return true;
    const gave = own.committee?.gave[id] ?? [];
    return gave.length >= terms.atLeast && !gave.some((member) => hasLeft(own, member));
  });
}
