import { Help, type HelpConfiguration } from "commander";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Użycie:",
  "Arguments:": "Argumenty:",
  "Options:": "Opcje:",
  "Commands:": "Polecenia:",
};

const stock = new Help();

/** Words that commander itself puts into usage lines and descriptions. */
function inPolish(text: string): string {
  return text
    .replace("[options]", "[opcje]")
    .replace("[command]", "[polecenie]")
    .replace("(choices: ", "(do wyboru: ")
    .replace(/([(,] ?)default: /, "$1domyślnie: ");
}

/** Help of commander in Polish, also where it words something by itself. */
export const polishHelp: HelpConfiguration = {
  styleTitle: (title) => TITLES[title] ?? title,
  commandUsage: (command) => inPolish(stock.commandUsage(command)),
  subcommandTerm: (command) => inPolish(stock.subcommandTerm(command)),
  optionDescription: (option) => inPolish(stock.optionDescription(option)),
};
