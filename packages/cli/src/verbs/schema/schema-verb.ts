import { programmeJsonSchema, ruleCasesFileJsonSchema } from "@opus/grant-workflow";
import { type Command, Option } from "commander";
import { writeOutputFile } from "../../files/output-file.ts";
import type { Session } from "../../terminal/session.ts";
import { type Verb, withCommonOptions } from "../../verb/verb.ts";
import { programmeToDescribe } from "./programme-to-describe.ts";

/** Files that an editor can be given a schema of. */
const SCHEMAS = { programme: programmeJsonSchema, "rule-cases": ruleCasesFileJsonSchema } as const;

interface SchemaOptions {
  readonly of: keyof typeof SCHEMAS;
  readonly out?: string;
}

/** `schema [programme]`: the JSON Schema with which editors complete and check programme files. */
export const addSchemaVerb: Verb = (program: Command, session: Session) => {
  const { say, io } = session;
  const of = say({ pl: "schemat którego pliku", en: "which file the schema is of" });
  const command = program
    .command("schema")
    .description(
      say({
        pl: "wypisz JSON Schema, z którym edytor podpowiada i sprawdza plik programu",
        en: "print the JSON Schema with which an editor completes and checks a programme file",
      }),
    )
    .argument(
      "[programme]",
      say({
        pl: "program, którego pola, parametry i źródła edytor ma podpowiadać",
        en: "programme whose fields, parameters and sources the editor is to offer",
      }),
    )
    .addOption(new Option("--of <file>", of).choices(Object.keys(SCHEMAS)).default("programme"))
    .option("--out <file>", say({ pl: "zapisz do pliku zamiast wypisać", en: "write to a file instead" }))
    .action((path: string | undefined, options: SchemaOptions) => {
      const document = path === undefined ? undefined : programmeToDescribe(io.cwd, path);
      const schema = SCHEMAS[options.of](document);
      if (options.out === undefined) return session.printJson(schema);
      writeOutputFile(io.cwd, options.out, `${JSON.stringify(schema, null, 2)}\n`);
      session.print(say({ pl: `Zapisano ${options.out}`, en: `Wrote ${options.out}` }));
    });
  withCommonOptions(command, session);
};
