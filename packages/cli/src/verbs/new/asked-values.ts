import type { LocalisedText } from "@opus/grant-rules/errors";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import type { Session } from "../../terminal/session.ts";
import { type Known, type Question, questions } from "./questions.ts";
import type { StatedValues } from "./stated-values.ts";
import { templateCard, templateNames } from "./template-files.ts";

/** Values of flags, by the names of the questions that they answer. */
export type Flags = Readonly<Partial<Record<keyof StatedValues, string | undefined>>>;

/** How often one question is asked before its last answer counts. */
const MOST_TRIES = 3;

/**
 * Everything that a new programme needs to be told: out of the flags, and what they leave out from whoever sits at the
 * terminal.
 *
 * @throws VerbFailure OGW781 naming every flag that is needed where nobody can be asked, OGW782 for a value that is refused.
 */
export async function statedValues(flags: Flags, session: Session): Promise<StatedValues> {
  const { ask } = session.io;
  if (ask === undefined) needFlags(flags, "nobody");
  let known: Known = {};
  for (const question of questions) {
    const given = flags[question.name];
    const isAsked = given === undefined && ask !== undefined;
    const value = isAsked
      ? await answerTo(question, { known, flags }, ask, session)
      : valueIn(question, given ?? question.usual?.(known, session.lang) ?? "", known);
    known = { ...known, [question.name]: value };
  }
  return known as StatedValues;
}

const PROBLEMS = {
  nobody: {
    pl: "Nie ma kogo zapytać o nowy program, a brakuje opcji:",
    en: "Nobody can be asked about the new programme, and these options are missing:",
  },
  ended: {
    pl: "Pytania przerwano, więc nic nie powstało. Te opcje nie mają jeszcze wartości:",
    en: "The questions were broken off, so nothing was made. These options have no value yet:",
  },
} as const satisfies Record<string, LocalisedText>;

function needFlags(known: Flags, why: keyof typeof PROBLEMS): void {
  const missing = questions.filter(
    ({ name, isOptional }) => (isOptional !== true || why === "ended") && known[name] === undefined,
  );
  if (missing.length === 0) return;
  const lines = (lang: "pl" | "en") =>
    missing.map(({ flag, example, asks }) => `  ${flag} ${example}  ${asks[lang]}`);
  throw new VerbFailure({
    code: "OGW781",
    exitCode: EXIT.usage,
    problem: PROBLEMS[why],
    details: { pl: lines("pl"), en: lines("en") },
    remedy: {
      pl: "Dopisz je albo uruchom polecenie w terminalu, bez potoków.",
      en: "Add them, or run the command at a terminal, without pipes.",
    },
  });
}

function valueIn(question: Question, text: string, known: Known): string {
  const read = question.read(text, known);
  if ("value" in read) return read.value;
  throw refusedValue(question, text, read.refused);
}

/** OGW782: a value that a new programme cannot have. */
function refusedValue({ flag, example }: Question, text: string, reason: LocalisedText): VerbFailure {
  return new VerbFailure({
    code: "OGW782",
    exitCode: EXIT.usage,
    problem: {
      pl: `${flag} nie może mieć wartości „${text}”. ${reason.pl}`,
      en: `${flag} cannot be “${text}”. ${reason.en}`,
    },
    remedy: { pl: `Podaj na przykład: ${flag} ${example}`, en: `State for example: ${flag} ${example}` },
  });
}

async function answerTo(
  question: Question,
  { known, flags }: { readonly known: Known; readonly flags: Flags },
  ask: NonNullable<Session["io"]["ask"]>,
  session: Session,
): Promise<string> {
  const usual = question.usual?.(known, session.lang);
  if (question.name === "template") listTemplates(session);
  const words = `${session.say(question.asks)}${usual === undefined ? "" : ` [${usual}]`}: `;
  for (let tries = 1; ; tries += 1) {
    const answer = await ask(words);
    if (answer === undefined) needFlags({ ...flags, ...known }, "ended");
    const typed = answer?.trim() ?? "";
    const text = typed === "" ? (usual ?? "") : typed;
    const read = question.read(text, known);
    if ("value" in read) return read.value;
    if (tries === MOST_TRIES) throw refusedValue(question, text, read.refused);
    session.print(`  ${session.say(read.refused)}`);
  }
}

function listTemplates({ print, say }: Session): void {
  for (const [index, name] of templateNames().entries())
    print(`  ${index + 1}. ${name}: ${say(templateCard(name).title)}`);
}
