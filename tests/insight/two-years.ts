import {
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  type JsonObject,
  type Programme,
  type ProgrammeDocument,
  parseProgramme,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import {
  applicationRow,
  createSimulatedClock,
  minimalProgramme,
  simulate,
} from "@opus/grant-workflow-testing";

/** The first year: one call in spring, kinds `ngo` and `group`, the title in `title`. */
export function firstYear(): ProgrammeDocument {
  return minimalProgramme();
}

/**
 * The year after: a call of its own and no word of the first, `school` in the place of `group` and before `ngo`, the
 * title in `name`, twice the pool.
 */
export function secondYear(): ProgrammeDocument {
  const { form, calls, facts } = minimalProgramme();
  const [spring] = calls as [ProgrammeDocument["calls"][number]];
  const { title, applicantKind, ...fields } = form.properties as Record<string, JsonObject>;
  return minimalProgramme({
    version: "1.10.0",
    title: { pl: "Program po roku", en: "Programme a year on" },
    form: {
      ...form,
      required: (form.required as readonly string[]).map((name) => (name === "title" ? "name" : name)),
      properties: {
        ...fields,
        applicantKind: {
          ...applicantKind,
          enum: ["school", "ngo"],
          "x-labels": {
            school: { pl: "szkoła", en: "school" },
            ngo: { pl: "stowarzyszenie", en: "association" },
          },
        },
        name: title ?? {},
      },
    },
    facts: { ...facts, title: "name" },
    calls: [
      {
        ...spring,
        id: "spring-2027",
        title: { pl: "Nabór wiosenny 2027", en: "Spring call 2027" },
        opensAt: "2027-03-01T09:00:00+01:00",
        closesAt: "2027-03-19T16:00:00+01:00",
        realisation: { from: "2027-06-01", to: "2027-09-30" },
        pool: "20000.00",
        numbering: { prefix: "S27/", digits: 3 },
      },
    ],
  });
}

/** Three applications of the first year: one of each kind that is funded, one that is rejected. */
export const firstRows = [
  applicationRow("A-1"),
  applicationRow("A-2", { answers: { applicantKind: "group", title: "Ogród" } }),
  applicationRow("A-3", { answers: { requested: "6000.00" } }),
];

/** Two applications of the second year, both funded. */
const secondRows = ["ngo", "school"].map((applicantKind, index) => {
  const { answers, ...row } = applicationRow(`B-${index + 1}`, { submittedAt: "2027-03-10T12:00:00+01:00" });
  const { title: _, ...others } = answers as JsonObject;
  return { ...row, answers: { ...others, applicantKind, name: `Projekt ${index + 1}` } };
});

/** Both years played to their ends on one store. */
export async function playTwoYears(store: Store = createMemoryStore()) {
  const first = await play(store, firstYear(), firstRows);
  const second = await play(store, secondYear(), secondRows);
  return { store, first, second };
}

/** Plays a programme to its end on a store. */
export async function play(
  store: Store,
  document: ProgrammeDocument,
  rows: typeof firstRows,
): Promise<Programme> {
  const programme = parseProgramme(JSON.stringify(document));
  const clock = createSimulatedClock();
  const workflow = createGrantWorkflow({ programme, store, clock, ids: createSeededIds("two years") });
  const { problems } = await simulate({ programme, workflow, clock, rows, seed: 1 });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return programme;
}
