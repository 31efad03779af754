import { being, sentAt } from "../synthetic/application.ts";
import type { Group } from "../synthetic/plan.ts";
import type { Answers, Kind, Subregion, Twist } from "./answers.ts";
import { resilience } from "./ideas.ts";
import {
  asking,
  from,
  inArrears,
  inLocalityOf,
  ofTheSameAs,
  saysLittle,
  withMinors,
  withOwnMoney,
  withoutArea,
  withRevenues,
} from "./twists.ts";

/** A group of the plan. */
export type PlannedGroup = Group<Kind, Answers>;

type Member = readonly [Kind, ...Twist[]];

const groups = ["informalGroup", "hostedGroup"] as const;
const sums = ["9600.00", "7900.00", "8400.00", "6900.00", "9900.00", "7300.00"] as const;

/** So many organisations and so many groups of a subregion, the sums taken in turn. */
function members(subregion: Subregion, ngos: number, others: number): Member[] {
  const asks = (index: number) => asking(sums[index % sums.length] ?? "8000.00");
  return [
    ...Array.from({ length: ngos }, (_, index): Member => ["ngo", from(subregion), asks(index)]),
    ...Array.from({ length: others }, (_, index): Member => {
      return [groups[index % groups.length] ?? "informalGroup", from(subregion), asks(index)];
    }),
  ];
}

/** Applications of a subregion that are alike. */
function group(
  subregion: Subregion,
  name: string,
  quality: readonly [number, number],
  ngos: number,
  others: number,
): PlannedGroup {
  return { name: `${subregion} ${name}`, quality, members: members(subregion, ngos, others) };
}

/**
 * 148 applications from four subregions: who applies, how good the project is, and what is unusual. Facts only: rules, cards,
 * pools and the quota decide the rest. Nothing was published of this call, so nothing was calibrated.
 */
export const plan: readonly PlannedGroup[] = [
  // More organisations than money: the list goes by points alone.
  group("zachodni", "good", [72, 95], 20, 6),
  group("zachodni", "fair", [55, 66], 4, 3),
  // Groups with better projects: organisations of the reserve take the places of the lowest of them.
  group("poludniowy", "good", [76, 95], 12, 15),
  group("poludniowy", "fair", [56, 68], 8, 2),
  // Fewer organisations than the quota: all of them that reach the threshold.
  group("centralny", "good", [72, 95], 13, 14),
  group("centralny", "fair", [54, 66], 2, 6),
  group("polnocny", "good", [72, 95], 16, 5),
  group("polnocny", "weak", [12, 42], 3, 4),
  {
    name: "of-note",
    quality: [76, 95],
    members: [
      ["ngo", from("polnocny"), asking("10000.00", "5000.00"), withRevenues("200000.00")],
      [
        "ngo",
        from("zachodni"),
        asking("8000.00"),
        withRevenues("100000.00", "200000.00", "300000.00"),
        withMinors,
      ],
      ["informalGroup", from("polnocny"), asking("1000.00"), inLocalityOf(100_000)],
      ["hostedGroup", from("centralny"), asking("9000.00"), saysLittle(resilience)],
      ["ngo", from("polnocny"), asking("9500.00"), withOwnMoney],
      [
        "ngo",
        from("poludniowy"),
        asking("7000.00"),
        sentAt("2026-09-04T23:59:59+02:00"),
        being({ turnout: 66 }),
      ],
      ["informalGroup", from("polnocny"), asking("8800.00"), being({ diligence: 15 })],
    ],
  },
  {
    name: "unconsidered",
    quality: [60, 95],
    members: [
      ["ngo", from("zachodni"), asking("9000.00"), withRevenues("150000.00", "260000.00", "190000.02")],
      ["informalGroup", from("centralny"), asking("8000.00"), inLocalityOf(100_001)],
      ["hostedGroup", from("poludniowy"), asking("8000.00"), ofTheSameAs(1)],
      ["ngo", from("polnocny"), asking("7500.00"), withoutArea],
      ["ngo", from("polnocny"), asking("7500.00"), inArrears],
      ["informalGroup", from("zachodni"), asking("10000.01")],
      ["hostedGroup", from("centralny"), asking("6000.00"), saysLittle()],
    ],
  },
  {
    name: "too-late",
    quality: [60, 95],
    members: [["ngo", from("polnocny"), asking("9000.00"), sentAt("2026-09-05T00:00:00+02:00")]],
  },
];
