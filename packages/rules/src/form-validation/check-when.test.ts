import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../form/json-schema.ts";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import { checkWhen } from "./check-when.ts";
import { createInterpretedFormValidator } from "./interpreted-form-validator.ts";

const kind = { type: "string", enum: ["ngo", "foundation", "person"] };
const note = (when: unknown): JsonSchema => ({ type: "string", "x-when": when });
const form = (properties: JsonSchema, more: JsonSchema = {}): JsonSchema => ({
  type: "object",
  properties,
  ...more,
});
const applicant = form({
  kind,
  members: { type: "integer", minimum: 3, maximum: 9 },
  partner: { type: "boolean" },
});

/** Code, place, what is wrong and what to do, in English. */
function found(whole: JsonSchema): readonly string[] {
  return checkWhen(whole, "/form").map(
    ({ code, pointer, message, remedy }) => `${code} ${pointer}: ${message.en} ${remedy?.en ?? ""}`,
  );
}

describe("x-when of a form", () => {
  it("takes choices, yes or no, and whole numbers, one value or several, of the form and of the same item", () => {
    const item = form({ kind, street: note({ "@.kind": "ngo", "applicant.partner": true }) });
    const whole = form({
      applicant,
      krs: note({ "applicant.kind": ["ngo", "foundation"] }),
      three: note({ "applicant.members": 3 }),
      places: { type: "array", maxItems: 5, items: item },
      group: {
        ...form({ inner: note({ "applicant.partner": false }) }),
        "x-when": { "applicant.kind": "person" },
      },
    });
    expect(found(whole)).toEqual([]);
  });

  it.each<[string, JsonSchema, string]>([
    [
      "a field that there is not",
      form({ applicant, krs: note({ "applicant.knid": "ngo" }) }),
      'OGW158 /form/properties/krs/x-when/applicant.knid: The form has no field "applicant.knid". Did you mean "applicant.kind"?',
    ],
    [
      "a value that a choice does not have",
      form({ applicant, krs: note({ "applicant.kind": ["ngo", "fundation"] }) }),
      'OGW158 /form/properties/krs/x-when/applicant.kind/1: The field "applicant.kind" never has the value "fundation". Did you mean "foundation"?',
    ],
    [
      "a value of another kind",
      form({ applicant, krs: note({ "applicant.partner": "yes" }) }),
      'OGW158 /form/properties/krs/x-when/applicant.partner: The field "applicant.partner" never has the value "yes". Give a value that the field allows (yes/no).',
    ],
    [
      "a number out of range",
      form({ applicant, krs: note({ "applicant.members": [3, 10] }) }),
      'OGW158 /form/properties/krs/x-when/applicant.members/1: The field "applicant.members" never has the value 10. Give a value that the field allows (number).',
    ],
    [
      "a text",
      form({ name: { type: "string" }, krs: note({ name: "Ola" }) }),
      'OGW158 /form/properties/krs/x-when/name: "x-when" asks about a choice, yes/no or a whole number, but "name" is text. Name another field, or add a choice that decides it.',
    ],
    [
      "an amount of money",
      form({ sum: { type: "string", format: "money" }, krs: note({ sum: "1.00" }) }),
      'OGW158 /form/properties/krs/x-when/sum: "x-when" asks about a choice, yes/no or a whole number, but "sum" is money. Name another field, or add a choice that decides it.',
    ],
    [
      "a field of some item of a list",
      form({ list: { type: "array", items: form({ kind }) }, krs: note({ "list.kind": "ngo" }) }),
      'OGW158 /form/properties/krs/x-when/list.kind: "list.kind" leads into an item of the list "list", of which there may be many. Name a field outside the list; a field of the same item is "@.name".',
    ],
    [
      "a field of its own item by its whole path",
      form({ list: { type: "array", items: form({ kind, krs: note({ "list[].kind": "ngo" }) }) } }),
      'OGW158 /form/properties/list/items/properties/krs/x-when/list[].kind: "list[].kind" leads into an item of the list "list", of which there may be many. Did you mean "@.kind"?',
    ],
    [
      "an item where there is no list",
      form({ kind, krs: note({ "@.kind": "ngo" }) }),
      'OGW158 /form/properties/krs/x-when/@.kind: "@.kind" names a field of a list\'s item, but this field stands in no list. Write the path from the root of the form, such as "kind".',
    ],
    [
      "what only an officer says",
      form({ seen: { type: "boolean", "x-source": "officer" }, krs: note({ seen: true }) }),
      'OGW158 /form/properties/krs/x-when/seen: "seen" is filled in by an officer once the application is in, so no applicant could ever answer this field. Name a field of the applicant, or give this field "x-source": "officer".',
    ],
    [
      "nothing",
      form({ kind, krs: note({ kind: [] }) }),
      "OGW158 /form/properties/krs/x-when/kind: The list of values is empty, so the field can never apply. Give one value at least, or remove the condition.",
    ],
    [
      "something that is no condition",
      form({ kind, krs: note("kind = ngo") }),
      'OGW158 /form/properties/krs/x-when: "x-when" must be an object: path of a field → a value or a list of values. Write, for example, {"applicant.kind": ["ngo", "foundation"]}.',
    ],
    [
      "no field at all",
      form({ kind, krs: note({}) }),
      'OGW158 /form/properties/krs/x-when: "x-when" must be an object: path of a field → a value or a list of values. Write, for example, {"applicant.kind": ["ngo", "foundation"]}.',
    ],
    [
      "itself, by way of another",
      form({ one: { ...kind, "x-when": { two: "ngo" } }, two: { ...kind, "x-when": { one: "ngo" } } }),
      'OGW158 /form/properties/one/x-when: Fields wait for one another (one → two → one), so none of them can ever apply. Remove one of these "x-when" conditions.',
    ],
    [
      "a field in itself",
      form({ group: { ...form({ kind }), "x-when": { "group.kind": "ngo" } } }),
      'OGW158 /form/properties/group/x-when: Fields wait for one another (group → group), so none of them can ever apply. Remove one of these "x-when" conditions.',
    ],
    [
      "two things at once, by way of another field",
      form({
        kind,
        krs: { ...kind, "x-when": { kind: "ngo" } },
        pesel: note({ krs: "ngo", kind: "person" }),
      }),
      'OGW158 /form/properties/pesel/x-when: The field can never apply: "kind" would have to have two values at once. Compare this condition with those of the groups around it and of the fields it asks about.',
    ],
    [
      "another thing than the group around it",
      form({ kind, group: { ...form({ krs: note({ kind: "person" }) }), "x-when": { kind: "ngo" } } }),
      'OGW158 /form/properties/group/properties/krs/x-when: The field can never apply: "kind" would have to have two values at once. Compare this condition with those of the groups around it and of the fields it asks about.',
    ],
  ])("is refused when it asks about %s", (_, whole, said) => {
    expect(found(whole)).toEqual([said]);
  });

  it("stands neither on the items of a list nor on the form itself", () => {
    const items = { ...form({ street: { type: "string" } }), "x-when": { kind: "ngo" } };
    expect(found(form({ kind, list: { type: "array", items } }))).toEqual([
      'OGW158 /form/properties/list/items/x-when: "x-when" stands on the items of a list. Move it to the list itself, or to a field of the items.',
    ]);
    expect(found(form({ kind }, { "x-when": { kind: "ngo" } }))).toEqual([
      'OGW158 /form/x-when: The form as a whole applies to every application. Move "x-when" to a field or a group of fields.',
    ]);
  });

  it("may not keep a field away just where a condition of the form requires it", () => {
    const krs = note({ kind: ["ngo", "foundation"] });
    const needsKrs = (said: JsonSchema): JsonSchema =>
      JSON.parse(`{"if": {"properties": {"kind": ${JSON.stringify(said)}}}, "then": {"required": ["krs"]}}`);
    const asPerson = needsKrs({ const: "person" });
    const asNgo = needsKrs({ enum: ["ngo", "person"] });
    expect(found(form({ kind, krs }, asPerson))).toEqual([
      'OGW158 /form/then/required/0: The field "krs" is required here just when it does not apply: "kind" decides both. Correct the condition or the field\'s "x-when"; a field in plain "required" is required only where it applies.',
    ]);
    expect(found(form({ kind, krs }, { allOf: [asPerson] }))).toHaveLength(1);
    expect(found(form({ kind, krs }, asNgo))).toEqual([]);
    expect(found(form({ kind, krs }, { required: ["kind", "krs"] }))).toEqual([]);
    const pesel = note({ kind: "person" });
    expect(found(form({ kind, krs, pesel }, { dependentRequired: { krs: ["pesel"] } }))).toEqual([
      expect.stringContaining(
        'OGW158 /form/dependentRequired/krs/0: The field "pesel" is required here just when',
      ),
    ]);
  });

  it("may lead through twelve fields, one behind another, and not through thirteen", () => {
    const chain = (length: number) => {
      const fields: Record<string, JsonSchema> = { f0: { type: "boolean" } };
      for (let index = 1; index <= length; index += 1)
        fields[`f${index}`] = { type: "boolean", "x-when": { [`f${index - 1}`]: true } };
      return form(fields);
    };
    expect(found(chain(12))).toEqual([]);
    expect(found(chain(13))[0]).toMatch(/^OGW158 \/form\/properties\/f13\/x-when: .*12/);
  });

  it("is held by the rules as by the form, and a form that breaks it makes no validator", () => {
    const whole = form({ applicant, krs: note({ "applicant.knid": "ngo" }) });
    const { ruleSet, problems } = compileRuleSet({ form: whole, rules: [], moments: [] });
    expect(ruleSet).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(["OGW158"]);
    expect(() => createInterpretedFormValidator(whole)).toThrow(/OGW151.*applicant\.knid/);
    expect(() => createInterpretedFormValidator(form({ kind, krs: note("ngo") }))).toThrow(/OGW151/);
  });
});
