import { being, sentAt } from "../synthetic/application.ts";
import type { Group } from "../synthetic/plan.ts";
import type { Answers } from "./answers.ts";
import {
  alsoAt,
  asking,
  at,
  canSupply,
  endingLate,
  forPeople,
  foundOnStreetSpace,
  ofKind,
  slow,
  withoutAmount,
  withoutLetter,
  withoutParticipants,
  withoutStreet,
} from "./twists.ts";

/** Kinds of applicants, as the form lists them. */
export type Kind =
  | "ngo"
  | "naturalPerson"
  | "informalGroup"
  | "culturalInstitution"
  | "entrepreneur"
  | "socialCoop";

/** A group of the plan; `core` says whether its places lie in the Core, left to chance when not said. */
export interface PlannedGroup extends Group<Kind, Answers> {
  readonly core?: boolean;
}

const plain = (kind: Kind, count: number) => Array.from({ length: count }, () => [kind] as const);

/** 93 applications: who applies, how good the project is, and what is unusual. Facts only: rules decide the rest. */
export const plan: readonly PlannedGroup[] = [
  {
    name: "well-prepared",
    quality: [76, 95],
    members: [
      ...plain("ngo", 4),
      ...plain("naturalPerson", 2),
      ...plain("informalGroup", 3),
      ...plain("culturalInstitution", 2),
      ...plain("entrepreneur", 1),
      ["ngo", asking("1500.00")],
      [
        "naturalPerson",
        asking("5000.00"),
        sentAt("2015-03-31T15:59:59+02:00"),
        being({ care: 57, diligence: 35 }),
      ],
      ["informalGroup", being({ turnout: 131 })],
      ["ngo", being({ spending: 84 })],
      ["naturalPerson", being({ care: 88, diligence: 14 })],
      ["entrepreneur", being({ spending: 96, care: 48 })],
      [
        "ngo",
        at("ul. Sienkiewicza", { number: "40", mapPart: "southEast" }),
        alsoAt("Nawrot", { number: "9" }),
        alsoAt("ul. Tuwima", { number: "15" }),
      ],
    ],
  },
  {
    name: "poorly-attended",
    quality: [78, 90],
    members: [
      ["naturalPerson", being({ turnout: 63, spending: 81 })],
      ["informalGroup", being({ turnout: 38, spending: 70, diligence: 44 })],
      ["ngo", being({ turnout: 74 })],
    ],
  },
  {
    name: "with-gaps",
    quality: [77, 94],
    members: [
      ["ngo", withoutLetter("signedLater")],
      ["naturalPerson", withoutLetter("signedLater")],
      ["socialCoop", withoutLetter("signedLater")],
      ["informalGroup", withoutAmount("3250.00")],
      ["ngo", withoutStreet({ street: "ul. Wschodnia", number: "42" })],
      ["naturalPerson", withoutParticipants(140)],
      ["entrepreneur", endingLate("2015-10-18", "2015-09-27")],
      [
        "ngo",
        at("Rynek", { number: "3", setting: "park", mapPart: "southEast" }),
        canSupply({ path: "/locations/0/address/street", value: "pl. Reymonta" }),
      ],
    ],
  },
  {
    name: "behind-piotrkowska",
    quality: [79, 92],
    members: [
      ["ngo", at("ul. Piotrkowska", { number: "102", mapPart: "southEast" }), foundOnStreetSpace(false)],
      [
        "culturalInstitution",
        at("PIOTRKOWSKA", { number: "86", setting: "building", mapPart: "southEast" }),
        foundOnStreetSpace(false),
      ],
      [
        "informalGroup",
        at("Pietryna", { number: "153/15", mapPart: "southWest" }),
        foundOnStreetSpace(false),
      ],
      [
        "naturalPerson",
        at("Piotrkowskiej", { number: "118", mapPart: "southEast" }),
        foundOnStreetSpace(true),
      ],
    ],
  },
  {
    name: "fair",
    quality: [62, 66],
    core: false,
    members: [
      ["ngo"],
      ["naturalPerson"],
      ...plain("ngo", 3),
      ...plain("naturalPerson", 2),
      ["ngo"],
      ...plain("naturalPerson", 2),
      ...plain("informalGroup", 3),
      ...plain("culturalInstitution", 1),
      ...plain("entrepreneur", 1),
      ...plain("socialCoop", 1),
    ],
  },
  {
    name: "weak",
    quality: [14, 36],
    members: [
      ...plain("ngo", 3),
      ...plain("naturalPerson", 3),
      ...plain("informalGroup", 3),
      ...plain("entrepreneur", 1),
      ["ngo", ofKind("szkoła podstawowa", true)],
    ],
  },
  {
    name: "on-piotrkowska",
    quality: [70, 90],
    members: [
      ["ngo", at("ul. Piotrkowska", { number: "104", setting: "streetSpace", mapPart: "southEast" })],
      ["entrepreneur", at("PIOTRKOWSKA", { number: "87/3", setting: "streetSpace", mapPart: "southWest" })],
      ["naturalPerson", at("Piotrkowskiej", { number: "12", setting: "streetSpace", mapPart: "northEast" })],
      ["informalGroup", at("Pietryna", { number: "30", setting: "streetSpace", mapPart: "northEast" })],
      [
        "ngo",
        at("ul. Piotrkowską".normalize("NFD"), {
          locality: "Łódź".normalize("NFD"),
          number: "68",
          setting: "streetSpace",
          mapPart: "southEast",
        }),
      ],
      [
        "culturalInstitution",
        at("ul. Legionów", { number: "2", mapPart: "northWest" }),
        alsoAt("Ulica  Piotrkowska", { number: "3", setting: "streetSpace" }),
      ],
    ],
  },
  {
    name: "outside-the-zone",
    quality: [50, 88],
    members: [
      ["ngo", at("ul. Rzgowska", { number: "56" })],
      ["naturalPerson", at("Kilińskiego", { number: "231" })],
      ["informalGroup", at("ul. Zamkowa", { locality: "Pabianice", number: "4" })],
      [
        "ngo",
        at("ul. Próchnika", { number: "7", mapPart: "northWest" }),
        alsoAt("ul. Limanowskiego", { number: "194", setting: "park" }),
      ],
      ["entrepreneur", at("ul. Piotrkowska", { locality: "Kielce", setting: "building" })],
    ],
  },
  {
    name: "wrong-amount",
    quality: [55, 90],
    members: [
      ["naturalPerson", asking("1499.99")],
      ["ngo", asking("5000.01")],
      ["informalGroup", asking("900.00")],
      [
        "ngo",
        asking("12000.00"),
        at("ul. Piotrkowska", { number: "77", setting: "streetSpace", mapPart: "southWest" }),
      ],
    ],
  },
  {
    name: "left-open",
    quality: [45, 85],
    members: [
      ["naturalPerson", withoutLetter("signedLater"), slow],
      ["informalGroup", withoutLetter("signedLater"), slow],
      ["ngo", withoutLetter()],
      ["informalGroup", withoutStreet()],
      ["naturalPerson", withoutAmount("2700.00"), slow],
      ["ngo", at("Piotrkowska Centrum", { setting: "park" })],
    ],
  },
  {
    name: "too-late",
    quality: [60, 90],
    members: [
      ["ngo", sentAt("2015-03-31T16:00:00+02:00")],
      ["naturalPerson", sentAt("2015-03-31T21:14:05+02:00")],
    ],
  },
  {
    name: "fickle",
    quality: [60, 92],
    members: [
      ["naturalPerson", being({ commitment: 2 })],
      ["informalGroup", being({ commitment: 4 })],
      ["ngo", being({ commitment: 3 })],
    ],
  },
  {
    name: "overstretched",
    quality: [78, 92],
    members: [
      ["naturalPerson", being({ commitment: 8 })],
      ["informalGroup", being({ commitment: 10 })],
      ["socialCoop", being({ commitment: 11 })],
    ],
  },
  {
    name: "come-to-nothing",
    quality: [77, 90],
    members: [
      ["naturalPerson", being({ diligence: 6 })],
      ["entrepreneur", being({ diligence: 8 })],
      ["ngo", being({ turnout: 0, spending: 41 }), forPeople(90)],
    ],
  },
];
