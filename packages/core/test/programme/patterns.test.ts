import { readFileSync } from "node:fs";
import {
  createGrantWorkflow,
  createMemoryStore,
  loadKeptProgramme,
  loadProgramme,
} from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { programmeJsonSchema } from "../../src/programme/programme-json-schema.ts";

const sample = JSON.parse(readFileSync(new URL("sample-programme.json", import.meta.url), "utf8"));

const use = {
  id: "most",
  pattern: "amountBetween",
  with: { field: sample.facts.requested, min: "100.00", max: "5000.00" },
  basis: [sample.sources[0].id],
};
const others = sample.rules as readonly object[];
const at = `/rules/${others.length}`;

/** The sample with one more rule, as a designer writes a file. */
function withRule(rule: object): string {
  return JSON.stringify({ ...sample, rules: [...others, rule] }, null, 2);
}

const found = (text: string, options = {}) =>
  loadProgramme(text, options).problems.map(
    ({ code, pointer, severity }) => `${severity} ${code} ${pointer}`,
  );

describe("a programme that uses a pattern", () => {
  it("is the programme that has the plain rule in its place: same hash, same document, same rules", () => {
    const { programme, plain, problems } = loadProgramme(withRule(use));
    expect(problems).toEqual([]);
    const text = JSON.stringify(plain);
    expect(text).not.toContain('"pattern"');
    const byHand = loadProgramme(text);
    expect(byHand.problems).toEqual([]);
    expect(byHand.programme?.hash).toBe(programme?.hash);
    expect(byHand.programme?.document).toEqual(programme?.document);
    expect(byHand.programme?.rules.hash).toBe(programme?.rules.hash);
    expect(loadProgramme(JSON.stringify(byHand.plain)).programme?.hash).toBe(programme?.hash);
  });

  it("is kept in a store with plain rules, under its hash", async () => {
    const programme = loadProgramme(withRule(use)).programme as NonNullable<
      ReturnType<typeof loadProgramme>["programme"]
    >;
    const store = createMemoryStore();
    await createGrantWorkflow({ programmes: [programme], store }).send({
      type: "call.announce",
      call: programme.document.calls[0]?.id ?? "",
      actor: { role: "operator", id: "o-1" },
    });
    expect(await store.programme(programme.hash)).not.toContain('"pattern"');
    expect((await loadKeptProgramme(store, programme.hash)).document).toEqual(programme.document);
  });

  it("has its findings at the use and its slots, with lines of the file", () => {
    const text = withRule({ ...use, with: { ...use.with, min: "9000.00" } });
    const [problem, ...more] = loadProgramme(text).problems;
    expect(more).toEqual([]);
    expect([problem?.code, problem?.pointer]).toEqual(["OGW745", `${at}/with/max`]);
    expect(text.split("\n")[(problem?.place?.line ?? 0) - 1]).toContain('"max": "5000.00"');
  });

  it("is told of what it states itself at that place, and of what the pattern states at the pattern", () => {
    expect(found(withRule({ ...use, basis: ["nothing"] }))).toEqual([`error OGW160 ${at}/basis/0`]);
    expect(found(withRule({ ...use, severity: "blockin" }))).toEqual([`error OGW138 ${at}/severity`]);
    expect(found(withRule({ ...use, when: { "=>": [1, 2] } }))).toEqual([`error OGW121 ${at}/when`]);
    expect(found(withRule({ ...use, messages: { met: { pl: "{ile}", en: "{much}" } } }))).toEqual([
      `error OGW141 ${at}/messages/met`,
      `error OGW141 ${at}/messages/met`,
    ]);
    expect(found(withRule({ ...use, moments: ["draft", "submission"] }))).toEqual([
      `error OGW169 ${at}/moments`,
    ]);
  });

  it("has no other finding because of a use that is at fault", () => {
    expect(found(withRule({ ...use, pattern: "amountBetwen" }))).toEqual([`error OGW740 ${at}/pattern`]);
    expect(found(withRule({ ...use, with: {} })).every((one) => one.startsWith("error OGW741"))).toBe(true);
  });

  it("gives the cases of its patterns; one that uses none gives none", () => {
    expect(loadProgramme(withRule(use)).patternCases()[0]?.cases.length).toBeGreaterThan(3);
    expect(loadProgramme(JSON.stringify(sample)).patternCases()).toEqual([]);
    expect(loadProgramme("{").patternCases()).toEqual([]);
  });

  it("may not grow beyond the bounds of programmes by being expanded", () => {
    const kind = { [sample.facts.applicantKind]: "ngo" };
    const many = Array.from({ length: 499 }, (_, index) => ({ ...use, for: kind, id: `rule-${index}` }));
    const { problems, programme } = loadProgramme(JSON.stringify({ ...sample, rules: many }));
    expect(programme).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(["OGW135"]);
  });

  it("is offered patterns and slots by its JSON Schema, which takes no others", () => {
    const schema = JSON.stringify(programmeJsonSchema(JSON.parse(withRule(use))));
    expect(schema).toContain('"amountBetween"');
    expect(schema).toContain("ruleShapeOrUse");
  });
});

describe("texts in one language", () => {
  const [first = "", second = ""] = Object.keys(sample.form.properties);
  const inPolish = (name: string) => ({ "x-title": { pl: `Pole ${name}` } });
  const missing = [first, second].map((field) => `error OGW749 /form/properties/${field}/x-title/en`);
  const properties = Object.fromEntries(
    Object.entries<object>(sample.form.properties).map(([name, field]) =>
      name === first || name === second ? [name, { ...field, ...inPolish(name) }] : [name, field],
    ),
  );
  const withSlips = (more: object) =>
    found(JSON.stringify({ ...sample, form: { ...sample.form, properties }, ...more }));

  it("are found all at once, beside whatever else is wrong with the document", () => {
    expect(withSlips({})).toEqual(missing);
    expect(withSlips({ version: "one" })).toEqual(["error OGW156 /version", ...missing]);
    expect(withSlips({ rules: undefined })).toEqual(
      expect.arrayContaining(["error OGW153 /rules", ...missing]),
    );
    const require = { "<=": [{ var: "nothing.there" }, 1] };
    const rules = [{ ...(others[0] as object), require }, ...others.slice(1)];
    expect(withSlips({ rules })).toEqual(
      expect.arrayContaining(["error OGW124 /rules/0/require/<=/0", ...missing]),
    );
  });

  it("are no texts where the author names things so", () => {
    const table = { type: "table", of: "money", value: { pl: "1.00" } };
    const document = { ...sample, parameters: { ...sample.parameters, table } };
    expect(found(JSON.stringify(document)).filter((one) => one.includes("OGW749"))).toEqual([]);
  });
});

describe("a draft", () => {
  const inPolish = (document: object): object =>
    JSON.parse(JSON.stringify(document), (_, value) => {
      const isText = typeof value?.pl === "string" && typeof value.en === "string";
      return isText ? { pl: value.pl } : value;
    });
  const draft = JSON.stringify(inPolish(sample));

  it("may have texts in one language, each of which is a warning at what is missing", () => {
    const { programme, problems } = loadProgramme(draft, { draft: true });
    expect(new Set(problems.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
      new Set(["warning OGW749"]),
    );
    expect(problems.map(({ pointer }) => pointer)).toContain("/title/en");
    expect([programme?.isDraft, programme?.document.title.en]).toEqual([true, sample.title.pl]);
  });

  it("is refused where programmes are published", () => {
    expect(loadProgramme(draft).programme).toBeUndefined();
    const { programme } = loadProgramme(draft, { draft: true });
    const programmes = programme === undefined ? [] : [programme];
    expect(() => createGrantWorkflow({ programmes, store: createMemoryStore() })).toThrow("OGW750");
  });

  it("with all its texts is a programme like any other", () => {
    const { programme, problems } = loadProgramme(JSON.stringify(sample), { draft: true });
    expect([problems, programme?.isDraft]).toEqual([[], undefined]);
    expect(programme?.hash).toBe(loadProgramme(JSON.stringify(sample)).programme?.hash);
  });

  it("keeps the keys of tables, and other findings", () => {
    const broken = { ...sample, version: "one", title: { pl: "Tytuł" } };
    expect(found(JSON.stringify(broken), { draft: true })).toEqual([
      "error OGW156 /version",
      "warning OGW749 /title/en",
    ]);
  });
});
