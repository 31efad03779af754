import { applicationsText, writeApplications } from "../synthetic/applications-file.ts";
import { daysAfter, momentBetween } from "../synthetic/civil-moments.ts";
import { type Draws, drawsOf } from "../synthetic/seeded-draws.ts";
import { usualTraits } from "../synthetic/usual-traits.ts";
import type { Answers, Application, Kind } from "./answers.ts";
import { ideas } from "./ideas.ts";
import { type Group, plan } from "./plan.ts";

/** The seed of the applications that are kept beside the programme. */
const seed = 2018;

const names: Readonly<Record<Kind, string>> = {
  ngo: "Fundacja Przykład",
  informalGroup: "Grupa Seniorów Przykład",
};
const amounts: Readonly<Record<Kind, readonly [number, number]>> = { ngo: [40, 80], informalGroup: [15, 30] };
/** What tells initiatives of one idea apart. */
const districts = [": Śródmieście", ": Polesie", ": Widzew"];

/** The synthetic applications of the programme, as text of one JSON object a line. */
export function generate(): string {
  return applicationsText(
    plan.flatMap((group) => group.members.map((_, index) => application(group, index))),
  );
}

function application(group: Group, index: number): Application {
  const draws = drawsOf(seed, group.name, index);
  const [kind, ...twists] = group.members[index] as Group["members"][number];
  const made: Application = {
    submittedAt: momentBetween("2018-09-17", "2018-09-28", () => "+02:00", draws),
    answers: answers(kind, serial(group, index), draws),
    site: [],
    corrections: [],
    traits: usualTraits(draws.integer(...group.quality), draws),
  };
  for (const twist of twists) twist(made);
  return made;
}

/** Place of an application in the whole plan, from 0. */
function serial(group: Group, index: number): number {
  const before = plan.slice(0, plan.indexOf(group));
  return before.reduce((sum, { members }) => sum + members.length, index);
}

function answers(kind: Kind, place: number, draws: Draws): Answers {
  const idea = ideas[place % ideas.length] as (typeof ideas)[number];
  const startsOn = daysAfter("2018-10-15", draws.integer(0, 14));
  return {
    applicant: { kind, name: `${names[kind]} ${place + 1}`, email: `przyklad.${place + 1}@example.org` },
    project: {
      title: `${idea.title}${districts[Math.floor(place / ideas.length) % districts.length]}`,
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
    budget: { requested: `${draws.integer(...amounts[kind]) * 100}.00` },
  };
}

if (import.meta.main) writeApplications(new URL(".", import.meta.url), generate());
