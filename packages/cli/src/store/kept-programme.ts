import { didYouMean } from "@opus/grant-rules/document";
import {
  loadKeptProgramme,
  OgwError,
  type Programme,
  type ProgrammeDocument,
  type Summary,
} from "@opus/grant-workflow";
import type { JournalEntry, Store, StreamId } from "@opus/grant-workflow/store";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";

/** The programme version that a stream pins with its first entry. */
export async function programmeOfStream(store: Store, stream: StreamId): Promise<Programme> {
  return keptProgramme(store, (await pinnedProgramme(store, stream))?.hash ?? "");
}

/** The documents of all versions that a summary counts, by hash, the leading one first. */
export async function versionsOf(
  store: Store,
  { versions }: Pick<Summary, "versions">,
): Promise<ReadonlyMap<string, ProgrammeDocument>> {
  const documents = new Map<string, ProgrammeDocument>();
  for (const { hash } of versions) documents.set(hash, (await keptProgramme(store, hash)).document);
  return documents;
}

/**
 * The id of the programme that a verb is about: the one asked for, or the only one of the store, in however many
 * versions.
 *
 * @throws VerbFailure OGW612 when the store is empty, or holds several and none was asked for; OGW614 when it does not
 * hold the one asked for.
 */
export async function programmeAskedFor(store: Store, asked: string | undefined): Promise<string> {
  const ids = await programmesOf(store);
  const [only, ...others] = ids;
  if (only === undefined) throw emptyStore();
  if (asked !== undefined && !ids.includes(asked)) throw noSuchProgramme(asked, ids);
  if (asked !== undefined) return asked;
  if (others.length > 0) throw severalProgrammes(ids);
  return only;
}

/** How many streams are read at a time. */
const PAGE = 500;

/** Ids of the programmes whose cases and calls a store holds, in order. */
async function programmesOf(store: Store): Promise<readonly string[]> {
  const ids = new Set<string>();
  for await (const { programme } of firstEntries(store)) ids.add(programme.id);
  return [...ids].sort();
}

/** The first entries of all streams, or of those of one kind. */
async function* firstEntries(store: Store, kind?: "call:"): AsyncGenerator<JournalEntry> {
  for (let after: StreamId | undefined = kind; ; ) {
    const streams = await store.streams({ limit: PAGE, ...(after === undefined ? {} : { after }) });
    for (const stream of streams) {
      if (kind !== undefined && !stream.startsWith(kind)) return;
      const [first] = await store.journal(stream, { limit: 1 });
      if (first !== undefined) yield first;
    }
    after = streams.at(-1);
    if (streams.length < PAGE) return;
  }
}

/** The versions that the calls of a store were announced under, each once, in the order of their first announcement. */
export async function programmesOfCalls(store: Store): Promise<readonly Programme[]> {
  const announced = new Map<string, string>();
  for await (const first of firstEntries(store, "call:")) {
    const earlier = announced.get(first.programme.hash);
    if (earlier === undefined || first.at < earlier) announced.set(first.programme.hash, first.at);
  }
  const hashes = [...announced].toSorted(([, left], [, right]) => (left < right ? -1 : 1));
  return Promise.all(hashes.map(([hash]) => keptProgramme(store, hash)));
}

async function pinnedProgramme(
  store: Store,
  stream: StreamId,
): Promise<JournalEntry["programme"] | undefined> {
  const [first] = await store.journal(stream, { limit: 1 });
  return first?.programme;
}

async function keptProgramme(store: Store, hash: string): Promise<Programme> {
  const text = await store.programme(hash);
  if (text !== undefined) return programmeUnder(store, hash);
  throw new VerbFailure({
    code: "OGW611",
    exitCode: EXIT.environment,
    problem: {
      pl: `W magazynie brakuje wersji programu ${hash}.`,
      en: `The store lacks programme version ${hash}.`,
    },
    remedy: {
      pl: "Sprawdź magazyn poleceniem verify; ktoś go zmienił.",
      en: "Verify the store; somebody changed it.",
    },
  });
}

async function programmeUnder(store: Store, hash: string): Promise<Programme> {
  try {
    return await loadKeptProgramme(store, hash);
  } catch (cause) {
    if (OgwError.isInstance(cause) && cause.code === "OGW308") throw changedText(hash, cause);
    throw cause;
  }
}

function changedText(hash: string, cause: OgwError): VerbFailure {
  return new VerbFailure({
    code: "OGW308",
    exitCode: EXIT.findings,
    problem: {
      pl: `Pod skrótem ${hash} magazyn trzyma inny tekst programu, niż rozstrzygał.`,
      en: `Under the hash ${hash} the store keeps another text of the programme than the one that decided.`,
    },
    remedy: {
      pl: "Ktoś zmienił magazyn; sprawdź go poleceniem verify i przywróć kopię zapasową.",
      en: "Somebody changed the store; verify it, and restore a backup.",
    },
    cause,
  });
}

function emptyStore(): VerbFailure {
  return new VerbFailure({
    code: "OGW612",
    exitCode: EXIT.environment,
    problem: { pl: "Magazyn jest pusty.", en: "The store is empty." },
    remedy: { pl: "Najpierw uruchom program poleceniem run.", en: "Run a programme into it first." },
  });
}

function severalProgrammes(ids: readonly string[]): VerbFailure {
  const list = ids.join(", ");
  return new VerbFailure({
    code: "OGW612",
    exitCode: EXIT.usage,
    problem: {
      pl: `W magazynie jest kilka programów: ${list}.`,
      en: `The store holds several programmes: ${list}.`,
    },
    remedy: {
      pl: `Wybierz jeden, np. --programme ${ids[0]}.`,
      en: `Choose one, such as --programme ${ids[0]}.`,
    },
  });
}

function noSuchProgramme(asked: string, ids: readonly string[]): VerbFailure {
  const meant = didYouMean(asked, [...ids]);
  const list = ids.join(", ");
  return new VerbFailure({
    code: "OGW614",
    exitCode: EXIT.usage,
    problem: {
      pl: `W magazynie nie ma programu „${asked}”.`,
      en: `The store has no programme "${asked}".`,
    },
    remedy:
      meant === undefined
        ? { pl: `Są w nim: ${list}.`, en: `It holds: ${list}.` }
        : { pl: `Czy chodziło o ${meant}?`, en: `Did you mean ${meant}?` },
  });
}
