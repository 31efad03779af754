import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { RolesDocument } from "../../document/roles-schema.ts";
import type { AnyAggregate } from "../../kernel/aggregate.ts";
import type { StateMeta } from "../../kernel/lowered.ts";
import { ownOfNobody, rolesFor, roleTitle, type Sendable } from "../../kernel/permissions.ts";
import { type CheckedProgramme, sectionOf } from "../shape/checked-programme.ts";

/** What is read here of a node of a machine; XState's own `StateNode` fits. */
interface Node {
  readonly meta?: unknown;
  readonly states: Readonly<Record<string, Node>>;
  readonly transitions: ReadonlyMap<string, unknown>;
}

/**
 * OGW905: every state that waits for somebody waits for one who may act. OGW906, a warning: commands that nobody may send
 * although states of this programme answer them, and that are not withheld.
 */
export function unsentCommands({ document, lifecycle }: CheckedProgramme): readonly Problem[] {
  const stated = sectionOf(document, "roles") as RolesDocument | undefined;
  if (stated === undefined) return [];
  const options = Object.fromEntries(
    lifecycle.stages.map(({ nouns: { name }, verbs }) => [
      name,
      verbs.options(sectionOf(document, name), document),
    ]),
  );
  const isSent = (command: Sendable) => rolesFor({ document }, command).length > 0;
  const commandOf = (type: string) => lifecycle.commands.get(type)?.spec;
  const states = lifecycle.aggregates.flatMap((aggregate: AnyAggregate) =>
    statesOf(lifecycle.machineOf(aggregate, { options }).root),
  );
  const stuck = states.flatMap((state) => {
    const { waitsFor, name } = state.meta as StateMeta;
    const acts = typesOf(state).flatMap((type) => commandOf(type) ?? []);
    const theirs = acts.filter(({ by }) =>
      by.some((role) => role === waitsFor && !ownOfNobody.includes(role)),
    );
    return theirs.length > 0 && !theirs.some(isSent) ? [{ name, waitsFor, theirs }] : [];
  });
  const answered = new Set(states.flatMap(typesOf));
  const unsent = [...answered]
    .flatMap((type) => commandOf(type) ?? [])
    .filter((command) => !isSent(command) && stated.withheld?.includes(command.type) !== true)
    .map(({ type }) => type);
  return [
    ...stuck.map(({ name, waitsFor, theirs }) => stuckState(name, roleTitle({ document }, waitsFor), theirs)),
    ...(unsent.length === 0 ? [] : [unsentOf(unsent)]),
  ];
}

function statesOf(node: Node): readonly Node[] {
  const inside = Object.values(node.states).flatMap(statesOf);
  return node.meta === undefined ? inside : [node, ...inside];
}

function typesOf(node: Node): readonly string[] {
  return [...node.transitions.keys()];
}

function stuckState(
  name: StateMeta["name"],
  waitsFor: StateMeta["name"],
  theirs: readonly Sendable[],
): Problem {
  const types = theirs.map(({ type }) => type).join(", ");
  return checkProblem(
    "OGW905",
    "/roles",
    {
      pl: `Stan „${name.pl}” czeka na to, co robi ${waitsFor.pl} (${types}), a żadna rola tego nie może: nikt nie ruszyłby z niego niczego dalej.`,
      en: `The state “${name.en}” waits for what the ${waitsFor.en} does (${types}), and no role may do it: nobody would bring anything on from there.`,
    },
    {
      pl: "Dopisz jedno z tych poleceń do „does” którejś roli.",
      en: 'Add one of these commands to "does" of some role.',
    },
  );
}

function unsentOf(types: readonly string[]): Problem {
  const listed = types.join(", ");
  return checkProblem(
    "OGW906",
    "/roles",
    {
      pl: `Tych poleceń nikt w tym programie nie może wysłać: ${listed}. Co po nich następuje, nie stanie się nigdy.`,
      en: `Nobody may send these commands in this programme: ${listed}. What follows from them never happens.`,
    },
    {
      pl: "Dopisz je do „does” roli, która ma to robić, albo do „withheld”, jeśli tak ma być.",
      en: 'Add them to "does" of the role that is to do it, or to "withheld" if that is meant.',
    },
    "warning",
  );
}
