import { type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { hasNobodyIn } from "../../packages/core/src/lifecycle/ground/asked-roles.ts";
import {
  A,
  type Applicants,
  type Limit,
  limit,
  limitedProgramme,
  listed,
  opened,
  send,
} from "./limit-call.ts";
import { basis, codesOf, type TestCall } from "./test-call.ts";

const words = { "x-title": { pl: "Sposób", en: "Way" }, "x-question": { pl: "Jak?", en: "How?" } };
const way = { type: "string", enum: ["alone", "hosted", "selfActing"], ...words };

/** A programme whose form asks an organisation for its number, a hosted group for its patron's, and others for none. */
function asking(limits: readonly Limit[], changes: Partial<Applicants> = {}): ProgrammeDocument {
  const document = limitedProgramme(limits, changes);
  const { properties, ...shape } = document.form as { readonly properties: Record<string, object> };
  return {
    ...document,
    form: {
      ...shape,
      properties: {
        ...properties,
        way,
        nip: { ...properties.nip, "x-when": { way: "alone" } },
        patron: { ...properties.patron, "x-when": { way: ["hosted"] } },
      },
    },
  } as ProgrammeDocument;
}

const said = { pl: "Wcześniej nic.", en: "Nothing before." };
const both = (changes: Partial<Limit>) => limit({ as: ["applicant", "patron"], within: "call", ...changes });
const award = (call: TestCall, id: string) => call.tell(id, "award.grant", "decisionMaker");
const sound = async (call: TestCall) => expect((await verifyJournal(call.store)).faults).toEqual([]);

describe("a limit of parties whose number the form does not ask for", () => {
  it("is none for whoever acts without them, at the award", async () => {
    const call = await opened(asking([both({ count: "grants" })]));
    const asked = { requested: "1000.00" };
    await listed(call, [
      ["A-1", "spring", { ...asked, way: "alone", nip: A }],
      ["A-2", "spring", { ...asked, way: "selfActing" }],
      ["A-3", "spring", { ...asked, way: "selfActing" }],
      ["A-4", "spring", { ...asked, way: "hosted", patron: { nip: A } }],
    ]);
    for (const id of ["A-1", "A-2", "A-3"]) expect(codesOf(await award(call, id))).toEqual([]);
    expect(codesOf(await award(call, "A-4"))).toEqual(["OGW840"]);
    await sound(call);
  });

  it("stays unknown for whoever was asked and left the number out, or has not said how they apply", async () => {
    const call = await opened(asking([both({ askedAt: "submission" })]));
    expect(codesOf(await send(call, "spring", "A-1", { way: "selfActing" }))).toEqual([]);
    expect(codesOf(await send(call, "spring", "A-2", { way: "hosted", patron: {} }))).toEqual(["OGW841"]);
    expect(codesOf(await send(call, "spring", "A-3", {}))).toEqual(["OGW841"]);
    await sound(call);
  });

  it("had nothing before", async () => {
    const before = {
      id: "before",
      title: { pl: "Wcześniej", en: "Before" },
      count: "grants",
      basis,
    } as const;
    const document = asking([], {
      limits: undefined,
      earlier: [{ ...before, as: ["applicant"], within: "programme" }],
    });
    const messages = { met: said, notMet: said, undetermined: said };
    const none = {
      ...{ id: "none-before", title: said, kind: "warning", severity: "advisory", moments: ["formalCheck"] },
      ...{ require: { "===": [{ var: "case.earlier.before" }, 0] }, basis, messages },
    };
    const call = await opened({ ...document, rules: [...document.rules, none] } as ProgrammeDocument);
    await send(call, "spring", "A-1", { way: "selfActing" });
    await send(call, "spring", "A-2", { way: "alone" });
    for (const id of ["A-1", "A-2"]) await call.must(id, "formalCheck.complete", "officer");
    expect((await call.view("A-1")).context.eligibility.earlier).toEqual({ before: 0 });
    expect((await call.view("A-2")).context.eligibility.earlier).toEqual({});
    await sound(call);
  });

  it("follows choices through choices, and goes round in no circle", () => {
    const field = (when?: object) => ({ type: "string", ...(when === undefined ? {} : { "x-when": when }) });
    const programme = (form: object) => ({
      document: {
        form: { type: "object", properties: form },
        applicants: { entity: { applicant: "c", partner: "list[].nip" } },
      } as never,
    });
    const chain = programme({ a: field(), b: field({ a: "yes" }), c: field({ b: "yes" }) });
    expect(hasNobodyIn(chain, { a: "no" }, "applicant")).toBe(true);
    expect(hasNobodyIn(chain, { a: "yes", b: "no" }, "applicant")).toBe(true);
    expect(hasNobodyIn(chain, { a: "yes" }, "applicant")).toBe(false);
    expect(hasNobodyIn(chain, {}, "applicant")).toBe(false);
    expect(hasNobodyIn(chain, {}, "partner")).toBe(true);
    expect(hasNobodyIn(chain, { a: "no" }, "patron")).toBe(false);
    const circle = programme({ b: field({ c: "yes" }), c: field({ b: "yes" }) });
    expect(hasNobodyIn(circle, { b: "yes" }, "applicant")).toBe(false);
  });
});
