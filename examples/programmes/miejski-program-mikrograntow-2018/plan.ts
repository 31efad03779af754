import { being, sentAt } from "../synthetic/application.ts";
import type { Group } from "../synthetic/plan.ts";
import type { Answers, Kind, Twist } from "./answers.ts";
import { asking, consentLater, forPeople, ofTheSameAs, withoutAmount } from "./twists.ts";

/** A group of the plan. */
export type PlannedGroup = Group<Kind, Answers>;

type Member = readonly [Kind, ...Twist[]];

/** So many applications of each kind, the sums taken in turn. */
function several(kinds: Readonly<Partial<Record<Kind, number>>>, ...sums: readonly string[]): Member[] {
  const members = (["ngo", "informalGroup"] as const).flatMap((kind) =>
    Array.from({ length: kinds[kind] ?? 0 }, () => kind),
  );
  return members.map((kind, index) => [kind, asking(sums[index % sums.length] ?? "")]);
}

/**
 * 130 applications: who applies, how good the project is, what sum it needs, and what is unusual. Facts only: rules, cards
 * and the pool decide the rest. Sums were calibrated until the published totals came out, with the default seed.
 */
export const plan: readonly PlannedGroup[] = [
  {
    name: "well-prepared",
    quality: [89, 97],
    members: [
      ...several({ ngo: 9 }, "5000.00"),
      ...several({ ngo: 3, informalGroup: 5 }, "4800.00"),
      ...several({ ngo: 2, informalGroup: 3 }, "4500.00"),
      ...several({ ngo: 2, informalGroup: 1 }, "4000.00"),
      ["ngo", asking("3500.00"), consentLater],
      ["informalGroup", asking("3500.00"), being({ turnout: 74 })],
      ["informalGroup", asking("500.00"), forPeople(111, 7), being({ turnout: 100 })],
      ["informalGroup", withoutAmount("4180.00")],
      ["ngo", asking("4974.83"), being({ care: 83 }), sentAt("2018-06-06T23:59:59+02:00")],
    ],
  },
  { name: "good", quality: [80, 86], members: several({ ngo: 8, informalGroup: 6 }, "4800.00") },
  {
    name: "fair",
    quality: [76, 79],
    members: several({ ngo: 20, informalGroup: 13 }, "5000.00", "4950.00", "4900.00"),
  },
  { name: "weak", quality: [28, 62], members: several({ ngo: 27, informalGroup: 15 }, "4980.00", "4900.00") },
  {
    name: "too-late",
    quality: [50, 90],
    members: [
      ["ngo", asking("4950.00"), sentAt("2018-06-07T00:00:00+02:00")],
      ["informalGroup", asking("4950.00"), sentAt("2018-06-07T00:03:12+02:00")],
      ["ngo", asking("4950.00"), sentAt("2018-06-07T08:15:40+02:00")],
      ["informalGroup", asking("4950.00"), sentAt("2018-06-07T11:02:09+02:00")],
      ["ngo", asking("4950.00"), sentAt("2018-06-08T15:47:30+02:00")],
    ],
  },
  {
    name: "second-offer",
    quality: [60, 95],
    members: [
      ["ngo", asking("4950.00"), ofTheSameAs(1), sentAt("2018-06-06T12:10:00+02:00")],
      ["ngo", asking("4950.00"), ofTheSameAs(31), sentAt("2018-06-06T18:22:41+02:00")],
      ["informalGroup", asking("4950.00"), ofTheSameAs(2), sentAt("2018-06-06T20:05:13+02:00")],
      ["ngo", asking("4950.00"), ofTheSameAs(50), sentAt("2018-06-06T21:30:00+02:00")],
      ["informalGroup", asking("4950.00"), ofTheSameAs(13), sentAt("2018-06-06T22:41:55+02:00")],
      ["ngo", asking("4994.17"), ofTheSameAs(80), sentAt("2018-06-06T23:48:02+02:00")],
    ],
  },
];
