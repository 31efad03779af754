import { type Command, Option } from "commander";
import type { Session } from "../terminal/session.ts";
import type { Verb, VerbOption } from "../verb/verb.ts";

/** Adds a verb to the program, and the options that every verb knows. */
export function addVerb(program: Command, verb: Verb, session: Session): void {
  const { say } = session;
  const command = program.command(verb.name).description(say(verb.about));
  for (const { syntax, about } of Object.values(verb.arguments)) command.argument(syntax, say(about));
  const options = Object.entries(verb.options).map(
    ([name, option]) => [name, parserOption(option, session)] as const,
  );
  for (const [, option] of options) command.addOption(option);
  const lang = say({ pl: "język tekstów: pl albo en", en: "language of texts: pl or en" });
  const debug = say({ pl: "przy błędzie pokaż ślad stosu", en: "on an error, show its stack" });
  command
    .addOption(new Option("--lang <lang>", lang).choices(["pl", "en"]))
    .addOption(new Option("--debug", debug).hideHelp())
    .action(() => verb.run({ ...givenArguments(verb, command), ...givenOptions(options, command) }, session));
}

function parserOption(declared: VerbOption, { say }: Session): Option {
  const option = new Option(declared.flags, say(declared.about));
  if (declared.choices !== undefined) option.choices(declared.choices);
  if (declared.read !== undefined) option.argParser(declared.read);
  if (declared.default !== undefined) option.default(declared.default);
  if (declared.conflictsWith !== undefined) option.conflicts(declared.conflictsWith);
  return option.makeOptionMandatory(declared.isRequired === true);
}

function givenArguments(verb: Verb, command: Command): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(verb.arguments).map(([name, { syntax }], place) => [
      name,
      syntax.includes("...") ? command.args.slice(place) : command.args[place],
    ]),
  );
}

/** Options by the names of the verb; one without a value is on or off. */
function givenOptions(
  options: readonly (readonly [name: string, option: Option])[],
  command: Command,
): Record<string, unknown> {
  const values = command.opts();
  return Object.fromEntries(
    options.map(([name, option]) => {
      const value: unknown = values[option.attributeName()];
      return [name, option.isBoolean() ? value === true : value];
    }),
  );
}
