import { applicationsText, writeApplications } from "../synthetic/applications-file.ts";
import { daysAfter } from "../synthetic/civil-moments.ts";
import { applicationsOf, type Place } from "../synthetic/plan.ts";
import { nipOf } from "../synthetic/tax-numbers.ts";
import type { Answers, Kind } from "./answers.ts";
import { ideas } from "./ideas.ts";
import { type CallName, type PlannedGroup, plan } from "./plan.ts";

/** Where the initiatives of a call take place. */
const places: Readonly<Record<CallName, readonly string[]>> = {
  "wojewodztwo-2018": [
    "Sieradz",
    "Wieluń",
    "Kutno",
    "Opoczno",
    "Bełchatów",
    "Skierniewice",
    "Zgierz",
    "Łask",
  ],
  "rzgow-2018": ["gmina Rzgów"],
  "lgota-wielka-2018": ["gmina Lgota Wielka"],
  "sokolniki-2018": ["gmina Sokolniki"],
};
const names: Readonly<Record<Kind, string>> = {
  ngo: "Stowarzyszenie Przykład",
  informalGroup: "Grupa Przykład",
  selfHelpGroup: "Grupa Samopomocowa Przykład",
};

/** The synthetic applications of the programme, as text of one JSON object a line. */
export function generate(): string {
  return applicationsText(
    applicationsOf(plan, {
      seed: 2018,
      days: ["2018-08-16", "2018-09-09"],
      offsetOn: () => "+02:00",
      answers,
    }),
  );
}

function answers({ kind, number, group, draws }: Place<Kind, PlannedGroup>): Answers {
  const own = ideas.filter(({ type }) => (type === "development") === (kind === "ngo"));
  const idea = own[number % own.length] as (typeof ideas)[number];
  const startsOn = daysAfter("2018-10-01", draws.integer(0, 20));
  return {
    ...applicantOf(kind, number, draws),
    project: {
      title: idea.title,
      description: idea.description,
      place: draws.pick(places[group.call]),
      startsOn,
      endsOn: daysAfter(startsOn, draws.integer(14, 45)),
    },
    beneficiaries: { planned: draws.integer(22, 37) },
    budget: {},
  };
}

function applicantOf(
  kind: Kind,
  number: number,
  draws: Place<Kind, PlannedGroup>["draws"],
): Pick<Answers, "applicant" | "group" | "patron"> {
  const applicant = {
    kind,
    name: `${names[kind]} ${number}`,
    email: `przyklad.${number}@example.org`,
    inVoivodeship: true,
  };
  const years = draws.integer(2016, 2018);
  const month = String(draws.integer(4, 7)).padStart(2, "0");
  if (kind === "ngo") {
    return {
      applicant: {
        ...applicant,
        nip: nipOf(number),
        registeredOn: `${years}-${month}-${String(draws.integer(1, 28)).padStart(2, "0")}`,
        revenue: `${draws.integer(0, 24) * 1000}.00`,
      },
    };
  }
  return {
    applicant,
    group: { adults: draws.integer(3, 9) },
    patron: { name: `Fundacja Przykład ${number}`, nip: nipOf(number) },
  };
}

if (import.meta.main) writeApplications(new URL(".", import.meta.url), generate());
