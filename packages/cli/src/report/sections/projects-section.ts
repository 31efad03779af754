import { formatMoney, sumMoney } from "@opus/grant-rules/money";
import { labelOfFact } from "../../wording/form-labels.ts";
import type { SectionMaker } from "../edition/section.ts";
import { dataTable } from "../html/data-table.ts";
import { html } from "../html/html.ts";

/** Every settled project by its number. Names of applicants are personal data and do not stand here. */
export const projectsSection: SectionMaker = async (edition) => {
  const { summary, lang, say, documents, version } = edition;
  const { projects } = summary;
  if (projects.length === 0) return undefined;
  const hasMap = documents.some(({ facts }) => facts.mapPart !== undefined);
  const erased = say({ pl: "(dane usunięte)", en: "(data erased)" });
  const table = dataTable({
    caption: say({ pl: "Projekty dofinansowane i rozliczone", en: "Projects funded and settled" }),
    columns: [
      { title: say({ pl: "Numer", en: "Number" }) },
      { title: say({ pl: "Tytuł", en: "Title" }) },
      { title: say({ pl: "Wnioskodawca", en: "Applicant" }) },
      ...(hasMap ? [{ title: say({ pl: "Część mapy", en: "Part of the map" }) }] : []),
      { title: say({ pl: "Przyznano", en: "Awarded" }), figures: true as const },
      { title: say({ pl: "Rozliczono", en: "Settled" }), figures: true as const },
    ],
    rows: projects.map((project) => [
      project.number,
      project.title ?? erased,
      say(labelOfFact([version(project.programme)], "applicantKind", project.applicantKind)),
      ...(hasMap ? [say(labelOfFact([version(project.programme)], "mapPart", project.mapPart))] : []),
      formatMoney(project.awarded, lang),
      formatMoney(project.settled, lang),
    ]),
    total: [
      say({ pl: "Razem", en: "Total" }),
      "",
      "",
      ...(hasMap ? [""] : []),
      formatMoney(sumMoney(projects.map((project) => project.awarded)), lang),
      formatMoney(sumMoney(projects.map((project) => project.settled)), lang),
    ],
  });
  return { name: "projects", title: say({ pl: "Projekty", en: "Projects" }), body: html`${table}` };
};
