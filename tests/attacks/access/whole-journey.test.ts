import {
  createGrantWorkflow,
  createMemoryStore,
  type JournalEntry,
  verifyJournal,
} from "@opus/grant-workflow";
import { createSimulatedClock } from "@opus/grant-workflow-testing";
import { beforeAll, describe, expect, it } from "vitest";
import { grantLifecycle } from "../../../packages/core/src/lifecycle/lifecycle.ts";
import { journey } from "./journey.ts";
import { type MarkedCall, markedCall } from "./marked-call.ts";
import { markedProgramme } from "./marked-programme.ts";

const operator = { role: "operator", id: "mark-operator" } as const;
/** All but the case that was discarded as a draft, which is its applicant's alone. */
const cases = ["main", "rival", "resigns", "reserve", "last", "poor"];

type Told = Pick<JournalEntry, "event" | "effects">;
const eventsOf = (entries: readonly Told[]) => entries.map(({ event, effects }) => ({ event, effects }));

describe("a call in which every command was sent", () => {
  let call: MarkedCall;
  beforeAll(async () => {
    call = markedCall();
    for (const step of journey) await call.take(step);
  });

  it.each(cases)("hides of the case %s nothing from its operator once it is at its end", async (id) => {
    const [kept, file] = [await call.workflow.caseState(id), await call.workflow.caseFor(id, operator)];
    const scoring = { ...kept?.context.scoring, drafts: [] };
    expect(file?.context).toEqual({ ...kept?.context, scoring });
    expect(file?.hidden).toEqual(["ownCard", "drafts", "openCards", "counts", "sample"]);
  });

  it.each(cases)(
    "tells its operator every entry of the case %s whole, but for what proves it",
    async (id) => {
      const all = await call.workflow.history(`case:${id}`);
      // An unfinished card is its expert's alone.
      const kept = all.filter(({ event }) => event.type !== "review.draft");
      expect(kept.length).toBeGreaterThan(3);
      expect(kept).toMatchObject(await call.workflow.historyFor(`case:${id}`, operator));
      expect(eventsOf(await call.workflow.historyFor(`case:${id}`, operator))).toEqual(eventsOf(kept));
    },
  );

  it("writes every event in the shape that its stage describes", async () => {
    for (const stream of [...cases.map((id) => `case:${id}` as const), "call:spring" as const]) {
      const stages = grantLifecycle.aggregateOf(stream)?.stages ?? [];
      for (const { event, registry } of await call.workflow.history(stream)) {
        for (const { op, version } of registry) {
          if (op !== "remove") expect(op).toBe(version === 1 ? "insert" : "update");
        }
        const { type, ...said } = event;
        const shapes = stages.flatMap(({ nouns }) =>
          Object.hasOwn(nouns.events, type) ? [nouns.events[type]] : [],
        );
        const wrong = shapes.filter((shape) => shape?.safeParse(said).success !== true);
        expect([type, shapes.length > 0 || type.startsWith("deadline."), wrong.length]).toEqual([
          type,
          true,
          0,
        ]);
      }
    }
  });

  it("keeps what people wrote under classes that the programme has, for as long as those say", async () => {
    const { recordClasses } = markedProgramme().document;
    const records = (await Promise.all(cases.map((id) => call.store.records(`case:${id}`)))).flat();
    expect(new Set(records.map(({ class: name }) => name))).toEqual(
      new Set([...Object.keys(recordClasses), "trail"]),
    );
  });

  it("keeps the words that belong to what was decided: card, interview, visit, change, findings", async () => {
    const ids = (await call.store.records("case:main")).map(({ id }) => id.replace(/mark-/, ""));
    expect(ids.filter((id) => !/^(?:answers|report)\//.test(id)).sort()).toEqual([
      "account",
      "amendment/1",
      "amendment/2",
      "amendmentRefusal/1",
      "card/expert-1",
      "card/expert-2",
      ...["checklist/1", "checklist/2", "checklist/3"],
      ...["clock/1", "clock/2", "clock/3", "clock/4"],
      ...["comment/1", "comment/2"],
      "commentsConsidered/1",
      "draft/2/expert-1",
      "exclusion/7/member-3",
      "extension/1",
      "findings/1",
      "interview",
      ...["interview/7", "interview/8"],
      "progress/2026-06/1",
      "roundCorrection/8",
      ...["rows/1", "rows/2", "rows/3"],
      "settling/5",
      "visit",
    ]);
  });

  it("tells its operator every event of the call", async () => {
    const [view, shown] = [
      await call.workflow.callState("spring"),
      await call.workflow.callFor("spring", operator),
    ];
    expect(shown?.context).toEqual(view?.context);
    const kept = await call.workflow.history("call:spring");
    expect(kept.length).toBeGreaterThan(journey.filter((step) => step.case === undefined).length);
    expect(eventsOf(await call.workflow.historyFor("call:spring", operator))).toEqual(eventsOf(kept));
  });
});

it("goes on from every state in a process that has seen none of it before", async () => {
  const store = createMemoryStore();
  const clock = createSimulatedClock("2026-01-31T08:00:00.000Z");
  const programmes = [markedProgramme()];
  for (const { at, phase: _, case: id, ...step } of journey) {
    const workflow = createGrantWorkflow({ programmes, store, clock });
    if (at !== undefined && at !== clock.now()) clock.set(at);
    await workflow.passDeadlines();
    const on = id === undefined ? { call: "spring" } : { case: id };
    expect(await workflow.sendJson({ ...step, ...on })).toMatchObject({ outcome: "accepted" });
  }
  expect(await verifyJournal(store)).toMatchObject({ valid: true, faults: [] });
});
