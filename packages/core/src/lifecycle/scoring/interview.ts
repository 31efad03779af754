import { refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { ownRowsRead } from "./own-rows.ts";
import { roundRecordId } from "./record-ids.ts";
import { afterRound, isAgain } from "./round-held.ts";
import { givenMembers, memberFaults, membersIn } from "./round-members.ts";
import { nextRound } from "./rounds.ts";
import { givenScores, keptScores, scoreFaults } from "./score-card.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

/**
 * Records the committee's card of the round that is on: an interview, a presentation, a joint assessment. It leads the
 * application to the next round, to the ranking, or below a threshold.
 */
export const interviewRecord = s.command({
  type: "interview.record",
  by: ["committee"],
  decides: true,
  title: { pl: "Zapisz wynik rozmowy lub prezentacji", en: "Record the interview or presentation" },
  payload: z.strictObject({
    scores: givenScores,
    minutes: z.string().max(20_000),
    /** Who gives the card, where the programme has it say that. */
    members: givenMembers.optional(),
  }),
  concerns: membersIn,
  documents: true,
  reads: ownRowsRead,
  plan(input) {
    const { stream, own, section, payload } = input;
    const { members } = payload;
    const round = nextRound(section, own.rounds);
    const faults = [
      ...scoreFaults(round?.criteria ?? [], payload.scores),
      ...memberFaults(round ?? {}, members, input),
    ];
    if (faults.length > 0) return refuse(...faults);
    const scores = keptScores(payload.scores);
    const { given, verdicts, rows } = afterRound(input, { round: round?.id ?? "", scores });
    return {
      events: [
        {
          stream,
          event: {
            type: "interview.record",
            scores,
            ...given,
            ...(members === undefined ? {} : { members: [...members] }),
          },
        },
      ],
      verdicts,
      records: [
        {
          id: roundRecordId(recordKind(given.round), isAgain(own, given.round), own.written),
          class: "assessment",
          value: { minutes: payload.minutes },
        },
      ],
      rows,
    };
  },
});

/** The minutes of the one interview of a programme stand under its name alone. */
function recordKind(round: string): string {
  return round === "interview" ? "interview" : `interview/${round}`;
}
