import {
  createGrantWorkflow,
  createMemoryStore,
  type GrantWorkflowOptions,
  type ProgrammeDocument,
  parseProgramme,
} from "@opus/grant-workflow";
import { actor, createSimulatedClock, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";

const loaded = (changes: Partial<ProgrammeDocument> = {}) =>
  parseProgramme(JSON.stringify(minimalProgramme(changes)));
const [spring] = minimalProgramme().calls;
const withCall = (id: string) => [{ ...spring, id }] as ProgrammeDocument["calls"];
const operator = actor("operator");
const clock = () => createSimulatedClock("2026-02-01T08:00:00.000Z");

describe("programmes on one store", () => {
  it("each have their calls, announced and applied to under their own version", async () => {
    const [gardens, music] = [loaded(), loaded({ id: "music", calls: withCall("autumn") })];
    const time = clock();
    const workflow = createGrantWorkflow({
      programmes: [gardens, music],
      store: createMemoryStore(),
      clock: time,
    });
    for (const call of ["spring", "autumn"]) await workflow.as(operator).call(call).call.announce();
    time.set("2026-03-02T09:00:00+01:00");
    await workflow.passDeadlines();
    const applicant = workflow.as(actor("applicant"));
    for (const [id, call] of [
      ["g", "spring"],
      ["m", "autumn"],
    ] as const) {
      expect(await applicant.case(id).application.start({ call })).toMatchObject({ outcome: "accepted" });
    }
    expect((await workflow.caseState("g"))?.programme).toMatchObject({ id: gardens.id, hash: gardens.hash });
    expect((await workflow.caseState("m"))?.programme).toMatchObject({ id: "music", hash: music.hash });
    expect(await workflow.programmeOf(music.hash)).toBe(music);
  });

  it("need nobody to keep them first: what a case pins is in the store with its first command", async () => {
    const store = createMemoryStore();
    const programme = loaded();
    const workflow = createGrantWorkflow({ programmes: [programme], store, clock: clock() });
    await workflow.as(operator).call("spring").call.announce();
    const next = createGrantWorkflow({ programmes: [loaded({ version: "2.0.0" })], store, clock: clock() });
    expect((await next.as(operator).call("spring").call.annul({ reason: "Brak środków." })).outcome).toBe(
      "accepted",
    );
    expect((await next.programmeOf(programme.hash)).version).toBe("1.0.0");
    await expect(next.programmeOf("sha256:0")).rejects.toMatchObject({ code: "OGW306" });
  });

  it("of two versions that name one call, the last begins it", async () => {
    const [one, two] = [loaded(), loaded({ version: "2.0.0" })];
    const workflow = createGrantWorkflow({
      programmes: [one, two],
      store: createMemoryStore(),
      clock: clock(),
    });
    await workflow.as(operator).call("spring").call.announce();
    expect((await workflow.callState("spring"))?.programme.version).toBe("2.0.0");
  });

  it("cannot share the id of a call: refused by name when the engine is made", () => {
    const programmes = [loaded(), loaded({ id: "music" })];
    expect(() => createGrantWorkflow({ programmes, store: createMemoryStore() })).toThrow(
      '[OGW324] createGrantWorkflow, call:spring: the programmes "minimal" and "music" both name it.',
    );
  });

  it("cannot share the id of a call over engines: the second is refused by name, and nothing is taken", async () => {
    const store = createMemoryStore();
    const first = createGrantWorkflow({ programmes: [loaded()], store, clock: clock() });
    const second = createGrantWorkflow({ programmes: [loaded({ id: "music" })], store, clock: clock() });
    await second.as(operator).call("none").call.announce();
    await first.as(operator).call("spring").call.announce();
    const start = () => second.as(actor("applicant")).case("a").application.start({ call: "spring" });
    await expect(start()).rejects.toMatchObject({ code: "OGW325" });
    const third = createGrantWorkflow({ programmes: [loaded({ id: "music" })], store, clock: clock() });
    await expect(third.as(operator).call("spring").call.announce()).rejects.toMatchObject({ code: "OGW325" });
    expect(await store.streams()).toEqual(["call:spring"]);
  });
});

describe("an engine", () => {
  it("needs programmes and a store alone; clock, ids and salts are drawn by the host", async () => {
    const store = createMemoryStore();
    // Its call closes later than any clock of today says.
    const days = {
      closesAt: "2999-03-20T16:00:00+01:00",
      realisation: { from: "2999-06-01", to: "2999-09-30" },
    };
    const calls = [{ ...spring, ...days }] as ProgrammeDocument["calls"];
    const workflow = createGrantWorkflow({ programmes: [loaded({ calls })], store });
    const answer = await workflow.as(operator).call("spring").call.announce();
    if (answer.outcome === "refused") throw new Error(answer.code);
    expect(answer.at).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(answer.commandId).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each<[string, unknown]>([
    ["options: it is missing", undefined],
    ["programmes: it is missing", { store: createMemoryStore() }],
    ["programmes: it is missing", { programme: loaded(), store: createMemoryStore() }],
    ["programmes: a list of 0 is something else", { programmes: [], store: createMemoryStore() }],
    ["programmes: an object is something else", { programmes: loaded(), store: createMemoryStore() }],
    [
      "programmes[0]: an object is something else",
      { programmes: [minimalProgramme()], store: createMemoryStore() },
    ],
    ['programmes[0]: "{}" is something else', { programmes: ["{}"], store: createMemoryStore() }],
    ["store: it is missing", { programmes: [loaded()] }],
    [
      "store: an object is something else",
      { programmes: [loaded()], store: Promise.resolve(createMemoryStore()) },
    ],
    [
      "clock: a function is something else",
      { programmes: [loaded()], store: createMemoryStore(), clock: () => 0 },
    ],
    ["ids: an object is something else", { programmes: [loaded()], store: createMemoryStore(), ids: {} }],
    [
      "random: a function is something else",
      { programmes: [loaded()], store: createMemoryStore(), random: Math.random },
    ],
    ["retries: -1 is something else", { programmes: [loaded()], store: createMemoryStore(), retries: -1 }],
  ])("says what is wrong with its options: %s", (problem, options) => {
    expect(() => createGrantWorkflow(options as GrantWorkflowOptions)).toThrow(
      `[OGW328] createGrantWorkflow, ${problem}`,
    );
  });

  it("takes instants with an offset for what they are, and refuses what is none", async () => {
    const told = (now: () => unknown) =>
      createGrantWorkflow({
        programmes: [loaded()],
        store: createMemoryStore(),
        clock: { now: now as () => string },
      });
    const offset = await told(() => "2026-02-01T09:00:00+01:00")
      .as(operator)
      .call("spring")
      .call.announce();
    expect(offset).toMatchObject({ at: "2026-02-01T08:00:00.000Z" });
    for (const now of [
      () => "soon",
      () => 1,
      () => undefined,
      () => "2026-02-01",
      () => "2026-02-30T25:00:00Z",
    ]) {
      const sent = told(now).as(operator).call("spring").call.announce();
      await expect(sent).rejects.toMatchObject({ code: "OGW331" });
    }
  });

  it("wants stream ids with their prefix", async () => {
    const workflow = createGrantWorkflow({ programmes: [loaded()], store: createMemoryStore() });
    await expect(workflow.legal("a-1" as "case:a-1")).rejects.toThrow('Did you mean "case:a-1"?');
    await expect(workflow.history("cases:a-1" as "case:a-1")).rejects.toMatchObject({ code: "OGW329" });
    await expect(workflow.history(undefined as unknown as "case:a-1")).rejects.toMatchObject({
      code: "OGW329",
    });
  });

  it("wants sound options for work", async () => {
    const workflow = createGrantWorkflow({ programmes: [loaded()], store: createMemoryStore() });
    for (const options of [{ concurrency: 0 }, { until: "tomorrow" }, { effects: 1 }, { attempts: 1.5 }]) {
      await expect(workflow.work(options as object)).rejects.toMatchObject({ code: "OGW328" });
    }
  });
});
