import type { Lang, LocalisedText } from "@opus/grant-rules/errors";
import {
  addresseeOf,
  filedAnswersOf,
  type LetterContent,
  lettersOf,
  letterTitles,
  printLetter,
} from "@opus/grant-workflow";
import type { Store, StreamId } from "@opus/grant-workflow/store";
import { needRole } from "../../command/actor-named.ts";
import { readRelationsFile } from "../../command/relations-file.ts";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { writeOutputFile } from "../../files/output-file.ts";
import { findStream, idOfStream } from "../../store/find-stream.ts";
import { programmeOfStream } from "../../store/kept-programme.ts";
import { withStoreToRead } from "../../store/with-store.ts";
import { workflowToRead } from "../../store/workflow-to-read.ts";
import type { Session } from "../../terminal/session.ts";
import { NOTHING_SHOWN } from "../../verb/nothing-shown.ts";
import { asOption, jsonOption, relationsOption, storeArgument } from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";

/** `letters <store> <case>`: the letters that a case has sent to its applicant, printed or written into a folder. */
export const lettersVerb = defineVerb({
  name: "letters",
  about: {
    pl: "wypisz pisma, które sprawa wysłała wnioskodawcy",
    en: "print the letters that a case has sent to its applicant",
  },
  arguments: {
    store: storeArgument,
    name: {
      syntax: "<case>",
      about: { pl: "numer wniosku albo id sprawy", en: "application number or case id" },
    },
  },
  options: {
    as: asOption,
    relations: relationsOption,
    json: { ...jsonOption, conflictsWith: "out" },
    letter: {
      flags: "--letter <name>",
      about: {
        pl: "tylko pisma o tej nazwie, np. awarded",
        en: "only letters of this name, such as awarded",
      },
    },
    format: {
      flags: "--format <format>",
      choices: ["md", "html"],
      default: "md",
      about: { pl: "md (Markdown) albo html (do druku)", en: "md (Markdown), or html (to be printed)" },
    },
    out: {
      flags: "--out <folder>",
      about: { pl: "folder, do którego trafi plik na każde pismo", en: "folder for a file with each letter" },
    },
  },
  run({ store: path, name, as: asker, relations: file, json, letter: wanted, format, out }, session) {
    const { cwd } = session.io;
    const relations = file === undefined ? undefined : readRelationsFile(cwd, file);
    return withStoreToRead(cwd, path, async (store) => {
      const stream = await findStream(store, name);
      if (!stream.startsWith("case:")) throw notACase(name);
      if (asker !== undefined) needRole(await programmeOfStream(store, stream), asker);
      const id = idOfStream(stream);
      const shown = await (asker === undefined
        ? lettersOf(store, id)
        : workflowToRead(store, await programmeOfStream(store, stream), relations).lettersFor(id, asker));
      const letters = wanted === undefined ? shown : ofName(shown, wanted);
      if (json) session.printJson(letters);
      else if (letters.length === 0) session.print(session.say(NOTHING_SHOWN));
      else {
        const texts = await printed(store, letters, { lang: session.lang, format });
        hand(texts, stream, { format, out }, session);
      }
    });
  },
});

interface Wanted {
  readonly lang: Lang;
  readonly format: "md" | "html";
}

interface PrintedLetter {
  readonly letter: LetterContent;
  readonly text: string;
}

async function printed(
  store: Store,
  letters: readonly LetterContent[],
  { lang, format }: Wanted,
): Promise<readonly PrintedLetter[]> {
  const texts: PrintedLetter[] = [];
  for (const letter of letters) {
    // Whoever is shown a letter sees its applicant's own data.
    const addressee = await addresseeOf(store, letter);
    const answers = await filedAnswersOf(store, letter);
    const text = printLetter(letter, {
      ...{ lang, format: format === "md" ? "markdown" : "html", addressee, answers },
    });
    texts.push({ letter, text });
  }
  return texts;
}

function hand(
  texts: readonly PrintedLetter[],
  stream: StreamId,
  { format, out }: { readonly format: "md" | "html"; readonly out: string | undefined },
  session: Session,
): void {
  if (out === undefined) {
    const whole = texts.map(({ text }) => text.trimEnd()).join(format === "md" ? "\n\n---\n\n" : "\n");
    for (const line of whole.split("\n")) session.print(line);
    return;
  }
  for (const { letter, text } of texts) {
    // A name on the disk is made of what the engine itself has given: number of the entry, name of the letter.
    const file = `${out}/${letterFile(stream, letter)}.${format}`;
    writeOutputFile(session.io.cwd, file, text);
    session.print(session.say({ pl: `Zapisano ${file}`, en: `Wrote ${file}` }));
  }
}

function letterFile(stream: StreamId, { entry, letter }: LetterContent): string {
  const id = idOfStream(stream).replaceAll(/[^A-Za-z0-9_-]/g, "-");
  return `${id}-${String(entry.seq).padStart(4, "0")}-${letter}`;
}

function ofName(letters: readonly LetterContent[], name: string): readonly LetterContent[] {
  const found = letters.filter(({ letter }) => letter === name);
  if (found.length > 0) return found;
  const known = [...new Set(letters.map(({ letter }) => letter))];
  const isLetter = letterTitles.has(name as never);
  throw new VerbFailure({
    code: "OGW796",
    exitCode: EXIT.usage,
    problem: isLetter
      ? { pl: `Sprawa nie wysłała pisma „${name}”.`, en: `The case has sent no letter "${name}".` }
      : { pl: `Nie ma pisma „${name}”.`, en: `There is no letter "${name}".` },
    remedy: sentOnes(known),
  });
}

function sentOnes(known: readonly string[]): LocalisedText {
  if (known.length > 0) {
    return { pl: `Wysłano: ${known.join(", ")}.`, en: `It has sent: ${known.join(", ")}.` };
  }
  return { pl: "Sprawa nie wysłała jeszcze żadnego pisma.", en: "The case has sent no letter yet." };
}

function notACase(name: string): VerbFailure {
  return new VerbFailure({
    code: "OGW796",
    exitCode: EXIT.usage,
    problem: {
      pl: `„${name}” jest naborem; pisma wysyłają sprawy.`,
      en: `"${name}" is a call; letters are sent by cases.`,
    },
    remedy: { pl: "Podaj numer wniosku albo id sprawy.", en: "Give an application number or a case id." },
  });
}
