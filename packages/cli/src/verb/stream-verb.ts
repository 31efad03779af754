import type { LocalisedText } from "@opus/grant-rules/errors";
import type { Asker, Relations } from "@opus/grant-workflow";
import type { Store, StreamId } from "@opus/grant-workflow/store";
import { needRole } from "../command/actor-named.ts";
import { readRelationsFile } from "../command/relations-file.ts";
import { findStream } from "../store/find-stream.ts";
import { programmeOfStream } from "../store/kept-programme.ts";
import { withStoreToRead } from "../store/with-store.ts";
import type { Session } from "../terminal/session.ts";
import { asOption, jsonOption, relationsOption, storeArgument } from "./shared-options.ts";
import { defineVerb, type Verb } from "./verb.ts";

/** What a verb about one stream of a store is told. */
export interface AskedStream {
  readonly store: Store;
  readonly stream: StreamId;
  /** The case or call as it was named on the command line. */
  readonly name: string;
  /** Who it is shown to; nobody in particular when left out, which shows all of it. */
  readonly asker: Asker | undefined;
  /** Who is bound to whom, as far as a register was given. */
  readonly relations: Relations | undefined;
  readonly isJson: boolean;
  readonly session: Session;
}

/** A verb about one stream: `<name> <store> <case>`, or `<call>`. */
export interface StreamVerb {
  readonly name: string;
  readonly about: LocalisedText;
  /** What the argument is called; `<case>` when left out. */
  readonly syntax?: `<${string}>`;
  /** What it may be. */
  readonly named: LocalisedText;
  run(asked: AskedStream): Promise<void>;
}

/** `<case>` of verbs that take a call as well. */
export const caseOrCall: LocalisedText = {
  pl: "numer wniosku, id sprawy albo naboru",
  en: "application number, case or call id",
};

/** Makes a verb that opens a store to read and finds the stream it is about. */
export function streamVerb({ name: verb, about, syntax = "<case>", named, run }: StreamVerb): Verb {
  return defineVerb({
    name: verb,
    about,
    arguments: { store: storeArgument, name: { syntax, about: named } },
    options: { as: asOption, relations: relationsOption, json: jsonOption },
    run({ store: path, name, as: asker, relations: file, json }, session) {
      const { cwd } = session.io;
      const relations = file === undefined ? undefined : readRelationsFile(cwd, file);
      return withStoreToRead(cwd, path, async (store) => {
        const stream = await findStream(store, name);
        if (asker !== undefined) needRole(await programmeOfStream(store, stream), asker);
        await run({ store, stream, name, asker, relations, isJson: json, session });
      });
    },
  });
}
