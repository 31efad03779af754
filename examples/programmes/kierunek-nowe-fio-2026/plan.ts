import { being, sentAt } from "../synthetic/application.ts";
import type { Group } from "../synthetic/plan.ts";
import type { Answers, Kind, Twist } from "./answers.ts";
import {
  asking,
  boundToPatron,
  hostedBy,
  inWhiteSpot,
  miscounted,
  ofTheSameAs,
  oneFromElsewhere,
  registeredOn,
  withRevenue,
} from "./twists.ts";

/** A group of the plan. */
export type PlannedGroup = Group<Kind, Answers>;

/** So many of each kind, one after another. */
function each(count: number, ...twists: Twist[]): (readonly [Kind, ...Twist[]])[] {
  const kinds = ["ngo", "informalGroup", "hostedGroup"] as const;
  return Array.from({ length: count }, (_, index) => [kinds[index % kinds.length] ?? "ngo", ...twists]);
}

/**
 * 44 applications: who applies, how good the project is, and what is unusual. Facts only: rules, cards and the pool decide the
 * rest. Nothing was published of this call, so nothing was calibrated.
 */
export const plan: readonly PlannedGroup[] = [
  {
    name: "well-prepared",
    quality: [74, 96],
    members: [
      ["ngo", asking("7000.00", "700.00"), registeredOn("2021-04-17"), sentAt("2026-04-17T15:59:59+02:00")],
      ["ngo", asking("6900.00"), withRevenue("50000.00"), inWhiteSpot],
      ["ngo", asking("6800.00"), withRevenue("62000.00", "48000.00")],
      ["ngo", asking("6500.00"), ofTheSameAs(2)],
      ["hostedGroup", asking("7000.00"), hostedBy(5)],
      ["hostedGroup", asking("6700.00"), hostedBy(5)],
      ["hostedGroup", asking("6400.00"), hostedBy(5), inWhiteSpot],
      ["informalGroup", asking("7000.00")],
      ["informalGroup", asking("5200.00"), miscounted],
      ["informalGroup", asking("4900.00"), being({ diligence: 15 })],
      ...each(6, asking("6900.00")),
    ],
  },
  { name: "fair", quality: [55, 64], members: each(9, asking("7000.00")) },
  { name: "weak", quality: [15, 40], members: each(8, asking("6500.00")) },
  {
    name: "beyond-the-rules",
    quality: [60, 90],
    members: [
      ["ngo", asking("7000.01")],
      ["ngo", asking("6000.00"), registeredOn("2021-02-10")],
      ["informalGroup", asking("6000.00"), oneFromElsewhere],
      ["hostedGroup", asking("7000.00"), boundToPatron],
    ],
  },
  {
    name: "left-open",
    quality: [60, 90],
    members: [
      ["ngo", asking("6000.00"), withRevenue("75000.00")],
      ["informalGroup", asking("6000.00"), miscounted, being({ diligence: 12 })],
      ["hostedGroup", asking("7000.00", "700.01")],
    ],
  },
  {
    name: "too-late",
    quality: [60, 90],
    members: [["ngo", asking("7000.00"), sentAt("2026-04-17T16:00:00+02:00")]],
  },
  {
    name: "fickle",
    quality: [76, 90],
    members: [["informalGroup", asking("6000.00"), being({ commitment: 3 })]],
  },
  {
    name: "overstretched",
    quality: [84, 95],
    members: [["ngo", asking("6900.00"), being({ commitment: 9 })]],
  },
  {
    name: "nobody-came",
    quality: [84, 95],
    members: [["hostedGroup", asking("6000.00"), being({ turnout: 0 })]],
  },
];
