import type { JsonSchema } from "@opus/grant-rules";
import { canonicalJson } from "@opus/grant-rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../values/json.ts";
import {
  factAt,
  factPathToPointer,
  isOfficerPointer,
  joinRecords,
  officerPointers,
  pointerToFactPath,
  splitRecords,
  valueAt,
  withoutOfficerFields,
  withValues,
} from "./index.ts";

const form: JsonSchema = {
  type: "object",
  $defs: {
    person: {
      type: "object",
      "x-personal": "contact",
      properties: {
        name: { type: "string" },
        account: { type: "string", "x-personal": "payment" },
        age: { type: "integer", "x-personal": "contact" },
      },
    },
  },
  properties: {
    title: { type: "string" },
    leader: { $ref: "#/$defs/person" },
    phones: { type: "array", "x-personal": "contact", items: { type: "string" } },
    budget: { type: "object", properties: { requested: { type: "string", format: "money" } } },
    locations: {
      type: "array",
      items: {
        type: "object",
        properties: {
          zone: { type: "string" },
          address: {
            type: "object",
            properties: { street: { type: "string" }, keeper: { type: "string", "x-personal": "contact" } },
          },
          onSite: {
            type: "object",
            "x-source": "officer",
            properties: { seen: { type: "boolean" }, note: { type: "string", "x-source": "applicant" } },
          },
        },
      },
    },
    "a/b": { type: "string" },
  },
};

const answers: JsonObject = {
  title: "Murale",
  budget: { requested: "1500.00" },
  locations: [{ zone: "core", address: { street: "Piękna", keeper: "Ola" } }],
};

describe("reading answers by path", () => {
  it("finds facts by their path and answers by their pointer", () => {
    expect(factAt(answers, "budget.requested")).toBe("1500.00");
    expect(factAt(answers, "locations[0].address.street")).toBe("Piękna");
    expect(valueAt(answers, "/locations/0/zone")).toBe("core");
    expect(valueAt(answers, "")).toEqual(answers);
  });

  it.each([
    "missing",
    "budget.requested.deeper",
    "locations[1].zone",
    "locations[].zone",
    "budget..requested",
    "[0]",
    "__proto__",
    "constructor.name",
    "title.length",
    "budget.toString",
  ])("finds nothing at %s", (path) => {
    expect(factAt(answers, path)).toBeUndefined();
  });

  it.each([
    "title",
    "/__proto__",
    "/constructor/prototype",
    "/locations/-",
    "/locations/00",
    "/locations/length",
    "/a~2b",
  ])("finds nothing at pointer %s", (pointer) => {
    expect(valueAt(answers, pointer)).toBeUndefined();
  });
});

describe("fact paths and pointers", () => {
  it("translate into each other", () => {
    expect(factPathToPointer("locations[0].address.street")).toBe("/locations/0/address/street");
    expect(factPathToPointer("locations[].zone")).toBe("/locations/-/zone");
    expect(pointerToFactPath("/locations/-/zone")).toBe("locations[].zone");
    expect(pointerToFactPath("")).toBe("");
  });

  const name = fc.constantFrom("title", "żółw", "a_b", "a-b", "x1");
  const segments = fc.tuple(name, fc.array(fc.oneof(name, fc.nat(200).map(String), fc.constant("-"))));

  it("come back the same from any path", () => {
    fc.assert(
      fc.property(segments, ([first, rest]) => {
        const pointer = `/${[first, ...rest].join("/")}`;
        const path = pointerToFactPath(pointer);
        expect(path).toBeDefined();
        expect(factPathToPointer(path ?? "")).toBe(pointer);
      }),
    );
  });

  it("say no to texts that are neither", () => {
    for (const pointer of ["title", "/0/title", "/a~1b", "/a b", "/~", "/-"]) {
      expect(pointerToFactPath(pointer)).toBeUndefined();
    }
    for (const path of ["a..b", ".a", "a.", "a[", "a[01]", "a[-1]", "[0]", "a b", "a/b"]) {
      expect(() => factPathToPointer(path)).toThrow(/OGW152/);
    }
  });
});

describe("setting answers", () => {
  it("sets values at places of the form, makes missing groups and appends to lists", () => {
    const changed = withValues(form, answers, [
      { path: "/leader/name", value: "Jan" },
      { path: "/locations/-", value: { zone: "other" } },
      { path: "/locations/1/address/street", value: "Nawrot" },
      { path: "/phones/-", value: "500600700" },
      { path: "/a~1b", value: "x" },
    ]);
    expect(changed).toEqual({
      answers: {
        ...answers,
        leader: { name: "Jan" },
        locations: [...(answers.locations as []), { zone: "other", address: { street: "Nawrot" } }],
        phones: ["500600700"],
        "a/b": "x",
      },
    });
  });

  it("leaves the answers it was given as they were", () => {
    const before = JSON.stringify(answers);
    withValues(form, answers, [{ path: "/locations/0/address/street", value: "Nawrot" }]);
    expect(JSON.stringify(answers)).toBe(before);
  });

  it("lets a later value win, since findings may correct earlier ones", () => {
    const twice = ["first", "second"].map((value) => ({ path: "/title", value }));
    expect(withValues(form, {}, twice)).toEqual({ answers: { title: "second" } });
  });

  it.each([
    ["/titel", "OGW261"],
    ["", "OGW261"],
    ["title", "OGW261"],
    ["/title/deeper", "OGW261"],
    ["/locations/zone", "OGW261"],
    ["/locations/01", "OGW261"],
    ["/__proto__/polluted", "OGW261"],
    ["/constructor", "OGW261"],
    ["/budget/toString", "OGW261"],
    ["/locations/1/zone", "OGW262"],
    ["/locations/99999999999/zone", "OGW262"],
    ["/phones/0", "OGW262"],
  ])("refuses the place %j", (path, code) => {
    const changed = withValues(form, answers, [{ path, value: "x" }]);
    expect(
      "problems" in changed && changed.problems.map((problem) => [problem.code, problem.pointer]),
    ).toEqual([[code, path]]);
  });

  it("refuses to set inside a value that is no group", () => {
    const changed = withValues(form, { budget: "none" }, [{ path: "/budget/requested", value: "1.00" }]);
    expect("problems" in changed && changed.problems[0]?.code).toBe("OGW263");
  });

  it("names the place that was meant", () => {
    const changed = withValues(form, answers, [{ path: "/locations/0/zoen", value: "core" }]);
    expect("problems" in changed && changed.problems[0]?.remedy.en).toBe("Did you mean “/locations/-/zone”?");
  });
});

describe("officers' fields", () => {
  it("are inherited from groups and may be handed back inside them", () => {
    expect(officerPointers(form)).toEqual(["/locations/-/onSite", "/locations/-/onSite/seen"]);
    expect(isOfficerPointer(form, "/locations/3/onSite/seen")).toBe(true);
    expect(isOfficerPointer(form, "/locations/3/onSite/note")).toBe(false);
    expect(isOfficerPointer(form, "/nowhere")).toBe(false);
  });

  it("are not the applicant's to set", () => {
    const sent = {
      locations: [{ zone: "core" }, { onSite: { seen: true, note: "x" } }, { onSite: { seen: null } }],
    };
    expect(withoutOfficerFields(form, sent).map(({ code, pointer }) => [code, pointer])).toEqual([
      ["OGW260", "/locations/1/onSite/seen"],
    ]);
    expect(withoutOfficerFields(form, answers)).toEqual([]);
  });
});

describe("personal parts", () => {
  const person = fc.record({ name: fc.string(), account: fc.string(), age: fc.nat() }, { requiredKeys: [] });
  const location = fc.record(
    {
      zone: fc.string(),
      address: fc.record({ street: fc.string(), keeper: fc.string() }, { requiredKeys: [] }),
      stray: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  const anyAnswers = fc.record(
    {
      title: fc.oneof(fc.string(), fc.jsonValue()),
      leader: fc.oneof(person, fc.jsonValue()),
      phones: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
      locations: fc.oneof(fc.array(fc.oneof(location, fc.jsonValue())), fc.jsonValue()),
      "a/b": fc.string(),
      stranger: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );

  it("join back to exactly the answers they were taken from", () => {
    fc.assert(
      fc.property(anyAnswers, (written) => {
        const plain = JSON.parse(JSON.stringify(written)) as JsonObject;
        const { facts, personal } = JSON.parse(JSON.stringify(splitRecords(form, plain)));
        expect(canonicalJson(joinRecords(facts, personal))).toBe(canonicalJson(plain));
      }),
      { numRuns: 500 },
    );
  });

  it("leave nothing personal behind, whatever shape it was sent in", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("leader", "phones"),
        fc.constantFrom("text", "list", "group"),
        (field, shape) => {
          const secret = {
            text: "SECRET",
            list: ["SECRET", [{ x: "SECRET" }]],
            group: { name: "SECRET", odd: "SECRET" },
          };
          const { facts } = splitRecords(form, { title: "Murale", [field]: secret[shape as "text"] });
          expect(JSON.stringify(facts)).not.toContain("SECRET");
        },
      ),
    );
  });

  it("are kept by class under their pointers, with inner classes apart", () => {
    const sent = {
      title: "Murale",
      leader: { name: "Ola", account: "PL61" },
      phones: ["1", "2"],
      locations: [{ address: { keeper: "Jan" } }, { zone: "core" }],
    };
    expect(splitRecords(form, sent)).toEqual({
      facts: { title: "Murale", leader: {}, locations: [{ address: {} }, { zone: "core" }] },
      personal: {
        contact: { "/leader/name": "Ola", "/phones": ["1", "2"], "/locations/0/address/keeper": "Jan" },
        payment: { "/leader/account": "PL61" },
      },
    });
  });

  it("are absent once their class is erased, and the others stay", () => {
    const { facts, personal } = splitRecords(form, {
      leader: { name: "Ola", account: "PL61" },
      phones: ["1"],
    });
    expect(joinRecords(facts, { payment: personal.payment ?? {} })).toEqual({ leader: { account: "PL61" } });
  });

  it("do not join facts they were not taken from", () => {
    for (const pointer of ["/nowhere/name", "/title/name", "title", "/locations/5", "/__proto__/polluted"]) {
      expect(() => joinRecords({ title: "x", locations: [] }, { contact: { [pointer]: "Ola" } })).toThrow(
        /OGW512/,
      );
    }
  });
});
