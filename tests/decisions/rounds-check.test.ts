import { loadProgramme, type ProgrammeDocument } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { expect, it } from "vitest";
import { basis } from "./test-call.ts";

type Scoring = Record<string, unknown>;

const words = { pl: "x", en: "x" };
const talk = (changes: object = {}) => ({
  ...{ id: "talk", title: { pl: "Prezentacja", en: "Presentation" }, by: "committee" },
  criteria: [{ id: "answers", title: words, max: 10 }],
  ...{ threshold: 5, joins: "add", basis },
  ...changes,
});
const vote = (votes: unknown, changes: object = {}) => ({
  ...{ id: "residents", title: { pl: "Głosowanie", en: "Vote" }, by: "residents", votes },
  ...{ threshold: 0, joins: "add", basis },
  ...changes,
});
const inProportion = { as: "inProportion", each: 50, points: 1, most: 10 };
const interview = {
  ...{ title: words, combine: "add", threshold: 1, basis },
  criteria: [{ id: "talked", title: words, max: 5 }],
};
const steps = [
  { from: 10, points: 1 },
  { from: 100, points: 5 },
];

/** What check says of rounds, of a programme that is sound without them. */
function found(changes: Scoring) {
  const { scoring } = minimalProgramme();
  const document = minimalProgramme({ scoring: { ...scoring, ...changes } } as Partial<ProgrammeDocument>);
  return loadProgramme(JSON.stringify(document))
    .problems.filter(({ severity }) => severity === "error")
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

it.each<[string, Scoring]>([
  ["a talk and a vote", { rounds: [talk(), vote(inProportion)] }],
  ["votes by steps", { rounds: [vote({ as: "steps", steps })] }],
  ["the best invited to a round", { rounds: [talk()], invite: { best: 3 } }],
])("takes %s", (_, changes) => {
  expect(found(changes)).toEqual([]);
});

it.each<[string, Scoring, readonly string[]]>([
  ["an interview beside rounds", { interview, rounds: [talk()] }, ["OGW691 /scoring/interview"]],
  ["a committee without criteria", { rounds: [talk({ criteria: undefined })] }, ["OGW691 /scoring/rounds/0"]],
  ["a committee with votes", { rounds: [talk({ votes: inProportion })] }, ["OGW691 /scoring/rounds/0/votes"]],
  ["residents without votes", { rounds: [vote(undefined)] }, ["OGW691 /scoring/rounds/0"]],
  [
    "residents with criteria",
    { rounds: [vote(inProportion, { criteria: [{ id: "answers", title: words, max: 10 }] })] },
    ["OGW691 /scoring/rounds/0/criteria"],
  ],
  ["steps without any", { rounds: [vote({ as: "steps" })] }, ["OGW691 /scoring/rounds/0/votes"]],
  [
    "steps beside a rate",
    { rounds: [vote({ as: "steps", steps, each: 10 })] },
    ["OGW691 /scoring/rounds/0/votes/each"],
  ],
  [
    "a rate beside steps",
    { rounds: [vote({ ...inProportion, steps })] },
    ["OGW691 /scoring/rounds/0/votes/steps"],
  ],
  [
    "a rate without the most points",
    { rounds: [vote({ as: "perVotes", each: 50, points: 1 })] },
    ["OGW691 /scoring/rounds/0/votes"],
  ],
  [
    "steps that fall",
    { rounds: [vote({ as: "steps", steps: steps.toReversed() })] },
    ["OGW691 /scoring/rounds/0/votes/steps/1"],
  ],
  [
    "votes that bring nothing",
    { rounds: [vote({ ...inProportion, most: 0 })] },
    ["OGW691 /scoring/rounds/0/votes"],
  ],
  ["the best invited to nothing", { invite: { best: 3 } }, ["OGW691 /scoring/invite"]],
  [
    "the best of the last round invited to nothing",
    { rounds: [talk({ invite: { best: 3 } })] },
    ["OGW691 /scoring/rounds/0/invite"],
  ],
])("finds %s", (_, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});
