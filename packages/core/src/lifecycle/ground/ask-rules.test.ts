import { expect, it } from "vitest";
import { factDocument } from "./ask-rules.ts";

const call = {
  closesAt: "2026-03-20T15:00:00.000Z",
  closesAtInclusive: false,
  realisation: { from: "2026-06-01", to: "2026-09-30" },
} as Parameters<typeof factDocument>[0]["call"];
const draft = { answers: { title: "x" }, call, zone: "Europe/Warsaw", submittedAt: null, number: null };

it("a draft has neither a number nor a day of submission, and no report before there is one", () => {
  expect(factDocument({ ...draft, on: "2026-03-02" })).toEqual({
    title: "x",
    case: {},
    call: { closesOn: "2026-03-20", realisationFrom: "2026-06-01", realisationTo: "2026-09-30" },
  });
});

it("a submission has its day in the programme's zone, and the call the day on which it ends there", () => {
  const submittedAt = "2026-03-02T23:30:00.000Z";
  const submitted = { ...draft, submittedAt, number: "S/001", report: { spent: "1.00" }, on: "2026-03-03" };
  const { case: own, report } = factDocument(submitted);
  expect(own).toEqual({ submittedAt, submittedOn: "2026-03-03", number: "S/001" });
  expect(report).toEqual({ spent: "1.00" });
  const elsewhere = factDocument({ ...submitted, zone: "America/New_York" });
  expect(elsewhere.case).toMatchObject({ submittedOn: "2026-03-02" });
});

it("a call that closes at midnight ends with the day before", () => {
  const midnight = { ...call, closesAt: "2026-03-20T23:00:00.000Z", closesAtInclusive: false };
  expect(factDocument({ ...draft, call: midnight, on: "2026-03-02" })).toMatchObject({
    call: { closesOn: "2026-03-20" },
  });
});
