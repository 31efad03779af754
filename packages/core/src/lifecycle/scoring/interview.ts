import { refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { totalPoints } from "./criterion-points.ts";
import { heldRows, ownRowsRead, readyRows } from "./own-rows.ts";
import { NO_POINTS, pointsOf, reaches } from "./points.ts";
import { rankedRow, rankedStanding } from "./ranked-standing.ts";
import { givenScores, keptScores, scoreFaults } from "./score-card.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

/** Records the committee's interview; with it the application is ranked or ends below the threshold. */
export const interviewRecord = s.command({
  type: "interview.record",
  by: ["committee"],
  decides: true,
  title: { pl: "Zapisz wynik rozmowy", en: "Record the interview" },
  payload: z.strictObject({ scores: givenScores, minutes: z.string().max(20_000) }),
  documents: true,
  reads: (facts) => [...ownRowsRead(facts)],
  plan(input) {
    const { stream, own, payload } = input;
    const { interview } = input.section;
    const criteria = interview?.criteria ?? [];
    const { minutes } = payload;
    const faults = scoreFaults(criteria, payload.scores);
    if (faults.length > 0) return refuse(...faults);
    const scores = keptScores(payload.scores);
    const total = totalPoints(criteria, scores);
    const assessment = own.assessment ?? { points: NO_POINTS, criteria: {} };
    const ranked = rankedStanding(input, assessment, { scores, total });
    const { standing, verdicts } = ranked;
    const reachedThreshold = reaches(total, pointsOf(interview?.threshold ?? 0));
    return {
      events: [{ stream, event: { type: "interview.record", scores, total, reachedThreshold, standing } }],
      verdicts,
      records: [{ id: "interview", class: "assessment", value: { minutes } }],
      rows: reachedThreshold ? readyRows(input, rankedRow(input, ranked)) : heldRows(input, "below"),
    };
  },
});
