import { didYouMean } from "@opus/grant-rules/document";
import { type Asker, type CommandInfo, commandTable } from "@opus/grant-workflow";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";
import { readActor } from "./actor-named.ts";

/** Who sends which command; the case or call and the payload are still words. */
export interface WordedCommand {
  readonly info: CommandInfo;
  readonly actor: Asker;
  /** The case or call, as it was named. */
  readonly target: string;
  /** `key=value`. */
  readonly words: readonly string[];
}

/**
 * Reads `--as role:id type case-or-call key=value …`.
 *
 * @throws VerbFailure OGW670 for a role that there is not, OGW671 for a type that there is not or that only time sends,
 * OGW673 when type or target are missing.
 */
export function readWordedCommand(as: string, words: readonly string[]): WordedCommand {
  const actor = readActor(as);
  const [type, target, ...others] = words;
  if (type === undefined) throw incomplete(NO_TYPE);
  const info = readType(type);
  if (target === undefined || target.includes("=")) throw incomplete(info.on === "call" ? NO_CALL : NO_CASE);
  return { info, actor, target, words: others };
}

function readType(type: string): CommandInfo {
  const known = commandTable.get(type);
  if (known?.by.some((role) => role !== "system")) return known;
  const sent = [...commandTable.values()].filter(({ by }) => by.some((role) => role !== "system"));
  const types = sent.map((info) => info.type);
  const meant = didYouMean(type, types);
  throw new VerbFailure({
    code: "OGW671",
    exitCode: EXIT.usage,
    problem:
      known === undefined
        ? { pl: `Nie ma polecenia „${type}”.`, en: `There is no command "${type}".` }
        : { pl: `Polecenie „${type}” przynosi tylko czas.`, en: `Only time brings the command "${type}".` },
    remedy:
      known !== undefined
        ? { pl: "Terminy mijają w poleceniu work.", en: "Deadlines pass in the command work." }
        : meant === undefined
          ? { pl: `Polecenia: ${types.join(", ")}.`, en: `Commands: ${types.join(", ")}.` }
          : { pl: `Czy chodziło o ${meant}?`, en: `Did you mean ${meant}?` },
  });
}

const NO_TYPE = { pl: "Brakuje rodzaju polecenia.", en: "The type of the command is missing." };
const NO_CASE = {
  pl: "Brakuje sprawy, której dotyczy polecenie.",
  en: "The case of the command is missing.",
};
const NO_CALL = {
  pl: "Brakuje naboru, którego dotyczy polecenie.",
  en: "The call of the command is missing.",
};

function incomplete(problem: { readonly pl: string; readonly en: string }): VerbFailure {
  return new VerbFailure({
    code: "OGW673",
    exitCode: EXIT.usage,
    problem,
    remedy: {
      pl: "Zapisz np. --as accountant:a-1 payment.order S/001 albo --as expert:e-1 review.recuse S/001 reason=other.",
      en: "Write --as accountant:a-1 payment.order S/001 for instance, or --as expert:e-1 review.recuse S/001 reason=other.",
    },
  });
}
