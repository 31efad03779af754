import { being, sentAt, toCall } from "../synthetic/application.ts";
import type { Group } from "../synthetic/plan.ts";
import type { Answers, Kind, Twist } from "./answers.ts";
import { agreeingLater, coming, sharing, short } from "./twists.ts";

/** A group of the plan. */
export type PlannedGroup = Group<Kind, Answers>;

/** Whoever signs up for the meetings. */
const toMeetings: Twist = toCall("zapisy-2017");
const several = (count: number, kind: Kind, ...twists: Twist[]) =>
  Array.from({ length: count }, () => [kind, toMeetings, ...twists] as const);

/** Sent on a day of the call for offers, which is weeks after the meetings. */
const offeredOn = (day: string, ...twists: Twist[]): readonly Twist[] => [
  toCall("oferty-2017"),
  sentAt(`${day}T12:30:00+02:00`),
  ...twists,
];

/** 34 applications to the meetings and 4 joint offers: who applies and what is unusual. Facts only: rules decide the rest. */
export const plan: readonly PlannedGroup[] = [
  {
    name: "offers",
    quality: [88, 94],
    members: [["consortium", ...offeredOn("2017-08-25", sharing(24_300, 2600), agreeingLater)]],
  },
  {
    name: "weak-offers",
    quality: [20, 40],
    members: [
      ["consortium", ...offeredOn("2017-08-21", sharing(16_500, 5000))],
      ["consortium", ...offeredOn("2017-08-23", sharing(9000, 4000), short(100))],
      ["consortium", ...offeredOn("2017-08-24", sharing(21_000, 7000), short(50, "correctedLater"))],
    ],
  },
  {
    name: "organisations",
    quality: [50, 90],
    members: [...several(15, "ngo", coming(2)), ...several(8, "ngo", coming(1))],
  },
  {
    name: "institutions",
    quality: [50, 90],
    members: [
      ...several(4, "culturalInstitution", coming(1)),
      ...several(2, "culturalInstitution", coming(2)),
    ],
  },
  {
    name: "too-many-people",
    quality: [50, 90],
    members: [["ngo", toMeetings, coming(3)]],
  },
  {
    name: "fickle",
    quality: [50, 90],
    members: [
      ["ngo", toMeetings, coming(2), being({ commitment: 2 })],
      ["culturalInstitution", toMeetings, coming(1), being({ commitment: 3 })],
    ],
  },
  {
    name: "too-late",
    quality: [50, 90],
    members: [["ngo", toMeetings, coming(1), sentAt("2017-07-18T00:00:00+02:00")]],
  },
  {
    name: "last-minute",
    quality: [50, 90],
    members: [["ngo", toMeetings, coming(1), sentAt("2017-07-17T23:59:59+02:00")]],
  },
];
