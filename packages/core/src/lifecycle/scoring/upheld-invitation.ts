import type { RuleOutcome } from "@opus/grant-rules";
import type { PlanInput, Read } from "../../kernel/command.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { roundKey } from "../ground/sets.ts";
import {
  type ContenderRow,
  changedInvitations,
  type InvitationLine,
  type InvitationRow,
  invitationList,
  invitationRows,
} from "../ranking/invitation-list.ts";
import type { AfterCards } from "./after-cards.ts";
import type { CardRecord } from "./card-record.ts";
import { resultMembers } from "./corrected-result.ts";
import { numberOf } from "./own-place.ts";
import type { OwnRowWrite } from "./own-rows.ts";
import { decidedInCall } from "./result-appeal.ts";
import type { InvitationChange } from "./result-appeal-events.ts";
import { invitedBestTo } from "./rounds.ts";
import type { scoringKit } from "./scoring-nouns.ts";
import type { ScoringDocument } from "./scoring-section.ts";

type Scoring = typeof scoringKit.nouns;
type Input = PlanInput<CaseGround, Scoring, unknown>;

/** Reads who contends for an invitation to the next call, and who was invited; nothing where the assessment leads to none. */
export function contestReads({
  section,
}: {
  readonly section: ScoringDocument;
}): readonly Read<"contenders" | "invitations">[] {
  const { leadsTo } = section;
  if (leadsTo === undefined) return [];
  const keys = { from: `${leadsTo.call}/`, below: `${leadsTo.call}0` };
  return [
    { set: "contenders", ...keys },
    { set: "invitations", ...keys },
  ];
}

/** What became of the cards of the application. */
interface Corrected {
  readonly told: AfterCards["told"];
  readonly verdicts: readonly RuleOutcome[];
  readonly ownRows: readonly OwnRowWrite[];
  readonly cards: readonly CardRecord[];
}

/**
 * An upheld appeal where the best are invited to another call: who is invited is drawn anew with the right points, nobody who
 * was invited is sent away, and the application waits to be told, or stands among those who are not invited.
 */
export function upheldInvitation(input: Input, { told, verdicts, ownRows, cards }: Corrected) {
  const { stream, own, section, context, callFacts, rows, call, id } = input;
  const number = numberOf(context);
  const round = section.leadsTo?.call ?? "";
  const before = rows("invitations");
  const key = roundKey(round, number);
  const list = invitationList({
    round,
    best: invitedBestTo(section, round) ?? 0,
    contenders: withOwn(rows("contenders"), ownRows, key),
    before,
    ends: rows("ends"),
  });
  const changed = changedInvitations(list, before);
  const invited = list.find((line) => line.key === key)?.value.invited === true;
  const { context: counts } = callFacts;
  const event = {
    type: "resultAppeal.uphold" as const,
    call: call.id,
    number,
    cards: [...cards],
    before: own.assessment,
    ...resultMembers(told),
    ...{ changes: [], freed: [], promised: [] },
    invited,
    invitations: [...invitationChanges(changed, before)],
  };
  return {
    events: [
      { stream, event },
      {
        stream: callFacts.stream,
        event: { type: "list.corrected" as const, number, ranked: counts.ranked, funded: counts.funded },
      },
      decidedInCall(input),
    ] as const,
    verdicts,
    rows: [
      ...invitationRows(changed, before),
      ...ownRows.filter(({ set }) => set !== "held"),
      ...heldUnlessInvited(rows("held").has(number), invited, { key: number, id }),
    ],
  };
}

/** Who contends once the own row is as the cards leave it. */
export function withOwn(
  contenders: ReadonlyMap<string, ContenderRow>,
  own: readonly {
    readonly set: string;
    readonly key: string;
    readonly op: string;
    readonly value?: unknown;
  }[],
  key: string,
): ReadonlyMap<string, ContenderRow> {
  const written = own.find((row) => row.set === "contenders" && row.key === key);
  if (written === undefined) return contenders;
  const after = new Map(contenders);
  if (written.op === "remove") after.delete(key);
  else after.set(key, written.value as ContenderRow);
  return after;
}

/** Places that are others than before, by number. */
export function invitationChanges(
  changed: readonly InvitationLine[],
  before: ReadonlyMap<string, InvitationRow>,
): readonly InvitationChange[] {
  return changed.map(({ key, number, value: { place, invited } }) => {
    const was = before.get(key);
    return {
      number,
      ...(was === undefined ? {} : { before: { place: was.place, invited: was.invited } }),
      now: { place, invited },
    };
  });
}

/** Whoever is invited is held back no more; whoever is not ends so once the call is over. */
function heldUnlessInvited(
  isHeld: boolean,
  invited: boolean,
  { key, id }: { readonly key: string; readonly id: string },
) {
  if (invited) return isHeld ? [{ op: "remove" as const, set: "held" as const, key }] : [];
  const value = { case: id, because: "notInvited" as const, listed: true as const };
  return [{ op: isHeld ? ("update" as const) : ("insert" as const), set: "held" as const, key, value }];
}
