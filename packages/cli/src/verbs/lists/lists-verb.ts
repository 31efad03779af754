import { type PublishedList, printList, publishedListsOf } from "@opus/grant-workflow";
import { EXIT } from "../../failure/exit-code.ts";
import { notACall } from "../../failure/not-a-call.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { writeOutputFile } from "../../files/output-file.ts";
import { findStream, idOfStream } from "../../store/find-stream.ts";
import { withStoreToRead } from "../../store/with-store.ts";
import { jsonOption, storeArgument } from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";

const FORMATS = { md: "markdown", html: "html", csv: "csv" } as const;

/** `lists <store> <call>`: the lists that a call has published, as everybody may read them. */
export const listsVerb = defineVerb({
  name: "lists",
  about: {
    pl: "wypisz listy, które nabór ogłosił: formalną, rankingową, rezerwową, ze sprostowaniami",
    en: "print the lists that a call has published: formal, ranking, reserve, with corrections",
  },
  arguments: {
    store: storeArgument,
    name: { syntax: "<call>", about: { pl: "id naboru", en: "call id" } },
  },
  options: {
    kind: {
      flags: "--kind <kind>",
      choices: ["formal", "ranking", "reserve"],
      about: { pl: "tylko ta lista; inaczej wszystkie", en: "only this list; all of them otherwise" },
    },
    edition: {
      flags: "--edition <number>",
      about: {
        pl: "które wydanie, od 1; inaczej ostatnie",
        en: "which edition, from 1; the last one otherwise",
      },
    },
    format: {
      flags: "--format <format>",
      choices: ["md", "html", "csv"],
      default: "md",
      about: {
        pl: "md (Markdown), html (do druku) albo csv",
        en: "md (Markdown), html (to be printed), or csv",
      },
    },
    out: {
      flags: "--out <folder>",
      about: { pl: "folder, do którego trafi plik na każdą listę", en: "folder for a file with each list" },
    },
    json: { ...jsonOption, conflictsWith: "out" },
  },
  run({ store: path, name, kind, edition, format: short, out, json }, session) {
    const format = FORMATS[short];
    const { cwd } = session.io;
    return withStoreToRead(cwd, path, async (store) => {
      const stream = await findStream(store, name);
      if (!stream.startsWith("call:")) throw notACall(name);
      const published = await publishedListsOf(store, idOfStream(stream));
      const lists = wanted(published, kind, edition);
      if (json) {
        session.printJson(lists);
        return;
      }
      const texts = lists.map((list) => ({ list, text: printList(list, { lang: session.lang, format }) }));
      if (out === undefined) {
        const whole = texts.map(({ text }) => text.trimEnd()).join("\n\n");
        for (const line of whole.split(/\r?\n/)) session.print(line);
        return;
      }
      for (const { list, text } of texts) {
        const file = `${out}/${list.kind}-${list.edition}.${short}`;
        writeOutputFile(cwd, file, text);
        session.print(session.say({ pl: `Zapisano ${file}`, en: `Wrote ${file}` }));
      }
    });
  },
});

/** The lists that were asked for: the last edition of each, or the one that was named. */
function wanted(
  published: readonly PublishedList[],
  kind: string | undefined,
  edition: string | undefined,
): readonly PublishedList[] {
  const ofKind = published.filter((list) => kind === undefined || list.kind === kind);
  const found =
    edition === undefined
      ? ofKind.filter(
          (list) => !ofKind.some((later) => later.kind === list.kind && later.edition > list.edition),
        )
      : ofKind.filter((list) => String(list.edition) === edition);
  if (found.length > 0) return found;
  const known = published.map((list) => `${list.kind} ${list.edition}`).join(", ");
  throw new VerbFailure({
    code: "OGW797",
    exitCode: EXIT.usage,
    problem: { pl: "Nabór nie ogłosił takiej listy.", en: "The call has published no such list." },
    remedy:
      known === ""
        ? {
            pl: "Listę ogłasza list.publish, a rankingową ranking.publish.",
            en: "list.publish publishes a list, ranking.publish the ranking.",
          }
        : { pl: `Ogłoszono: ${known}.`, en: `It has published: ${known}.` },
  });
}
