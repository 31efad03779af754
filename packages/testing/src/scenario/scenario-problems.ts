import { didYouMean } from "@opus/grant-rules/document";
import { type LocalisedText, type Problem, problemAt } from "@opus/grant-rules/errors";

/** OGW192: a place of a scenario is not written right. */
export function badPlace(pointer: string, message: LocalisedText, remedy: LocalisedText): Problem {
  return problemAt("OGW192", pointer, message, remedy);
}

/** What a scenario may name, as sentences say it: "There is no case “B”". */
const THINGS = {
  call: { pl: "naboru", en: "call" },
  case: { pl: "sprawy", en: "case" },
  choice: { pl: "wartości do wyboru", en: "choice" },
  command: { pl: "polecenia", en: "command" },
  criterion: { pl: "kryterium", en: "criterion" },
  field: { pl: "pola formularza", en: "field of the form" },
  letter: { pl: "pisma", en: "letter" },
  member: { pl: "pola polecenia", en: "member of the command" },
  person: { pl: "osoby", en: "person" },
  role: { pl: "roli", en: "role" },
  rule: { pl: "reguły", en: "rule" },
  scenario: { pl: "scenariusza", en: "scenario" },
  state: { pl: "stanu", en: "state" },
  term: { pl: "terminu", en: "term" },
} as const satisfies Readonly<Record<string, LocalisedText>>;

/** OGW193: a scenario names something that there is not. */
export function unknownName(
  pointer: string,
  kind: keyof typeof THINGS,
  name: string,
  known: readonly string[],
): Problem {
  const { pl, en } = THINGS[kind];
  return problemAt(
    "OGW193",
    pointer,
    { pl: `Nie ma ${pl} „${name}”.`, en: `There is no ${en} "${name}".` },
    nameRemedy(name, known),
  );
}

/** OGW193: what was named is there, and cannot stand here. */
export function wrongName(pointer: string, message: LocalisedText, remedy: LocalisedText): Problem {
  return problemAt("OGW193", pointer, message, remedy);
}

/** OGW194: a moment that is none, or that lies before the one of the step before. */
export function wrongMoment(pointer: string, message: LocalisedText, remedy: LocalisedText): Problem {
  return problemAt("OGW194", pointer, message, remedy);
}

const MOST_NAMES = 12;

function nameRemedy(name: string, known: readonly string[]): LocalisedText {
  const near = didYouMean(name, known) ?? didYouMean(name, known.map(lastSegment));
  if (near !== undefined) return { pl: `Czy chodziło o „${near}”?`, en: `Did you mean "${near}"?` };
  if (known.length === 0) return { pl: "Nie ma tu czego wskazać.", en: "There is nothing to name here." };
  const list = `${known.slice(0, MOST_NAMES).join(", ")}${known.length > MOST_NAMES ? ", …" : ""}`;
  return { pl: `Do wyboru: ${list}.`, en: `Choose from: ${list}.` };
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
