import type { Stage } from "./stage.ts";
import type { Inside } from "./states.ts";

interface Booked {
  readonly book: { readonly from: string; readonly to: string };
}

/** Accounts that an event may book in any state of the stages, so that their balances are read with its command. */
export function bookedAccounts(stages: readonly Stage[], event: string): readonly string[] {
  const accounts = new Set<string>();
  const visit = (on: object | undefined) => {
    const ways = (on as Record<string, unknown> | undefined)?.[event];
    for (const way of [ways ?? []].flat()) {
      const actions = (way as { actions?: unknown }).actions;
      for (const action of [actions ?? []].flat()) {
        if (typeof action !== "object" || action === null || !("book" in action)) continue;
        accounts.add((action as Booked).book.from);
        accounts.add((action as Booked).book.to);
      }
    }
  };
  for (const { verbs } of stages) {
    visit(verbs.on);
    for (const on of transitionsIn(verbs.states)) visit(on);
  }
  return [...accounts];
}

/** The transitions of all states, those inside states included. */
function transitionsIn(states: Readonly<Record<string, object>>): readonly object[] {
  return Object.values(states).flatMap((state) => {
    const { on, inside } = state as { on?: object; inside?: Inside };
    return [...(on === undefined ? [] : [on]), ...(inside === undefined ? [] : transitionsInside(inside))];
  });
}

function transitionsInside({ kind, shape }: Inside): readonly object[] {
  return kind === "parallel"
    ? Object.values(shape as Record<string, Inside>).flatMap(transitionsInside)
    : transitionsIn((shape as { states: Record<string, object> }).states);
}
