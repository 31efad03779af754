import type { SectionMaker } from "../edition/section.ts";
import { groupsFigure } from "./groups-figure.ts";

/** Who applied and who was funded. */
export const applicantsSection: SectionMaker = async (edition) => ({
  name: "applicants",
  title: edition.say({ pl: "Wnioskodawcy", en: "Applicants" }),
  body: await groupsFigure(edition, {
    id: "applicants",
    title: edition.say({
      pl: "Złożone i dofinansowane według rodzaju wnioskodawcy",
      en: "Submitted and funded by kind of applicant",
    }),
    group: edition.say({ pl: "Rodzaj wnioskodawcy", en: "Kind of applicant" }),
    fact: "applicantKind",
    groups: edition.summary.byApplicantKind,
  }),
});
