import { applicationsText, writeApplications } from "../synthetic/applications-file.ts";
import { daysAfter } from "../synthetic/civil-moments.ts";
import { applicationsOf, type Place } from "../synthetic/plan.ts";
import { nipOf } from "../synthetic/tax-numbers.ts";
import type { Answers, Kind } from "./answers.ts";
import { ideas } from "./ideas.ts";
import { type PlannedGroup, plan } from "./plan.ts";
import { budgetOf } from "./twists.ts";

const names: Readonly<Record<Kind, string>> = {
  ngo: "Stowarzyszenie Przykład",
  informalGroup: "Grupa Przykład",
  hostedGroup: "Grupa z Patronem Przykład",
};
/** Communes of the voivodeship; which are “white spots” is made up for each application. */
const communes = ["Kluczbork", "Nysa", "Prudnik", "Olesno", "Namysłów", "Głubczyce", "Krapkowice"];

/** The synthetic applications of the programme, as text of one JSON object a line. */
export function generate(): string {
  return applicationsText(
    applicationsOf(plan, {
      seed: 2026,
      days: ["2026-03-30", "2026-04-16"],
      offsetOn: () => "+02:00",
      answers,
    }),
  );
}

function answers({ kind, number, draws }: Place<Kind, PlannedGroup>): Answers {
  const idea = ideas[(number - 1) % ideas.length] as (typeof ideas)[number];
  const startsOn = daysAfter("2026-06-15", draws.integer(0, 60));
  return {
    ...applicantOf(kind, number, draws),
    project: {
      title: idea.title,
      description: idea.description,
      gmina: draws.pick(communes),
      inOpolskie: true,
      whiteSpot: false,
      startsOn,
      endsOn: daysAfter(startsOn, draws.integer(20, 100)),
    },
    beneficiaries: { planned: draws.integer(25, 60) },
    budget: budgetOf("6000.00"),
    statements: { rules: true, data: true },
  };
}

function applicantOf(
  kind: Kind,
  number: number,
  draws: Place<Kind, PlannedGroup>["draws"],
): Pick<Answers, "applicant" | "members" | "patron"> {
  const applicant = { kind, name: `${names[kind]} ${number}`, email: `przyklad.${number}@example.org` };
  const [year, month, day] = [draws.integer(2022, 2025), draws.integer(1, 12), draws.integer(1, 28)];
  if (kind === "ngo") {
    return {
      applicant: {
        ...applicant,
        nip: nipOf(number),
        registeredOn: [year, month, day].map((part) => String(part).padStart(2, "0")).join("-"),
        revenue: `${draws.integer(0, 49) * 1000}.00`,
        inOpolskie: true,
      },
    };
  }
  const members = [1, 2, 3].map((place) => ({
    name: `Osoba Przykład ${number}-${place}`,
    livesInOpolskie: true,
    ...(kind === "hostedGroup" ? { inPatronsBody: false } : {}),
  }));
  if (kind === "informalGroup")
    return { applicant: { ...applicant, supportedBefore: draws.chance(30) }, members };
  return { applicant, members, patron: { name: `Fundacja Przykład ${number}`, nip: nipOf(number) } };
}

if (import.meta.main) writeApplications(new URL(".", import.meta.url), generate());
