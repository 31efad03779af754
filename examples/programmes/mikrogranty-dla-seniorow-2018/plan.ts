import { being, sentAt } from "../synthetic/application.ts";
import type { Group } from "../synthetic/plan.ts";
import type { Answers, Kind, Twist } from "./answers.ts";
import {
  asking,
  beyondLodz,
  endingLate,
  forPeople,
  fromAge,
  slow,
  withoutAge,
  withoutAmount,
  withoutKind,
} from "./twists.ts";

/** A group of the plan. */
export type PlannedGroup = Group<Kind, Answers>;

const several = (count: number, kind: Kind, ...twists: Twist[]) =>
  Array.from({ length: count }, () => [kind, ...twists] as const);

/** 62 applications: who applies, how good the project is, and what is unusual. Facts only: rules decide the rest. */
export const plan: readonly PlannedGroup[] = [
  {
    name: "well-prepared",
    quality: [80, 96],
    members: [
      ["ngo", asking("8000.00")],
      ["ngo", asking("8000.00")],
      ["ngo", asking("8000.00"), being({ care: 83 })],
      ["ngo", asking("7900.00")],
      ["ngo", asking("7800.00"), being({ spending: 88 })],
      ["ngo", asking("7800.00")],
      ["ngo", asking("7700.00"), beyondLodz("onlyLodzLater")],
      ["ngo", asking("7700.00"), endingLate("2018-12-08", "2018-11-29")],
      ["ngo", asking("7500.00"), being({ diligence: 15 })],
      ["ngo", asking("1000.00"), forPeople(24)],
      ["informalGroup", asking("3000.00")],
      ["informalGroup", asking("3000.00"), fromAge(60)],
      ["informalGroup", asking("2950.00"), withoutAge(63)],
      ["informalGroup", asking("2900.00"), being({ turnout: 72 })],
      ["informalGroup", asking("2900.00"), being({ turnout: 124 })],
      ["informalGroup", withoutAmount("2850.00")],
      ["informalGroup", asking("1000.00"), forPeople(15), sentAt("2018-09-28T23:59:59+02:00")],
    ],
  },
  {
    name: "fair",
    quality: [62, 70],
    members: [...several(9, "ngo", asking("6000.00")), ...several(8, "informalGroup", asking("3000.00"))],
  },
  { name: "shy", quality: [54, 58], members: [...several(3, "ngo"), ...several(2, "informalGroup")] },
  { name: "weak", quality: [12, 34], members: [...several(6, "ngo"), ...several(4, "informalGroup")] },
  {
    name: "wrong-amount",
    quality: [50, 90],
    members: [
      ["ngo", asking("8000.01")],
      ["ngo", asking("999.99")],
      ["informalGroup", asking("3000.01")],
      ["informalGroup", asking("6000.00")],
    ],
  },
  {
    name: "too-young",
    quality: [60, 85],
    members: [
      ["ngo", fromAge(59)],
      ["informalGroup", fromAge(50)],
    ],
  },
  {
    name: "left-open",
    quality: [50, 80],
    members: [
      ["ngo", beyondLodz()],
      ["informalGroup", withoutKind("informalGroup"), slow],
      ["ngo", withoutAmount()],
    ],
  },
  {
    name: "too-late",
    quality: [60, 90],
    members: [
      ["ngo", sentAt("2018-09-29T00:00:00+02:00")],
      ["informalGroup", sentAt("2018-09-29T10:12:40+02:00")],
    ],
  },
  { name: "fickle", quality: [70, 85], members: [["informalGroup", being({ commitment: 3 })]] },
  {
    name: "overstretched",
    quality: [80, 90],
    members: [["ngo", being({ commitment: 9 }), asking("6000.00")]],
  },
];
