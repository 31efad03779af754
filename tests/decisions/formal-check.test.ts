import type { ProgrammeDocument } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { submit } from "./journey.ts";
import { basis, caseStream, codesOf, openCall, type TestCall } from "./test-call.ts";

const check = (call: TestCall, findings?: readonly { path: string; value: unknown }[]) =>
  call.must("A-1", "formalCheck.complete", "officer", findings === undefined ? {} : { findings });
const stateOf = async (call: TestCall) => (await call.view("A-1")).state;

const words = { pl: "Kontakt", en: "Contact" };

async function checked(changes: Record<string, unknown>, document?: ProgrammeDocument): Promise<TestCall> {
  const call = await openCall(document);
  await submit(call, "A-1", changes);
  await check(call);
  return call;
}

describe("the formal check", () => {
  it.each([
    ["499.99", "formallyRejected"],
    ["500.00", "scoring.underMeritReview"],
    ["500", "scoring.underMeritReview"],
    ["5000.00", "scoring.underMeritReview"],
    ["5000.01", "formallyRejected"],
    ["-500.00", "formallyRejected"],
  ])("decides an amount of %s as %s, by whole grosze", async (requested, state) => {
    expect(await stateOf(await checked({ requested }))).toEqual([state]);
  });

  it("sends a missing amount to a supplement instead of passing it", async () => {
    const call = await checked({ requested: undefined });
    const { state, context } = await call.view("A-1");
    expect(state).toEqual(["eligibility.awaitingSupplement"]);
    expect(context.eligibility.supplementPaths).toEqual(["/requested"]);
  });

  it("sends an amount that is null to a supplement, as one that is missing", async () => {
    expect(await stateOf(await checked({ requested: null }))).toEqual(["eligibility.awaitingSupplement"]);
  });

  it("is not softened by a curable fault when a blocking rule says no", async () => {
    const call = await checked({ requested: "9000.00", letterSigned: false });
    expect(await stateOf(call)).toEqual(["formallyRejected"]);
  });

  it("keeps every verdict of its moment in the journal", async () => {
    const call = await checked({ needsSite: true });
    const last = (await call.workflow.history(caseStream("A-1"))).at(-1);
    expect(last?.verdicts.map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ["amount-in-range", "met"],
      ["letter-signed", "met"],
      ["site-public", "undetermined"],
    ]);
  });

  it.each(["blocking", "curable"])(
    "never passes a %s rule that cannot be computed, and asks for the facts that it reads",
    async (severity) => {
      const { rules, ...others } = minimalProgramme();
      const perHead = {
        ...(rules[0] as object),
        id: "cheap-for-each",
        severity,
        require: { "<=": [{ "/": [{ var: "requested" }, { var: "participants" }] }, 100] },
      };
      const call = await checked({ participants: 0 }, { ...others, rules: [...rules, perHead] });
      const last = (await call.workflow.history(caseStream("A-1"))).at(-1);
      expect(last?.verdicts.at(-1)?.verdict).toBe("error");
      expect(await stateOf(call)).toEqual(["eligibility.awaitingSupplement"]);
      const { supplementPaths } = (await call.view("A-1")).context.eligibility;
      expect(supplementPaths).toEqual(["/participants", "/requested"]);
    },
  );

  it.each<[string, object]>([
    ["the day on which it was submitted", { "===": [{ var: "case.submittedOn" }, "2026-03-02"] }],
    ["the number that it was given", { "===": [{ var: "case.number" }, "S/001"] }],
    ["the day on which the call closes", { "===": [{ var: "call.closesOn" }, "2026-03-20"] }],
    [
      "the days between which it may be carried out",
      { "===": [{ var: "call.realisationTo" }, "2026-09-30"] },
    ],
    ["what is known of a person", { "===": [{ var: "contact" }, "Jan Nowak"] }],
  ])("asks its rules about %s", async (_, require) => {
    const { form, rules, recordClasses, ...others } = minimalProgramme();
    const { title } = form.properties as Readonly<Record<string, object>>;
    const properties = { ...(form.properties as object), contact: { ...title, "x-personal": "contact" } };
    const contact = { title: words, keepYears: 5, countedFrom: "nextJanuary", basis } as const;
    const [first] = rules as [Record<string, unknown>];
    const call = await checked({ contact: "Jan Nowak" }, {
      ...others,
      recordClasses: { ...recordClasses, contact },
      form: { ...form, properties },
      rules: [...rules, { ...first, id: "asked-of-it", severity: "blocking", require }],
    } as ProgrammeDocument);
    expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
  });

  it("never stops anybody by an advisory rule, met or not", async () => {
    const { rules, ...others } = minimalProgramme();
    const advisory = {
      id: "many-people",
      severity: "advisory",
      require: { ">=": [{ var: "participants" }, 1000] },
    };
    const [first] = rules as [Record<string, unknown>];
    const call = await checked({}, { ...others, rules: [...rules, { ...first, ...advisory }] });
    expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
  });
});

describe("an application that no rule holds back", () => {
  it.each([undefined, "0.00", "-1.00"])("does not pass with %s as the sum asked for", async (requested) => {
    const { rules, ...others } = minimalProgramme();
    const withoutAmount = { ...others, rules: rules.filter(({ id }) => id !== "amount-in-range") };
    const call = await checked({ requested }, withoutAmount);
    const { state, context } = await call.view("A-1");
    expect(state).toEqual(["eligibility.awaitingSupplement"]);
    expect(context.eligibility.supplementPaths).toEqual(["/requested"]);
  });

  it("is left unconsidered at once when nobody could mend what a curable rule asks", async () => {
    const { rules, ...others } = minimalProgramme();
    const early = {
      id: "submitted-early",
      severity: "curable",
      require: { "<": [{ var: "case.submittedOn" }, "2026-01-01"] },
    };
    const [first] = rules as [Record<string, unknown>];
    const call = await checked({}, { ...others, rules: [...rules, { ...first, ...early }] });
    expect(await stateOf(call)).toEqual(["leftUnconsidered"]);
  });
});

describe("what only a person can find out", () => {
  const outdoors = { needsSite: true };

  it("waits for a finding, is not passed by completing again, and goes on when it is found", async () => {
    const call = await checked(outdoors);
    expect(await stateOf(call)).toEqual(["eligibility.awaitingFinding"]);
    await check(call);
    expect(await stateOf(call)).toEqual(["eligibility.awaitingFinding"]);
    await check(call, [{ path: "/siteIsPublic", value: true }]);
    expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
  });

  it("rejects the application when the finding says so", async () => {
    const call = await checked(outdoors);
    await check(call, [{ path: "/siteIsPublic", value: false }]);
    expect(await stateOf(call)).toEqual(["formallyRejected"]);
  });

  it("may be given with the first check", async () => {
    const call = await openCall();
    await submit(call, "A-1", outdoors);
    await check(call, [{ path: "/siteIsPublic", value: true }]);
    expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
  });

  it("comes after what the applicant can supply", async () => {
    const call = await checked({ ...outdoors, letterSigned: false });
    expect((await call.view("A-1")).context.eligibility.supplementPaths).toEqual(["/letterSigned"]);
    await call.must("A-1", "application.supplement", "applicant", {
      answers: [{ path: "/letterSigned", value: true }],
    });
    await check(call);
    expect(await stateOf(call)).toEqual(["eligibility.awaitingFinding"]);
  });

  it("about a person is kept under the class of its field, apart from the rest, and asked for all the same", async () => {
    const { form, rules, recordClasses, ...others } = minimalProgramme();
    const { siteIsPublic } = form.properties as Readonly<Record<string, object>>;
    const properties = {
      ...(form.properties as object),
      isKin: { ...siteIsPublic, title: "Osoba bliska", "x-personal": "contact" },
    };
    const contact = { title: words, keepYears: 5, countedFrom: "nextJanuary", basis } as const;
    const require = { "!": [{ var: "isKin" }] };
    const call = await openCall({
      ...others,
      recordClasses: { ...recordClasses, contact },
      form: { ...form, properties, required: [...(form.required as string[]), "isKin"] },
      rules: [
        ...rules,
        { ...rules[0], id: "no-kin", severity: "blocking", moments: ["formalCheck"], require },
      ],
    } as ProgrammeDocument);
    await submit(call, "A-1", outdoors);
    await check(call, [{ path: "/siteIsPublic", value: true }]);
    expect(await stateOf(call)).toEqual(["eligibility.awaitingFinding"]);
    await check(call, [{ path: "/isKin", value: false }]);
    expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
    const kept = (await call.store.records(caseStream("A-1"))).filter(({ id }) =>
      id.startsWith("findings/2"),
    );
    expect(
      kept.map(({ id, class: name, value }) => [id, name, (value as { path: string }[])[0]?.path]),
    ).toEqual([
      ["findings/2", "trail", "/siteIsPublic"],
      ["findings/2/contact", "contact", "/isKin"],
    ]);
  });

  it("survives a supplement made after it", async () => {
    const call = await openCall();
    await submit(call, "A-1", { ...outdoors, letterSigned: false });
    await check(call, [{ path: "/siteIsPublic", value: true }]);
    await call.must("A-1", "application.supplement", "applicant", {
      answers: [{ path: "/letterSigned", value: true }],
    });
    await check(call);
    expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
  });

  it.each<[string, unknown, string]>([
    ["an applicant's field", [{ path: "/requested", value: "5000.00" }], "OGW220"],
    ["a field the form does not have", [{ path: "/siteIsPubic", value: true }], "OGW220"],
    ["a value of the wrong type", [{ path: "/siteIsPublic", value: "tak" }], "OGW211"],
    ["a path that is no pointer", [{ path: "siteIsPublic", value: true }], "OGW201"],
    ["a finding without a value", [{ path: "/siteIsPublic" }], "OGW201"],
    ["one finding outside a list", { path: "/siteIsPublic", value: true }, "OGW201"],
  ])("is refused for %s", async (_, findings, code) => {
    const call = await checked(outdoors);
    const answer = await call.tell("A-1", "formalCheck.complete", "officer", { findings });
    expect(codesOf(answer)).toEqual([code]);
    expect(await stateOf(call)).toEqual(["eligibility.awaitingFinding"]);
  });
});

describe("a place of an activity", () => {
  const text = { type: "string" };
  const finding = { type: "boolean", "x-source": "officer" };
  const place = {
    type: "object",
    additionalProperties: false,
    required: ["street", "onTheStreet"],
    properties: { street: text, yard: text, onTheStreet: finding },
    "x-title": { pl: "Miejsce", en: "Place" },
  };
  const { form, rules, ...others } = minimalProgramme();
  const { properties, required, ...formRest } = form as {
    readonly properties: object;
    readonly required: readonly string[];
  };
  const [rule] = rules as [Record<string, unknown>];
  const document: ProgrammeDocument = {
    ...others,
    form: {
      ...formRest,
      required: [...required, "places"],
      properties: { ...properties, places: { type: "array", items: place, maxItems: 5 } },
    },
    rules: [
      ...rules,
      {
        ...rule,
        id: "not-on-the-street",
        moments: ["formalCheck"],
        require: {
          none: [
            { var: "places" },
            { and: [{ "===": [{ var: "@.street" }, "Główna"] }, { var: "@.onTheStreet" }] },
          ],
        },
      },
    ],
  };

  it.each<[string, object[], string]>([
    ["elsewhere passes", [{ street: "Boczna" }], "scoring.underMeritReview"],
    ["in a courtyard there goes to a person", [{ street: "Główna" }], "eligibility.awaitingFinding"],
    ["without a street goes to a supplement", [{}], "eligibility.awaitingSupplement"],
    [
      "one of two in a courtyard goes to a person",
      [{ street: "Boczna" }, { street: "Główna" }],
      "eligibility.awaitingFinding",
    ],
  ])("that is %s", async (_, places, state) => {
    expect(await stateOf(await checked({ places }, document))).toEqual([state]);
  });

  it("is found by an officer at its own number", async () => {
    const call = await checked({ places: [{ street: "Boczna" }, { street: "Główna" }] }, document);
    await check(call, [{ path: "/places/1/onTheStreet", value: true }]);
    expect(await stateOf(call)).toEqual(["formallyRejected"]);
  });

  it("that was looked at twice is kept as it was found last, once", async () => {
    const call = await checked({ places: [{ street: "Główna" }, { street: "Główna" }] }, document);
    const found = (index: number, value: boolean) => ({ path: `/places/${index}/onTheStreet`, value });
    await check(call, [found(0, false)]);
    await check(call, [found(0, false), found(1, false)]);
    expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
    const kept = (await call.store.records(caseStream("A-1"))).filter(({ id }) => id === "findings/2");
    expect(kept.map(({ value }) => (value as { path: string }[]).map(({ path }) => path).sort())).toEqual([
      ["/places/0/onTheStreet", "/places/1/onTheStreet"],
    ]);
  });

  it.each(["/places/2/onTheStreet", "/places/-/onTheStreet"])(
    "that the applicant never named cannot be added by a finding at %s",
    async (path) => {
      const call = await checked({ places: [{ street: "Boczna" }, { street: "Główna" }] }, document);
      const answer = await call.tell("A-1", "formalCheck.complete", "officer", {
        findings: [{ path, value: false }],
      });
      expect(answer.outcome).toBe("refused");
      for (const code of codesOf(answer)) expect(code).toMatch(/^OGW2/);
      if (path.includes("-")) expect(codesOf(answer)).toEqual(["OGW222"]);
      expect(await stateOf(call)).toEqual(["eligibility.awaitingFinding"]);
    },
  );

  const somewhereElse = {
    ...rule,
    id: "somewhere-else-too",
    severity: "curable",
    moments: ["formalCheck"],
    require: { some: [{ var: "places" }, { "===": [{ var: "@.street" }, "Boczna"] }] },
  };

  describe("and that a supplement changes after somebody looked at it", () => {
    const supplied = async (value: unknown) => {
      const call = await openCall({ ...document, rules: [...document.rules, somewhereElse] });
      await submit(call, "A-1", { places: [{ street: "Główna" }, { street: "Główna" }] });
      await check(
        call,
        [0, 1].map((index) => ({ path: `/places/${index}/onTheStreet`, value: false })),
      );
      await call.must("A-1", "application.supplement", "applicant", {
        answers: [{ path: "/places", value }],
      });
      await check(call);
      return call;
    };

    it("needs no second look where it stayed as it was", async () => {
      const call = await supplied([{ street: "Główna" }, { street: "Główna" }, { street: "Boczna" }]);
      expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
    });

    it("does not pass on what was found of the place that stood there before", async () => {
      const garden = { street: "Główna", yard: "ogród" };
      const call = await supplied([{ street: "Boczna" }, garden]);
      expect(await stateOf(call)).toEqual(["eligibility.awaitingFinding"]);
      await check(call, [{ path: "/places/1/onTheStreet", value: true }]);
      expect(await stateOf(call)).toEqual(["formallyRejected"]);
    });

    it("does not block the check when the place is gone", async () => {
      const call = await supplied([{ street: "Boczna" }]);
      expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
    });
  });
});
