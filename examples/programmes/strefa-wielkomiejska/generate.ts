import { applicationsText, writeApplications } from "../synthetic/applications-file.ts";
import { daysAfter } from "../synthetic/civil-moments.ts";
import { applicationsOf, type Place } from "../synthetic/plan.ts";
import type { Draws } from "../synthetic/seeded-draws.ts";
import type { Answers, Location } from "./answers.ts";
import { ideas } from "./ideas.ts";
import { addressIn, areaOf, type MapPart } from "./places.ts";
import { type Kind, type PlannedGroup, plan } from "./plan.ts";

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

/** The synthetic applications of the programme, as text of one JSON object a line. */
export function generate(): string {
  return applicationsText(
    applicationsOf(plan, {
      seed: 2015,
      days: ["2015-03-03", "2015-03-30"],
      // Summer time began on 29 March 2015.
      offsetOn: (date) => (date < "2015-03-29" ? "+01:00" : "+02:00"),
      answers,
    }),
  );
}

function answers({ kind, group, number, draws }: Place<Kind, PlannedGroup>): Answers {
  const mapPart = draws.pick(mapParts);
  const locations = someLocations(mapPart, group.core ?? draws.chance(45), draws);
  const idea = ideas[(number - 1) % ideas.length] as (typeof ideas)[number];
  const startsOn = daysAfter("2015-06-01", draws.integer(0, 50));
  const events = draws.integer(2, 12);
  return {
    channel: draws.pick(["opusOffice", "opusOffice", "cikOffice", "email"]),
    applicant: { kind, name: `${names[kind]} ${number}`, email: `przyklad.${number}@example.org` },
    project: {
      title: `${idea.title}${audiences[Math.floor((number - 1) / ideas.length) % audiences.length]}`,
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
