import { didYouMean, joinPointer } from "../document/index.ts";
import { COMPUTED } from "../document/own-data.ts";
import { isPlainObject } from "../document/plain-object.ts";
import { describeValue, type LocalisedText, type Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { meant } from "../errors/remedy-words.ts";
import { misfitOf } from "../form/answer-reader.ts";
import { factLimits } from "../limits/answer-limits.ts";
import type { Field } from "../values/shape.ts";
import { misfitText } from "./misfit-texts.ts";

/** Most faults that one reading reports; the facts behind the others are unknown all the same. */
const MOST_FAULTS = factLimits.faults.max;

/** Collects what could not be read in the answers of one form. */
export class AnswerFaults {
  readonly problems: Problem[] = [];

  /** Whether nothing more is reported. */
  get isFull(): boolean {
    return this.problems.length > MOST_FAULTS;
  }

  fault(pointer: string, text: LocalisedText): void {
    this.#add(
      problemAt("OGW145", pointer, text, {
        pl: "Popraw odpowiedź; do tego czasu wartość jest nieznana.",
        en: "Correct the answer; until then the value is unknown.",
      }),
    );
  }

  /** An answer whose name the form does not have. */
  unknownName(pointer: string, name: string, names: Iterable<string>): void {
    this.#add(
      problemAt(
        "OGW145",
        joinPointer(pointer, name),
        { pl: `Formularz nie ma pola „${name}”.`, en: `The form has no field "${name}".` },
        meant(this.problems.length < MOST_FAULTS ? didYouMean(name, names) : undefined, {
          pl: "Usuń tę odpowiedź albo dodaj pole do formularza.",
          en: "Remove the answer, or add the field to the form.",
        }),
      ),
    );
  }

  /** An answer that the form does not accept; a personal one is not repeated. */
  unreadable(field: Field, answer: unknown, pointer: string): void {
    const shown = field.personal === undefined ? described(answer) : undefined;
    this.fault(pointer, misfitText(field, misfitOf(field, answer), shown));
  }

  tooManyItems(pointer: string, length: number, max: number): void {
    this.fault(pointer, {
      pl: `Lista ma ${length} pozycji, a może mieć najwyżej ${max}.`,
      en: `The list has ${length} items, but may have at most ${max}.`,
    });
  }

  tooManyFields(pointer: string, max: number): void {
    this.fault(pointer, {
      pl: `Listy mają razem więcej niż ${max} pól.`,
      en: `The lists have more than ${max} fields together.`,
    });
  }

  /** Something stands where a record of answers must. */
  notAnswers(pointer: string, answer: unknown): void {
    const { pl, en } = described(answer);
    this.fault(pointer, {
      pl: `Tu musi stać obiekt z odpowiedziami, a jest: ${pl}.`,
      en: `An object of answers must stand here, but this is ${en}.`,
    });
  }

  cyclic(pointer: string): void {
    this.fault(pointer, {
      pl: "Odpowiedź zawiera samą siebie, więc nie jest zwykłym JSON-em.",
      en: "The answer holds itself, so it is not plain JSON.",
    });
  }

  #add(problem: Problem): void {
    if (this.problems.length < MOST_FAULTS) this.problems.push(problem);
    else if (this.problems.length === MOST_FAULTS) this.problems.push(TOO_MANY);
  }
}

const TOO_MANY: Problem = problemAt(
  "OGW145",
  "",
  {
    pl: `Odpowiedzi mają więcej niż ${MOST_FAULTS} błędów; pozostałych nie wymieniono.`,
    en: `The answers have more than ${MOST_FAULTS} faults; the others are not listed.`,
  },
  { pl: "Popraw wymienione i odczytaj jeszcze raz.", en: "Correct those listed and read again." },
);

/** An answer in a few words, without running anything of it. */
function described(answer: unknown): LocalisedText {
  if (answer === COMPUTED) return { pl: "własność obliczana kodem", en: "a property computed by code" };
  if (Array.isArray(answer)) return { pl: `lista (${answer.length})`, en: `a list of ${answer.length}` };
  if (typeof answer === "object" && answer !== null)
    return isPlainObject(answer)
      ? { pl: "obiekt", en: "an object" }
      : { pl: "obiekt klasy, a nie zwykły JSON", en: "an object of a class, not plain JSON" };
  if (typeof answer === "function") return { pl: "funkcja", en: "a function" };
  return { pl: describeValue(answer, "pl"), en: describeValue(answer) };
}
