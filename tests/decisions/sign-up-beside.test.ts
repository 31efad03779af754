import { loadProgramme, type ProgrammeDocument } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { expect, it } from "vitest";
import { basis } from "./test-call.ts";

type Applicants = NonNullable<ProgrammeDocument["applicants"]>;

/** A call for money whose agreements are concluded by paths, and a sign-up beside it whose form asks for no numbers. */
function beside(applicants: Partial<Applicants>): string {
  const { calls, form, rules, facts } = minimalProgramme();
  const [spring] = calls;
  const { properties } = form as { readonly properties: object };
  const kind = {
    "x-part": "choice",
    "x-labels": { own: { pl: "własne", en: "own" } },
    "x-title": { pl: "Zgłoszenie", en: "Application" },
  };
  const nip = { "x-part": "nip" };
  const path = {
    party: "applicant",
    signs: { representatives: 1 },
    liable: "party",
    paidTo: "party",
    basis,
  } as const;
  const ownRules = rules.map((rule) => ({ ...rule, id: `own-${rule.id}` }));
  const { requested: _, ...named } = facts;
  return JSON.stringify({
    ...minimalProgramme({
      applicants: {
        entity: { applicant: "nip" },
        paths: { by: "applicantKind", of: { ngo: path, group: path } },
        ...applicants,
      },
    }),
    form: { ...form, properties: { ...properties, nip } },
    lists: { formal: false, points: false, names: { ngo: { organisation: "title" } } },
    calls: [
      spring,
      {
        ...spring,
        id: "meeting",
        numbering: { prefix: "M/", digits: 3 },
        pool: "0.00",
        signUp: { capacity: 3, closes: "byDay", basis },
        own: {
          form: { ...form, properties: { ...properties, applicantKind: kind } },
          facts: named,
          rules: ownRules,
        },
      },
    ],
  });
}

const codes = (document: string) =>
  loadProgramme(document)
    .problems.filter(({ severity }) => severity === "error")
    .map(({ code, pointer }) => [code, pointer]);

it("asks the form of a sign-up for nothing of agreements, nor for parties of whom nothing is counted", () => {
  expect(codes(beside({}))).toEqual([]);
});

it("asks it for the parties where a limit counts their applications", () => {
  const limits: Applicants["limits"] = [
    {
      id: "one",
      title: { pl: "Jeden wniosek", en: "One application" },
      count: "applications",
      as: ["applicant"],
      within: "programme",
      atMost: 1,
      askedAt: "submission",
      basis,
    },
  ];
  expect(codes(beside({ limits }))).toEqual([["OGW162", "/applicants/entity/applicant"]]);
});
