import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAjvFormValidator } from "../../src/ajv.ts";
import { loadProgramme, parseProgramme } from "../../src/programme/load-programme.ts";

const sample = readFileSync(new URL("sample-programme.json", import.meta.url), "utf8");

/** Where a document names a record class that is the engine's own; it is no programme then. */
function reservedIn(document: unknown): readonly string[] {
  const { programme, problems } = loadProgramme(JSON.stringify(document));
  expect(programme).toBeUndefined();
  return problems.filter(({ code }) => code === "OGW173").map(({ pointer }) => pointer);
}

describe("loading a programme", () => {
  it("gives its identity, options, rules and validators", () => {
    const programme = parseProgramme(sample);
    expect(programme).toMatchObject({ id: "murals", version: "1.0.0" });
    expect(programme.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(programme.options).toEqual({
      submission: { representatives: false },
      paper: { waits: false, differing: "note", silence: "leaveUnconsidered" },
      eligibility: {
        supplements: 1,
        incurable: "leaveUnconsidered",
        silence: "leaveUnconsidered",
        checklist: false,
        signUp: false,
      },
      scoring: {
        experts: 2,
        interview: true,
        vote: false,
        invites: false,
        leadsOn: false,
        members: false,
        assigned: false,
        opensFile: false,
        settles: false,
        agrees: false,
        reduces: false,
        placement: false,
        offers: false,
        inOrder: false,
        offersRest: false,
        returns: false,
        lapses: false,
        limits: false,
        appeals: false,
      },
      agreement: { comments: false, reopens: false },
      payment: {},
      monitoring: { on: true },
      amendments: { on: true },
      progress: { on: false },
      settlement: { supplements: 1 },
      clock: { extend: [], suspend: [], asked: [], longest: false },
      restoration: { terms: [] },
      appeals: { formal: false, silence: "wait" },
      call: { appeals: false, goesOn: false },
    });
    expect(programme.rules.rules.map(({ id }) => id)).toEqual([
      "amount-within-limit",
      "all-in-centre",
      "many-people",
      "money-spent",
    ]);
    expect(programme.form.validate({ budget: { requested: "x" } }).map(({ code }) => code)).toContain(
      "OGW215",
    );
    expect(
      programme.reportForm.validate({ visitors: -1, money: { spent: "1.00" } }).map(({ code }) => code),
    ).toEqual(["OGW217"]);
  });

  it("knows a document by its content, not by how it is written down", () => {
    const reordered = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(sample)).reverse()));
    expect(parseProgramme(reordered).hash).toBe(parseProgramme(sample).hash);
    expect(parseProgramme(sample.replace("1.0.0", "1.0.1")).hash).not.toBe(parseProgramme(sample).hash);
  });

  it("takes another maker of validators", () => {
    const forms: unknown[] = [];
    const { programme } = loadProgramme(sample, {
      formValidator: (form) => {
        forms.push(form);
        return createAjvFormValidator(form);
      },
    });
    expect(forms).toHaveLength(2);
    expect(programme?.form.validate({}).map(({ code }) => code)).toEqual([
      "OGW210",
      "OGW210",
      "OGW210",
      "OGW210",
    ]);
  });

  it("lets rules see the case, the call and the report beside the answers", () => {
    const { rules } = parseProgramme(sample);
    const { facts } = rules.normalise({ report: { money: { spent: "10.00" } } }, { closed: true });
    expect(rules.evaluate(facts, "settlement").map(({ verdict }) => verdict)).toEqual(["met"]);
  });

  it("finds every mistake at once, in the order of the text", () => {
    const broken = sample
      .replace('"zone"', '"zoen"')
      .replace('"regulations#4"', '"nothing"')
      .replace('"experts": 2', '"experts": 0')
      .replace('{ "var": "people" }', '{ "var": "persons" }');
    const { programme, problems } = loadProgramme(broken);
    expect(programme).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(["OGW154", "OGW124", "OGW156"]);
  });

  it("tells warnings from errors", () => {
    const idle = sample.replace('"eligibility": { "supplements": 1', '"eligibility": { "supplements": 0');
    const { programme, problems } = loadProgramme(idle);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([["OGW713", "warning"]]);
    expect(programme?.options.eligibility.supplements).toBe(0);
  });

  it("says where anything stands, and for what is missing where it is missing", () => {
    const { placeOf } = loadProgramme('{\n  "title": { "pl": "Murale" }\n}');
    expect(placeOf("")).toEqual({ line: 1, column: 1 });
    expect(placeOf("/title/pl")).toEqual({ line: 2, column: 20 });
    expect(placeOf("/title/en")).toEqual({ line: 2, column: 12 });
    expect(placeOf("/nothing/at/all")).toEqual({ line: 1, column: 1 });
  });

  it("refuses a programme that defines the class which is never erased", () => {
    const document = JSON.parse(sample);
    document.recordClasses.trail = document.recordClasses.contact;
    expect(reservedIn(document)).toEqual(["/recordClasses/trail"]);
  });

  it.each(["trail", "assessment", "payment"])("refuses a field of the engine's class %s", (name) => {
    const document = JSON.parse(sample);
    document.form.properties.email["x-personal"] = name;
    expect(reservedIn(document)).toEqual(["/form/properties/email/x-personal"]);
  });

  it("throws the first problems when a programme was known to be good", () => {
    expect(() => parseProgramme(sample.replace('"experts": 2', '"experts": 0'))).toThrow(
      /^\[OGW150\] programme document: it has 1 error: OGW156 \/scoring\/experts \(line \d+, column \d+\): .+ Correct the document/,
    );
    expect(() => parseProgramme("{}")).toThrow(/OGW150.*errors:.* and \d+ more/);
  });

  it.each([
    ["nothing", "OGW100", ""],
    ["another kind of value", "OGW155", "null"],
    ["a list of the deepest kind", "OGW102", "[".repeat(100_000)],
    ["ten megabytes of text", "OGW103", `"${"x".repeat(10_000_000)}"`],
    ["members that are prototypes", "OGW105", '{"constructor": {"prototype": {}}, "__proto__": {}}'],
    ["forms and rules of the wrong kind", "OGW155", '{"form": [], "rules": {}, "settlement": 1}'],
    ["rules that are no rules", "OGW155", '{"form": {}, "rules": [null, 1, []], "settlement": {"form": {}}}'],
    [
      "a form that refers to itself",
      "OGW144",
      '{"form": {"$defs": {"a": {"$ref": "#/$defs/a"}}, "properties": {"a": {"$ref": "#/$defs/a"}}, "type": "object"}, "rules": [], "settlement": {"form": {"type": "object", "properties": {}}}}',
    ],
    ["a byte order mark", "OGW100", `\ufeff{}`],
  ])("refuses %s with %s", (_, code, text) => {
    const { programme, problems } = loadProgramme(text);
    expect(programme).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.every(({ place }) => place !== undefined)).toBe(true);
  });

  it.each([
    ["/calls/0/opensAt", "0000-01-01T00:00:00Z"],
    ["/calls/0/closesAt", "0000-01-01T00:00:00Z"],
    ["/calls/0/realisation", { from: "9999-12-31", to: "0001-01-01" }],
  ])("finds fault with a day at the edge of the calendar, and does not break: %s", (pointer, value) => {
    const document = JSON.parse(sample) as { calls: Record<string, unknown>[] };
    const member = pointer.split("/").at(-1) ?? "";
    Object.assign(document.calls[0] ?? {}, { [member]: value });
    expect(loadProgramme(JSON.stringify(document)).problems.length).toBeGreaterThan(0);
  });
});
