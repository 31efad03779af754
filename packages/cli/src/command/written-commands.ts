import { beyondLimit, lineLimits } from "@opus/grant-rules/bounds";
import { parseDocument } from "@opus/grant-rules/document";
import type { Place, Problem } from "@opus/grant-rules/errors";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";
import type { InputFile } from "../files/input-file.ts";
import { isJsonObject } from "../json/json-object.ts";

/** The commands of a file, in order. */
export interface WrittenCommands {
  /** One command by itself, or a list, as it was written. */
  readonly isList: boolean;
  readonly commands: readonly object[];
}

/**
 * Reads a command, a list of them, or one a line (NDJSON). A list, like one command, is a document within its limits;
 * more commands than that are written one a line.
 *
 * @throws VerbFailure OGW674 with line and column for what is no JSON, and for what is no command.
 */
export function readWrittenCommands({ path, text }: InputFile): WrittenCommands {
  const whole = parseDocument(text);
  const [problem] = whole.problems;
  if (problem === undefined) {
    const isList = Array.isArray(whole.value);
    const values = isList ? (whole.value as readonly unknown[]) : [whole.value];
    if (values.length === 0) throw noCommands(path);
    const commands = values.map((value, index) => {
      if (isJsonObject(value)) return value;
      throw noCommand(path, whole.placeOf(isList ? `/${index}` : "") ?? START);
    });
    return { isList, commands };
  }
  const lines = readLines(path, text);
  if (lines !== undefined) return { isList: true, commands: lines };
  throw broken(path, problem, problem.place ?? START);
}

const START: Place = { line: 1, column: 1 };

/** Commands of a file with one a line; undefined when its first line is none by itself. */
function readLines(path: string, text: string): readonly object[] | undefined {
  const lines = text.split(/\r?\n/, lineLimits.lines.max + 1);
  if (lines.length > lineLimits.lines.max) throw broken(path, beyondLimit(lineLimits.lines, ""), START);
  const written = lines
    .map((content, index) => ({ content, line: index + 1 }))
    .filter(({ content }) => content.trim() !== "");
  const [first] = written;
  if (first === undefined) throw noCommands(path);
  if (written.length < 2 || parseDocument(first.content).problems.length > 0) return undefined;
  return written.map(({ content, line }) => {
    const { value, problems } = parseDocument(content);
    const [problem] = problems;
    if (problem !== undefined) throw broken(path, problem, { line, column: problem.place?.column ?? 1 });
    if (isJsonObject(value)) return value;
    throw noCommand(path, { line, column: 1 });
  });
}

const placed = (path: string, { line, column }: Place) => `${path}:${line}:${column}`;

function broken(path: string, problem: Problem, place: Place): VerbFailure {
  return new VerbFailure({
    code: "OGW674",
    exitCode: EXIT.findings,
    problem: {
      pl: `${placed(path, place)}: ${problem.message.pl}`,
      en: `${placed(path, place)}: ${problem.message.en}`,
    },
    remedy: {
      pl: `${problem.remedy.pl} Nic nie wysłano.`,
      en: `${problem.remedy.en} Nothing was sent.`,
    },
  });
}

function noCommand(path: string, place: Place): VerbFailure {
  return new VerbFailure({
    code: "OGW674",
    exitCode: EXIT.findings,
    problem: {
      pl: `${placed(path, place)}: to nie jest polecenie.`,
      en: `${placed(path, place)}: this is no command.`,
    },
    remedy: {
      pl: 'Polecenie to obiekt: {"type": "…", "case": "…", "actor": {"role": "…", "id": "…"}, "payload": {}}. Nic nie wysłano.',
      en: 'A command is an object: {"type": "…", "case": "…", "actor": {"role": "…", "id": "…"}, "payload": {}}. Nothing was sent.',
    },
  });
}

function noCommands(path: string): VerbFailure {
  return new VerbFailure({
    code: "OGW674",
    exitCode: EXIT.findings,
    problem: { pl: `W pliku ${path} nie ma żadnego polecenia.`, en: `The file ${path} holds no command.` },
    remedy: {
      pl: "Zapisz w nim polecenie, listę poleceń albo po jednym w wierszu.",
      en: "Write a command into it, a list of commands, or one a line.",
    },
  });
}
