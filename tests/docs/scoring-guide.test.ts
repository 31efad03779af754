import { loadProgramme, type ProgrammeDocument } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { card, lead } from "../decisions/journey.ts";
import { openCall } from "../decisions/test-call.ts";
import { type Block, blocks, placeOf } from "./documents.ts";

const guides = ["docs/scoring.md", "docs/scoring.pl.md"];
const examplesOf = (guide: string): readonly Block[] =>
  blocks.filter(({ document, marks }) => document === guide && marks[0] === "scoring");

/** States by the words of the guide. */
const outcomes: Readonly<Record<string, string>> = {
  reached: "scoring.awaitingRanking",
  missed: "scoring.provisionallyBelow",
  unsettled: "scoring.cardsDiverge",
  toAgree: "scoring.awaitingConsensus",
};

/**
 * Plays the cards of an example, `10+8!` being a card whose expert is recused after filing it; behind `~` the cards that
 * are filed anew after a return; and behind a stroke the rounds after them: `answers=6` points of the committee, with `!`
 * one of whom is recused from then on, `120` votes of residents.
 */
async function played(document: ProgrammeDocument, written: string) {
  const [filed = "", ...rounds] = written.split("/");
  const [first = "", ...again] = filed.split("~");
  const call = await openCall(document);
  await lead(call, "A-1", "eligible");
  const file = async (cards: string) => {
    for (const [index, one] of cards.split(",").entries()) {
      const by = { actor: actor("expert", `e-${index + 1}`) };
      const [need = "", method = ""] = one.replace("!", "").split("+");
      await call.must("A-1", "review.record", "expert", { ...card(0), scores: { need, method } }, by);
      if (one.endsWith("!")) await call.must("A-1", "review.recuse", "expert", { reason: "other" }, by);
    }
  };
  await file(first);
  for (const cards of again) {
    await call.must("A-1", "review.return", "operator", { paths: ["/title"], reason: "Tytuł nie pasuje." });
    const answers = [{ path: "/title", value: "Wspólny ogród" }];
    await call.must("A-1", "application.revise", "applicant", { answers });
    await file(cards);
  }
  let isFallen = false;
  for (const round of rounds) {
    const [criterion = "", points] = round.split("=");
    if (points === undefined) {
      await call.must("A-1", "vote.record", "officer", { votes: Number(round), protocol: "1/2026" });
      continue;
    }
    const members = ["m-1", "m-2", "m-3"].slice(isFallen ? 1 : 0);
    const named = document.scoring.rounds?.some((one) => one.members !== undefined) ? { members } : {};
    const payload = { scores: { [criterion]: points.replace("!", "") }, minutes: "Protokół.", ...named };
    await call.must("A-1", "interview.record", "committee", payload);
    if (!points.endsWith("!")) continue;
    const left = { actor: actor("committee", "m-1") };
    await call.must("A-1", "round.recuse", "committee", { reason: "other" }, left);
    isFallen = true;
  }
  const { state, context } = await call.view("A-1");
  const points = context.scoring.rounds.at(-1)?.total ?? context.scoring.assessment?.points;
  return { state, points: points === undefined ? "none" : String(points.num / points.den) };
}

describe.each(guides)("%s", (guide) => {
  it.each(examplesOf(guide).map((block) => ({ place: placeOf(block), block })))(
    "$place is taken by a programme, and comes out as it says",
    async ({ block: { code, marks } }) => {
      const [, cards = "", points, outcome = ""] = marks;
      const scoring = { ...minimalProgramme().scoring, ...JSON.parse(code) };
      const { deadlines } = minimalProgramme();
      const revision = scoring.return === undefined ? {} : { revision: deadlines.reportSupplement };
      const document = minimalProgramme({ scoring, deadlines: { ...deadlines, ...revision } });
      expect(loadProgramme(JSON.stringify(document)).problems).toEqual([]);
      expect(await played(document, cards)).toEqual({ state: [outcomes[outcome]], points });
    },
  );
});

it("both languages show the same examples", () => {
  const codes = (guide: string) => examplesOf(guide).map(({ code, marks }) => [marks, code]);
  expect(codes("docs/scoring.pl.md")).toEqual(codes("docs/scoring.md"));
  expect(codes("docs/scoring.md").length).toBeGreaterThan(10);
});
