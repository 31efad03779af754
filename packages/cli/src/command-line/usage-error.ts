import type { LocalisedText } from "@opus/grant-rules/errors";
import type { CommanderError } from "commander";
import { polishPlaceholder, withPolishPlaceholders } from "./placeholders.ts";

const SENTENCES: Readonly<Record<string, LocalisedText>> = {
  "commander.unknownCommand": { pl: "Nie ma polecenia {name}.", en: "There is no command {name}." },
  "commander.unknownOption": { pl: "Nie ma opcji {name}.", en: "There is no option {name}." },
  "commander.missingArgument": { pl: "Brakuje argumentu „{name}”.", en: "The argument {name} is missing." },
  "commander.missingMandatoryOptionValue": {
    pl: "Brakuje opcji {name}.",
    en: "The option {name} is missing.",
  },
  "commander.optionMissingArgument": {
    pl: "Opcja {name} wymaga wartości.",
    en: "The option {name} needs a value.",
  },
  "commander.excessArguments": { pl: "Za dużo argumentów.", en: "There are too many arguments." },
};

/** What commander says of the value of an option, and of two options that exclude each other. */
function optionFault(stock: string): LocalisedText | undefined {
  const [, option = "", value, choices] =
    /^(?:option '([^' ]*)[^']*'|command-argument) (?:value|argument) '([^']*)' is invalid\. Allowed choices are (.*)$/.exec(
      stock,
    ) ?? [];
  if (choices !== undefined) {
    return {
      pl: `Opcja ${option} nie przyjmuje wartości „${value}”. Do wyboru: ${choices}.`,
      en: `The option ${option} does not take the value “${value}”. Choose from: ${choices}.`,
    };
  }
  const [, one, other] =
    /^option '([^' ]*)[^']*' cannot be used with option '([^' ]*)[^']*'$/.exec(stock) ?? [];
  if (other === undefined) return undefined;
  return {
    pl: `Opcji ${one} nie można łączyć z opcją ${other}.`,
    en: `The option ${one} cannot be used with the option ${other}.`,
  };
}

/** Says in both languages what commander found wrong with the arguments. */
export function describeUsageError(error: CommanderError): LocalisedText {
  const sentence = SENTENCES[error.code];
  const stock = error.message.replace(/^error: /, "").replace(/\.$/, "");
  const worded = optionFault(stock);
  if (worded !== undefined) return worded;
  if (sentence === undefined) return { pl: `Błędne wywołanie: ${stock}.`, en: `Wrong usage: ${stock}.` };
  const name = /'([^']*)'/.exec(stock)?.[1] ?? "";
  const meant = /Did you mean (?:one of )?([^?]*)\?/.exec(stock)?.[1];
  const hint = { pl: ` Czy chodziło o ${meant}?`, en: ` Did you mean ${meant}?` };
  return {
    pl:
      sentence.pl.replace("{name}", polishPlaceholder(name) ?? withPolishPlaceholders(name)) +
      (meant === undefined ? "" : hint.pl),
    en: sentence.en.replace("{name}", name) + (meant === undefined ? "" : hint.en),
  };
}
