import { applicationsText, writeApplications } from "../synthetic/applications-file.ts";
import { daysAfter } from "../synthetic/civil-moments.ts";
import { applicationsOf, type Place } from "../synthetic/plan.ts";
import { nipOf } from "../synthetic/tax-numbers.ts";
import type { Answers, Kind } from "./answers.ts";
import { ideas } from "./ideas.ts";
import { type PlannedGroup, plan } from "./plan.ts";

const names: Readonly<Record<Kind, string>> = {
  ngo: "Towarzystwo Naukowe Przykład",
  equatedEntity: "Spółka Społeczna Przykład",
};

/** The synthetic applications of the programme, as text of one JSON object a line. */
export function generate(): string {
  return applicationsText(
    applicationsOf(plan, {
      seed: 2018,
      days: ["2018-02-14", "2018-03-04"],
      offsetOn: () => "+01:00",
      answers,
    }),
  );
}

function answers({ kind, number, draws }: Place<Kind, PlannedGroup>): Answers {
  const idea = ideas[(number - 1) % ideas.length] as (typeof ideas)[number];
  const startsOn = daysAfter("2018-04-01", draws.integer(0, 60));
  return {
    applicant: {
      kind,
      name: `${names[kind]} ${number}`,
      email: `przyklad.${number}@example.org`,
      nip: nipOf(number),
      seatInLodz: true,
    },
    project: {
      title: idea.title,
      description: idea.description,
      type: idea.type,
      startsOn,
      endsOn: daysAfter(startsOn, draws.integer(20, 150)),
    },
    ...(idea.type === "authorityVisit"
      ? { authority: { publicHours: 8, online: true, fromLodz: false } }
      : {}),
    ...(idea.type === "studentConference" ? { students: { individualTrip: false } } : {}),
    beneficiaries: { planned: draws.integer(70, 120) * 10, indirect: draws.integer(40, 58) * 1000 },
    budget: {},
  };
}

if (import.meta.main) writeApplications(new URL(".", import.meta.url), generate());
