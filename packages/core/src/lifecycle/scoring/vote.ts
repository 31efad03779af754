import * as z from "../../values/zod.ts";
import { ownRowsRead } from "./own-rows.ts";
import { roundRecordId } from "./record-ids.ts";
import { afterRound, isAgain } from "./round-held.ts";
import { nextRound } from "./rounds.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

/**
 * Records how many residents voted for an application, as the protocol of the vote has it; the programme says how many
 * points that is. It leads the application to the next round, to the ranking, or below a threshold.
 */
export const voteRecord = s.command({
  type: "vote.record",
  by: ["officer"],
  decides: true,
  title: { pl: "Zapisz wynik głosowania mieszkańców", en: "Record the vote of residents" },
  payload: z.strictObject({
    votes: z.int().min(0).max(10_000_000),
    /** Where the result stands: the protocol of the vote, by number and day. */
    protocol: z.string().max(2000),
  }),
  documents: true,
  reads: ownRowsRead,
  plan(input) {
    const { stream, own, section, payload } = input;
    const { votes, protocol } = payload;
    const round = nextRound(section, own.rounds)?.id ?? "";
    const { given, verdicts, rows } = afterRound(input, { round, votes });
    return {
      events: [{ stream, event: { type: "vote.record", votes, ...given } }],
      verdicts,
      records: [
        {
          id: roundRecordId(`vote/${round}`, isAgain(own, round), own.written),
          class: "assessment",
          value: { protocol },
        },
      ],
      rows,
    };
  },
});
