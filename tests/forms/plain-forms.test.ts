import { readFileSync } from "node:fs";
import { loadProgramme, programmeJsonSchema } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";

type Members = Record<string, unknown>;

const sample = () => structuredClone(minimalProgramme()) as unknown as Members;
const load = (document: Members) => loadProgramme(JSON.stringify(document));

/** The sample with what its terms and record classes have in common said once. */
function shortened(): Members {
  const document = sample();
  const { deadlines, recordClasses } = document as Record<string, Record<string, Members>>;
  const usual = { roll: "nextWorkingDay" };
  for (const term of Object.values(deadlines ?? {})) if (term.roll === usual.roll) delete term.roll;
  const classes = { keepYears: 5, countedFrom: "nextJanuary" };
  const bare = Object.fromEntries(
    Object.entries(recordClasses ?? {}).map(([name, { title }]) => [name, { title }]),
  );
  return {
    ...document,
    deadlines: { usual, ...deadlines },
    recordClasses: { usual: { ...classes, basis: ["regulations"] }, ...bare },
  };
}

describe("what a programme says once for all of its terms or record classes", () => {
  it("stands in each of them, and what they say themselves counts", () => {
    const { programme, problems } = load(shortened());
    expect(problems).toEqual([]);
    expect(programme?.document.deadlines).toEqual(sample().deadlines);
    expect(programme?.document.recordClasses.assessment).toMatchObject({
      keepYears: 5,
      countedFrom: "nextJanuary",
    });
    expect(programme?.document.recordClasses).not.toHaveProperty("usual");
  });

  it("gives the hash of the document that says it everywhere", () => {
    const { programme, plain } = load(shortened());
    expect(load(plain as Members).programme?.hash).toBe(programme?.hash);
  });

  it("is named where it is wrong", () => {
    const document = shortened();
    document.deadlines = { ...(document.deadlines as Members), usual: { roll: "nextMonday" } };
    const { problems } = load(document);
    expect(new Set(problems.map(({ pointer }) => pointer))).toEqual(new Set(["/deadlines/usual/roll"]));
  });

  it("is no set of members when it is something else", () => {
    const document = shortened();
    document.deadlines = { ...(sample().deadlines as Members), usual: 7 };
    expect(load(document).problems.map(({ pointer }) => pointer)).toEqual(["/deadlines/usual"]);
  });
});

describe("titles that everybody knows", () => {
  it("may be left out, and those of one's own may not", () => {
    const document = sample();
    const { recordClasses } = document as { recordClasses: Record<string, Members> };
    delete recordClasses.payment?.title;
    document.sources = [...(document.sources as unknown[]), { id: "kpa", available: true }];
    const { programme } = load(document);
    expect(programme?.document.recordClasses.payment.title.en).toBe("Account for the payment");
    expect(programme?.document.sources.at(-1)?.title.pl).toMatch(/^Ustawa z 14\.06\.1960/);
    document.sources = [...(document.sources as unknown[]), { id: "own", available: true }];
    expect(load(document).problems[0]?.pointer).toMatch(/^\/sources\/\d+/);
  });
});

describe("parts of forms in a programme", () => {
  const withPart = (part: unknown): Members => {
    const document = sample();
    const { properties } = document.form as { properties: Members };
    properties.contact = part;
    return document;
  };

  it("are plain fields to whoever reads the programme", () => {
    const { programme, plain } = load(withPart({ "x-part": "yesNo", "x-title": { pl: "Tak?", en: "Yes?" } }));
    const field = { type: "boolean", "x-title": { pl: "Tak?", en: "Yes?" } };
    expect(programme?.document.form).toMatchObject({ properties: { contact: field } });
    expect(plain).toMatchObject({ form: { properties: { contact: field } } });
  });

  it("are named where they are misspelt, with nothing more about them", () => {
    const { problems } = load(withPart({ "x-part": "yesno" }));
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["OGW790", "/form/properties/contact/x-part"],
    ]);
    expect(problems[0]?.place).toBeDefined();
  });

  it("are held to what forms are, at the place of their use", () => {
    const { problems } = load(withPart({ "x-part": "email" }));
    expect(problems.map(({ code, pointer }) => [code, pointer])).toContainEqual([
      expect.stringMatching(/^OGW/),
      expect.stringMatching(/^\/form\/properties\/contact/),
    ]);
  });

  it("offer their fields to editors", () => {
    const schema = JSON.stringify(programmeJsonSchema(withPart({ "x-part": "person" })));
    expect(schema).toContain('"contact.email"');
  });
});

it("the seniors' programme has 400 lines at most", () => {
  const file = new URL(
    "../../examples/programmes/mikrogranty-dla-seniorow-2018/programme.json",
    import.meta.url,
  );
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(400);
});
