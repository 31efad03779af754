import type { Problem } from "@opus/grant-rules/errors";
import type { CallDocument } from "../document/call-schema.ts";
import { checkProblem, nameRemedy } from "../document/check-problem.ts";
import type { LeadsTo } from "../lifecycle/scoring/leads-to-schema.ts";
import { roundsOf } from "../lifecycle/scoring/rounds.ts";
import { carryFindings } from "./carry-findings.ts";
import type { CheckedPart } from "./check-parts.ts";
import type { Programme } from "./programme.ts";

/** A call with what holds in it, and where it stands. */
export interface PlacedCall {
  readonly call: CallDocument;
  readonly programme: Programme;
  /** Leads a pointer into the document of its call to the whole document. */
  writtenPlace(pointer: string): string;
  /** JSON Pointer of the call in the document of its part. */
  readonly at: string;
}

/** What is wrong with calls that derive from each other: both sides say so, no circle, answers that can be carried over. */
export function stageFindings(
  parts: readonly CheckedPart[],
  programmes: readonly Programme[],
): readonly Problem[] {
  const calls = programmes.flatMap((programme, nth) =>
    programme.document.calls.map((call, index): PlacedCall => {
      const writtenPlace = (pointer: string) => parts[nth]?.writtenPlace(pointer) ?? pointer;
      return { call, programme, writtenPlace, at: `/calls/${index}` };
    }),
  );
  return calls.flatMap((each) => [...derives(each, calls), ...leads(each, calls)]);
}

function leadsTo({ programme }: PlacedCall): LeadsTo | undefined {
  return programme.document.scoring.leadsTo;
}

/** What is wrong with the call that a call says it derives from. */
function derives(own: PlacedCall, calls: readonly PlacedCall[]): readonly Problem[] {
  const { call, at, writtenPlace } = own;
  if (call.from === undefined) return [];
  const pointer = writtenPlace(`${at}/from`);
  const origin = calls.find((each) => each.call.id === call.from);
  if (origin === undefined) return [noSuchCall(call.from, pointer, calls)];
  if (isCircle(call, calls)) return [circle(call.id, pointer)];
  if (leadsTo(origin)?.call !== call.id) return [doesNotLead(call.from, call.id, pointer)];
  return Date.parse(call.opensAt) < Date.parse(origin.call.closesAt)
    ? [tooEarly(origin.call.id, writtenPlace(`${at}/opensAt`))]
    : [];
}

/** What is wrong with the call that the assessment of a call leads to. */
function leads(own: PlacedCall, calls: readonly PlacedCall[]): readonly Problem[] {
  const to = leadsTo(own);
  if (to === undefined) return [];
  const { call, programme, writtenPlace } = own;
  const pointer = writtenPlace("/scoring/leadsTo/call");
  const next = calls.find((each) => each.call.id === to.call);
  if (next === undefined) return [noSuchCall(to.call, pointer, calls)];
  // A circle is told where calls say what they derive from.
  if (isCircle(next.call, calls)) return [];
  if (next.call.from !== call.id) return [doesNotDerive(to.call, call.id, pointer)];
  const sameName = roundsOf(programme.document.scoring).some(({ id }) => id === to.call);
  return [...(sameName ? [roundOfThatName(to.call, pointer)] : []), ...carryFindings(own, next, to)];
}

/** Whether the calls that a call derives from lead back to it. */
function isCircle(first: CallDocument, calls: readonly PlacedCall[]): boolean {
  const met = new Set<string>();
  for (let { from } = first; from !== undefined; ) {
    if (from === first.id) return true;
    if (met.has(from)) return false;
    met.add(from);
    const before = from;
    from = calls.find(({ call }) => call.id === before)?.call.from;
  }
  return false;
}

function noSuchCall(id: string, pointer: string, calls: readonly PlacedCall[]): Problem {
  return checkProblem(
    "OGW883",
    pointer,
    { pl: `Program nie ma naboru „${id}”.`, en: `The programme has no call “${id}”.` },
    nameRemedy(
      id,
      calls.map(({ call }) => call.id),
    ),
  );
}

function doesNotLead(origin: string, id: string, pointer: string): Problem {
  return checkProblem(
    "OGW883",
    pointer,
    {
      pl: `Nabór „${origin}” nie zaprasza do naboru „${id}”: nikt nie mógłby złożyć w nim wniosku.`,
      en: `The call “${origin}” invites nobody to the call “${id}”: nobody could apply in it.`,
    },
    {
      pl: `Podaj w ocenie naboru „${origin}”: "leadsTo": {"call": "${id}"} („own.scoring”), albo usuń „from”.`,
      en: `State in the assessment of the call “${origin}” "leadsTo": {"call": "${id}"} (“own.scoring”), or remove “from”.`,
    },
  );
}

function doesNotDerive(next: string, id: string, pointer: string): Problem {
  return checkProblem(
    "OGW883",
    pointer,
    {
      pl: `Ocena naboru „${id}” prowadzi do naboru „${next}”, a ten z niego nie wynika: zaproszeni nie mieliby gdzie złożyć wniosku.`,
      en: `The assessment of the call “${id}” leads to the call “${next}”, which does not derive from it: who is invited could apply nowhere.`,
    },
    {
      pl: `Podaj w naborze „${next}”: "from": "${id}". Gdy ocena jest wspólna dla kilku naborów, daj naborowi „${id}” własną („own.scoring”).`,
      en: `State "from": "${id}" in the call “${next}”. Where several calls share the assessment, give the call “${id}” one of its own (“own.scoring”).`,
    },
  );
}

function circle(id: string, pointer: string): Problem {
  return checkProblem(
    "OGW885",
    pointer,
    {
      pl: `Nabór „${id}” wynika przez inne z samego siebie: nikt nie mógłby zacząć.`,
      en: `The call “${id}” derives, through others, from itself: nobody could begin.`,
    },
    {
      pl: "Usuń „from” naboru, od którego wszystko się zaczyna.",
      en: "Remove “from” of the call with which all begins.",
    },
  );
}

function tooEarly(origin: string, pointer: string): Problem {
  return checkProblem(
    "OGW889",
    pointer,
    {
      pl: `Nabór otwiera się, zanim zamknie się nabór „${origin}”, z którego wynika: nikt nie będzie jeszcze zaproszony.`,
      en: `The call opens before the call “${origin}” that it derives from has closed: nobody will be invited by then.`,
    },
    {
      pl: "Podaj późniejsze „opensAt”: po zamknięciu tamtego naboru i jego ocenie.",
      en: "Give a later “opensAt”: after that call has closed and was assessed.",
    },
    "warning",
  );
}

function roundOfThatName(id: string, pointer: string): Problem {
  return checkProblem(
    "OGW883",
    pointer,
    {
      pl: `Runda tej oceny i następny nabór mają jeden identyfikator „${id}”: ogłaszając zaproszonych, nie dałoby się ich odróżnić.`,
      en: `A round of this assessment and the next call have one id, “${id}”: when it is published who is invited nobody could tell them apart.`,
    },
    { pl: "Nazwij rundę inaczej.", en: "Give the round another name." },
  );
}
