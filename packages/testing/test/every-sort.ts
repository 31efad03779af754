import type { ProgrammeDocument } from "@opus/grant-workflow";
import type { ApplicationRow } from "../src/applications/row-schema.ts";
import { applicationRow } from "../src/builders/application-row.ts";
import { minimalProgramme } from "../src/builders/minimal-programme.ts";

type Round = NonNullable<ProgrammeDocument["scoring"]["rounds"]>[number];

const basis = ["regulations"];

/** The minimal programme with every option on, and a pool for nine of its applications. */
export function fullProgramme(): ProgrammeDocument {
  const { calls, scoring, eligibility, deadlines } = minimalProgramme();
  const checklist = [
    { id: "amount", title: { pl: "Kwota", en: "Amount" }, rule: "amount-in-range", basis },
    { id: "entitled", title: { pl: "Podpisy", en: "Signatures" }, no: "reject" as const, basis },
  ];
  const presentation: Round = {
    id: "presentation",
    title: { pl: "Prezentacja", en: "Presentation" },
    by: "committee",
    criteria: [{ id: "presence", title: { pl: "Prezentacja", en: "Presentation" }, max: 10 }],
    threshold: 5,
    joins: "add",
    basis,
  };
  const residents: Round = {
    id: "residents",
    title: { pl: "Głosowanie mieszkańców", en: "Vote of residents" },
    by: "residents",
    votes: { as: "inProportion", each: 50, points: 1, most: 2 },
    threshold: 0,
    joins: "add",
    basis,
  };
  return minimalProgramme({
    eligibility: { ...eligibility, checklist },
    calls: calls.map((call) => ({ ...call, pool: "18000.00" })),
    scoring: { ...scoring, invite: { best: 100 }, rounds: [presentation, residents] },
    amendments: { basis },
    agreement: {
      comments: { places: [{ id: "bip", title: { pl: "BIP", en: "Bulletin" } }], late: "refuse", basis },
    },
    deadlines: {
      ...deadlines,
      recommendation: { amount: 14, unit: "day", roll: "nextWorkingDay", cutOff: "24:00", basis },
      comments: { amount: 7, unit: "day", roll: "none", cutOff: "24:00", basis },
    },
    monitoring: { sharePercent: 60, mustInclude: ["highestAward"], basis },
  });
}

type Changes = Parameters<typeof applicationRow>[1];

const noLetter = { answers: { letterSigned: false }, corrections: [{ path: "/letterSigned", value: true }] };
const outdoors = (isPublic: boolean): Changes => ({
  answers: { needsSite: true },
  site: [{ path: "/siteIsPublic", value: isPublic }],
});

const sorts: Readonly<Record<string, Changes>> = {
  sound: {},
  "sound-slow": { traits: { diligence: 55, quality: 84 } },
  careless: { traits: { care: 15, diligence: 35 } },
  "half-attended": { answers: { requested: "2100.00" }, traits: { turnout: 60, care: 30, diligence: 20 } },
  "never-reports": { traits: { diligence: 5 } },
  "nobody-came": { traits: { turnout: 0, quality: 88 } },
  "reports-when-called": { traits: { diligence: 15, quality: 87 } },
  resigning: { traits: { commitment: 8, quality: 97 } },
  "resigning-too": { traits: { commitment: 9, quality: 97 } },
  withdrawing: { traits: { commitment: 2 } },
  "supplement-in-time": noLetter,
  "supplement-late": { ...noLetter, traits: { diligence: 10 } },
  "public-ground": { ...outdoors(true), traits: { quality: 76 } },
  "private-ground": outdoors(false),
  "too-much": { answers: { requested: "5000.01" } },
  late: { submittedAt: "2026-03-20T16:00:00+01:00" },
  weak: { traits: { quality: 20 } },
  "reserve-first": { traits: { quality: 66 } },
  "reserve-second": { traits: { quality: 64 } },
};

/** An application of every sort for the full programme; ids say what is special about them. */
export function rowsOfEverySort(): ApplicationRow[] {
  return Object.entries(sorts).map(([id, changes], index) =>
    applicationRow(id, {
      submittedAt: `2026-03-${String(4 + (index % 14)).padStart(2, "0")}T12:00:00+01:00`,
      ...changes,
    }),
  );
}
