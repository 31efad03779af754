import { rebuildStore, verifyJournal } from "@opus/grant-workflow";
import { expect, it } from "vitest";
import { lead, soundAnswers } from "../decisions/journey.ts";
import { caseStream, openCall } from "../decisions/test-call.ts";

/** The journal of a stream is read 500 entries at a time. */
const PAGE = 500;

/** A case whose draft was saved so often that its stream has more than a page. */
async function longDraft(edits: number) {
  const call = await openCall();
  await lead(call, "A-1", "draft");
  const edit = (round: number) =>
    call.must(
      "A-1",
      "application.edit",
      "applicant",
      { answers: { ...soundAnswers, title: `Wersja ${round}` } },
      { id: `edit-${round}` },
    );
  const answers = [];
  for (let round = 0; round < edits; round += 1) answers.push(await edit(round));
  return { call, edit, answers };
}

it("an answer behind the first page of a stream is given again with what was shown then", async () => {
  const { edit, answers } = await longDraft(PAGE + 4);
  const again = await edit(PAGE + 1);
  expect(again.repeated).toBe(true);
  expect({ ...again, repeated: false }).toEqual(answers[PAGE + 1]);
});

it.each([PAGE - 1, PAGE + 4])(
  "a stream of a draft saved %i times is proved whole, and sound when rebuilt",
  async (edits) => {
    const { call } = await longDraft(edits);
    expect(await call.store.journal(caseStream("A-1"), { after: PAGE - 1 })).toHaveLength(edits + 2 - PAGE);
    expect(await verifyJournal(call.store)).toMatchObject({ faults: [], more: 0 });
    const rebuilt = await rebuildStore(call.store, { dryRun: true });
    expect(rebuilt).toMatchObject({ parts: [], left: [] });
  },
);
