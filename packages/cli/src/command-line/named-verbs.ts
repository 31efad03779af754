import type { Verb } from "../verb/verb.ts";
import { ALL_VERBS } from "../verbs/all-verbs.ts";

/** The flags that ask for the version, as commander takes them; no verb is needed to answer. */
export const VERSION_FLAGS = "-V, --version";

/** The verbs that a command line needs: the one that it names, or all of them, for help and for misspelt names. */
export async function namedVerbs([first = ""]: readonly string[]): Promise<readonly Verb[]> {
  if (VERSION_FLAGS.split(", ").includes(first)) return [];
  const named = Object.hasOwn(ALL_VERBS, first) ? ALL_VERBS[first] : undefined;
  const loads = named === undefined ? Object.values(ALL_VERBS) : [named];
  return await Promise.all(loads.map((load) => load()));
}
