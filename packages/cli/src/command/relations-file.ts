import { parseDocument } from "@opus/grant-rules/document";
import type { LocalisedText, Place } from "@opus/grant-rules/errors";
import { type Relation, type Relations, relationKinds } from "@opus/grant-workflow";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";
import { readInputFile } from "../files/input-file.ts";
import { isJsonObject, member } from "../json/json-object.ts";

/**
 * Reads a register of relations: an object with the parties that each person is bound to, by the person's id.
 *
 * @throws VerbFailure OGW602 and OGW603 for the file, OGW681 with line and column for what is no such register.
 * @example
 * // relations.json: {"officer-7": [{"party": "org-12", "as": "board"}]}
 * readRelationsFile(process.cwd(), "relations.json").of({ actor: { role: "officer", id: "officer-7" }, parties: [] });
 */
export function readRelationsFile(cwd: string, path: string): Relations {
  const { text } = readInputFile(cwd, path);
  const { value, problems, placeOf } = parseDocument(text);
  const [problem] = problems;
  if (problem !== undefined) throw broken(path, problem.place, problem.message);
  if (!isJsonObject(value)) throw broken(path, placeOf(""), NO_REGISTER);
  const register = new Map<string, readonly Relation[]>();
  for (const [id, listed] of Object.entries(value)) {
    const at = `/${id.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (!Array.isArray(listed)) throw broken(path, placeOf(at), NO_LIST);
    register.set(
      id,
      listed.map((one, index) => relationOf(one) ?? refuse(path, placeOf(`${at}/${index}`))),
    );
  }
  return { of: ({ actor }) => register.get(actor.id) ?? [] };
}

function relationOf(one: unknown): Relation | undefined {
  const party = member(one, "party");
  const as = relationKinds.find((kind) => kind === member(one, "as"));
  return typeof party === "string" && party !== "" && as !== undefined ? { party, as } : undefined;
}

const NO_REGISTER = { pl: "to nie jest rejestr powiązań.", en: "this is no register of relations." };
const NO_LIST = { pl: "to nie jest lista powiązań.", en: "this is no list of relations." };
const NO_RELATION = { pl: "to nie jest powiązanie.", en: "this is no relation." };

function refuse(path: string, place: Place | undefined): never {
  throw broken(path, place, NO_RELATION);
}

function broken(path: string, place: Place | undefined, message: LocalisedText): VerbFailure {
  const { line, column } = place ?? { line: 1, column: 1 };
  const at = `${path}:${line}:${column}`;
  const kinds = relationKinds.join(", ");
  return new VerbFailure({
    code: "OGW681",
    exitCode: EXIT.findings,
    problem: { pl: `${at}: ${message.pl}`, en: `${at}: ${message.en}` },
    remedy: {
      pl: `Zapisz osoby i strony, z którymi są związane: {"officer-7": [{"party": "org-12", "as": "board"}]}; „as” to jedno z: ${kinds}. Nic nie zrobiono.`,
      en: `Write people and the parties that they are bound to: {"officer-7": [{"party": "org-12", "as": "board"}]}; "as" is one of: ${kinds}. Nothing was done.`,
    },
  });
}
