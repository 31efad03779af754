import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import type { TypedNode } from "../language/typed-node.ts";
import { ALWAYS, all, type Condition, not } from "./conditions/condition.ts";
import { type EditionReading, findSendable } from "./rule-reading.ts";

/**
 * OGW733, a warning: a branch of `if` that no answers lead to, since those before it take all that it is for. A branch
 * whose own test never comes out otherwise is told of by that test.
 *
 * @param asked of whom the rule is asked
 */
export function idleBranches(
  roots: readonly TypedNode[],
  asked: Condition,
  reading: EditionReading,
): readonly Problem[] {
  const seen = new Set<TypedNode>();
  const found: Problem[] = [];
  const walk = (node: TypedNode, when: Condition): void => {
    if (seen.has(node)) return;
    seen.add(node);
    const [guard, then, otherwise] = node.args;
    // A calculation serves other places too, where less is known.
    const here = node.op === "calc" ? ALWAYS : when;
    if (node.byColumns !== "choice" || guard === undefined || then === undefined || otherwise === undefined) {
      for (const arg of node.args) walk(arg, here);
      return;
    }
    walk(guard, when);
    const holds = reading.reader.read(guard);
    const sides = [
      [then, holds],
      [otherwise, not(holds)],
    ] as const;
    for (const [side, condition] of sides) {
      const inside = all(when, condition);
      if (!isReachable(condition, reading)) continue;
      if (isReachable(inside, reading)) walk(side, inside);
      else found.push(neverTaken(side.at));
    }
  };
  for (const root of roots) walk(root, asked);
  return found;
}

function isReachable(condition: Condition, reading: EditionReading): boolean {
  return findSendable(condition, reading) !== "none";
}

function neverTaken(pointer: string): Problem {
  return problemAt(
    "OGW733",
    pointer,
    {
      pl: "Tej gałęzi „if” nie wybiorą żadne odpowiedzi: wcześniejsze warunki obejmują wszystko, dla czego jest.",
      en: 'No answers take this branch of "if": the conditions before it cover all that it is for.',
    },
    {
      pl: "Ustaw warunki od najostrzejszego, np. najpierw „co najmniej 60”, potem „co najmniej 30”, albo usuń gałąź.",
      en: 'Put the strictest condition first, such as "at least 60" before "at least 30", or remove the branch.',
    },
    "warning",
  );
}
