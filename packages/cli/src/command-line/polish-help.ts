import { Help, type HelpConfiguration } from "commander";
import { polishPlaceholder, withPolishPlaceholders } from "./placeholders.ts";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Użycie:",
  "Arguments:": "Argumenty:",
  "Options:": "Opcje:",
  "Commands:": "Polecenia:",
};

const stock = new Help();

/** Words that commander itself puts into usage lines and descriptions. */
function inPolish(text: string): string {
  return withPolishPlaceholders(text)
    .replace("(choices: ", "(do wyboru: ")
    .replace(/([(,] ?)default: /, "$1domyślnie: ");
}

/** Help of commander in Polish, also where it words something by itself. */
export const polishHelp: HelpConfiguration = {
  styleTitle: (title) => TITLES[title] ?? title,
  commandUsage: (command) => inPolish(stock.commandUsage(command)),
  argumentTerm: (argument) => polishPlaceholder(argument.name()) ?? argument.name(),
  optionTerm: (option) => withPolishPlaceholders(stock.optionTerm(option)),
  subcommandTerm: (command) => inPolish(stock.subcommandTerm(command)),
  optionDescription: (option) => inPolish(stock.optionDescription(option)),
};
