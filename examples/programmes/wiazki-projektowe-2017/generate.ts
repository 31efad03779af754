import { applicationsText, writeApplications } from "../synthetic/applications-file.ts";
import { applicationsOf, type Place } from "../synthetic/plan.ts";
import { nipOf } from "../synthetic/tax-numbers.ts";
import type { Answers, Kind, OfferAnswers } from "./answers.ts";
import { type Bundle, bundles, topics } from "./ideas.ts";
import { type PlannedGroup, plan } from "./plan.ts";

const names: Readonly<Record<Kind, string>> = {
  ngo: "Fundacja Przykład",
  culturalInstitution: "Dom Kultury Przykład",
  consortium: "Stowarzyszenie Przykład",
};

/** The synthetic applications of the programme, as text of one JSON object a line. */
export function generate(): string {
  return applicationsText(
    applicationsOf(plan, {
      seed: 2017,
      days: ["2017-07-03", "2017-07-16"],
      offsetOn: () => "+02:00",
      answers,
    }),
  );
}

function answers({ kind, number }: Place<Kind, PlannedGroup>): Answers {
  const applicant = { kind, name: `${names[kind]} ${number}`, email: `przyklad.${number}@example.org` };
  const bundle = kind === "consortium" ? bundles[number - 1] : undefined;
  if (bundle !== undefined) return offer(bundle, { ...applicant, nip: nipOf(number * 20) }, number);
  return { applicant, people: { count: 1, topic: topics[number % topics.length] ?? "" } };
}

function offer(
  { title, description, ages, tasks }: Bundle,
  applicant: OfferAnswers["applicant"],
  number: number,
): OfferAnswers {
  const [task = "", ...others] = tasks;
  return {
    applicant,
    leader: { task, share: "0.00" },
    partners: others.map((own, index) => ({
      name: `Stowarzyszenie Przykład ${number}.${index + 1}`,
      nip: nipOf(number * 20 + index + 1),
      task: own,
      share: "0.00",
      agreed: true,
    })),
    project: { title, description, ages, startsOn: "2017-10-02", endsOn: "2018-04-27" },
    beneficiaries: { planned: 120 + 40 * tasks.length },
    budget: { requested: "0.00" },
  };
}

if (import.meta.main) writeApplications(new URL(".", import.meta.url), generate());
