import { applicationsText, writeApplications } from "../synthetic/applications-file.ts";
import { daysAfter } from "../synthetic/civil-moments.ts";
import { applicationsOf, type Place } from "../synthetic/plan.ts";
import type { Answers, Kind } from "./answers.ts";
import { ideas } from "./ideas.ts";
import { type PlannedGroup, plan } from "./plan.ts";

const names: Readonly<Record<Kind, string>> = {
  ngo: "Fundacja Przykład",
  informalGroup: "Grupa Seniorów Przykład",
};
/** Usual sums, in hundreds of złoty. */
const sums: Readonly<Record<Kind, readonly [number, number]>> = { ngo: [40, 80], informalGroup: [15, 30] };
/** What tells initiatives of one idea apart. */
const districts = [": Śródmieście", ": Polesie", ": Widzew"];

/** The synthetic applications of the programme, as text of one JSON object a line. */
export function generate(): string {
  return applicationsText(
    applicationsOf(plan, {
      seed: 2018,
      days: ["2018-09-17", "2018-09-28"],
      offsetOn: () => "+02:00",
      answers,
    }),
  );
}

function answers({ kind, number, draws }: Place<Kind, PlannedGroup>): Answers {
  const idea = ideas[(number - 1) % ideas.length] as (typeof ideas)[number];
  const startsOn = daysAfter("2018-10-15", draws.integer(0, 14));
  return {
    applicant: {
      kind,
      name: `${names[kind]} ${number}`,
      email: `przyklad.${number}@example.org`,
      // The form asks organisations alone for it.
      ...(kind === "ngo" ? { krs: String(990_000 + number).padStart(10, "0") } : {}),
    },
    project: {
      title: `${idea.title}${districts[Math.floor((number - 1) / ideas.length) % districts.length]}`,
      description: idea.description,
      type: idea.type,
      startsOn,
      endsOn: daysAfter(startsOn, draws.integer(7, 30)),
    },
    beneficiaries: {
      planned: kind === "ngo" ? draws.integer(84, 152) : draws.integer(32, 76),
      youngestAge: draws.integer(60, 66),
      allFromLodz: true,
    },
    budget: { requested: `${draws.integer(...sums[kind]) * 100}.00` },
  };
}

if (import.meta.main) writeApplications(new URL(".", import.meta.url), generate());
