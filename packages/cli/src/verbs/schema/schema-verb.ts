import { programmeJsonSchema, ruleCasesFileJsonSchema } from "@opus/grant-workflow";
import { scenariosJsonSchema } from "@opus/grant-workflow-testing";
import { writeOutputFile } from "../../files/output-file.ts";
import { defineVerb } from "../../verb/verb.ts";
import { programmeToDescribe } from "./programme-to-describe.ts";

/** Files that an editor can be given a schema of. */
const SCHEMAS = {
  programme: programmeJsonSchema,
  "rule-cases": ruleCasesFileJsonSchema,
  scenarios: scenariosJsonSchema,
} as const;

/** `schema [programme]`: the JSON Schema with which editors complete and check programme files. */
export const schemaVerb = defineVerb({
  name: "schema",
  about: {
    pl: "wypisz JSON Schema, z którym edytor podpowiada i sprawdza plik programu",
    en: "print the JSON Schema with which an editor completes and checks a programme file",
  },
  arguments: {
    programme: {
      syntax: "[programme]",
      about: {
        pl: "program, którego pola, parametry i źródła edytor ma podpowiadać",
        en: "programme whose fields, parameters and sources the editor is to offer",
      },
    },
  },
  options: {
    of: {
      flags: "--of <file>",
      choices: ["programme", "rule-cases", "scenarios"],
      default: "programme",
      about: { pl: "schemat którego pliku", en: "which file the schema is of" },
    },
    out: {
      flags: "--out <file>",
      about: { pl: "zapisz do pliku zamiast wypisać", en: "write to a file instead" },
    },
  },
  run({ programme, of, out }, session) {
    const { cwd } = session.io;
    const document = programme === undefined ? undefined : programmeToDescribe(cwd, programme);
    const schema = SCHEMAS[of](document);
    if (out === undefined) return session.printJson(schema);
    writeOutputFile(cwd, out, `${JSON.stringify(schema, null, 2)}\n`);
    session.print(session.say({ pl: `Zapisano ${out}`, en: `Wrote ${out}` }));
  },
});
