import { loadProgramme } from "@opus/grant-workflow";
import type { Attack } from "../attack.ts";
import { changedProgramme, type Hacked } from "./changed-programme.ts";
import { many, members, nestedLists } from "./hostile-values.ts";
import { codes, type Hostile, refuses } from "./refuses.ts";

type Change = readonly [name: string, code: string, change: (document: Hacked) => void];

const text = (pl: string, en = pl) => ({ pl, en });

/** A scoring rule whose points are no whole numbers. */
const thirds = (points: object) => ({
  id: "thirds",
  title: text("t"),
  kind: "scoring",
  moments: ["scoring"],
  score: { "*": [{ var: "participants" }, 0.333333] },
  points,
  basis: ["regulations"],
  messages: { undetermined: text("u") },
});

const changes: readonly Change[] = [
  ["twenty thousand unknown members", "OGW104", (d) => Object.assign(d, members(20_000))],
  ["two hundred unknown members", "OGW154", (d) => Object.assign(d, members(150))],
  ["unknown members near to known ones", "OGW154", (d) => Object.assign(d, members(100, 1, "descriptio"))],
  [
    "unknown members in every call",
    "OGW154",
    (d) => {
      d.calls = many(40, () => ({ ...d.calls[0], ...members(20) }));
    },
  ],
  ["a name of a hundred thousand letters", "OGW104", (d) => Object.assign(d, { ["n".repeat(100_000)]: 1 })],
  [
    "a title of a hundred thousand letters",
    "OGW104",
    (d) => Object.assign(d, { title: text("x".repeat(100_000)) }),
  ],
  ["an id of half a million letters", "OGW104", (d) => Object.assign(d, { id: "a-".repeat(250_000) })],
  ["an id of hyphens that almost fits", "OGW156", (d) => Object.assign(d, { id: `${"a-".repeat(9_000)}_` })],
  ["a version of dots and digits", "OGW156", (d) => Object.assign(d, { version: `${"1.".repeat(9_000)}x` })],
  [
    "a path of ten thousand names",
    "OGW156",
    (d) => Object.assign(d.facts, { title: `${"a.".repeat(9_000)}!` }),
  ],
  ["a zone of twenty thousand letters", "OGW171", (d) => Object.assign(d, { zone: "Europe/".repeat(2_500) })],
  ["ten thousand calls", "OGW104", (d) => Object.assign(d, { calls: many(3_000, () => ({})) })],
  ["two hundred empty calls", "OGW153", (d) => Object.assign(d, { calls: many(200, () => ({})) })],
  ["two hundred calls of one id", "OGW170", (d) => Object.assign(d, { calls: many(40, () => d.calls[0]) })],
  ["ten thousand empty sources", "OGW104", (d) => Object.assign(d, { sources: many(10_000, () => ({})) })],
  ["two hundred empty sources", "OGW153", (d) => Object.assign(d, { sources: many(200, () => ({})) })],
  ["sources of one id", "OGW170", (d) => Object.assign(d, { sources: many(200, () => d.sources[0]) })],
  [
    "assumptions about nothing",
    "OGW161",
    (d) => {
      const concerns = many(20, (index) => `/nowhere/${index}`);
      d.assumptions = many(40, (index) => ({ id: `a-${index}`, text: text("t"), concerns }));
    },
  ],
  [
    "an assumption with a pointer of a thousand names",
    "OGW161",
    (d) => {
      d.assumptions = [{ id: "a", text: text("t"), concerns: ["/a".repeat(9_000)] }];
    },
  ],
  [
    "criteria by the thousand",
    "OGW104",
    (d) => Object.assign(d.scoring, { criteria: many(5_000, () => ({})) }),
  ],
  [
    "criteria of one id",
    "OGW170",
    (d) => {
      d.scoring.criteria = many(200, () => d.scoring.criteria[0]);
    },
  ],
  [
    "ties on criteria that there are not",
    "OGW166",
    (d) => {
      d.scoring.ranking.ties = many(190, (index) => ({ criterion: `quality${index}` }));
    },
  ],
  ["record classes by the thousand", "OGW104", (d) => Object.assign(d.recordClasses, members(2_000, {}))],
  ["record classes with nothing in them", "OGW153", (d) => Object.assign(d.recordClasses, members(150, {}))],
  ["terms nested ninety deep", "OGW154", (d) => Object.assign(d.deadlines, { other: nestedLists(90) })],
  ["a number where the calls stand", "OGW155", (d) => Object.assign(d, { calls: 5 })],
  [
    "lists of lists where a list of texts stands",
    "OGW104",
    (d) => {
      d.sources = many(150, () => many(100, () => ({})));
    },
  ],
  [
    "bases that no source is, five thousand",
    "OGW104",
    (d) => {
      d.calls[0].basis = many(5_000, (index) => `s-${index}`);
    },
  ],
  [
    "a date of twenty thousand digits",
    "OGW156",
    (d) => Object.assign(d.calls[0], { opensAt: "2".repeat(19_000) }),
  ],
  [
    "a pool beyond all money",
    "OGW156",
    (d) => Object.assign(d.calls[0], { pool: `${"9".repeat(19_000)}.00` }),
  ],
  ["points in thirds", "OGW166", (d) => d.rules.push(thirds({ max: 5 }))],
  ["two million points", "OGW166", (d) => d.rules.push(thirds({ max: 2_000_000 }))],
  ["a currency nobody has, long", "OGW155", (d) => Object.assign(d, { currency: "P".repeat(15_000) })],
  ["a format of a list", "OGW155", (d) => Object.assign(d, { format: many(100, () => 1) })],
];

/** Whole programme documents. */
export const programmes: readonly Attack[] = refuses(
  "programme",
  (document) => codes(loadProgramme(document).problems),
  changes.map(([name, code, change]): Hostile<string> => [name, code, () => changedProgramme(change)]),
);
