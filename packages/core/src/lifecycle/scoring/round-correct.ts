import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { reasonText } from "./card-care.ts";
import { removalReads, resultChanged } from "./card-removed.ts";
import { roundsHeld } from "./corrected-result.ts";
import { unlessOver } from "./list-beside.ts";
import { numberedId } from "./record-ids.ts";
import { type Committee, givenMembers, memberFaults, membersIn } from "./round-members.ts";
import type { GivenRound, HeldRound } from "./round-record.ts";
import type { RoundDocument } from "./round-schema.ts";
import { roundsOf } from "./rounds.ts";
import { type GivenScores, givenScores, keptScores, scoreFaults } from "./score-card.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

/**
 * Corrects what was recorded of a round that was held, with reasons: the points of an interview or a presentation, or the
 * votes of residents. Everything is counted anew, as if it had been recorded so at first. Once the list is published its
 * result stands until a person decides what follows (`standing.decide`).
 */
export const roundCorrect = s.command({
  type: "round.correct",
  by: ["operator"],
  decides: true,
  title: { pl: "Popraw zapisany wynik rundy", en: "Correct the recorded result of a round" },
  openBeside: unlessOver,
  payload: z.strictObject({
    /** The round by its id; `interview` where the programme states one interview. */
    round: z.string().min(1).max(100),
    /** The points by criterion, all of them, where a committee held it. */
    scores: givenScores.optional(),
    /** The number of votes, where residents voted. */
    votes: z.int().min(0).max(10_000_000).optional(),
    /** Who gives the card, where the programme has it say that. */
    members: givenMembers.optional(),
    reason: reasonText,
  }),
  open: ({ own }) => (own.rounds.length === 0 && !own.committee?.anew.length ? notHeld([]) : undefined),
  concerns: membersIn,
  documents: true,
  reads: removalReads,
  plan(input) {
    const { stream, own, section, payload } = input;
    const held = roundsHeld(own);
    const { round, members } = payload;
    const before = held.find((one) => one.round === round);
    const stated = roundsOf(section).find(({ id }) => id === round);
    const anew = own.committee?.anew ?? [];
    if (stated === undefined || (before === undefined && !anew.includes(round))) return refuse(notHeld(held));
    const faults = givenFaults(stated, payload);
    if (stated.by === "committee") faults.push(...memberFaults(stated, members, input));
    if (faults.length > 0) return refuse(...faults);
    const given = givenOf(payload);
    if (before !== undefined && isSame(given, before) && isSameTeam(own, payload))
      return refuse(nothingChanged(round));
    const rounds = [...held.filter((one) => one.round !== round), given];
    const { told, verdicts, rows, struck } = resultChanged(input, {
      rounds,
      anew: anew.filter((one) => one !== round),
    });
    const added = {
      ...(before === undefined ? {} : { before }),
      ...(members === undefined ? {} : { members: [...members] }),
    };
    return {
      events: [{ stream, event: { type: "round.correct", ...given, ...added, ...told, ...struck } }],
      verdicts,
      records: [
        {
          id: numberedId("roundCorrection", own.written),
          class: "assessment",
          value: { reason: payload.reason },
        },
      ],
      rows,
    };
  },
});

interface Given {
  readonly round: string;
  readonly scores?: GivenScores | undefined;
  readonly votes?: number | undefined;
}

function givenOf({ round, scores, votes }: Given): GivenRound {
  return scores === undefined ? { round, votes } : { round, scores: keptScores(scores) };
}

/** What is wrong with what is given of a round: a committee gives points, residents votes, and nobody both. */
function givenFaults({ criteria, by }: RoundDocument, { scores, votes }: Given): RefusalReason[] {
  if (by === "committee")
    return scores === undefined || votes !== undefined
      ? [wrongKind(votes === undefined ? "/scores" : "/votes", by)]
      : [...scoreFaults(criteria ?? [], scores)];
  return votes === undefined || scores !== undefined
    ? [wrongKind(scores === undefined ? "/votes" : "/scores", by)]
    : [];
}

function isSame({ scores, votes }: GivenRound, before: HeldRound): boolean {
  const text = (points: GivenRound["scores"]) => JSON.stringify(Object.entries(points ?? {}).sort());
  return votes === before.votes && text(scores) === text(before.scores);
}

/** Whether the same people give the card as before. */
function isSameTeam(
  { committee }: { readonly committee?: Committee | undefined },
  { round, members }: { readonly round: string; readonly members?: readonly string[] | undefined },
): boolean {
  const text = (ids: readonly string[] = []) => JSON.stringify([...ids].sort());
  return text(members) === text(committee?.gave[round]);
}

function notHeld(held: readonly HeldRound[]): RefusalReason {
  const rounds = held.map(({ round }) => round).join(", ");
  return {
    ...reason(
      "OGW810",
      {
        pl: "Tej rundy wniosek nie ma za sobą, więc nie ma czego poprawiać.",
        en: "This application has not been through that round, so there is nothing to correct.",
      },
      held.length === 0
        ? {
            pl: "Wynik rundy zapisuje komisja (interview.record) albo pracownik (vote.record).",
            en: "The committee records a round (interview.record), or an officer does (vote.record).",
          }
        : { pl: `Rundy, które się odbyły: ${rounds}.`, en: `Rounds that were held: ${rounds}.` },
    ),
    pointer: "/round",
  };
}

function wrongKind(pointer: "/scores" | "/votes", by: RoundDocument["by"]): RefusalReason {
  return {
    ...reason(
      "OGW811",
      {
        pl: "Poprawka nie pasuje do rundy: w jednej są punkty komisji, w drugiej głosy mieszkańców.",
        en: "The correction is not of that kind of round: some have points of a committee, others votes of residents.",
      },
      by === "committee"
        ? {
            pl: "Podaj punkty za każde kryterium (scores), bez głosów.",
            en: "Give points for each criterion (scores), and no votes.",
          }
        : { pl: "Podaj liczbę głosów (votes), bez punktów.", en: "Give the number of votes, and no points." },
    ),
    pointer,
  };
}

function nothingChanged(round: string): RefusalReason {
  return reason(
    "OGW812",
    {
      pl: `Wynik rundy „${round}” jest już zapisany właśnie tak.`,
      en: `The result of the round "${round}" is recorded just so already.`,
    },
    { pl: "Nie trzeba nic robić.", en: "Nothing need be done." },
  );
}
