import { expect, it } from "vitest";
import { scoreFaults } from "./score-card.ts";

const criterion = (id: string, more = {}) => ({ id, title: { pl: id, en: id }, max: 10, ...more });
const criteria = [criterion("need"), criterion("idea", { step: "0.5" })] as never;
const said = (scores: object) =>
  scoreFaults(criteria, scores as never).map(({ code, pointer, message }) => [code, pointer, message.en]);

it("what is wrong with points is said by criterion, with no more of what was written than anybody reads", () => {
  expect(said({ need: 3, idea: "2.5" })).toEqual([]);
  expect(said({ need: 11 })).toEqual([
    ["OGW231", "/scores/need", 'Criterion "need": 11 is off the scale.'],
    ["OGW231", "/scores/idea", 'Criterion "idea": no points given.'],
  ]);
  const [long] = said({ need: "7".repeat(500), idea: 1 });
  expect(long).toEqual(["OGW231", "/scores/need", `Criterion "need": ${"7".repeat(20)} is off the scale.`]);
});
