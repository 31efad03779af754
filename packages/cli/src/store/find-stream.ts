import { didYouMean } from "@opus/grant-rules/document";
import type { Store, StreamId } from "@opus/grant-workflow/store";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";

/**
 * Finds the stream a person names: an application number, a case id, a call id, or the stream id itself.
 *
 * @throws VerbFailure OGW610 when nothing has that name, OGW615 when several have it, such as a number that two calls
 * have given.
 */
export async function findStream(store: Store, name: string): Promise<StreamId> {
  const streams = await store.streams();
  const exact = streams.find((stream) => stream === name);
  if (exact !== undefined) return exact;
  const numbers = await casesByNumber(store, streams);
  const [found, ...others] = [
    ...new Set([...streams.filter((stream) => idOfStream(stream) === name), ...(numbers.get(name) ?? [])]),
  ];
  if (found !== undefined && others.length > 0) throw severalMeant(name, [found, ...others]);
  if (found !== undefined) return found;
  throw nothingMeant(name, [...numbers.keys()], streams);
}

/** The failure of a name that several streams have; OGW615. */
export function severalMeant(name: string, streams: readonly StreamId[]): VerbFailure {
  const choices = streams.toSorted();
  const list = choices.join(", ");
  return new VerbFailure({
    code: "OGW615",
    exitCode: EXIT.usage,
    problem: {
      pl: `„${name}” może oznaczać: ${list}.`,
      en: `"${name}" may mean: ${list}.`,
    },
    remedy: { pl: `Podaj jedno z nich, np. ${choices[0]}.`, en: `Name one of them, such as ${choices[0]}.` },
  });
}

function nothingMeant(name: string, numbers: readonly string[], streams: readonly StreamId[]): VerbFailure {
  const meant = didYouMean(name, [...numbers, ...streams.map(idOfStream)]);
  const examples = numbers.slice(0, 3).join(", ");
  return new VerbFailure({
    code: "OGW610",
    exitCode: EXIT.usage,
    problem: {
      pl: `W magazynie nie ma sprawy ani naboru „${name}”.`,
      en: `The store has no case or call "${name}".`,
    },
    remedy:
      meant === undefined
        ? {
            pl: `Podaj numer wniosku, np. ${examples}.`,
            en: `Give an application number, such as ${examples}.`,
          }
        : { pl: `Czy chodziło o ${meant}?`, en: `Did you mean ${meant}?` },
  });
}

/** The stream without its kind: `case:17` is `17`. */
export function idOfStream(stream: StreamId): string {
  return stream.slice(stream.indexOf(":") + 1);
}

async function casesByNumber(store: Store, streams: readonly StreamId[]): Promise<Map<string, StreamId[]>> {
  const numbers = new Map<string, StreamId[]>();
  for (const stream of streams) {
    if (!stream.startsWith("call:")) continue;
    const { rows } = await store.rows({ scope: `${idOfStream(stream)}/receipts` });
    for (const { key, value } of rows) {
      const named = numbers.get(key) ?? [];
      numbers.set(key, named);
      named.push(`case:${String(value.case)}`);
    }
  }
  return numbers;
}
