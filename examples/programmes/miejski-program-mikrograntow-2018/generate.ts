import { applicationsText, writeApplications } from "../synthetic/applications-file.ts";
import { daysAfter } from "../synthetic/civil-moments.ts";
import { applicationsOf, type Place } from "../synthetic/plan.ts";
import { nipOf } from "../synthetic/tax-numbers.ts";
import type { Answers, Kind } from "./answers.ts";
import { ideas } from "./ideas.ts";
import { type PlannedGroup, plan } from "./plan.ts";

/** What tells initiatives of one idea apart. */
const areas = ["Bałuty", "Górna", "Polesie", "Śródmieście", "Widzew"];

/** The synthetic applications of the programme, as text of one JSON object a line. */
export function generate(): string {
  return applicationsText(
    applicationsOf(plan, {
      seed: 2018,
      days: ["2018-05-21", "2018-06-05"],
      offsetOn: () => "+02:00",
      answers,
    }),
  );
}

function answers({ kind, number, draws }: Place<Kind, PlannedGroup>): Answers {
  const idea = ideas[(number - 1) % ideas.length] as (typeof ideas)[number];
  const startsOn = daysAfter("2018-08-01", draws.integer(0, 45));
  return {
    ...applicantOf(kind, number, draws.integer(3, 9)),
    project: {
      title: `${idea.title}: ${areas[Math.floor((number - 1) / ideas.length) % areas.length]}`,
      description: idea.description,
      type: idea.type,
      startsOn,
      endsOn: daysAfter(startsOn, draws.integer(14, 80)),
    },
    ...(idea.type === "infrastructure" ? { infrastructure: { ownerConsents: true, openToAll: true } } : {}),
    beneficiaries: { planned: draws.integer(64, 114), events: draws.integer(2, 5) },
    budget: {},
  };
}

function applicantOf(
  kind: Kind,
  number: number,
  adults: number,
): Pick<Answers, "applicant" | "group" | "patron"> {
  const email = `przyklad.${number}@example.org`;
  if (kind === "ngo") {
    return { applicant: { kind, name: `Stowarzyszenie Przykład ${number}`, email, nip: nipOf(number) } };
  }
  return {
    applicant: { kind, name: `Grupa Sąsiedzka Przykład ${number}`, email },
    group: { adults },
    patron: { name: `Fundacja Przykład ${number}`, nip: nipOf(number) },
  };
}

if (import.meta.main) writeApplications(new URL(".", import.meta.url), generate());
