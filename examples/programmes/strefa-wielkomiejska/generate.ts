import { applicationsText, writeApplications } from "../synthetic/applications-file.ts";
import { daysAfter, momentBetween } from "../synthetic/civil-moments.ts";
import { type Draws, drawsOf } from "../synthetic/seeded-draws.ts";
import { usualTraits } from "../synthetic/usual-traits.ts";
import type { Answers, Application, Location } from "./answers.ts";
import { ideas } from "./ideas.ts";
import { addressIn, areaOf, type MapPart } from "./places.ts";
import { type Group, type Kind, plan } from "./plan.ts";

/** The seed of the applications that are kept beside the programme. */
const seed = 2015;

const names: Readonly<Record<Kind, string>> = {
  ngo: "Stowarzyszenie Przykład",
  naturalPerson: "Osoba Przykładowa",
  informalGroup: "Grupa Sąsiedzka Przykład",
  culturalInstitution: "Dom Kultury Przykład",
  entrepreneur: "Pracownia Przykład",
  socialCoop: "Spółdzielnia Socjalna Przykład",
};

const mapParts = Object.keys(areaOf) as MapPart[];
/** What tells projects of one idea apart. */
const audiences = ["", ": dla dzieci i rodziców", ": dla trzech pokoleń"];
const settings: readonly Location["setting"][] = [
  "courtyard",
  "courtyard",
  "courtyard",
  "building",
  "park",
  "streetSpace",
];
/** Summer time began on 29 March 2015. */
const offsetOn = (date: string) => (date < "2015-03-29" ? "+01:00" : "+02:00");

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
    submittedAt: momentBetween("2015-03-03", "2015-03-30", offsetOn, draws),
    answers: answers(kind, serial(group, index), group.core, draws),
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

function answers(kind: Kind, place: number, core: boolean | undefined, draws: Draws): Answers {
  const mapPart = draws.pick(mapParts);
  const locations = someLocations(mapPart, core ?? draws.chance(45), draws);
  const idea = ideas[place % ideas.length] as (typeof ideas)[number];
  const startsOn = daysAfter("2015-06-01", draws.integer(0, 50));
  const events = draws.integer(2, 12);
  return {
    channel: draws.pick(["opusOffice", "opusOffice", "cikOffice", "email"]),
    applicant: { kind, name: `${names[kind]} ${place + 1}`, email: `przyklad.${place + 1}@example.org` },
    project: {
      title: `${idea.title}${audiences[Math.floor(place / ideas.length) % audiences.length]}`,
      description: idea.description,
      mapPart,
      startsOn,
      endsOn: daysAfter(startsOn, draws.integer(10, 70)),
      participants: draws.integer(100, 256),
      events,
    },
    locations,
    budget: { requested: `${draws.integer(29, 49) * 100 + draws.pick([0, 0, 20, 50, 80])}.00` },
    letterOfIntent: { signed: true },
  };
}

function someLocations(part: MapPart, core: boolean, draws: Draws): Location[] {
  const count = draws.pick([1, 1, 1, 2, 3]);
  return Array.from({ length: count }, () => ({
    address: addressIn(part, core, draws),
    setting: draws.pick(settings),
  }));
}

if (import.meta.main) writeApplications(new URL(".", import.meta.url), generate());
