import {
  callMachine,
  commandTable,
  grantMachine,
  letterTitles,
  type Programme,
  rolesOf,
  roundsOf,
} from "@opus/grant-workflow";

/** Everything that a scenario of a programme may name. */
export interface ProgrammeNames {
  readonly calls: readonly string[];
  /** Commands that people send. */
  readonly commands: readonly string[];
  /** Roles that people hold. */
  readonly roles: readonly string[];
  readonly letters: readonly string[];
  readonly rules: readonly string[];
  /** Criteria of score cards and of rounds of the committee. */
  readonly criteria: readonly string[];
  /** Dotted paths of all states, by the kind of stream. */
  readonly states: { readonly case: readonly string[]; readonly call: readonly string[] };
  readonly terms: { readonly case: readonly string[]; readonly call: readonly string[] };
}

/** What is read here of a node of a machine; XState's own `StateNode` fits. */
interface Node {
  readonly key: string;
  readonly states: Readonly<Record<string, Node>>;
}

/** Names of a programme, with the states of its machines. */
export function programmeNames(programme: Programme): ProgrammeNames {
  const { document } = programme;
  const sent = [...commandTable.values()].filter(({ by }) => by.some((role) => role !== "system"));
  return {
    calls: document.calls.map(({ id }) => id),
    commands: sent.map(({ type }) => type),
    roles: rolesOf(programme).map(({ id }) => id),
    letters: [...letterTitles.keys()],
    rules: document.rules.map(({ id }) => String(id)),
    criteria: [
      ...document.scoring.criteria,
      ...roundsOf(document.scoring).flatMap((round) => round.criteria ?? []),
    ].map(({ id }) => id),
    states: {
      case: pathsBelow(grantMachine(programme).root as Node),
      call: pathsBelow(callMachine().root as Node),
    },
    terms: { case: termsOf("case"), call: termsOf("call") },
  };
}

/** Whether a state that somebody wrote is the one at a path: by its whole name, or the end of it. */
export function isState(path: string, written: string): boolean {
  return path === written || path.endsWith(`.${written}`);
}

function pathsBelow(node: Node, prefix = ""): readonly string[] {
  return Object.values(node.states).flatMap((child) => {
    const path = `${prefix}${child.key}`;
    return [path, ...pathsBelow(child, `${path}.`)];
  });
}

function termsOf(kind: "case" | "call"): readonly string[] {
  return [...commandTable.values()].flatMap(({ type, on }) => {
    const name = /^deadline\.(.+)\.passed$/.exec(type)?.[1];
    return name === undefined || on !== kind ? [] : [name];
  });
}
