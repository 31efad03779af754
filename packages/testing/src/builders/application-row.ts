import type { ApplicationRow, Traits } from "../applications/row-schema.ts";

/** Traits of somebody who does everything well and in time. */
export const goodTraits: Traits = {
  quality: 90,
  diligence: 90,
  commitment: 90,
  turnout: 100,
  spending: 100,
  care: 100,
};

/**
 * A row for the minimal programme: a sound application of an organisation over 2000 zł.
 *
 * @example
 * applicationRow("A-001", { traits: { diligence: 20 } }).traits.diligence; // 20, all other traits good
 */
export function applicationRow(
  id: string,
  changes: Partial<Omit<ApplicationRow, "id" | "traits">> & { readonly traits?: Partial<Traits> } = {},
): ApplicationRow {
  const { traits, answers, ...others } = changes;
  return {
    id,
    applicant: `applicant-${id}`,
    submittedAt: "2026-03-10T12:00:00+01:00",
    site: [],
    corrections: [],
    ...others,
    answers: {
      applicantKind: "ngo",
      title: "Wspólne podwórko",
      requested: "2000.00",
      participants: 40,
      letterSigned: true,
      ...answers,
    },
    traits: { ...goodTraits, ...traits },
  };
}
