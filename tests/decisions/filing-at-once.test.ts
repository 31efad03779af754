import {
  type Answer,
  createGrantWorkflow,
  createSeededIds,
  filedVersionsOf,
  verifyJournal,
} from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { expect, it } from "vitest";
import { soundAnswers, submit } from "./journey.ts";
import { A, B, C, limit, limitedProgramme, opened } from "./limit-call.ts";
import { basis, codesOf, openCall, sharedRowsOf, type TestCall } from "./test-call.ts";

/** A command of another browser: another engine on the same store, at the same moment. */
function elsewhere({ programme, store, clock }: TestCall, name: string) {
  const ids = createSeededIds(name);
  const workflow = createGrantWorkflow({ programmes: [programme], store, clock, ids });
  return (id: string, type: string, by: ReturnType<typeof actor>, payload: object) =>
    workflow.sendJson({ id: `${name}-${id}`, type, case: id, actor: by, payload });
}

const applicantOf = (id: string) => actor("applicant", `applicant-${id}`);
const outcomes = (answers: readonly Answer[]) => answers.map(({ outcome }) => outcome).sort();

it.each([2, 3])(
  "of %i submissions at once that name one organisation, as applicant, patron or partner, one is taken",
  async (count) => {
    const roles = ["applicant", "patron", "partner"] as const;
    const call = await opened(limitedProgramme([limit({ as: [...roles], askedAt: "submission" })]));
    const named = [{ nip: A }, { nip: B, patron: { nip: A } }, { nip: C, partners: [{ nip: A }] }];
    const ids = ["A-1", "A-2", "A-3"].slice(0, count);
    for (const [index, id] of ids.entries())
      await call.must(id, "application.start", "applicant", {
        call: index === 1 ? "beside" : "spring",
        answers: { ...soundAnswers, ...named[index] },
      });
    const answers = await Promise.all(
      ids.map((id) => elsewhere(call, `browser-${id}`)(id, "application.submit", applicantOf(id), {})),
    );
    expect(outcomes(answers)).toEqual(["accepted", ...ids.slice(1).map(() => "refused")]);
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(["OGW840"]));
    const ofA = (await sharedRowsOf(call, "parties")).filter(({ key }) => key.includes(A));
    expect(ofA).toHaveLength(1);
    const states = await Promise.all(ids.map(async (id) => (await call.view(id)).state[0]));
    expect(states.filter((state) => state === "submission.draft")).toHaveLength(count - 1);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  },
);

it("of two supplements at once one counts; one outside the fields that were named changes nothing, whenever it comes", async () => {
  const call = await openCall();
  await submit(call, "A-1", { letterSigned: false });
  await call.must("A-1", "formalCheck.complete", "officer");
  const send = (name: string, path: string, value: unknown) =>
    elsewhere(call, name)("A-1", "application.supplement", applicantOf("A-1"), {
      answers: [{ path, value }],
    });
  const [outside, one, other] = await Promise.all([
    send("outside", "/title", "Another title"),
    send("one", "/letterSigned", true),
    send("other", "/letterSigned", true),
  ]);
  expect(outcomes([one, other])).toEqual(["accepted", "refused"]);
  expect(["OGW221", "OGW203"]).toContain(codesOf(outside)[0]);
  expect((await filedVersionsOf(call.store, "A-1")).map(({ version, by }) => [version, by])).toEqual([
    [1, "application.submit"],
    [2, "application.supplement"],
  ]);
  expect((await call.workflow.caseFor("A-1", actor("officer")))?.answers).toMatchObject({
    title: soundAnswers.title,
    letterSigned: true,
  });
  expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
});

/** An application that waits for its paper until 9 March, and for what is under way until 12 March. */
async function awaitingPaper(): Promise<TestCall> {
  const base = minimalProgramme();
  const text = { pl: "Wydruk", en: "The print" };
  const call = await openCall({
    ...base,
    ...({ paper: { send: text, where: text, differing: "note", basis } } as object),
    deadlines: {
      ...base.deadlines,
      paper: {
        ...{ amount: 7, unit: "day", roll: "nextWorkingDay", basis },
        inTimeBy: { by: "postmark", waitsDays: 3 },
      },
    } as never,
  });
  await submit(call, "A-1", {});
  return call;
}

const record = { receivedOn: "2026-03-09", postedOn: "2026-03-09", checksum: null };

it("of two officers who record one paper at once one has recorded it", async () => {
  const call = await awaitingPaper();
  await call.moveTo("2026-03-10T10:00:00+01:00");
  const answers = await Promise.all(
    ["first", "second"].map((name) =>
      elsewhere(call, name)("A-1", "paper.record", actor("officer", name), record),
    ),
  );
  expect(outcomes(answers)).toEqual(["accepted", "refused"]);
  expect(answers.flatMap(codesOf)).toEqual(["OGW203"]);
  expect((await call.view("A-1")).state).toEqual(["eligibility.underFormalCheck"]);
  expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
});

it("a paper that is recorded as its term passes either came or never came, and not both", async () => {
  const call = await awaitingPaper();
  call.clock.set("2026-03-13T00:00:01+01:00");
  const [passed, recorded] = await Promise.all([
    call.workflow.passDeadlines(),
    elsewhere(call, "late")("A-1", "paper.record", actor("officer"), record),
  ]);
  expect(outcomes([...passed, recorded])).toEqual(["accepted", "refused"]);
  const { state } = await call.view("A-1");
  expect(state).toEqual([
    recorded.outcome === "accepted" ? "eligibility.underFormalCheck" : "leftUnconsidered",
  ]);
  expect(await call.workflow.passDeadlines()).toEqual([]);
  expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
});
