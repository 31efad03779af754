import { applicationsText, writeApplications } from "../synthetic/applications-file.ts";
import { daysAfter } from "../synthetic/civil-moments.ts";
import { applicationsOf, type Place } from "../synthetic/plan.ts";
import { nipOf } from "../synthetic/tax-numbers.ts";
import type { Answers, Kind } from "./answers.ts";
import { ideas, resilience } from "./ideas.ts";
import { type PlannedGroup, plan } from "./plan.ts";
import { budgetOf } from "./twists.ts";

const names: Readonly<Record<Kind, string>> = {
  ngo: "Stowarzyszenie Przykład",
  informalGroup: "Grupa Przykład",
  hostedGroup: "Grupa z Patronem Przykład",
};

/** The synthetic applications of the programme, as text of one JSON object a line. */
export function generate(): string {
  return applicationsText(
    applicationsOf(plan, {
      seed: 2026,
      days: ["2026-08-05", "2026-09-03"],
      offsetOn: () => "+02:00",
      answers,
    }),
  );
}

function answers({ kind, number, draws }: Place<Kind, PlannedGroup>): Answers {
  const idea = ideas[(number - 1) % ideas.length] as (typeof ideas)[number];
  const startsOn = daysAfter("2026-10-16", draws.integer(0, 10));
  const activities = draws.integer(2, 5);
  return {
    ...applicantOf(kind, number, draws),
    project: {
      title: idea.title,
      description: idea.description,
      startsOn,
      endsOn: daysAfter(startsOn, draws.integer(10, 28)),
      minors: false,
    },
    activities: Array.from({ length: activities }, (_, index) => ({ what: `Spotkanie ${index + 1}` })),
    resilience: { areas: [`area${draws.integer(1, 5)}`], description: resilience },
    beneficiaries: { planned: draws.integer(20, 60), activities },
    budget: budgetOf("8000.00"),
    statements: {
      rules: true,
      data: true,
      notExcluded: true,
      noArrears: true,
      noEnforcement: true,
      noTies: true,
    },
  };
}

function applicantOf(
  kind: Kind,
  number: number,
  draws: Place<Kind, PlannedGroup>["draws"],
): Pick<Answers, "applicant" | "members" | "patron"> {
  const applicant = {
    kind,
    name: `${names[kind]} ${number}`,
    email: `przyklad.${number}@example.org`,
    subregion: "centralny" as const,
    residents: draws.integer(8, 480) * 100,
    hasAccount: draws.chance(80),
  };
  if (kind === "ngo") {
    const years = draws.integer(1, 3);
    return {
      applicant: {
        ...applicant,
        nip: nipOf(number),
        inSlaskie: true,
        years: Array.from({ length: years }, (_, index) => ({
          year: 2026 - years + index,
          revenue: `${draws.integer(2, 180) * 1000}.00`,
        })),
      },
    };
  }
  const members = [1, 2, 3].map((place) => ({
    name: `Osoba Przykład ${number}-${place}`,
    livesInSlaskie: true,
  }));
  if (kind === "informalGroup") return { applicant, members };
  return { applicant, members, patron: { name: `Fundacja Przykład ${number}`, nip: nipOf(number) } };
}

if (import.meta.main) writeApplications(new URL(".", import.meta.url), generate());
