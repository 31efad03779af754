import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import {
  type Clock,
  createGrantWorkflow,
  type GrantWorkflow,
  type Programme,
  type Relations,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";
import { programmesOfCalls } from "./kept-programme.ts";
import { markLive } from "./store-origin.ts";

/** A store that people work in by the clock, with a workflow on it. */
export interface LiveStore {
  readonly store: Store;
  readonly workflow: GrantWorkflow;
}

/** Which store to work in, and by which clock. */
export interface LiveStoreOptions {
  readonly cwd: string;
  readonly path: string;
  /** Begins calls that the store does not hold yet; with it the store is made when it is not there. */
  readonly programme?: Programme | undefined;
  readonly clock?: Clock | undefined;
  /** Who is bound to whom; nobody when left out. */
  readonly relations?: Relations | undefined;
  /** Goes on although a simulation, whose time is not that of the clock, filled the store. */
  readonly intoSimulation: boolean;
}

/**
 * Opens a store to work in, hands it over and closes it again. Its programmes are those under which its calls were
 * announced, and the one given.
 *
 * @throws VerbFailure OGW675 when there is neither a store with calls nor a programme, OGW676 for a store that a
 * simulation filled.
 */
export async function withLiveStore<T>(
  options: LiveStoreOptions,
  work: (live: LiveStore) => Promise<T>,
): Promise<T> {
  const store = openStore(options);
  try {
    if (!(await markLive(store)) && !options.intoSimulation) throw simulated(options.path);
    return await workOn(store, options, work);
  } finally {
    await store.close();
  }
}

async function workOn<T>(
  store: Store,
  { path, programme, clock, relations }: LiveStoreOptions,
  work: (live: LiveStore) => Promise<T>,
): Promise<T> {
  const kept = await programmesOfCalls(store);
  const programmes = programme === undefined ? kept : [...kept, programme];
  if (programmes.length === 0) throw needsProgramme(path);
  const workflow = createGrantWorkflow({
    programmes,
    store,
    ...(clock === undefined ? {} : { clock }),
    ...(relations === undefined ? {} : { relations }),
  });
  try {
    return await work({ store, workflow });
  } finally {
    await workflow.close();
  }
}

function openStore({ cwd, path, programme }: LiveStoreOptions): Store {
  const file = resolve(cwd, path);
  if (!existsSync(file)) {
    if (programme === undefined) throw needsProgramme(path);
    mkdirSync(dirname(file), { recursive: true });
  }
  return createSqliteStore({ path: file });
}

function needsProgramme(path: string): VerbFailure {
  return new VerbFailure({
    code: "OGW675",
    exitCode: EXIT.usage,
    problem: {
      pl: `W magazynie ${path} nie ma jeszcze żadnego naboru.`,
      en: `The store ${path} holds no call yet.`,
    },
    remedy: {
      pl: "Sprawdź ścieżkę; nowy magazyn zaczyna się od ogłoszenia naboru poleceniem send z opcją --programme.",
      en: "Check the path; a new store begins with a call that is announced by send with --programme.",
    },
  });
}

function simulated(path: string): VerbFailure {
  return new VerbFailure({
    code: "OGW676",
    exitCode: EXIT.usage,
    problem: {
      pl: `Magazyn ${path} wypełniła symulacja, której czas nie jest dzisiejszy.`,
      en: `A simulation filled the store ${path}, and its time is not today's.`,
    },
    remedy: {
      pl: "Podaj inny magazyn; do prób na tym dodaj --into-simulation.",
      en: "Name another store; to try things out on this one add --into-simulation.",
    },
  });
}
