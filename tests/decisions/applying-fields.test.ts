import { loadProgramme, type ProgrammeDocument } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { account, lead, soundAnswers, soundReport } from "./journey.ts";
import { caseStream, codesOf, openCall, type TestCall, wordsOf } from "./test-call.ts";

/** An organisation has a court number, a group has people; an officer looks at the premises of organisations. */
function conditional(supplements = 1): ProgrammeDocument {
  const { form, rules, recordClasses, eligibility, settlement } = minimalProgramme();
  const ngo = { applicantKind: ["ngo"] };
  const properties = {
    ...(form.properties as object),
    krs: { type: "string", format: "krs", "x-when": ngo },
    group: {
      type: "object",
      "x-when": { applicantKind: "group" },
      additionalProperties: false,
      required: ["leader", "city"],
      properties: {
        leader: { type: "string", maxLength: 100, "x-personal": "people" },
        city: { type: "string", maxLength: 100 },
      },
    },
    premises: { type: "boolean", "x-source": "officer", "x-when": ngo },
  };
  const basis = ["regulations"];
  const messages = (pl: string, en: string) => ({ notMet: { pl, en }, undetermined: { pl, en } });
  const krsGiven = {
    id: "court-number-given",
    title: { pl: "Numer KRS", en: "Court number" },
    kind: "requirement",
    severity: "curable",
    moments: ["draft", "submission", "formalCheck"],
    when: { "===": [{ var: "applicantKind" }, "ngo"] },
    require: { known: [{ var: "krs" }] },
    basis,
    messages: messages("Podaj numer KRS.", "Give the court number."),
  };
  return minimalProgramme({
    eligibility: { ...eligibility, supplements },
    form: {
      ...form,
      properties,
      required: [...(form.required as string[]), "krs", "group", "premises"],
    } as never,
    rules: [...rules, krsGiven] as never,
    recordClasses: { ...recordClasses, people: recordClasses.payment } as never,
    settlement: {
      ...settlement,
      form: withDelay(settlement.form),
    } as never,
  });
}

/** A report that explains a delay where there was one. */
function withDelay(form: Readonly<Record<string, unknown>>) {
  const properties = {
    ...(form.properties as object),
    late: { type: "boolean" },
    reason: { type: "string", maxLength: 200, "x-when": { late: true } },
  };
  return { ...form, properties, required: [...(form.required as string[]), "reason"] };
}

const ngo = { ...soundAnswers, krs: "0000123456" };
const group = { ...soundAnswers, applicantKind: "group", group: { leader: "Ola Nowak", city: "Łódź" } };
const start = (call: TestCall, answers: unknown) =>
  call.tell("A-1", "application.start", "applicant", { call: "spring", answers });
const kept = async (call: TestCall, id: string) =>
  (await call.store.records(caseStream("A-1"))).find((record) => record.id === id)?.value;

describe("a field that does not apply to an application", () => {
  it("is neither asked for nor faulted, whatever stands in it", async () => {
    const call = await openCall(conditional());
    for (const answers of [ngo, group, { ...group, krs: "no number" }, { ...ngo, group: "nobody" }])
      expect(call.programme.form.validate({ ...answers })).toEqual([]);
    expect(call.programme.form.validate(soundAnswers).map(({ code, pointer }) => [code, pointer])).toEqual([
      ["OGW210", "/krs"],
    ]);
    expect(
      call.programme.form.validate({ ...group, group: { city: "Łódź" } }).map(({ pointer }) => pointer),
    ).toEqual(["/group/leader"]);
    const faulty = await start(call, { ...ngo, krs: "no number" });
    expect(codesOf(faulty)).toEqual(["OGW216"]);
  });

  it("is kept with a draft, so that who goes to and fro loses nothing, unless it is personal", async () => {
    const call = await openCall(conditional());
    expect((await start(call, group)).outcome).toBe("accepted");
    expect(await kept(call, "answers/1/people")).toEqual({ "/group/leader": "Ola Nowak" });
    await call.must("A-1", "application.edit", "applicant", { answers: { ...group, ...ngo } });
    expect(await kept(call, "answers/2")).toEqual({ ...ngo, group: { city: "Łódź" } });
    expect(await kept(call, "answers/2/people")).toBeUndefined();
  });

  it("is not kept with what was submitted, neither from a draft nor sent along", async () => {
    const [fromDraft, sent] = [await openCall(conditional()), await openCall(conditional())];
    const stale = { ...ngo, group: { leader: "Ola Nowak", city: "Łódź" } };
    expect((await start(fromDraft, stale)).outcome).toBe("accepted");
    await fromDraft.must("A-1", "application.submit", "applicant");
    expect(await kept(fromDraft, "answers/2")).toEqual(ngo);
    await sent.must("A-1", "application.start", "applicant", { call: "spring" });
    await sent.must("A-1", "application.submit", "applicant", { answers: stale });
    expect(await kept(sent, "answers/1")).toEqual(ngo);
    for (const call of [fromDraft, sent]) {
      const records = await call.store.records(caseStream("A-1"));
      const standing = records.filter(({ id }) => !id.startsWith("answers/1") || call === sent);
      expect(JSON.stringify(standing)).not.toContain("Ola Nowak");
    }
  });

  it("leaves a draft that holds nothing of the kind as it was, at its submission", async () => {
    const call = await openCall(conditional());
    await start(call, ngo);
    await call.must("A-1", "application.submit", "applicant");
    expect((await call.view("A-1")).context.submission.answersVersion).toBe(1);
  });

  it("is absent for the rules, which apply all the same to whom it concerns", async () => {
    const verdicts = async (answers: unknown) => {
      const call = await openCall(conditional());
      await start(call, answers);
      await call.must("A-1", "application.submit", "applicant");
      const last = (await call.workflow.history(caseStream("A-1"))).at(-1);
      return last?.verdicts.find(({ rule }) => rule === "court-number-given")?.verdict;
    };
    expect(await verdicts(group)).toBe("notApplicable");
    expect(await verdicts({ ...group, krs: "0000123456" })).toBe("notApplicable");
    expect(await verdicts(ngo)).toBe("met");
    // Where it applies it is required: its lack is no "there is none".
    expect(await verdicts(soundAnswers)).toBe("undetermined");
  });

  it("may be answered in a supplement that makes it apply, and is dropped by one that makes it not apply", async () => {
    const call = await openCall(conditional());
    const { applicantKind: _, ...kindless } = soundAnswers;
    await start(call, kindless);
    await call.must("A-1", "application.submit", "applicant");
    await call.must("A-1", "formalCheck.complete", "officer");
    expect((await call.view("A-1")).context.eligibility.supplementPaths).toEqual(["/applicantKind"]);
    const supply = (answers: readonly { path: string; value: unknown }[]) =>
      call.tell("A-1", "application.supplement", "applicant", { answers });
    expect(codesOf(await supply([{ path: "/title", value: "Inny" }]))).toEqual(["OGW221"]);
    const answer = await supply([
      { path: "/applicantKind", value: "ngo" },
      { path: "/krs", value: "0000 123 456" },
      { path: "/group", value: { leader: "Ola Nowak", city: "Łódź" } },
    ]);
    expect([answer.outcome, wordsOf(answer)]).toEqual(["accepted", "accepted"]);
    expect(await kept(call, "answers/2")).toMatchObject({ applicantKind: "ngo", krs: "0000123456" });
    expect(await kept(call, "answers/2")).not.toHaveProperty("group");
    expect(await kept(call, "answers/2/people")).toBeUndefined();
    await call.must("A-1", "formalCheck.complete", "officer");
    expect((await call.view("A-1")).state).toEqual(["scoring.underMeritReview"]);
  });

  it("is nothing that an officer can find", async () => {
    const finding = { findings: [{ path: "/premises", value: true }] };
    const ofGroup = await openCall(conditional());
    await start(ofGroup, group);
    await ofGroup.must("A-1", "application.submit", "applicant");
    const refused = await ofGroup.tell("A-1", "formalCheck.complete", "officer", finding);
    expect([codesOf(refused), wordsOf(refused)]).toEqual([
      ["OGW224"],
      expect.stringContaining("/premises does not apply"),
    ]);
    const ofNgo = await openCall(conditional());
    await start(ofNgo, ngo);
    await ofNgo.must("A-1", "application.submit", "applicant");
    expect((await ofNgo.tell("A-1", "formalCheck.complete", "officer", finding)).outcome).toBe("accepted");
  });

  it("is nothing that an officer can find within a group; a group without it is", async () => {
    const document = conditional();
    const text = { type: "string", maxLength: 100 };
    const visit = {
      type: "object",
      "x-source": "officer",
      additionalProperties: false,
      properties: { note: text, permit: { ...text, "x-when": { applicantKind: ["ngo"] } } },
    };
    const properties = { ...(document.form.properties as object), visit };
    const call = await openCall({ ...document, form: { ...document.form, properties } as never });
    await start(call, group);
    await call.must("A-1", "application.submit", "applicant");
    const find = (value: object) =>
      call.tell("A-1", "formalCheck.complete", "officer", { findings: [{ path: "/visit", value }] });
    expect(codesOf(await find({ note: "Lokal czynny.", permit: "P/1" }))).toEqual(["OGW224"]);
    expect((await find({ note: "Lokal czynny." })).outcome).toBe("accepted");
  });

  it("is left to officers even where it does not apply", async () => {
    const call = await openCall(conditional());
    expect(codesOf(await start(call, { ...group, premises: true }))).toEqual(["OGW260"]);
  });

  it("of a report is neither asked for nor kept", async () => {
    const call = await openCall(conditional());
    await start(call, ngo);
    await call.must("A-1", "application.submit", "applicant");
    await lead(call, "A-1", "offered", "submitted");
    await call.must("A-1", "agreement.sign", "applicant", account);
    await lead(call, "A-1", "paid", "signed");
    const report = { ...soundReport, late: true };
    expect(codesOf(await call.tell("A-1", "report.submit", "applicant", { report }))).toEqual(["OGW210"]);
    const fine = { ...soundReport, late: false, reason: 7 };
    await call.must("A-1", "report.submit", "applicant", { report: fine });
    expect(await kept(call, "report/1")).toEqual({ ...soundReport, late: false });
  });
});

describe("a programme with such fields", () => {
  const problemsOf = (document: ProgrammeDocument) =>
    // That these fields lack labels is another finding.
    loadProgramme(JSON.stringify(document, null, 2))
      .problems.filter(({ code }) => code !== "OGW719")
      .map(
        ({ code, pointer, place, message }) =>
          `${code} ${pointer} ${place === undefined ? "nowhere" : "placed"} ${message.en}`,
      );
  const withField = (properties: object, more: Partial<ProgrammeDocument> = {}) => {
    const { form } = minimalProgramme();
    return minimalProgramme({
      form: { ...form, properties: { ...(form.properties as object), ...properties } } as never,
      ...more,
    });
  };

  it("is checked, each slip once, at its place, in the words of the form it stands in", () => {
    expect(problemsOf(conditional())).toEqual([]);
    expect(problemsOf(withField({ krs: { type: "string", "x-when": { applicantKnd: "ngo" } } }))).toEqual([
      'OGW158 /form/properties/krs/x-when/applicantKnd placed The form has no field "applicantKnd".',
    ]);
    const { settlement } = minimalProgramme();
    const report = withDelay(settlement.form);
    const slip = { ...(report.properties as object), reason: { type: "string", "x-when": { lte: true } } };
    const document = minimalProgramme({
      settlement: { ...settlement, form: { ...report, properties: slip } } as never,
    });
    expect(problemsOf(document)).toEqual([
      'OGW158 /settlement/form/properties/reason/x-when/lte placed The form has no field "lte".',
    ]);
  });

  it("finds a slip in a shared definition where it is written", () => {
    const { form } = minimalProgramme();
    const shared = { type: "string", "x-when": { applicantKind: "nog" } };
    const properties = { ...(form.properties as object), krs: { $ref: "#/$defs/number" } };
    const document = minimalProgramme({ form: { ...form, $defs: { number: shared }, properties } as never });
    expect(problemsOf(document)).toEqual([
      'OGW158 /form/$defs/number/x-when/applicantKind placed The field "applicantKind" never has the value "nog".',
    ]);
  });

  it("asks every application for what the engine reckons with", () => {
    const requested = { type: "string", format: "money", "x-when": { applicantKind: "ngo" } };
    expect(problemsOf(withField({ requested }))).toContainEqual(
      expect.stringContaining(
        "OGW162 /facts/requested placed The field “requested” does not apply to every application",
      ),
    );
  });

  it("has rules that guard them, as fields that may be left out", () => {
    const { rules } = minimalProgramme();
    const unguarded = {
      ...(rules[0] as object),
      id: "many-members",
      require: { ">=": [{ var: "members" }, 3] },
    };
    const members = { type: "integer", minimum: 0, maximum: 99, "x-when": { applicantKind: "group" } };
    expect(problemsOf(withField({ members }, { rules: [...rules, unguarded] as never }))).toEqual([
      expect.stringMatching(/^OGW128 .*Field "members" is optional/),
    ]);
  });
});
