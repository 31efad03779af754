import { readRelationsFile } from "../../command/relations-file.ts";
import { readWordedCommand } from "../../command/worded-command.ts";
import { readWrittenCommands } from "../../command/written-commands.ts";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { readFileOrStdin } from "../../files/standard-input.ts";
import { soundProgramme } from "../../programme/sound-programme.ts";
import { type LiveStore, withLiveStore } from "../../store/live-store.ts";
import type { Session } from "../../terminal/session.ts";
import {
  intoSimulationOption,
  jsonOption,
  relationsOption,
  storeArgument,
} from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";
import { addressedCommand, type CommandExtras } from "./addressed-command.ts";
import { readRevision } from "./revision-option.ts";
import { previewCommand, type Sending, sendCommands } from "./send-commands.ts";
import { sendEach } from "./send-each.ts";
import { payloadsOfTable } from "./table-payloads.ts";

/** `send <store>`: sends commands, from a file or in words, and says what came of them. */
export const sendVerb = defineVerb({
  name: "send",
  about: {
    pl: "wyślij polecenie: z pliku albo słowami, np. --as expert:e-1 review.recuse S/001 reason=other",
    en: "send a command: from a file or in words, as in --as expert:e-1 review.recuse S/001 reason=other",
  },
  arguments: {
    store: storeArgument,
    words: {
      syntax: "[words...]",
      about: {
        pl: "rodzaj polecenia, sprawa albo nabór, pole=wartość …; JSON przez :=",
        en: "type of the command, case or call, key=value …; JSON by :=",
      },
    },
  },
  options: {
    as: {
      flags: "--as <role:id>",
      conflictsWith: "file",
      about: { pl: "kto wysyła, np. operator:o-1", en: "who sends it, such as operator:o-1" },
    },
    file: {
      flags: "--file <file>",
      about: {
        pl: "polecenie w JSON, ich lista albo po jednym w wierszu; - to standardowe wejście",
        en: "a command in JSON, a list of them, or one a line; - is standard input",
      },
    },
    table: {
      flags: "--table <file>",
      conflictsWith: "file",
      about: {
        pl: "tabela CSV, której wiersze są listą polecenia, np. grants.enter",
        en: "CSV table whose rows are the list of the command, such as of grants.enter",
      },
    },
    programme: {
      flags: "--programme <file>",
      about: {
        pl: "program naboru, którego magazyn jeszcze nie ma; zakłada też magazyn",
        en: "programme of a call that the store does not hold yet; makes the store, too",
      },
    },
    each: {
      flags: "--each",
      conflictsWith: "dryRun",
      about: {
        pl: "wyślij wszystkie polecenia z pliku, także po odmowie; każde z własnym id",
        en: "send every command of the file, after a refusal too; each with an id of its own",
      },
    },
    id: {
      flags: "--id <id>",
      conflictsWith: "file",
      about: {
        pl: "identyfikator: przyjęte polecenie, wysłane ponownie, niczego nie zmienia",
        en: "id: an accepted command, sent again, changes nothing",
      },
    },
    expectedRevision: {
      flags: "--expected-revision <number>",
      conflictsWith: "file",
      read: readRevision,
      about: {
        pl: "odmów, jeśli sprawa ma już inny numer ostatniego wpisu",
        en: "refuse when the last entry has another number by now",
      },
    },
    expectedPlan: {
      flags: "--expected-plan <plan>",
      conflictsWith: "file",
      about: {
        pl: "odmów, jeśli skutki nie są już takie, jak pokazał --dry-run",
        en: "refuse when what follows is no longer what --dry-run has shown",
      },
    },
    dryRun: {
      flags: "--dry-run",
      about: {
        pl: "pokaż, co by się stało, i niczego nie zapisuj",
        en: "show what would happen, and keep nothing",
      },
    },
    relations: relationsOption,
    intoSimulation: intoSimulationOption,
    json: jsonOption,
  },
  async run(given, session) {
    const { cwd, clock } = session.io;
    const prepare = preparation(given, session);
    const programme = given.programme === undefined ? undefined : soundProgramme(cwd, given.programme);
    const relations = given.relations === undefined ? undefined : readRelationsFile(cwd, given.relations);
    const { store: path, intoSimulation } = given;
    await withLiveStore({ cwd, path, programme, clock, relations, intoSimulation }, async (live) => {
      const prepared = await prepare(live);
      const isProgrammeGiven = programme !== undefined;
      const sending = { ...prepared, isJson: given.json, isProgrammeGiven };
      const way = given.dryRun ? previewCommand : given.each ? sendEach : sendCommands;
      await way(live, sending, session);
    });
  },
});

interface GivenCommands extends CommandExtras {
  readonly as: string | undefined;
  readonly file: string | undefined;
  readonly table: string | undefined;
  readonly words: readonly string[];
}

type Prepared = Pick<Sending, "commands" | "isList">;

/** Reads everything that can be read before the store is opened; the rest needs its programmes. */
function preparation(
  { as, file, table, words, id, expectedRevision, expectedPlan }: GivenCommands,
  session: Session,
): (live: LiveStore) => Promise<Prepared> {
  if (as !== undefined) {
    const worded = readWordedCommand(as, words);
    return async (live) => {
      const command = await addressedCommand(live, worded, { id, expectedRevision, expectedPlan });
      if (table === undefined) return { commands: [command], isList: false };
      const payloads = await payloadsOfTable(session.io.cwd, table, command);
      // Each has an id of its own, and the revision is that of the first alone.
      const commands = payloads.map((payload, place) =>
        place === 0
          ? { ...command, payload }
          : {
              ...command,
              payload,
              expectedRevision: undefined,
              expectedPlan: undefined,
              ...(id === undefined ? {} : { id: `${id}-${place + 1}` }),
            },
      );
      return { commands, isList: commands.length > 1 };
    };
  }
  if (file === undefined) throw nothingToSend();
  if (words.length > 0) throw wordsBesideFile(words);
  const written = readWrittenCommands(readFileOrStdin(session.io, file));
  return async () => written;
}

function nothingToSend(): VerbFailure {
  return new VerbFailure({
    code: "OGW673",
    exitCode: EXIT.usage,
    problem: { pl: "Nie podano polecenia.", en: "No command is given." },
    remedy: {
      pl: "Podaj --file polecenie.json albo --as rola:id, rodzaj polecenia i sprawę lub nabór.",
      en: "Give --file command.json, or --as role:id, the type of the command and its case or call.",
    },
  });
}

function wordsBesideFile(words: readonly string[]): VerbFailure {
  const list = words.join(" ");
  return new VerbFailure({
    code: "OGW673",
    exitCode: EXIT.usage,
    problem: {
      pl: `Obok --file podano też słowa: ${list}.`,
      en: `Beside --file there are words: ${list}.`,
    },
    remedy: {
      pl: "Polecenie z pliku jest całe w pliku; usuń te słowa albo zamiast --file podaj --as rola:id.",
      en: "A command from a file is whole in it; leave the words out, or give --as role:id instead of --file.",
    },
  });
}
