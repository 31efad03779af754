import type { AnyStateMachine, AnyStateNode } from "xstate";
import { isNoted, type StepFacts, type StepNote } from "./step-notes.ts";

/** What a walk through the table comes to. */
export interface TableStep<End> {
  readonly end: End;
  readonly context: Readonly<Record<string, object>>;
  readonly actions: readonly { readonly type: string; readonly params: unknown }[];
}

type Branch<End> =
  | {
      readonly kind: "guard";
      readonly note: StepNote & { kind: "guard" };
      yes?: Branch<End>;
      no?: Branch<End>;
    }
  | { readonly kind: "act"; readonly note: StepNote & { kind: "record" | "wish" }; next?: Branch<End> }
  | { readonly kind: "end"; readonly end: End };

interface Root<End> {
  first?: Branch<End>;
}

/**
 * Steps that XState has taken before, done again without it. What XState does at a state value and an event depends on
 * the answers of guards alone, and guards, recorders and wishes are all functions of ours: so the way a step took is
 * kept as what was asked and done, in order, and taken again as long as the guards answer alike. A way that is not
 * known yet is XState's to take, and is learned from it.
 */
export class StepTable<End> {
  readonly #roots = new Map<string, Root<End>>();

  /** The step at a value and an event, or undefined when its way is not known yet. */
  take(value: string, facts: StepFacts): TableStep<End> | undefined {
    let branch = this.#roots.get(keyOf(value, facts.event))?.first;
    let { context } = facts;
    const actions: { type: string; params: unknown }[] = [];
    while (branch !== undefined) {
      if (branch.kind === "end") return { end: branch.end, context, actions };
      const { note } = branch;
      const given: StepFacts = { context, event: eventOf(note, facts) };
      if (branch.kind === "guard") {
        branch = branch.note.test(given) ? branch.yes : branch.no;
        continue;
      }
      if (note.kind === "record") context = { ...context, ...(note.write(given) as Record<string, object>) };
      else if (note.kind === "wish") actions.push({ type: note.type, params: note.make(given) });
      branch = branch.next;
    }
    return undefined;
  }

  /** Keeps the way that a step took. */
  learn(value: string, event: StepFacts["event"], notes: readonly StepNote[], end: End): void {
    const key = keyOf(value, event);
    const root = this.#roots.get(key) ?? {};
    this.#roots.set(key, root);
    let put = (branch: Branch<End>): Branch<End> => {
      root.first ??= branch;
      return root.first;
    };
    for (const note of notes) {
      const own = note.event === event ? { ...note, event: THE_COMMANDS } : note;
      if (own.kind === "guard") {
        const branch = put({ kind: "guard", note: own }) as Branch<End> & { kind: "guard" };
        put = own.result
          ? (next) => {
              branch.yes ??= next;
              return branch.yes;
            }
          : (next) => {
              branch.no ??= next;
              return branch.no;
            };
      } else {
        const branch = put({ kind: "act", note: own }) as Branch<End> & { kind: "act" };
        put = (next) => {
          branch.next ??= next;
          return branch.next;
        };
      }
    }
    put({ kind: "end", end });
  }
}

/** Stands for the event of the command in a note; others, such as that a stage is done, are the same each time. */
const THE_COMMANDS = Object.freeze({ type: "" });

function eventOf(note: StepNote, { event }: StepFacts): StepFacts["event"] {
  return note.event === THE_COMMANDS ? event : (note.event as StepFacts["event"]);
}

function keyOf(value: string, { type }: StepFacts["event"]): string {
  return `${type}\n${value}`;
}

/** Whether all that a machine asks and does is noted; of others nothing can be learned. */
export function isTabled(machine: AnyStateMachine): boolean {
  const { guards, actions } = machine.implementations;
  const named = (name: string, pieces: Readonly<Record<string, unknown>>) => {
    const piece = pieces[name] as { assignment?: unknown } | undefined;
    return isNoted(piece) || isNoted(piece?.assignment);
  };
  const sound = (node: AnyStateNode): boolean => {
    const transitions = [...node.transitions.values()].flat();
    if (Object.keys(node.after).length > 0 || (node.always ?? []).length > 0 || node.invoke.length > 0)
      return false;
    const guarded = transitions.every(
      ({ guard }) =>
        guard === undefined ||
        isNoted(guard) ||
        (typeof guard === "string" && named(guard, guards as object as Record<string, unknown>)),
    );
    const acts = [...node.entry, ...node.exit, ...transitions.flatMap((one) => one.actions)];
    return (
      guarded &&
      acts.every((action: unknown) =>
        typeof action === "string"
          ? named(action, actions as object as Record<string, unknown>)
          : isNoted((action as { params?: unknown }).params),
      ) &&
      Object.values(node.states).every(sound)
    );
  };
  return sound(machine.root);
}
