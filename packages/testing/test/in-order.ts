import {
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  type GrantWorkflow,
  type ProgrammeDocument,
  parseProgramme,
  verifyJournal,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import type { ApplicationRow } from "../src/applications/row-schema.ts";
import { minimalProgramme } from "../src/builders/minimal-programme.ts";
import { createSimulatedClock } from "../src/clock/simulated-clock.ts";
import { simulate } from "../src/simulation/simulate.ts";

const basis = ["regulations"];
type Call = ProgrammeDocument["calls"][number];

/** The minimal programme with one continuous call over 7000 zł. */
export function continuous(
  queue: Partial<NonNullable<Call["queue"]>>,
  call: Partial<Call> = {},
): ProgrammeDocument {
  const { calls, deadlines } = minimalProgramme();
  const [spring] = calls as [Call];
  return minimalProgramme({
    calls: [
      {
        ...spring,
        pool: "7000.00",
        queue: {
          waitsForEarlier: "unlessWithApplicant",
          noFit: "offerRest",
          closesBelow: "500.00",
          basis,
          ...queue,
        },
        ...call,
      },
    ],
    deadlines: {
      ...deadlines,
      partialOffer: { amount: 3, unit: "workingDay", roll: "nextWorkingDay", cutOff: "24:00", basis },
    },
  });
}

/** The minimal programme with a sign-up beside its call. */
export function signUp(settings: Partial<NonNullable<Call["signUp"]>>): ProgrammeDocument {
  const { calls, form, rules } = minimalProgramme();
  const [spring] = calls as [Call];
  return minimalProgramme({
    calls: [
      spring,
      {
        ...spring,
        id: "meeting",
        numbering: { prefix: "M/", digits: 3 },
        pool: "0.00",
        signUp: { capacity: 4, closes: "byDay", basis, ...settings },
        own: {
          form,
          rules: own(rules, "meeting"),
          facts: { applicantKind: "applicantKind", title: "title" },
        },
      },
    ],
  });
}

/** Rules under ids of their own, as a call with rules of its own has them. */
function own(rules: ProgrammeDocument["rules"], call: string): ProgrammeDocument["rules"] {
  return rules.map((rule) => ({ ...rule, id: `${call}-${rule.id}` }));
}

/** The minimal programme whose call follows another for ideas, the best of which are invited. */
export function stages(best: number, call: Partial<Call> = {}): ProgrammeDocument {
  const { calls, deadlines, form, rules, scoring } = minimalProgramme();
  const [spring] = calls as [Call];
  const term = { amount: 5, unit: "workingDay", roll: "none", cutOff: "24:00", basis } as const;
  const grounds = [{ id: "misread", title: { pl: "Źle odczytano", en: "Misread" }, basis }];
  return minimalProgramme({
    calls: [
      {
        ...spring,
        from: "ideas",
        afterList: { opensAfter: 14, openFor: 14, basis },
        opensAt: "2026-05-04T00:00:00+02:00",
        closesAt: "2026-05-18T00:00:00+02:00",
        realisation: { from: "2026-07-01", to: "2026-09-30" },
        ...call,
      },
      {
        ...spring,
        id: "ideas",
        numbering: { prefix: "I/", digits: 3 },
        own: {
          form,
          rules: own(rules, "idea"),
          deadlines: { ...deadlines, formalAppeal: term, formalAppealDecision: term },
          appeals: { formal: { grounds, by: "officer", silence: "uphold", basis }, basis },
          scoring: {
            ...scoring,
            leadsTo: {
              call: "spring",
              invite: { best },
              carry: [
                { field: "requested", bound: "atMost" },
                { field: "participants", bound: "atLeast" },
                { field: "applicantKind", bound: "fixed" },
              ],
              basis,
            },
          },
        },
      },
    ],
  } as Partial<ProgrammeDocument>);
}

/** An engine that is cut off after it has kept the n-th command but before anybody hears of it. */
function cutAfter(workflow: GrantWorkflow, last: number): GrantWorkflow {
  let count = 0;
  const cut = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    const given = await answer;
    count += 1;
    if (count === last) throw new Error("interrupted");
    return given;
  };
  return {
    ...workflow,
    sendJson: (command) => cut(workflow.sendJson(command)),
    passDeadline: (pending) => cut(workflow.passDeadline(pending)),
  };
}

interface Playing {
  readonly seed?: number;
  /** A store on which the same was begun before. */
  readonly store?: Store;
  /** The command after which the engine is cut off. */
  readonly cutAt?: number;
}

/** Plays a programme and gives what its journal says. */
export async function playInOrder(
  document: ProgrammeDocument,
  rows: readonly ApplicationRow[],
  { seed = 3, store = createMemoryStore(), cutAt }: Playing = {},
) {
  const programme = parseProgramme(JSON.stringify(document));
  const clock = createSimulatedClock();
  const engine = createGrantWorkflow({ programmes: [programme], store, clock, ids: createSeededIds("1") });
  const workflow = cutAt === undefined ? engine : cutAfter(engine, cutAt);
  const result = await simulate({ programme, workflow, clock, rows, seed });
  const entries = (await store.entries()).map(({ entry }) => entry);
  const { faults } = await verifyJournal(store);
  return {
    result,
    entries,
    faults,
    /** When entries of this event were made, in the order of their commits. */
    times: (type: string) => entries.filter(({ event }) => event.type === type).map(({ at }) => at),
    ends: async (call: string) =>
      Object.fromEntries(
        (await store.rows({ scope: `${call}/ends` })).rows.map(({ value }) => [value.case, value.end]),
      ),
  };
}
