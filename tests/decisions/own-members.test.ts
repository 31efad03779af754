import {
  createGrantWorkflow,
  loadProgramme,
  type Programme,
  type ProgrammeDocument,
  parseProgramme,
  programmeFor,
} from "@opus/grant-workflow";
import { createMemoryStore } from "@opus/grant-workflow/store";
import { minimalProgramme, playScenario, readScenarios } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";

const plain = minimalProgramme();
const [spring] = plain.calls as [ProgrammeDocument["calls"][number]];

/** The rules of the minimal programme under other ids, as those of a call have to be. */
const ownRules = plain.rules.map((rule) => ({ ...rule, id: `short-${rule.id}` }));
const [criterion] = plain.scoring.criteria;
const ownScoring = {
  ...plain.scoring,
  experts: 1,
  criteria: [criterion],
  threshold: 6,
  ranking: { ties: ["earlierSubmission"], fit: "strict" },
};

function autumn(own: unknown, changes: object = {}) {
  return {
    ...spring,
    id: "autumn",
    title: { pl: "Nabór jesienny", en: "Autumn call" },
    numbering: { prefix: "A/", digits: 3 },
    own,
    ...changes,
  };
}

function withCalls(calls: readonly unknown[], changes: object = {}): string {
  return JSON.stringify({ ...plain, calls, ...changes });
}

const found = (text: string) =>
  loadProgramme(text).problems.map(({ code, pointer, severity }) => `${code} ${pointer} ${severity}`);

describe("a call with members of its own", () => {
  const text = withCalls([spring, autumn({ rules: ownRules, scoring: ownScoring })]);

  it("is loaded as a programme beside that of the other calls, each with what holds in it", () => {
    const programme = parseProgramme(text);
    const own = programmeFor(programme, "autumn");
    expect(programme.document.calls.map(({ id }) => id)).toEqual(["spring"]);
    expect(own.document.calls.map(({ id }) => id)).toEqual(["autumn"]);
    expect([own.id, own.version]).toEqual([programme.id, programme.version]);
    expect(own.document.scoring).toEqual(ownScoring);
    expect(programme.document.scoring).toEqual(plain.scoring);
    expect(own.rules.rules.map(({ id }) => id)).toEqual(ownRules.map(({ id }) => id));
    expect([programme, own].map(({ options }) => options.scoring.experts)).toEqual([2, 1]);
    expect(own.document.form).toEqual(programme.document.form);
    expect(programmeFor(programme, "spring")).toBe(programme);
  });

  it("has a hash of its own, and leaves that of the others alone when it changes", () => {
    const one = parseProgramme(text);
    const other = parseProgramme(
      withCalls([spring, autumn({ rules: ownRules, scoring: { ...ownScoring, threshold: 7 } })]),
    );
    expect(other.hash).toBe(one.hash);
    expect(one.hash).toBe(parseProgramme(withCalls([spring])).hash);
    expect(programmeFor(other, "autumn").hash).not.toBe(programmeFor(one, "autumn").hash);
  });

  it("is decided under its own rules by an engine that was given the one programme", async () => {
    const programme = parseProgramme(text);
    const clock = { now: () => "2026-02-20T09:00:00.000Z" };
    const workflow = createGrantWorkflow({ programmes: [programme], store: createMemoryStore(), clock });
    const actor = { role: "operator", id: "operator-1" };
    for (const call of ["spring", "autumn"])
      expect(await workflow.sendJson({ type: "call.announce", actor, call, payload: {} })).toMatchObject({
        outcome: "accepted",
      });
    const hashes = await Promise.all(
      ["spring", "autumn"].map(async (call) => (await workflow.history(`call:${call}`))[0]?.programme.hash),
    );
    expect(hashes).toEqual([programme.hash, programmeFor(programme, "autumn").hash]);
  });

  it("may be the only kind of call there is", () => {
    const programme = parseProgramme(withCalls([autumn({ scoring: ownScoring })]));
    expect(programme.document.scoring).toEqual(ownScoring);
    expect(programme.ofCalls).toBeUndefined();
  });
});

describe("what is found in a call with members of its own", () => {
  it("stands at its place in the document", () => {
    const wrong = { ...ownScoring, criteria: [criterion, criterion], threshold: "six" };
    const { problems } = loadProgramme(
      JSON.stringify(JSON.parse(withCalls([spring, autumn({ scoring: wrong })])), undefined, 2),
    );
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["OGW156", "/calls/1/own/scoring/threshold"],
    ]);
    expect(problems[0]?.place?.line).toBeGreaterThan(100);
    expect(found(withCalls([autumn({ rules: ownRules, scoring: ownScoring }, { opensAt: "soon" })]))).toEqual(
      ["OGW156 /calls/0/opensAt error"],
    );
  });

  it("is said once where all calls share it, and of its call where they do not", () => {
    const zone = withCalls([spring, autumn({ scoring: ownScoring })], { zone: "Nowhere" });
    expect(found(zone).filter((each) => each.includes("/zone"))).toHaveLength(1);
    const { type, properties, required } = plain.form as {
      readonly type: string;
      readonly properties: Record<string, unknown>;
      readonly required: readonly string[];
    };
    const { title: _, ...untitled } = properties;
    const form = { type, properties: untitled, required: required.filter((name) => name !== "title") };
    const { problems } = loadProgramme(withCalls([spring, autumn({ form })]));
    const [lacking] = problems.filter(({ pointer }) => pointer === "/facts/title");
    expect(lacking?.message.en).toContain("So it is in the call “autumn”, which has its own: form.");
  });

  it("is no complaint about what serves another call", () => {
    const parameters = {
      least: {
        title: { pl: "Najmniej", en: "Least" },
        type: "money",
        value: "100.00",
        basis: ["regulations"],
      },
    };
    const calls = (used: boolean) => [
      spring,
      autumn({
        rules: ownRules.map((rule) =>
          used && rule.id === ownRules[0]?.id
            ? { ...rule, require: { ">=": [{ var: "requested" }, { param: "least" }] } }
            : rule,
        ),
      }),
    ];
    expect(found(withCalls(calls(true), { parameters }))).not.toContain("OGW712 /parameters/least warning");
    expect(found(withCalls(calls(false), { parameters }))).toContain("OGW712 /parameters/least warning");
  });

  it("is what no call may share with another", () => {
    expect(found(withCalls([spring, autumn({ rules: plain.rules })]))).toContain(
      "OGW880 /calls/1/own/rules/0/id error",
    );
    expect(found(withCalls([spring, autumn({ scoring: ownScoring }, { id: "spring" })]))).toContain(
      "OGW170 /calls/1/id error",
    );
    expect(
      found(withCalls([spring, autumn({ scoring: ownScoring }, { numbering: spring.numbering })])),
    ).toContain("OGW715 /calls/1/numbering/prefix error");
  });

  it("is what nobody reads", () => {
    expect(found(withCalls([spring, autumn({})]))).toEqual(["OGW881 /calls/1/own warning"]);
    const both = [autumn({ scoring: ownScoring }, { id: "first", numbering: spring.numbering })];
    expect(found(withCalls(both))).toEqual(["OGW882 /scoring warning"]);
    expect(found(withCalls([spring, autumn({ scorings: ownScoring, rules: ownRules })]))).toContain(
      "OGW154 /calls/1/own/scorings error",
    );
  });

  it("leads assumptions to the part that they are about", () => {
    const assumption = (concerns: readonly string[]) => ({
      assumptions: [{ id: "guess", text: { pl: "Przyjęto.", en: "Assumed." }, concerns }],
    });
    const calls = [spring, autumn({ scoring: ownScoring })];
    const right = ["/calls/0/pool", "/calls/1/pool", "/calls/1/own/scoring/threshold", "/scoring/threshold"];
    expect(found(withCalls(calls, assumption(right)))).toEqual([]);
    const ofAutumn = (concerns: readonly string[]): Programme =>
      programmeFor(parseProgramme(withCalls(calls, assumption(concerns))), "autumn");
    expect(ofAutumn(right).document.assumptions[0]?.concerns).toEqual([
      "/calls/0/pool",
      "/scoring/threshold",
    ]);
    expect(ofAutumn(["/calls/0/pool"]).document.assumptions).toEqual([]);
    const wrong = [...right, "/calls/1/own/scoring/nothing", "/calls/7/pool"];
    expect(found(withCalls(calls, assumption(wrong)))).toEqual([
      "OGW161 /assumptions/0/concerns/4 error",
      "OGW161 /assumptions/0/concerns/5 error",
    ]);
  });
});

describe("a scenario of a programme whose calls are not alike", () => {
  const programme = parseProgramme(withCalls([spring, autumn({ rules: ownRules, scoring: ownScoring })]));
  const answers = {
    title: "Ławki",
    applicantKind: "ngo",
    requested: "1500.00",
    participants: 10,
    letterSigned: true,
    needsSite: false,
  };
  const scenario = (steps: readonly object[], cases: object = {}) =>
    readScenarios(
      JSON.stringify({
        people: { ola: { answers } },
        scenarios: [
          { name: "both", cases: { S: "ola", A: { like: "ola", call: "autumn" }, ...cases }, steps },
        ],
      }),
      programme,
    );
  const submitted = [
    { on: "2026-03-05 10:00", does: "application.submit", case: "S" },
    { does: "application.submit", case: "A" },
    { on: "2026-03-21", does: "formalCheck.complete", case: "S" },
    { does: "formalCheck.complete", case: "A" },
  ];

  it("plays each case by what holds in its call", async () => {
    const { scenarios, problems } = scenario([
      ...submitted,
      { who: "expert:1", does: "review.record", case: "A", with: { scores: { need: 7 } } },
      { about: "call", call: "autumn", expect: { state: "underAssessment" } },
      {
        does: "ranking.publish",
        call: "autumn",
        expect: { state: "contracting", ranking: [{ case: "A", points: 7, outcome: "funded" }] },
      },
      { case: "S", expect: { state: "underMeritReview" } },
    ]);
    expect(problems).toEqual([]);
    const [both] = scenarios;
    expect(both?.calls).toEqual(["spring", "autumn"]);
    const played = await playScenario(programme, both as (typeof scenarios)[number]);
    expect(played.failures).toEqual([]);
    expect(played.ends.map(({ stream }) => stream)).toContain("call:autumn");
  });

  it.each([
    ["a call that there is not", [{ ...submitted[0], case: "S" }], { B: { like: "ola", call: "summer" } }],
    ["a call beside a case", [{ ...submitted[0], call: "autumn" }], {}],
    [
      "a criterion of the other call",
      [{ on: "2026-03-21", does: "review.record", case: "A", with: { scores: { method: 7 } } }],
      {},
    ],
    ["cases of two calls at once", [{ ...submitted[0], case: ["S", "A"] }], {}],
    [
      "a step about a call that there is not",
      [{ on: "2026-03-21", about: "call", call: "summer", expect: {} }],
      {},
    ],
  ])("finds %s", (_, steps, cases) => {
    const { problems } = scenario(steps, cases);
    expect(problems.map(({ code }) => code)).toEqual(["OGW193"]);
  });
});
