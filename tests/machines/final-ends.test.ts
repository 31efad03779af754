import { type CaseOptions, endCodes, everyOption, grantMachine, statePaths } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import type { AnyStateMachine } from "xstate";
import { getAdjacencyMap } from "xstate/graph";
import { grantLifecycle } from "../../packages/core/src/lifecycle/lifecycle.ts";
import { nodesOf, type Reached, walkOfCase } from "./walk-machine.ts";

/** A remedy of an applicant, and the deadline up to which it is filed; that of results is the call's. */
const remedies = {
  "appeal.file": "deadline.formalAppeal.passed",
  "restoration.request": "deadline.restoration.passed",
  "resultAppeal.file": null,
} as const;
type Remedy = keyof typeof remedies;
const named = Object.keys(remedies) as Remedy[];

/** What ends a case although a remedy could be filed: the applicant gives it up, or the matter itself is gone. */
const givesUp = [
  "application.withdraw",
  "agreement.resign",
  "agreement.terminate",
  "call.annulled",
  "call.spent",
];

interface Edge {
  readonly from: string;
  readonly event: string;
  readonly end: string;
  readonly open: readonly Remedy[];
}

/** Ends that give what was asked for. */
const positive: readonly string[] = ["invitedOn", "seated", "funded"];
const ends: ReadonlySet<string> = new Set(endCodes);

/** Every way on which the walk came to an end, with the remedies that could be filed before it. */
function waysToEnds(machine: AnyStateMachine): readonly Edge[] {
  const byPath = new Map(nodesOf(machine.root).map((node) => [node.path.join("."), node]));
  const heard = (paths: readonly string[]) =>
    named.filter((remedy) =>
      paths.some((path) => {
        const parts = path.split(".");
        return parts.some((_, index) =>
          byPath.get(parts.slice(0, parts.length - index).join("."))?.ownEvents.includes(remedy),
        );
      }),
    );
  const edges = getAdjacencyMap(machine, walkOfCase(machine)) as unknown as Readonly<
    Record<
      string,
      {
        readonly state: unknown;
        readonly transitions: Readonly<
          Record<string, { readonly state: unknown; readonly event: { readonly type: string } }>
        >;
      }
    >
  >;
  const found = new Map<string, Edge>();
  for (const { state, transitions } of Object.values(edges)) {
    const from = statePaths((state as Reached).value);
    for (const { state: next, event } of Object.values(transitions)) {
      const [end = "", ...more] = statePaths((next as Reached).value);
      if (more.length > 0 || !ends.has(end) || from.includes(end)) continue;
      const edge = { from: from.join(" "), event: event.type, end, open: heard(from) };
      found.set(JSON.stringify(edge), edge);
    }
  }
  return [...found.values()];
}

const noSilence: CaseOptions = { ...everyOption, appeals: { ...everyOption.appeals, silence: "reject" } };

describe.each([
  ["every option on", everyOption],
  ["an operator whose silence rejects", noSilence],
  ["returns that silence lets stand", { ...everyOption, scoring: { ...everyOption.scoring, lapses: false } }],
] as const)("an end of a case with %s", (_, options) => {
  const machine = grantMachine({ options });
  const ways = waysToEnds(machine);

  it("is come to while a remedy could be filed by its term alone, or by who gives it up", () => {
    expect(ways.length).toBeGreaterThan(30);
    const early = ways.filter(({ event, open }) =>
      open.some((remedy) => {
        const deadline = remedies[remedy];
        return deadline !== null && event !== deadline && !givesUp.includes(event);
      }),
    );
    expect(early).toEqual([]);
  });

  it("hears no remedy, nor anything else but what its call tells everybody", () => {
    const finals = nodesOf(machine.root).filter(({ path, type }) => path.length === 1 && type === "final");
    expect(finals.length).toBeGreaterThan(15);
    expect(finals.flatMap(({ ownEvents }) => [...ownEvents])).toEqual([]);
  });

  it.each([
    // Nobody is on the reserve, or offered a part, before appeals are over.
    [
      "before anything follows from the list",
      ["resultAppeals", "decidingAppeals", "appealsOverdue"],
      /(onReserve|partOffered|awaitingAnswer)/,
    ],
    [
      "while agreements are concluded",
      ["contractingUnderAppeal", "contractingBeforeDecisions", "contractingAppealsOverdue"],
      undefined,
    ],
  ] as const)("without a grant waits until no result can be appealed, %s", (__, states, unreachable) => {
    const early = ways
      .filter(({ open, event }) => open.includes("resultAppeal.file") && !givesUp.includes(event))
      .filter(({ from, end }) => !positive.includes(end) && unreachable?.test(from) !== true)
      // Its plan refuses it as long as agreements are concluded at all (OGW244).
      .filter(({ event }) => event !== "reserve.close")
      .flatMap(({ event, end, from }) =>
        states.flatMap((state) => {
          const { spec } = grantLifecycle.commands.get(event) ?? {};
          const facts = { state: [state], context: { call: {} }, happened: {} };
          return spec?.openBeside?.([facts as never]) === undefined
            ? [`${from}: ${event} -> ${end} in ${state}`]
            : [];
        }),
      );
    expect(early).toEqual([]);
  });
});
