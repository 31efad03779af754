import type { Store } from "@opus/grant-workflow/store";
import { severalMeant } from "../../store/find-stream.ts";

/** How many streams are read at a time. */
const PAGE = 500;

/**
 * The id that a command gives for what a person named: the id itself, or the case of an application number. What nothing
 * has as its name stays as it is, for a case that is yet to begin.
 *
 * @throws VerbFailure OGW615 for a number that several calls have given.
 */
export async function idNamed(store: Store, kind: string, name: string): Promise<string> {
  const id = name.startsWith(`${kind}:`) ? name.slice(kind.length + 1) : name;
  if (kind !== "case" || (await store.load(`case:${id}`)) !== undefined) return id;
  const [found, ...others] = await casesNumbered(store, id);
  if (found === undefined) return id;
  if (others.length > 0)
    throw severalMeant(name, [`case:${found}`, ...others.map((each) => `case:${each}` as const)]);
  return found;
}

async function casesNumbered(store: Store, number: string): Promise<readonly string[]> {
  const cases: string[] = [];
  for (let after: `call:${string}` = "call:"; ; ) {
    const streams = await store.streams({ after, limit: PAGE });
    for (const stream of streams) {
      if (!stream.startsWith("call:")) return cases;
      after = stream as `call:${string}`;
      const { rows } = await store.rows({ scope: `${stream.slice("call:".length)}/receipts`, key: number });
      cases.push(...rows.map(({ value }) => String(value.case)));
    }
    if (streams.length < PAGE) return cases;
  }
}
