import { resolve } from "node:path";
import { type Erasure, eraseRecords, type LocalisedText } from "@opus/grant-workflow";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { withStoreToRead } from "../../store/with-store.ts";
import type { Session } from "../../terminal/session.ts";
import { jsonOption, storeArgument } from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";
import { recordClassesOf } from "./class-titles.ts";
import { erasureFailure } from "./erasure-failure.ts";
import { type ClassTitles, printErasure } from "./print-erasure.ts";

/** `erase <store> --on DAY`: erases personal data whose last day has passed, or counts them with `--dry-run`. */
export const eraseVerb = defineVerb({
  name: "erase",
  about: {
    pl: "usuń dane osobowe, których czas przechowywania minął",
    en: "erase personal data that need not be kept any longer",
  },
  arguments: { store: storeArgument },
  options: {
    on: {
      flags: "--on <day>",
      about: {
        pl: "usuń to, co miało być przechowywane do dnia przed tym, np. 2026-01-01; najpóźniej dziś",
        en: "erase what was to be kept until the day before, such as 2026-01-01; today at the latest",
      },
      isRequired: true,
    },
    dryRun: {
      flags: "--dry-run",
      about: { pl: "tylko policz, niczego nie usuwaj", en: "only count, erase nothing" },
    },
    yes: {
      flags: "--yes",
      about: { pl: "nie pytaj o potwierdzenie", en: "do not ask for confirmation" },
    },
    json: jsonOption,
  },
  async run({ store: path, on, dryRun, yes, json }, session) {
    const { cwd, clock } = session.io;
    const options = { on, ...(clock === undefined ? {} : { clock }) };
    try {
      const { due, titles, zone } = await withStoreToRead(cwd, path, async (store) => {
        const { titles, zone } = await recordClassesOf(store);
        return { due: await eraseRecords(store, { ...options, zone, dryRun: true }), titles, zone };
      });
      if (dryRun) return tell(due, { titles, json, session });
      if (!yes) await askFirst(due, titles, session);
      const store = createSqliteStore({ path: resolve(cwd, path) });
      try {
        tell(await eraseRecords(store, { ...options, zone }), { titles, json, session });
      } finally {
        await store.close();
      }
    } catch (error) {
      throw erasureFailure(error, path);
    }
  },
});

interface Telling {
  readonly titles: ClassTitles;
  readonly json: boolean;
  readonly session: Session;
}

function tell(erasure: Erasure, { titles, json, session }: Telling): void {
  if (json) session.printJson(erasure);
  else printErasure(erasure, titles, session);
}

/** Shows somebody at a terminal what would go, and goes on only when they type how much; nobody else is asked. */
async function askFirst(due: Erasure, titles: ClassTitles, session: Session): Promise<void> {
  const { ask } = session.io;
  if (ask === undefined || due.records === 0) return;
  printErasure(due, titles, session);
  const question: LocalisedText = {
    pl: `Tych danych nie da się potem odzyskać. Aby usunąć je na zawsze, wpisz ich liczbę (${due.records}): `,
    en: `These data cannot be brought back. To erase them for good, type how many there are (${due.records}): `,
  };
  if ((await ask(session.say(question)))?.trim() === String(due.records)) return;
  throw new VerbFailure({
    code: "OGW680",
    exitCode: EXIT.refused,
    problem: {
      pl: "Nie potwierdzono, więc niczego nie usunięto.",
      en: "Nobody confirmed, so nothing was erased.",
    },
    remedy: {
      pl: `Uruchom polecenie jeszcze raz i wpisz ${due.records}.`,
      en: `Run the command once more and type ${due.records}.`,
    },
  });
}
