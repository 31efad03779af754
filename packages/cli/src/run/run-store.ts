import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { contentHash } from "@opus/grant-rules";
import { createSeededIds } from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";
import { markSimulated } from "../store/store-origin.ts";

/** What makes two runs the same run. */
export interface RunIdentity {
  readonly programme: string;
  /** Text of the applications file. */
  readonly applications: string;
  readonly seed: number;
}

/**
 * Opens a store for a run, making it and its folder when they are not there.
 *
 * @throws VerbFailure OGW620 when it holds something and nobody asked to resume, OGW621 when what it holds is
 * another run.
 */
export async function openRunStore(path: string, mode: "new" | "resume", run: RunIdentity): Promise<Store> {
  mkdirSync(dirname(resolve(path)), { recursive: true });
  const store = createSqliteStore({ path });
  try {
    if (mode === "new" && (await store.streams()).length > 0) throw holdsSomething(path);
    if (!(await markSimulated(store))) throw holdsSomething(path);
    const identity = identityOf(run);
    if ((await store.setting("run", identity)) !== identity) throw anotherRun(path);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * Ids of the commands of a run, the same whenever it is resumed, so that it is known what was done already. Nothing
 * else comes from what makes the run: salts of personal values are drawn by the host and kept with the values alone.
 */
export function commandIdsOf(run: RunIdentity): (name: string) => string {
  const ids = createSeededIds(identityOf(run));
  return (name) => ids.id(name);
}

function identityOf(run: RunIdentity): string {
  return contentHash({ ...run });
}

function holdsSomething(path: string): VerbFailure {
  return new VerbFailure({
    code: "OGW620",
    exitCode: EXIT.usage,
    problem: { pl: `Magazyn ${path} coś już zawiera.`, en: `The store ${path} holds something already.` },
    remedy: {
      pl: "Dodaj --resume, aby dokończyć przerwane uruchomienie, albo podaj plik, którego jeszcze nie ma.",
      en: "Add --resume to finish an interrupted run, or name a file that does not exist.",
    },
  });
}

function anotherRun(path: string): VerbFailure {
  return new VerbFailure({
    code: "OGW621",
    exitCode: EXIT.usage,
    problem: {
      pl: `W magazynie ${path} zaczęto inne uruchomienie: inny program, inne wnioski albo inne ziarno.`,
      en: `Another run was begun in the store ${path}: another programme, other applications or another seed.`,
    },
    remedy: {
      pl: "Podaj ten sam program, te same wnioski i to samo --seed albo plik, którego jeszcze nie ma.",
      en: "Give the same programme, applications and --seed, or name a file that does not exist.",
    },
  });
}
