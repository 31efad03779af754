/** Answers of a made-up organisation to the form of Mikrogranty dla Seniorów 2018. */
export const soundAnswers = {
  applicant: { kind: "ngo", name: "Fundacja Przykład", email: "biuro@example.org" },
  project: {
    title: "Tańce w podwórku",
    description: "Sześć popołudni tanecznych z orkiestrą i nauką tańców, których nauczyli nas dziadkowie.",
    type: "integrating",
    startsOn: "2018-10-20",
    endsOn: "2018-11-24",
  },
  beneficiaries: { planned: 60, youngestAge: 61, allFromLodz: true },
  budget: { requested: "4800.00" },
} as const;

/** The same with an amount above the limit: a rule of the programme says no. */
export const tooMuch = { ...soundAnswers, budget: { requested: "9000.00" } } as const;

/** The same with a statement that the applicant may correct when asked. */
export const notAllFromTheCity = {
  ...soundAnswers,
  beneficiaries: { ...soundAnswers.beneficiaries, allFromLodz: false },
} as const;
