import {
  callMachine,
  commandTable,
  endCodes,
  everyOption,
  grantMachine,
  type Role,
  type StateMeta,
} from "@opus/grant-workflow";
import type { AnyStateMachine, AnyStateNode } from "xstate";

type Transition = NonNullable<ReturnType<AnyStateNode["transitions"]["get"]>>[number];

/** A command or deadline that is legal in a state, and where it may lead. */
interface Exit {
  readonly command: string;
  readonly by: readonly Role[];
  readonly targets: readonly string[];
}

const HEADER = `# Lifecycle table

Every state of a case (with every option on) and of a call, and every command and deadline that is legal in it.
\`pnpm generate\` writes this page from the machines themselves; do not edit it.

A case begins in \`submission.notStarted\`, a call in \`inPreparation\`. A deadline that passes is a command of the role
\`system\`, and so is what a case reports to its call. Where a command leads to several states, a guard reads the verdict
inside its event; "stays" means that the state does not change. The regions of \`execution\` run side by side, and the case
ends when all of them have ended.`;

/** The lifecycle of a case and of a call as a Markdown document: state by command, who, deadline, names. */
export function lifecycleTable(): string {
  const stages = statesOf(rootOf(grantMachine({ options: everyOption }))).flatMap((stage) =>
    stage.type === "parallel" ? statesOf(stage) : [stage],
  );
  const call = rootOf(callMachine());
  const sections = [
    HEADER,
    ...stages.filter(isLiving).map((stage) => `## ${code(stage.path.join("."))}\n\n${statesTable(stage)}`),
    `## Ends of a case\n\n${endsTable(stages)}`,
    `## The call\n\n${statesTable(call)}`,
    `## Ends of a call\n\n${endsTable(statesOf(call))}`,
  ];
  return `${sections.join("\n\n")}\n`;
}

function statesTable(stage: AnyStateNode): string {
  const rows = statesOf(stage)
    .filter(isLiving)
    .flatMap((state) => (statesOf(state).length === 0 ? [state] : statesOf(state).filter(isLiving)))
    .flatMap((state) => exitsOf(state).map((exit, index) => stateRow(state, stage, exit, index === 0)));
  return table(["state", "pl", "en", "waits for", "deadline", "command", "by", "leads to"], rows);
}

function stateRow(
  state: AnyStateNode,
  stage: AnyStateNode,
  { command, by, targets }: Exit,
  isFirst: boolean,
): readonly string[] {
  const { name, waitsFor, deadline } = metaOf(state);
  // Of a term that was missed it says which.
  const around = state.parent !== stage ? `${state.parent?.key}.` : "";
  const about = [
    code(`${around}${state.key}`),
    name.pl,
    name.en,
    waitsFor,
    deadline === undefined ? "" : code(deadline),
  ];
  return [...(isFirst ? about : about.map(() => "")), code(command), by.join(", "), targets.join("; ")];
}

function endsTable(states: readonly AnyStateNode[]): string {
  const ends = states.filter((state) => !isLiving(state));
  return table(
    ["state", "pl", "en", "counted as"],
    ends.map((state) => {
      const { name, end } = metaOf(state);
      const counted = endCodes.find((known) => known === end);
      return [code(state.key), name.pl, name.en, counted === undefined ? "" : code(counted)];
    }),
  );
}

/** The transitions of a state and of everything around it; the innermost one is taken, as XState does. */
function exitsOf(state: AnyStateNode): readonly Exit[] {
  const byEvent = new Map<string, readonly Transition[]>();
  for (let node: AnyStateNode | undefined = state; node !== undefined; node = node.parent) {
    for (const [event, transitions] of node.transitions) {
      if (!event.startsWith("xstate.") && !byEvent.has(event)) byEvent.set(event, transitions);
    }
  }
  return [...byEvent].map(([command, transitions]) => ({
    command,
    by: commandTable.get(command)?.by ?? ["system"],
    targets: [...new Set(transitions.map((transition) => targetOf(transition, state)))],
  }));
}

/** The state after a transition; the final state of a stage hands on at once to what follows the stage. */
function targetOf({ target }: Transition, state: AnyStateNode): string {
  const [node] = target ?? [];
  if (node === undefined || node === state) return "stays";
  return code((node.type === "final" ? (afterStage(node) ?? node) : node).path.join("."));
}

function afterStage(end: AnyStateNode): AnyStateNode | undefined {
  const stage = end.parent;
  const completions = stage?.transitions.get(`xstate.done.state.${stage.id}`) ?? [];
  const taken = completions.find(({ guard }) => typeof guard !== "function" || admits(guard, end));
  const [next] = taken?.target ?? [];
  const { initial } = next?.config ?? {};
  return typeof initial === "string" ? next?.states[initial] : next;
}

/** Guards on the end of a stage read nothing but the output of its final state. */
function admits(guard: (...args: never[]) => unknown, { output }: AnyStateNode): boolean {
  return Boolean(guard(...([{ event: { output } }] as never[])));
}

function rootOf({ root }: AnyStateMachine): AnyStateNode {
  return root;
}

function statesOf({ states }: AnyStateNode): readonly AnyStateNode[] {
  return Object.values(states);
}

function isLiving({ type }: AnyStateNode): boolean {
  return type !== "final";
}

function metaOf({ meta }: AnyStateNode): StateMeta {
  return meta as StateMeta;
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
