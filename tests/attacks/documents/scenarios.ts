import { parseProgramme } from "@opus/grant-workflow";
import { minimalProgramme, readScenarios } from "@opus/grant-workflow-testing";
import type { Attack } from "../attack.ts";
import { many, members } from "./hostile-values.ts";
import { codes, type Hostile, refuses } from "./refuses.ts";

const programme = parseProgramme(JSON.stringify(minimalProgramme()));
const submits = { on: "2026-03-10", does: "application.submit", case: "F" };
const file = (more: object) => JSON.stringify({ people: { p: {} }, scenarios: [], ...more });
const one = (more: object) =>
  file({ scenarios: [{ name: "one", cases: { F: "p" }, steps: [submits], ...more }] });

const inputs: readonly Hostile<string>[] = [
  ["five thousand members that there are not", "OGW192", () => file(members(5_000))],
  [
    "two thousand steps with a misspelt member",
    "OGW192",
    () => one({ steps: many(2_000, () => ({ ...submits, dose: 1 })) }),
  ],
  [
    "two thousand misspelt commands",
    "OGW193",
    () => one({ steps: many(2_000, (n) => ({ ...submits, does: `application.submit${n}` })) }),
  ],
  [
    "two thousand misspelt rules of one step",
    "OGW193",
    () =>
      one({
        steps: [
          {
            ...submits,
            expect: { rules: Object.fromEntries(many(2_000, (n) => [`letter-signd${n}`, "met"])) },
          },
        ],
      }),
  ],
  [
    "a step for three thousand cases that there are not",
    "OGW193",
    () => one({ steps: [{ ...submits, case: many(3_000, (n) => `F${n}`) }] }),
  ],
  [
    "a thousand scenarios",
    "OGW104",
    () => file({ scenarios: many(1_000, (n) => ({ name: `s${n}`, steps: [submits] })) }),
  ],
  [
    "a thousand scenarios, each after the one before",
    "OGW104",
    () =>
      file({ scenarios: many(1_000, (n) => ({ name: `s${n}`, continues: `s${n - 1}`, steps: [submits] })) }),
  ],
  [
    "a circle of two hundred scenarios",
    "OGW193",
    () =>
      file({
        scenarios: many(200, (n) => ({ name: `s${n}`, continues: `s${(n + 1) % 200}`, steps: [submits] })),
      }),
  ],
  [
    "three thousand people, each like the one before",
    "OGW104",
    () => one({}).replace('{"p":{}', `{"p":{},${many(3_000, (n) => `"p${n}":{"like":"p${n - 1}"}`).join()}`),
  ],
  [
    "a circle of a hundred people",
    "OGW193",
    () =>
      file({
        people: Object.fromEntries(many(100, (n) => [`p${n}`, { like: `p${(n + 1) % 100}` }])),
        scenarios: [{ name: "one", steps: [submits] }],
      }),
  ],
  [
    "a hundred times five hundred cases",
    "OGW104",
    () => one({ cases: Object.fromEntries(many(100, (n) => [`F${n}`, { like: "p", times: 500 }])) }),
  ],
  [
    "a thousand steps of five hundred cases",
    "OGW104",
    () => one({ cases: { F: { like: "p", times: 500 } }, steps: many(1_000, () => submits) }),
  ],
  [
    "more cases at once than a number can count",
    "OGW192",
    () => one({ cases: { F: { like: "p", times: 1e9 } } }),
  ],
  [
    "a day of a hundred thousand digits",
    "OGW192",
    () => one({ steps: [{ ...submits, on: "2".repeat(100_000) }] }),
  ],
  [
    "the year 9999 and what comes after it",
    "OGW194",
    () =>
      one({
        steps: [
          { ...submits, on: "9999-12-31 24:00" },
          { ...submits, on: "9999-12-32" },
        ],
      }),
  ],
];

/** Files of scenarios. */
export const scenarios: readonly Attack[] = refuses(
  "readScenarios",
  (text) => codes(readScenarios(text, programme).problems),
  inputs,
);
