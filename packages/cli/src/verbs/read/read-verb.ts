import { soundProgramme } from "../../programme/sound-programme.ts";
import { jsonOption, programmeArgument } from "../../verb/shared-options.ts";
import { defineVerb, type VerbOption } from "../../verb/verb.ts";
import { regulationLines, regulationMarkdown } from "./print-regulations.ts";
import { regulationsOf } from "./regulations-of.ts";

const formatOption = {
  flags: "--format <format>",
  about: { pl: "text albo md (Markdown)", en: "text, or md (Markdown)" },
  choices: ["text", "md"],
  conflictsWith: "json",
} as const satisfies VerbOption;

/** `read <programme>`: the regulations of the programme as a person would read them, by paragraph. */
export const readVerb = defineVerb({
  name: "read",
  about: {
    pl: "wypisz program jak regulamin: każda reguła jako zdanie, z podstawą i skutkiem",
    en: "print a programme as regulations: every rule as a sentence, with its basis and what follows",
  },
  arguments: { programme: programmeArgument },
  options: { format: formatOption, json: jsonOption },
  run({ programme, format, json }, session) {
    const regulations = regulationsOf(soundProgramme(session.io.cwd, programme), session.lang);
    if (json) return session.printJson(regulations);
    const lines = format === "md" ? regulationMarkdown : regulationLines;
    session.print(...lines(regulations, session.say));
  },
});
