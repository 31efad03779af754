import { type ProgrammeDocument, renderOutcome } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { submit } from "./journey.ts";
import { basis, caseStream, openCall } from "./test-call.ts";

const words = (text: string) => ({ pl: text, en: text });
const text = (title: string) => ({ type: "string", "x-title": words(title) });

const documents = {
  type: "array",
  "x-title": words("Annexes"),
  items: {
    type: "object",
    "x-title": words("Annex"),
    required: ["name"],
    properties: { name: text("Name"), signed: { type: "boolean", "x-title": words("Signed") } },
  },
};

/** The minimal programme with a list of annexes, each to be signed, and a statute that organisations attach. */
function programme(): ProgrammeDocument {
  const { form, rules } = minimalProgramme();
  const shape = form as { readonly properties: object };
  return minimalProgramme({
    form: { ...form, properties: { ...shape.properties, documents, statute: text("Statute") } },
    rules: [
      ...rules,
      {
        id: "annexes-signed",
        pattern: "eachItemConfirmed",
        with: { list: "documents", confirmed: "signed", name: "name" },
        basis,
      },
      {
        id: "statute-of-organisations",
        pattern: "documentsAttached",
        with: { documents: ["statute"] },
        for: { applicantKind: "ngo" },
        basis,
      },
    ],
  } as never);
}

const annex = (name: string, signed?: boolean) => ({ name, ...(signed === undefined ? {} : { signed }) });

async function checked(answers: object) {
  const call = await openCall(programme());
  await submit(call, "A-1", { ...answers });
  await call.must("A-1", "formalCheck.complete", "officer");
  const entry = (await call.workflow.history(caseStream("A-1"))).at(-1);
  return {
    state: (await call.view("A-1")).state,
    paths: entry?.event.supplementPaths,
    told: (rule: string) => {
      const outcome = entry?.verdicts.find((one) => one.rule === rule);
      if (outcome === undefined) throw new Error("the rule was not asked");
      return [outcome.verdict, renderOutcome(call.programme.rules, outcome, "en").text];
    },
  };
}

describe("a rule of each document of a list", () => {
  it("names those that fail, and asks to supplement them", async () => {
    const annexes = [annex("Budget", true), annex("Consent", false), annex("Map"), annex("Plan", true)];
    const { state, paths, told } = await checked({ documents: annexes, statute: "statute.pdf" });
    expect(told("annexes-signed")).toEqual(["notMet", "“Signed”: correct the items Consent and Map."]);
    expect(state).toEqual(["eligibility.awaitingSupplement"]);
    expect(paths).toEqual(["/documents"]);
  });

  it("is met where each is signed, and where there is none", async () => {
    for (const list of [[annex("Budget", true)], []]) {
      const { state, told } = await checked({ documents: list, statute: "statute.pdf" });
      expect(told("annexes-signed")[0]).toBe("met");
      expect(state).toEqual(["scoring.underMeritReview"]);
    }
  });
});

describe("a document that one kind of applicant attaches", () => {
  it("is asked of that kind, and of no other", async () => {
    const ngo = await checked({ documents: [] });
    expect(ngo.told("statute-of-organisations")[0]).toBe("notMet");
    expect(ngo.paths).toContain("/statute");
    const group = await checked({ documents: [], applicantKind: "group" });
    expect(group.told("statute-of-organisations")[0]).toBe("notApplicable");
    expect(group.state).toEqual(["scoring.underMeritReview"]);
  });
});
