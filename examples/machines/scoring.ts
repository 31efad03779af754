// The scoring stage alone: two blind cards reach the threshold, the interview goes well, the award is granted.
import { everyOption, scoringMachine } from "@opus/grant-workflow";
import { createActor } from "xstate";

const standing = {
  cards: { num: 33, den: 2 },
  rounds: { talk: { num: 8, den: 1 } },
  bonus: 1,
  total: { num: 51, den: 2 },
  criteria: { idea: { num: 33, den: 2 } },
};
const actor = createActor(scoringMachine({ options: everyOption }));
actor.start();
for (const [expert, total] of [
  ["e-1", 16],
  ["e-2", 17],
] as const) {
  actor.send({
    type: "review.record",
    expert,
    scores: { idea: total },
    total: { num: total, den: 1 },
    version: 1,
    outcome: expert === "e-2" ? "invited" : "open",
    needed: 2,
    assessment: null,
    standing: null,
  });
}
export const invited = actor.getSnapshot().value; // "awaitingInterview"
actor.send({
  type: "interview.record",
  round: "talk",
  scores: { talk: 8 },
  total: { num: 8, den: 1 },
  outcome: "reached",
  rounds: [],
  standing,
});
actor.send({ type: "award.grant", amount: "4000.00", rank: 1 });

export const { value, status } = actor.getSnapshot(); // "awarded", "done"
