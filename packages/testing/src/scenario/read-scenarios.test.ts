import { describe, expect, it } from "vitest";
import { fileOf, people, programme } from "../../test/scenario-file.ts";
import { readScenarios } from "./read-scenarios.ts";

const submits = { on: "2026-03-10 10:00", does: "application.submit" };
const read = (file: string | object) =>
  readScenarios(typeof file === "string" ? file : JSON.stringify(file), programme);
const one = (...steps: readonly object[]) => read(fileOf(steps));
const stepsOf = (...steps: readonly object[]) => one(...steps).scenarios[0]?.steps ?? [];
const scenario = (name: string, more: object = {}) => ({
  name,
  cases: { A: "club" },
  steps: [submits],
  ...more,
});

describe("reading scenarios", () => {
  it("takes the moments of steps in the zone of the programme, a day alone at noon, none as that of the step before", () => {
    const moments = stepsOf(submits, { expect: {} }, { on: "2026-03-31", expect: {} }).map(({ at }) => at);
    expect(moments).toEqual([
      "2026-03-10T09:00:00.000Z",
      "2026-03-10T09:00:00.000Z",
      "2026-03-31T10:00:00.000Z",
    ]);
  });

  it("fills in who sends a command, its only case, and what it says", () => {
    const [submitted, checked, scored, published] = stepsOf(
      submits,
      { does: "formalCheck.complete" },
      { does: "review.record", who: "expert:2", with: { scores: { need: 8, method: 8 } } },
      { does: "ranking.publish" },
    );
    expect(submitted?.act).toEqual({
      type: "application.submit",
      actor: { role: "applicant", id: "applicant-A" },
      payload: { answers: people.club.answers },
    });
    expect([submitted?.stream, published?.stream]).toEqual(["case:A", "call:spring"]);
    expect(checked?.act?.actor).toEqual({ role: "officer", id: "officer-1" });
    expect(scored?.act).toMatchObject({
      actor: { role: "expert", id: "expert-2" },
      payload: { impartial: true, scores: { need: 8, method: 8 } },
    });
  });

  it("puts the changes of a person over the answers of the one they are like, and takes away what is null", () => {
    const cases = {
      A: { like: "group", answers: { requested: "100.00" } },
      B: "group",
    };
    const group = { like: "club", answers: { applicantKind: "group", letterSigned: null } };
    const { scenarios, problems } = read({
      people: { ...people, group },
      scenarios: [scenario("one", { cases, steps: [{ ...submits, case: ["A", "B"] }] })],
    });
    expect(problems).toEqual([]);
    const { letterSigned, ...others } = people.club.answers;
    expect(scenarios[0]?.steps.map(({ act }) => act?.payload.answers)).toEqual([
      { ...others, applicantKind: "group", requested: "100.00" },
      { ...others, applicantKind: "group" },
    ]);
  });

  it("makes a group of cases, which steps may mean all at once or one by one", () => {
    const cases = { F: { like: "club", times: 3 }, A: "club" };
    const steps = [
      { ...submits, case: ["F", "A", "F-2"] },
      { does: "application.withdraw", case: "F-2" },
      { does: "ranking.publish", expect: { ranking: ["A", "F"] } },
    ];
    const { scenarios } = read({ people, scenarios: [scenario("one", { cases, steps })] });
    const played = scenarios[0]?.steps ?? [];
    expect(played.map(({ number, stream }) => `${number} ${stream}`)).toEqual([
      "1 case:F-1",
      "1 case:F-2",
      "1 case:F-3",
      "1 case:A",
      "2 case:F-2",
      "3 call:spring",
    ]);
    expect(played.at(-1)?.expect.ranking).toEqual(["A", "F-1", "F-2", "F-3"]);
  });

  it("begins a scenario with the steps and cases of the one that it continues, in whatever order they stand", () => {
    const { scenarios, problems } = read({
      people,
      scenarios: [
        {
          name: "later",
          continues: "first",
          cases: { B: "club" },
          steps: [{ does: "application.withdraw", case: "A" }],
        },
        scenario("first"),
      ],
    });
    expect(problems).toEqual([]);
    const [later] = scenarios;
    expect([...(later?.cases.keys() ?? [])]).toEqual(["A", "B"]);
    expect(later?.steps.map(({ number, pointer }) => [number, pointer])).toEqual([
      [1, "/scenarios/1/steps/0"],
      [2, "/scenarios/0/steps/0"],
    ]);
  });

  it.each([
    ["a misspelt member", { ...submits, expects: {} }, "OGW192", "/expects", 'Did you mean "expect"?'],
    [
      "a misspelt expectation",
      { ...submits, expect: { sate: "late" } },
      "OGW192",
      "/expect/sate",
      'Did you mean "state"?',
    ],
    [
      "an amount as a number",
      { ...submits, expect: { amounts: { paid: 5 } } },
      "OGW192",
      "/expect/amounts/paid",
      "Correct this place.",
    ],
    [
      "an unknown command",
      { ...submits, does: "application.sumbit" },
      "OGW193",
      "/does",
      'Did you mean "application.submit"?',
    ],
    [
      "a command of time",
      { ...submits, does: "deadline.supplement.passed" },
      "OGW193",
      "/does",
      'Leave out "does" and give a day when the term has passed: terms pass by themselves.',
    ],
    ["an unknown role", { ...submits, who: "aplicant" }, "OGW193", "/who", 'Did you mean "applicant"?'],
    ["the role of time", { ...submits, who: "system" }, "OGW193", "/who", /Choose from: applicant, officer/],
    [
      "a person that no id can name",
      { ...submits, who: "applicant:Anna Maria" },
      "OGW193",
      "/who",
      /such as "applicant:2"/,
    ],
    ["an unknown case", { ...submits, case: "B" }, "OGW193", "/case", 'Did you mean "A"?'],
    [
      "a case where the call belongs",
      { ...submits, does: "ranking.publish", case: "A" },
      "OGW193",
      "/case",
      'Leave out "case".',
    ],
    [
      "an unknown state",
      { ...submits, expect: { state: "underMeritReveiw" } },
      "OGW193",
      "/expect/state",
      'Did you mean "underMeritReview"?',
    ],
    [
      "a state of the call for a case",
      { ...submits, expect: { state: ["open"] } },
      "OGW193",
      "/expect/state/0",
      /Choose from/,
    ],
    [
      "an unknown term",
      { ...submits, expect: { terms: { suplement: null } } },
      "OGW193",
      "/expect/terms/suplement",
      'Did you mean "supplement"?',
    ],
    [
      "an unknown letter",
      { ...submits, expect: { letters: ["reciept"] } },
      "OGW193",
      "/expect/letters/0",
      'Did you mean "receipt"?',
    ],
    [
      "an unknown rule",
      { ...submits, expect: { rules: { "letter-singed": "met" } } },
      "OGW193",
      "/expect/rules/letter-singed",
      'Did you mean "letter-signed"?',
    ],
    [
      "an unknown rule of a refusal",
      { ...submits, expect: { refused: { rules: ["x"] } } },
      "OGW193",
      "/expect/refused/rules/0",
      /Choose from/,
    ],
    [
      "an unknown role that may do something",
      { ...submits, expect: { legal: { exprt: [] } } },
      "OGW193",
      "/expect/legal/exprt",
      'Did you mean "expert"?',
    ],
    [
      "an unknown legal command",
      { ...submits, expect: { legal: { expert: ["review.recrd"] } } },
      "OGW193",
      "/expect/legal/expert/0",
      'Did you mean "review.record"?',
    ],
    [
      "an unknown case of a list",
      { ...submits, expect: { ranking: [{ case: "AB" }] } },
      "OGW193",
      "/expect/ranking/0/case",
      /"A"/,
    ],
    [
      "a code that there is not",
      { ...submits, expect: { refused: `OGW${999}` } },
      "OGW192",
      "/expect/refused",
      /docs\/codes.md/,
    ],
    [
      "a refusal of nothing",
      { on: "2026-03-10", expect: { refused: "OGW203" } },
      "OGW192",
      "/expect/refused",
      'Add "does", or leave out "refused".',
    ],
    [
      "letters of a call",
      { ...submits, does: "ranking.publish", expect: { letters: [] } },
      "OGW192",
      "/expect/letters",
      /step of the case/,
    ],
    [
      "somebody who does nothing",
      { on: "2026-03-10", who: "expert", expect: {} },
      "OGW192",
      "/who",
      'Add "does", or leave out "who".',
    ],
    ["a step without a meaning", { on: "2026-03-10" }, "OGW192", "", 'Add "does" or "expect".'],
    [
      "what a command is about, said twice",
      { ...submits, about: "call" },
      "OGW192",
      "/about",
      'Leave out "about".',
    ],
    [
      "no moment at all",
      { does: "application.submit" },
      "OGW194",
      "",
      /Write a day of the years 1971 to 5998/,
    ],
    [
      "a day that the calendar does not have",
      { ...submits, on: "2026-02-30" },
      "OGW194",
      "/on",
      /Write a day of the years 1971 to 5998/,
    ],
    ["a moment written otherwise", { ...submits, on: "10.03.2026" }, "OGW192", "/on", "Correct this place."],
    [
      "an act in a case before its call opens",
      { ...submits, on: "2026-03-01" },
      "OGW194",
      "/on",
      /Give a later day/,
    ],
    ["a day before any clock", { ...submits, on: "0001-01-05" }, "OGW194", "/on", /Write a day of the years/],
    [
      "an hour that no clock showed",
      { ...submits, on: "2026-03-29 02:30" },
      "OGW194",
      "/on",
      /Write a day of the years 1971 to 5998/,
    ],
    [
      "a term that is no day",
      { ...submits, expect: { terms: { supplement: "2026-13-01" } } },
      "OGW194",
      "/expect/terms/supplement",
      /Write "2026-03-16"/,
    ],
  ])("finds %s, with its place and a remedy, once", (_, step, code, pointer, remedy) => {
    const { scenarios, problems, placeOf } = one(step);
    expect(scenarios).toEqual([]);
    expect(problems.map((problem) => [problem.code, problem.pointer])).toEqual([
      [code, `/scenarios/0/steps/0${pointer}`],
    ]);
    expect(placeOf(problems[0]?.pointer ?? "")).toMatchObject({ line: 1 });
    const { en, pl } = problems[0]?.remedy ?? { en: "", pl: "" };
    expect(en).toEqual(typeof remedy === "string" ? remedy : expect.stringMatching(remedy));
    expect(pl).not.toBe(en);
    expect(problems[0]?.message.pl).not.toBe(problems[0]?.message.en);
  });

  it("finds a day before the last one, and says which that was", () => {
    const { problems } = one(submits, { on: "2026-03-09", expect: {} });
    expect(problems).toMatchObject([{ code: "OGW194", pointer: "/scenarios/0/steps/1/on" }]);
    expect(problems[0]?.message.en).toBe("2026-03-09 lies before the step before (2026-03-10 10:00).");
    expect(problems[0]?.message.pl).toBe("2026-03-09 jest przed poprzednim krokiem (2026-03-10 10:00).");
  });

  it("finds a day before the last one of the scenario continued", () => {
    const later = { name: "later", continues: "one", steps: [{ on: "2026-03-09", expect: {} }] };
    const { problems } = read({ people, scenarios: [scenario("one"), later] });
    expect(problems.map(({ pointer }) => pointer)).toEqual(["/scenarios/1/steps/0/on"]);
  });

  it("asks for the case where there are several, and for cases where there are none", () => {
    const of = (cases: object) => read({ people, scenarios: [scenario("one", { cases })] }).problems;
    expect(of({ A: "club", B: "club" })[0]?.remedy.en).toBe('Add "case": A, B.');
    expect(of({})[0]?.remedy.en).toBe('Give the scenario its "cases".');
  });

  it.each([
    ["an unknown person", { cases: { A: "clbu" } }, "OGW193", "/cases/A", 'Did you mean "club"?'],
    ["an unknown call", { call: "sprnig" }, "OGW193", "/call", 'Did you mean "spring"?'],
    ["an unknown scenario", { continues: "tow" }, "OGW193", "/continues", 'Did you mean "two"?'],
    [
      "itself to be continued",
      { continues: "one" },
      "OGW193",
      "/continues",
      "Name a scenario that does not depend on this one.",
    ],
    [
      "a case id that no stream can have",
      { cases: { "A 1": "club" }, steps: [{ on: "2026-03-10", about: "call", expect: {} }] },
      "OGW192",
      "/cases/A 1",
      "Correct this place.",
    ],
    ["a name used before", { name: "two" }, "OGW192", undefined, "Give this one another."],
    [
      "too many cases",
      {
        cases: { A: { like: "club", times: 300 }, B: { like: "club", times: 201 } },
        steps: [{ ...submits, case: "A" }],
      },
      "OGW104",
      "/cases/B",
      /At most 500/,
    ],
    [
      "too many steps",
      {
        cases: { A: { like: "club", times: 500 } },
        steps: Array.from({ length: 5 }, () => ({ ...submits, case: "A" })),
      },
      "OGW104",
      "/steps",
      /At most 2000/,
    ],
  ])("finds %s", (_, more, code, pointer, remedy) => {
    const { problems } = read({ people, scenarios: [scenario("one", more), scenario("two")] });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code,
      pointer: pointer === undefined ? "/scenarios/1/name" : `/scenarios/0${pointer}`,
    });
    expect(problems[0]?.remedy.en).toEqual(
      typeof remedy === "string" ? remedy : expect.stringMatching(remedy),
    );
  });

  it("finds people who are like strangers, or in the end like themselves, once", () => {
    const of = (more: object) =>
      read({ people: { ...people, ...more }, scenarios: [scenario("one")] }).problems;
    expect(of({ a: { like: "nobody" }, b: { like: "a" } })).toMatchObject([
      { code: "OGW193", pointer: "/people/a/like" },
    ]);
    expect(of({ a: { like: "b" }, b: { like: "a" } })[0]?.message.en).toContain("b → a → b");
  });

  it("finds two scenarios that continue one another, once", () => {
    const circle = [scenario("one", { continues: "two", cases: {} }), scenario("two", { continues: "one" })];
    expect(read({ people, scenarios: circle }).problems).toMatchObject([
      { code: "OGW193", pointer: "/scenarios/1/continues" },
    ]);
  });

  it("finds a case twice, and another call, in a scenario that continues one", () => {
    const later = (more: object) =>
      read({
        people,
        scenarios: [scenario("one"), { name: "two", continues: "one", steps: [{ expect: {} }], ...more }],
      }).problems;
    expect(later({ cases: { A: "club" } })).toMatchObject([
      { code: "OGW192", pointer: "/scenarios/1/cases/A" },
    ]);
    expect(later({ call: "autumn" })).toMatchObject([{ code: "OGW193", pointer: "/scenarios/1/call" }]);
  });

  it.each([
    ["broken JSON", '{"scenarios": [', "OGW100"],
    ["a list", "[]", "OGW192"],
    ["no scenario", '{"scenarios": []}', "OGW192"],
    ["a name of JavaScript's", '{"people": {"__proto__": {}}, "scenarios": []}', "OGW105"],
  ])("refuses %s, and never throws", (_, text, code) => {
    expect(read(text).problems[0]?.code).toBe(code);
  });

  it("tells no more than a hundred findings", () => {
    const { problems } = one(...Array.from({ length: 500 }, () => ({ ...submits, does: "x.y" })));
    expect(problems).toHaveLength(100);
  });

  const foundIn = (...steps: readonly object[]) =>
    one(...steps).problems.map(
      ({ code, pointer }) => `${code} ${pointer.slice("/scenarios/0/steps/0/".length)}`,
    );

  it.each([
    ["a member", { does: "payment.confirm", with: { paidOnn: "2026-05-01" } }, "OGW193 with/paidOnn"],
    ["a choice", { does: "review.recuse", with: { reason: "tired" } }, "OGW193 with/reason"],
    [
      "a criterion",
      { does: "review.record", with: { scores: { nede: 8, method: 8 } } },
      "OGW193 with/scores/nede",
    ],
    [
      "an answer",
      { does: "application.edit", with: { answers: { tilte: "x" } } },
      "OGW193 with/answers/tilte",
    ],
    [
      "a place of the form",
      { does: "formalCheck.complete", with: { findings: [{ path: "/tilte", value: "x" }] } },
      "OGW193 with/findings/0/path",
    ],
    [
      "a place of the report",
      { does: "report.requestSupplement", with: { fields: ["/spent", "/spnet"] } },
      "OGW193 with/fields/1",
    ],
    [
      "a rule",
      {
        does: "settlement.decide",
        with: { rulings: [{ rule: "none", does: "warn", reason: "x" }] },
      },
      "OGW193 with/rulings/0/rule",
    ],
    ["a role", { does: "award.grant", who: "expert" }, "OGW193 who"],
  ])("finds %s that there is not in what a command says, unless it is to be refused", (_, step, found) => {
    const written = { on: "2026-03-10", ...step };
    expect(foundIn(written)).toEqual([found]);
    expect(foundIn({ ...written, expect: { refused: "OGW201" } })).toEqual([]);
  });

  it("finds what a command lacks and nobody can guess", () => {
    const { problems } = one({ on: "2026-03-10", does: "review.recuse" });
    expect(problems.map(({ code, message }) => [code, message.en])).toEqual([
      ["OGW192", 'The command "review.recuse" lacks: reason.'],
    ]);
  });

  it("finds answers of people that the forms do not have, in lists of groups as well", () => {
    const odd = { answers: { ...people.club.answers, tilte: "x" }, report: { spnet: "1.00" } };
    const { problems } = read({ people: { odd }, scenarios: [scenario("one", { cases: { A: "odd" } })] });
    expect(problems.map(({ pointer, remedy }) => [pointer, remedy.en])).toEqual([
      ["/people/odd/answers/tilte", 'Did you mean "title"?'],
      ["/people/odd/report/spnet", 'Did you mean "spent"?'],
    ]);
  });

  it("finds a slip once, however many scenarios continue the one that has it, one after another", () => {
    const later = { on: "2026-03-12", does: "application.withdraw" };
    const { problems } = read({
      people,
      scenarios: [
        scenario("one", { steps: [{ ...submits, does: "application.sumbit" }] }),
        { name: "two", continues: "one", steps: [later] },
        { name: "three", continues: "two", steps: [later] },
        { name: "four", continues: "three", steps: [later] },
      ],
    });
    expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      "OGW193 /scenarios/0/steps/0/does",
    ]);
  });
});
