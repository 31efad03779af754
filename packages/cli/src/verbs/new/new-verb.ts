import { resolve } from "node:path";
import { needFree, writeNewFolder } from "../../files/new-folder.ts";
import type { Session } from "../../terminal/session.ts";
import { defineVerb } from "../../verb/verb.ts";
import { statedValues } from "./asked-values.ts";
import { newProgramme } from "./new-programme.ts";

/** `new <folder>`: a programme of one's own out of a template, asked for at the terminal or stated by flags. */
export const newVerb = defineVerb({
  name: "new",
  about: {
    pl: "utwórz folder z nowym programem: pyta o nazwę, rodzaj, daty i kwoty albo bierze je z opcji",
    en: "make a folder with a new programme: asks for name, kind, dates and amounts, or takes them from options",
  },
  arguments: {
    folder: {
      syntax: "<folder>",
      about: {
        pl: "folder, którego jeszcze nie ma, albo pusty",
        en: "a folder that is not there yet, or an empty one",
      },
    },
  },
  options: {
    template: {
      flags: "--template <template>",
      about: {
        pl: "szablon, np. micro-grants albo neighbours; wszystkie pokazuje pytanie",
        en: "template, such as micro-grants or neighbours; all are shown when it is asked for",
      },
    },
    name: { flags: "--name <name>", about: { pl: "nazwa programu", en: "name of the programme, in Polish" } },
    nameEn: {
      flags: "--name-en <name>",
      about: {
        pl: "nazwa po angielsku (domyślnie ta sama)",
        en: "its name in English (the same by default)",
      },
    },
    operator: {
      flags: "--operator <name>",
      about: { pl: "kto prowadzi program", en: "who runs the programme" },
    },
    opens: {
      flags: "--opens <day>",
      about: { pl: "pierwszy dzień naboru, np. 2027-03-01", en: "first day of the call, such as 2027-03-01" },
    },
    closes: { flags: "--closes <day>", about: { pl: "ostatni dzień naboru", en: "last day of the call" } },
    from: {
      flags: "--from <day>",
      about: { pl: "pierwszy dzień realizacji", en: "first day on which projects are carried out" },
    },
    to: {
      flags: "--to <day>",
      about: { pl: "ostatni dzień realizacji", en: "last day on which projects are carried out" },
    },
    min: {
      flags: "--min <amount>",
      about: {
        pl: "najmniejszy grant (domyślnie jak w szablonie)",
        en: "least grant (the template's by default)",
      },
    },
    max: {
      flags: "--max <amount>",
      about: {
        pl: "największy grant (domyślnie jak w szablonie)",
        en: "greatest grant (the template's by default)",
      },
    },
    pool: { flags: "--pool <amount>", about: { pl: "pula naboru", en: "pool of the call" } },
  },
  async run({ folder, ...flags }, session) {
    // Said before anything is asked.
    needFree(resolve(session.io.cwd, folder), folder);
    const files = newProgramme(await statedValues(flags, session));
    writeNewFolder(session.io.cwd, folder, files);
    tellOf(folder, files, session);
  },
});

function tellOf(folder: string, files: readonly { readonly path: string }[], { print, say }: Session): void {
  print(say({ pl: `✓ Powstał folder ${folder}:`, en: `✓ Made the folder ${folder}:` }));
  print(...files.map(({ path }) => `  ${path}`));
  print(say({ pl: "Dalej:", en: "Next:" }));
  for (const verb of ["check", "test", "play"]) print(`  grant-workflow ${verb} ${inShell(folder)}`);
}

/** Paths that no shell reads in another way. */
const PLAIN = String.raw`^[\p{L}\p{N}./_-]+$`;

/** A path as a shell takes it in one piece. */
function inShell(path: string): string {
  return new RegExp(PLAIN, "u").test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
