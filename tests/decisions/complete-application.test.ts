import type { ProgrammeDocument } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { submit } from "./journey.ts";
import { openCall, type TestCall } from "./test-call.ts";

const title = (text: string) => ({ "x-title": { pl: text, en: text } });
const minimal = minimalProgramme();
const form = minimal.form as { readonly properties: object; readonly required: readonly string[] };

/** The minimal programme whose form has required fields of each kind that no rule reads. */
function programme(changes: Partial<ProgrammeDocument> = {}): ProgrammeDocument {
  const place = {
    type: "object",
    required: ["street"],
    properties: { street: { type: "string", maxLength: 80, ...title("street") } },
  };
  const properties = {
    ...form.properties,
    patron: { type: "string", maxLength: 80, "x-when": { applicantKind: "group" }, ...title("patron") },
    places: { type: "array", maxItems: 5, items: place, ...title("places") },
  };
  return minimalProgramme({
    form: { ...minimal.form, properties, required: [...form.required, "patron"] },
    ...changes,
  } as never);
}

async function checked(answers: Record<string, unknown>, document = programme()): Promise<TestCall> {
  const call = await openCall(document);
  await submit(call, "A-1", answers);
  await call.must("A-1", "formalCheck.complete", "officer");
  return call;
}
const stateOf = async (call: TestCall) => (await call.view("A-1")).state;
const asked = async (call: TestCall) => (await call.view("A-1")).context.eligibility.supplementPaths;

describe("a required field that no rule reads", () => {
  it.each<[string, Record<string, unknown>, readonly string[]]>([
    ["left out", { title: undefined, participants: undefined }, ["/participants", "/title"]],
    ["null", { title: null }, ["/title"]],
    ["of blanks", { title: " \u00a0\u200b " }, ["/title"]],
    ["that applies by another answer", { applicantKind: "group" }, ["/patron"]],
    ["of an item", { places: [{ street: "Wschodnia" }, {}] }, ["/places"]],
  ])("%s is asked for by a supplement that names it", async (_, answers, paths) => {
    const call = await checked(answers);
    expect(await stateOf(call)).toEqual(["eligibility.awaitingSupplement"]);
    expect(await asked(call)).toEqual(paths);
  });

  it("is not asked for where it does not apply, nor where it is an officer's to fill", async () => {
    const call = await checked({});
    expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
  });

  it("lets the application go on once it was supplemented, and ends it where it was left blank again", async () => {
    const filled = await checked({ title: undefined });
    const supplement = (call: TestCall, value: unknown) =>
      call.must("A-1", "application.supplement", "applicant", { answers: [{ path: "/title", value }] });
    await supplement(filled, "Festyn");
    await filled.must("A-1", "formalCheck.complete", "officer");
    expect(await stateOf(filled)).toEqual(["scoring.underMeritReview"]);
    const blank = await checked({ title: undefined });
    await supplement(blank, "  ");
    await blank.must("A-1", "formalCheck.complete", "officer");
    expect(await stateOf(blank)).toEqual(["leftUnconsidered"]);
  });

  it("is asked for beside what the rules ask, and of nobody who is rejected", async () => {
    expect(await asked(await checked({ title: undefined, letterSigned: false }))).toEqual([
      "/letterSigned",
      "/title",
    ]);
    expect(await stateOf(await checked({ title: undefined, requested: "9000.00" }))).toEqual([
      "formallyRejected",
    ]);
  });

  it.each([
    ["reject", "formallyRejected"],
    ["leaveUnconsidered", "leftUnconsidered"],
  ] as const)("ends as the programme says, %s, where nothing may be supplemented", async (incurable, end) => {
    const { supplement: _, ...deadlines } = minimal.deadlines;
    const eligibility = { ...minimal.eligibility, supplements: 0, incurable };
    const document = programme({ eligibility, deadlines } as never);
    expect(await stateOf(await checked({ title: undefined }, document))).toEqual([end]);
    // What a rule asks for, and nobody knows, is a person's to decide there.
    expect(await stateOf(await checked({ letterSigned: undefined }, document))).toEqual([
      "eligibility.awaitingFinding",
    ]);
  });
});
