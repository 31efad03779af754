import { type AttackGroup, broken } from "../attack.ts";
import { byHand } from "./by-hand.ts";
import { type Observation, observedJourney } from "./observations.ts";

/** One attack for each asker, way out and phase: nothing that it tells is of a class that the table denies. */
function cellAttacks(observations: readonly Observation[]) {
  const cells = new Map<string, Observation[]>();
  for (const one of observations) {
    const name = `${one.way}, asked by ${one.asker}, ${one.phase}`;
    cells.set(name, [...(cells.get(name) ?? []), one]);
  }
  return [...cells].map(([name, all]) => ({ name, run: () => nothingMore(all) }));
}

function nothingMore(observations: readonly Observation[]) {
  for (const { standing, told, allowed, excess } of observations) {
    const leaked = [...told].filter((one) => !allowed.has(one));
    if (leaked.length > 0) return broken(`as "${standing}" it told of ${leaked.join(", ")}`);
    if (excess !== undefined) return broken(`as "${standing}": ${excess}`);
  }
  return "held" as const;
}

/** Who sees what, by every way out of the engine, and who decides although they have a part in the matter. */
export const accessGroup: AttackGroup = {
  name: "access",
  title: "who sees what, and who may decide",
  least: 2000,
  attacks: async () => [...cellAttacks(await observedJourney()), ...(await byHand())],
};
