import type { DatabaseSync } from "node:sqlite";
import { type Loaded, type Needs, readInSteps, type Shelves } from "@opus/grant-workflow/store";
import { atOneMoment } from "./ensure-schema.ts";
import { sqliteFault } from "./sqlite-fault.ts";

/** Reads what a decision needs, step by step, in one transaction; errors of `next` come out as they are. */
export async function readAtOnce(
  database: DatabaseSync,
  shelves: Shelves,
  next: (loaded: Loaded) => Needs | undefined,
  subject: string,
): Promise<Loaded> {
  let ofNext: { readonly error: unknown } | undefined;
  const ask = (loaded: Loaded): Needs | undefined => {
    try {
      return next(loaded);
    } catch (error) {
      ofNext = { error };
      throw error;
    }
  };
  try {
    return atOneMoment(database, () => readInSteps(shelves, ask));
  } catch (error) {
    throw ofNext === undefined ? sqliteFault(subject, error) : ofNext.error;
  }
}
