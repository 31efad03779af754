import { loadProgramme, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead, soundReport } from "./journey.ts";
import { caseStream, codesOf, openCall, type TestCall, wordsOf } from "./test-call.ts";

const title = (pl: string, en: string) => ({ pl, en });
const invoices = { var: "report.checked.invoices" };

/** A report in which somebody else than the grantee says whether the invoices are in order, and what is not. */
function examined(
  rule: Record<string, unknown> = {},
  changes: (settlement: ProgrammeDocument["settlement"]) => object = () => ({}),
) {
  const { rules, settlement, recordClasses, ...others } = minimalProgramme();
  const { properties, required, ...form } = settlement.form as { properties: object; required: string[] };
  const checked = {
    type: "object",
    additionalProperties: false,
    required: ["invoices"],
    "x-source": "officer",
    "x-title": title("Sprawdzono", "Checked"),
    properties: {
      invoices: { type: "boolean", "x-title": title("Faktury", "Invoices") },
      refused: { type: "string", format: "money", "x-title": title("Odrzucone", "Refused") },
      seenBy: { type: "string", maxLength: 60, "x-personal": "officials", "x-title": title("Kto", "Who") },
      places: { type: "integer", minimum: 0, maximum: 9, "x-title": title("Miejsca", "Places") },
    },
  };
  const tested = {
    ...rules[0],
    id: "tested",
    title: title("Faktury sprawdzone", "Invoices checked"),
    severity: "blocking",
    moments: ["settlement"],
    require: { "===": [invoices, true] },
    consequences: {
      settlement: { notMet: { ineligible: { coalesce: [{ var: "report.checked.refused" }, "2000.00"] } } },
    },
    ...rule,
  };
  const changed = {
    ...settlement,
    form: { ...form, required: [...required, "checked"], properties: { ...properties, checked } },
  };
  return minimalProgramme({
    ...others,
    recordClasses: {
      ...recordClasses,
      officials: { ...recordClasses.assessment, title: title("Urzędnicy", "Officials") },
    },
    rules: [...rules, tested] as ProgrammeDocument["rules"],
    settlement: { ...changed, ...changes(changed as never) } as ProgrammeDocument["settlement"],
  });
}

async function reported(document = examined()): Promise<TestCall> {
  const call = await openCall(document);
  await lead(call, "A-1", "reported");
  return call;
}
const decide = (call: TestCall, more: object = {}) =>
  call.tell("A-1", "settlement.decide", "accountant", { ineligible: "0.00", ...more });
const found = (path: string, value: unknown) => ({ path: `/checked/${path}`, value });
const settledOf = async (call: TestCall) => (await call.view("A-1")).context.settlement.settlement?.settled;

describe("what an officer fills in a report", () => {
  it("is not the grantee's to say: neither in the report nor in a supplement of it", async () => {
    const call = await openCall(examined());
    await lead(call, "A-1", "paid");
    const filed = (report: object) => call.tell("A-1", "report.submit", "applicant", { report });
    expect(codesOf(await filed({ ...soundReport, checked: { invoices: true } }))).toEqual(["OGW260"]);
    expect((await filed(soundReport)).outcome).toBe("accepted");
    const asked = await call.tell("A-1", "report.requestSupplement", "accountant", {
      fields: ["/checked/invoices"],
    });
    expect(codesOf(asked)).toEqual(["OGW770"]);
  });

  it("is waited for: a person is named the field, never the grantee, whatever the severity", async () => {
    for (const severity of ["blocking", "curable"]) {
      const call = await reported(examined({ severity, consequences: undefined }));
      const answer = await decide(call);
      expect(codesOf(answer)).toEqual(["OGW250", "OGW296"]);
      expect(wordsOf(answer)).toContain(
        'Find out the fields /checked/invoices ("findings"), or give a ruling',
      );
      expect(wordsOf(answer)).not.toContain("report.requestSupplement");
    }
  });

  it("is asked of the grantee with what else a rule reads, once it is found wanting", async () => {
    const require = { and: [{ "===": [invoices, true] }, { ">": [{ var: "report.participants" }, 40] }] };
    const call = await reported(examined({ severity: "curable", consequences: undefined, require }));
    const answer = await decide(call, { findings: [found("invoices", true)] });
    expect(codesOf(answer)).toEqual(["OGW250", "OGW297"]);
    expect(wordsOf(answer)).toContain("Ask for the fields /participants (report.requestSupplement)");
  });

  it.each<[string, readonly object[], string]>([
    ["in order", [found("invoices", true)], "2000.00"],
    ["not in order, for a sum", [found("invoices", false), found("refused", "150.50")], "1849.50"],
    ["not in order, wholly", [found("invoices", false)], "0.00"],
    [
      "a whole group at once",
      [{ path: "/checked", value: { invoices: false, refused: "10.00" } }],
      "1990.00",
    ],
  ])("binds as it is found: %s", async (_, findings, settled) => {
    const call = await reported();
    expect((await decide(call, { findings })).outcome).toBe("accepted");
    expect(await settledOf(call)).toBe(settled);
    const { verdicts } = (await call.workflow.history(caseStream("A-1"))).at(-1) ?? {};
    expect(verdicts?.find(({ rule }) => rule === "tested")?.verdict).toBe(
      settled === "2000.00" ? "met" : "notMet",
    );
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("is kept beside the journal, personal parts under their class", async () => {
    const call = await reported();
    await decide(call, { findings: [found("invoices", true), found("seenBy", "Jan Kowalski")] });
    const records = await call.store.records(caseStream("A-1"));
    const kept = records.filter(({ id }) => id.startsWith("reportFindings"));
    expect(kept.map(({ id, class: name }) => [id, name])).toEqual([
      ["reportFindings/1", "trail"],
      ["reportFindings/1/officials", "officials"],
    ]);
    expect(JSON.stringify(await call.workflow.history(caseStream("A-1")))).not.toContain("Kowalski");
    const shown = await call.workflow.caseFor("A-1", { role: "accountant", id: "accountant-1" });
    expect(JSON.stringify(shown?.records["reportFindings/1"])).toContain("/checked/invoices");
  });

  it.each<[string, object, string]>([
    ["a field of the grantee", { path: "/participants", value: 40 }, "OGW220"],
    ["a field that there is not", { path: "/checked/nothing", value: 1 }, "OGW220"],
    ["a value that the form does not take", found("invoices", "yes"), "OGW211"],
  ])("is refused where it is %s", async (_, finding, code) => {
    const call = await reported();
    expect(codesOf(await decide(call, { findings: [finding] }))).toEqual([code]);
    expect((await call.view("A-1")).state).toContain("execution.settlement.underReportReview");
  });
});

describe("check", () => {
  const codesAt = (document: ProgrammeDocument) => {
    const loaded = loadProgramme(JSON.stringify(document));
    return "problems" in loaded ? loaded.problems.map(({ code, pointer }) => [code, pointer]) : [];
  };

  it("finds spending and achievements that only an officer could fill, since they count when the report is filed", () => {
    expect(codesAt(examined())).toEqual([]);
    const spent = examined({}, () => ({ spent: "checked.refused" }));
    expect(codesAt(spent)).toEqual([["OGW162", "/settlement/spent"]]);
    const achieved = examined({}, ({ indicators }) => ({
      indicators: indicators.map((one) => ({ ...one, achieved: "checked.places" })),
    }));
    expect(codesAt(achieved)).toEqual([["OGW162", "/settlement/indicators/0/achieved"]]);
    const refused = {
      title: title("Odrzucone", "Refused"),
      type: "money" as const,
      is: { coalesce: [{ var: "report.checked.refused" }, "0.00"] },
    };
    const computed = examined({}, () => ({ spent: { calc: "refused" } }));
    expect(codesAt({ ...computed, calculations: { refused } })).toEqual([
      ["OGW162", "/settlement/spent/calc"],
    ]);
  });

  it("finds a sum asked for that only an officer could fill", () => {
    const { form, facts, ...others } = minimalProgramme();
    const { properties, ...rest } = form as Record<string, object>;
    const sum = { type: "string", format: "money", "x-source": "officer", "x-title": title("Suma", "Sum") };
    const document = {
      ...others,
      form: { ...rest, properties: { ...properties, sum } },
      facts: { ...facts, requested: "sum" },
    };
    expect(codesAt(document as unknown as ProgrammeDocument)).toEqual([["OGW162", "/facts/requested"]]);
  });
});
