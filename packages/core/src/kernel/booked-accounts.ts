import type { Stage } from "./stage.ts";
import type { Inside } from "./states.ts";

interface Booked {
  readonly book: { readonly from: string; readonly to: string };
}

/** Accounts that each event may book in any state of the stages, so that their balances are read with its command. */
export function bookedAccounts(stages: readonly Stage[]): ReadonlyMap<string, readonly string[]> {
  const byEvent = new Map<string, Set<string>>();
  for (const { verbs } of stages) {
    for (const on of [verbs.on ?? {}, ...transitionsIn(verbs.states)]) {
      for (const [event, ways] of Object.entries(on)) {
        const accounts = byEvent.get(event) ?? new Set<string>();
        for (const account of [ways].flat().flatMap(accountsOf)) accounts.add(account);
        byEvent.set(event, accounts);
      }
    }
  }
  return new Map([...byEvent].map(([event, accounts]) => [event, [...accounts]]));
}

/** The accounts that one transition moves money between. */
function accountsOf({ actions }: { readonly actions?: unknown }): readonly string[] {
  return [actions ?? []].flat().flatMap((action) => {
    if (typeof action !== "object" || action === null || !("book" in action)) return [];
    const { from, to } = (action as Booked).book;
    return [from, to];
  });
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
