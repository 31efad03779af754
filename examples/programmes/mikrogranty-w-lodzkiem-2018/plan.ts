import { being, sentAt, toCall } from "../synthetic/application.ts";
import type { Group } from "../synthetic/plan.ts";
import { nipOf } from "../synthetic/tax-numbers.ts";
import type { Answers, Kind, Twist } from "./answers.ts";
import {
  asking,
  forPeople,
  fromElsewhere,
  ofAdults,
  registeredOn,
  withoutAmount,
  withoutPatronsNumber,
  withRevenue,
} from "./twists.ts";

/** A group of the plan, all of one call. */
export type PlannedGroup = Group<Kind, Answers> & { readonly call: CallName };

/** The calls of the programme, by id. */
export type CallName = "wojewodztwo-2018" | "rzgow-2018" | "lgota-wielka-2018" | "sokolniki-2018";

type Member = readonly [Kind, ...Twist[]];

const groups = ["informalGroup", "selfHelpGroup", "informalGroup"] as const;

/** So many organisations, the sums taken in turn. */
function ngos(count: number, ...sums: readonly string[]): Member[] {
  return Array.from({ length: count }, (_, index) => ["ngo", asking(sums[index % sums.length] ?? "")]);
}

/** So many groups, each third one a self-help group, the sums taken in turn. */
function groupsOf(count: number, ...sums: readonly string[]): Member[] {
  return Array.from({ length: count }, (_, index) => [
    groups[index % groups.length] ?? "informalGroup",
    asking(sums[index % sums.length] ?? ""),
  ]);
}

/** A group of the plan: all its members apply to one call. */
function inCall(
  call: CallName,
  name: string,
  quality: readonly [number, number],
  members: readonly Member[],
): PlannedGroup {
  return {
    name: `${call} ${name}`,
    call,
    quality,
    members: members.map(([kind, ...twists]) => [kind, toCall(call), ...twists] as const),
  };
}

/**
 * 189 applications in four calls: who applies where, how good the project is, what sum it needs, and what is unusual. Facts
 * only: rules, cards and the pools decide the rest. Sums and numbers of people were calibrated until the published totals
 * came out, with the default seed.
 */
export const plan: readonly PlannedGroup[] = [
  inCall(
    "wojewodztwo-2018",
    "well-prepared",
    [87, 98],
    [
      ...ngos(26, "5000.00", "4400.00", "3700.00"),
      ["ngo", asking("3700.00"), registeredOn("2016-03-10"), sentAt("2018-09-10T23:59:59+02:00")],
      ["ngo", asking("5000.00"), withRevenue("25000.00")],
      ["ngo", asking("4100.00"), being({ diligence: 15 })],
      ...groupsOf(19, "4000.00", "3500.00", "3000.00"),
      ["informalGroup", withoutAmount("3500.00")],
      ["selfHelpGroup", asking("3000.00"), withoutPatronsNumber(nipOf(301))],
      ["informalGroup", asking("3500.00"), ofAdults(3), being({ turnout: 74 })],
    ],
  ),
  inCall(
    "wojewodztwo-2018",
    "fair",
    [66, 71],
    [...ngos(17, "5000.00", "4800.00"), ...groupsOf(16, "4000.00", "3900.00")],
  ),
  inCall(
    "wojewodztwo-2018",
    "weak",
    [20, 50],
    [...ngos(25, "5000.00", "4700.00"), ...groupsOf(25, "4000.00", "3600.00")],
  ),
  inCall(
    "wojewodztwo-2018",
    "not-young",
    [60, 95],
    [
      ["ngo", asking("5000.00"), registeredOn("2016-02-20")],
      ["ngo", asking("4900.00"), registeredOn("2012-05-14")],
      ["ngo", asking("5000.00"), withRevenue("25000.01")],
      ["ngo", asking("4000.00"), withRevenue("181500.00")],
    ],
  ),
  inCall(
    "wojewodztwo-2018",
    "beyond-the-rules",
    [60, 95],
    [
      ["informalGroup", asking("4000.01")],
      ["ngo", asking("5000.01")],
      ["informalGroup", asking("5000.00")],
      ["selfHelpGroup", asking("4000.00"), ofAdults(2)],
      ["informalGroup", asking("4000.00"), fromElsewhere],
      ["ngo", asking("4500.00"), fromElsewhere],
    ],
  ),
  inCall(
    "wojewodztwo-2018",
    "left-open",
    [50, 90],
    [
      ["informalGroup", asking("4000.00"), withoutPatronsNumber()],
      ["selfHelpGroup", asking("3500.00"), withoutPatronsNumber(nipOf(302)), being({ diligence: 20 })],
    ],
  ),
  inCall(
    "wojewodztwo-2018",
    "too-late",
    [50, 95],
    [
      ["ngo", asking("5000.00"), sentAt("2018-09-11T00:00:00+02:00")],
      ["informalGroup", asking("4000.00"), sentAt("2018-09-11T07:40:12+02:00")],
      ["ngo", asking("4400.00"), sentAt("2018-09-11T12:05:31+02:00")],
    ],
  ),
  inCall(
    "wojewodztwo-2018",
    "fickle",
    [70, 90],
    [["informalGroup", asking("4000.00"), being({ commitment: 3 })]],
  ),
  inCall(
    "rzgow-2018",
    "well-prepared",
    [86, 98],
    [
      ["ngo", asking("4800.00")],
      ["ngo", asking("4400.00")],
      ["informalGroup", asking("3600.00")],
      ["selfHelpGroup", asking("3200.00")],
    ],
  ),
  inCall("rzgow-2018", "fair", [65, 70], [...ngos(2, "4900.00"), ...groupsOf(2, "3900.00")]),
  inCall("rzgow-2018", "weak", [20, 45], [...ngos(2, "5000.00"), ...groupsOf(3, "4000.00")]),
  inCall(
    "lgota-wielka-2018",
    "well-prepared",
    [86, 98],
    [
      ["ngo", asking("5000.00")],
      ["ngo", asking("4500.00")],
      ["informalGroup", asking("3500.00")],
      ["informalGroup", asking("3000.00")],
    ],
  ),
  inCall("lgota-wielka-2018", "fair", [65, 70], [...ngos(1, "4700.00"), ...groupsOf(2, "3800.00")]),
  inCall("lgota-wielka-2018", "weak", [20, 45], [...ngos(2, "5000.00"), ...groupsOf(3, "4000.00")]),
  inCall(
    "sokolniki-2018",
    "well-prepared",
    [86, 98],
    [
      ["ngo", asking("4900.00")],
      ["ngo", asking("4300.00")],
      ["selfHelpGroup", asking("3500.00")],
      ["informalGroup", asking("3300.00"), forPeople(42), being({ turnout: 100 })],
    ],
  ),
  inCall("sokolniki-2018", "fair", [65, 70], [...ngos(2, "4600.00"), ...groupsOf(1, "3900.00")]),
  inCall("sokolniki-2018", "weak", [20, 45], [...ngos(2, "5000.00"), ...groupsOf(4, "3700.00")]),
  inCall(
    "sokolniki-2018",
    "too-late",
    [60, 90],
    [["ngo", asking("5000.00"), sentAt("2018-09-11T08:00:00+02:00")]],
  ),
];
