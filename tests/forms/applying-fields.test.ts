import { compileRuleSet } from "@opus/grant-rules";
import {
  applicableAnswers,
  canonicalAnswers,
  checkWhen,
  createInterpretedFormValidator,
  inapplicableFields,
  type Json,
  type JsonObject,
  splitRecords,
} from "@opus/grant-rules/form";
import { createAjvFormValidator } from "@opus/grant-workflow/ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ApplyingOracle, isGroup } from "./applying-oracle.ts";
import { answersTo, type DrawnField, drawnFields, formOf } from "./random-gated-form.ts";

const drawn = drawnFields.chain((fields) =>
  fc.record({ fields: fc.constant(fields), answers: answersTo(fields) }),
);

/** The facts of the form's own fields and of its groups, by path; of a list, those of each item. */
function factsOf(fields: readonly DrawnField[], answers: JsonObject, closed: boolean) {
  const { ruleSet, problems } = compileRuleSet({ form: formOf(fields), rules: [], moments: ["draft"] });
  expect(problems.filter(({ code }) => code !== "OGW158")).toEqual([]);
  return ruleSet?.normalise(answers, { closed });
}

/** What an oracle leaves of answers. */
function sieved(
  oracle: ApplyingOracle,
  fields: readonly DrawnField[],
  answers: JsonObject,
  item?: JsonObject,
): JsonObject {
  const place = item === undefined ? undefined : { fields: itemFields.get(item) ?? fields, answers: item };
  const kept = Object.entries(answers).flatMap(([name, answer]): [string, Json][] => {
    const field = fields.find((one) => one.name === name) as DrawnField;
    if (oracle.applies(field, place) !== "yes") return [];
    if (field.kind === "group" && isGroup(answer)) return [[name, sieved(oracle, field.inner, answer, item)]];
    if (field.kind !== "list" || !Array.isArray(answer)) return [[name, answer as Json]];
    const items = answer.map((one: Json) => {
      if (!isGroup(one)) return one;
      itemFields.set(one, field.inner);
      return sieved(oracle, field.inner, one, one);
    });
    return [[name, items]];
  });
  return Object.fromEntries(kept);
}

/** The fields of an item, also while a group inside it is looked at. */
const itemFields = new WeakMap<JsonObject, readonly DrawnField[]>();

/** The same answers with something else typed into every field that does not apply. */
function withStale(form: object, answers: JsonObject, typed: Json): JsonObject {
  // By way of its text, since drawn answers may hold one object in two places.
  const changed = JSON.parse(JSON.stringify(answers)) as JsonObject;
  for (const pointer of inapplicableFields(form as never, answers)) {
    const names = pointer.slice(1).split("/");
    const last = names.pop() as string;
    let at: unknown = changed;
    for (const name of names) at = isGroup(at) || Array.isArray(at) ? (at as JsonObject)[name] : undefined;
    if (isGroup(at)) (at as Record<string, Json>)[last] = typed;
  }
  return changed;
}

const sound = ({ fields }: { readonly fields: readonly DrawnField[] }) =>
  checkWhen(formOf(fields), "/form").length === 0;

describe("fields that need not apply", () => {
  it("are those of which the guide's words say so, for whatever form and answers", () => {
    fc.assert(
      fc.property(drawn.filter(sound), ({ fields, answers }) => {
        const oracle = new ApplyingOracle(fields, answers, true);
        expect(applicableAnswers(formOf(fields), answers)).toEqual(sieved(oracle, fields, answers));
      }),
    );
  });

  it("are absent as facts when they do not apply, and unknown as long as that is open", () => {
    fc.assert(
      fc.property(drawn.filter(sound), fc.boolean(), ({ fields, answers }, closed) => {
        const oracle = new ApplyingOracle(fields, answers, closed);
        const slots = factsOf(fields, answers, closed)?.facts.slots ?? [];
        // Slots follow the form, each group before its fields.
        let slot = 0;
        const walk = (inside: readonly DrawnField[], around: string) => {
          for (const field of inside) {
            slot += 1;
            const own = oracle.applies(field);
            const applies = around === "yes" ? own : around;
            const state = (slots[slot] as { state?: string } | undefined)?.state;
            if (applies === "no") expect([field.name, state]).toEqual([field.name, "absent"]);
            if (applies === "open") expect([field.name, state]).toEqual([field.name, "unknown"]);
            if (field.kind === "group") walk(field.inner, applies);
          }
        };
        walk(fields, "yes");
      }),
    );
  });

  it("are judged alike by the interpreted and the compiled validator", () => {
    fc.assert(
      fc.property(drawn.filter(sound), ({ fields, answers }) => {
        const form = formOf(fields);
        const said = createInterpretedFormValidator(form).validate(answers);
        expect(createAjvFormValidator(form).validate(answers)).toEqual(said);
      }),
      { numRuns: 40 },
    );
  });

  it("leave nothing that the form accepts and the rules cannot read", () => {
    fc.assert(
      fc.property(drawn.filter(sound), fc.boolean(), ({ fields, answers }, closed) => {
        const said = createInterpretedFormValidator(formOf(fields)).validate(answers);
        const unread = factsOf(fields, answers, closed)?.problems ?? [];
        const faulty = said.filter(({ severity }) => severity === "error").map(({ pointer }) => pointer);
        // A field of whose group nothing is known yet is not read, and not faulted.
        expect(unread.map(({ pointer }) => pointer).filter((pointer) => !faulty.includes(pointer))).toEqual(
          [],
        );
      }),
    );
  });

  it("say the same when somebody answered them before, whatever it was", () => {
    const typed = fc.constantFrom<Json>("a", "far too long", 7, true, [], [[]], { x: { y: 1 } });
    fc.assert(
      fc.property(drawn.filter(sound), typed, fc.boolean(), ({ fields, answers }, stale, closed) => {
        const form = formOf(fields);
        const before = withStale(form, answers, stale);
        const clean = applicableAnswers(form, answers);
        expect(canonicalAnswers(form, before)).toEqual(canonicalAnswers(form, answers));
        expect(splitRecords(form, before).personal).toEqual(splitRecords(form, clean).personal);
        const validator = createInterpretedFormValidator(form);
        expect(validator.validate(before)).toEqual(validator.validate(answers));
        expect(factsOf(fields, before, closed)).toEqual(factsOf(fields, answers, closed));
      }),
    );
  });

  it("are never decided otherwise once more is answered", () => {
    fc.assert(
      fc.property(drawn.filter(sound), ({ fields, answers }) => {
        const isAbsent = (slot: unknown) => (slot as { state?: string } | undefined)?.state === "absent";
        const after = factsOf(fields, answers, false)?.facts.slots ?? [];
        for (const left of Object.keys(answers)) {
          const { [left]: _, ...fewer } = answers;
          const before = factsOf(fields, fewer, false)?.facts.slots ?? [];
          const changed = before.flatMap((slot, index) =>
            isAbsent(slot) && !isAbsent(after[index]) ? [index] : [],
          );
          expect([left, changed]).toEqual([left, []]);
        }
      }),
    );
  });
});
