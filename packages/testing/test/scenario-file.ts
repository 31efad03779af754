import { parseProgramme } from "@opus/grant-workflow";
import { minimalProgramme } from "../src/builders/minimal-programme.ts";

/** The minimal programme, compiled once. */
export const programme = parseProgramme(JSON.stringify(minimalProgramme()));

/** Answers that pass every rule of the minimal programme, and a report of all that was planned. */
export const people = {
  club: {
    answers: {
      applicantKind: "ngo",
      title: "Wspólne podwórko",
      requested: "2000.00",
      participants: 40,
      letterSigned: true,
    },
    report: {
      participants: 40,
      spent: "2000.00",
      summary: "Wszystkie spotkania się odbyły.",
      finishedOn: "2026-09-20",
    },
  },
};

/** A file with one scenario of one case, A, whose steps are these. */
export function fileOf(steps: readonly object[], more: object = {}): string {
  const scenario = { name: "one", cases: { A: "club" }, ...more, steps };
  return JSON.stringify({ people, scenarios: [scenario] });
}
