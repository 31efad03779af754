import { being, sentAt } from "../synthetic/application.ts";
import type { Group } from "../synthetic/plan.ts";
import type { Answers, Kind } from "./answers.ts";
import { alone, asking, reaching, visit, withoutAmount } from "./twists.ts";

/** A group of the plan. */
export type PlannedGroup = Group<Kind, Answers>;

/**
 * 24 applications: who applies, how good the project is, what sum it needs, and what is unusual. Facts only: rules, cards and
 * the pool decide the rest. Sums and numbers of recipients were calibrated until the published totals came out, with the
 * default seed.
 */
export const plan: readonly PlannedGroup[] = [
  {
    name: "well-prepared",
    quality: [84, 97],
    members: [
      ["ngo", asking("25000.00")],
      ["ngo", asking("25000.00"), visit(6)],
      ["ngo", asking("24900.00")],
      ["equatedEntity", asking("23850.00")],
      ["ngo", asking("22400.00"), visit(12, { online: false, onlineLater: true })],
      ["ngo", asking("20900.00")],
      ["ngo", asking("19500.00"), being({ care: 84 })],
      ["equatedEntity", asking("18750.00")],
      ["ngo", withoutAmount("16800.00")],
      ["ngo", asking("14968.10")],
      ["ngo", asking("12500.00"), being({ diligence: 15 })],
      ["ngo", asking("10500.00"), sentAt("2018-03-05T15:59:59+01:00")],
      ["ngo", asking("9200.00"), reaching(508, 21_290), being({ turnout: 100 })],
    ],
  },
  {
    name: "fair",
    quality: [68, 72],
    members: [
      ["ngo", asking("21000.00")],
      ["ngo", asking("18000.00")],
      ["equatedEntity", asking("9500.00")],
    ],
  },
  {
    name: "weak",
    quality: [20, 45],
    members: [
      ["ngo", asking("25000.00")],
      ["ngo", asking("24000.00")],
      ["equatedEntity", asking("15500.00")],
    ],
  },
  {
    name: "beyond-the-rules",
    quality: [60, 90],
    members: [
      ["ngo", asking("20000.00"), visit(8, { fromLodz: true })],
      ["ngo", asking("7000.00"), alone],
      ["ngo", asking("25000.01")],
      ["ngo", asking("17000.00"), visit(4)],
    ],
  },
  {
    name: "too-late",
    quality: [60, 90],
    members: [["ngo", asking("19000.00"), sentAt("2018-03-05T16:00:00+01:00")]],
  },
];
