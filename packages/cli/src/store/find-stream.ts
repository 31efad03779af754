import { didYouMean } from "@opus/grant-rules/document";
import type { Store, StreamId } from "@opus/grant-workflow/store";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";

/**
 * Finds the stream a person names: an application number, a case id, a call id, or the stream id itself.
 *
 * @throws VerbFailure OGW610 when nothing has that name.
 */
export async function findStream(store: Store, name: string): Promise<StreamId> {
  const streams = await store.streams();
  const direct = streams.find((stream) => stream === name || idOfStream(stream) === name);
  if (direct !== undefined) return direct;
  const numbers = await casesByNumber(store, streams);
  const found = numbers.get(name);
  if (found !== undefined) return found;
  const meant = didYouMean(name, [...numbers.keys(), ...streams.map(idOfStream)]);
  const examples = [...numbers.keys()].slice(0, 3).join(", ");
  throw new VerbFailure({
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

async function casesByNumber(store: Store, streams: readonly StreamId[]): Promise<Map<string, StreamId>> {
  const numbers = new Map<string, StreamId>();
  for (const stream of streams) {
    if (!stream.startsWith("call:")) continue;
    const { rows } = await store.rows({ scope: `${idOfStream(stream)}/receipts` });
    for (const { key, value } of rows) numbers.set(key, `case:${String(value.case)}`);
  }
  return numbers;
}
