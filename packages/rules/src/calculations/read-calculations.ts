import { didYouMean, joinPointer } from "../document/index.ts";
import { isPlainObject, type PlainObject } from "../document/plain-object.ts";
import { nameFault } from "../document/reserved-names.ts";
import { tellUnknownKeys } from "../document/unknown-keys.ts";
import { describeValue, type LocalisedText, type Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { meant } from "../errors/remedy-words.ts";
import { calculationLimits } from "../limits/calculation-limits.ts";
import { beyondLimit } from "../limits/limit.ts";
import { ROUNDINGS } from "../money/index.ts";
import { readDecimal } from "../values/decimal.ts";
import {
  CALCULATION_TYPES,
  type CalculationDocument,
  type CalculationType,
  type RoundingTo,
} from "./calculation-document.ts";

const KEYS = ["type", "title", "of", "is", "round", "basis", "note"];
const TYPES = Object.keys(CALCULATION_TYPES) as readonly CalculationType[];

/**
 * Reads the named calculations of a programme: `{ id: { type, title, of?, is, round? } }`. What is at fault is reported,
 * and stands in the answer without a document, so that nobody takes it for a name that there is not.
 */
export function readCalculations(
  written: unknown,
  pointer: string,
  problems: Problem[],
): ReadonlyMap<string, CalculationDocument | undefined> {
  const documents = new Map<string, CalculationDocument | undefined>();
  if (written === undefined) return documents;
  const reader = new CalculationReader(problems);
  if (!isPlainObject(written)) {
    reader.fault(pointer, {
      pl: "„calculations” to obiekt: identyfikator → obliczenie.",
      en: '"calculations" is an object: id → calculation.',
    });
    return documents;
  }
  const entries = Object.entries(written);
  if (entries.length > calculationLimits.calculations.max) {
    problems.push(beyondLimit(calculationLimits.calculations, pointer));
    for (const [id] of entries) documents.set(id, undefined);
    return documents;
  }
  for (const [id, each] of entries) documents.set(id, reader.read(id, each, joinPointer(pointer, id)));
  return documents;
}

class CalculationReader {
  readonly #problems: Problem[];

  constructor(problems: Problem[]) {
    this.#problems = problems;
  }

  fault(pointer: string, text: LocalisedText, remedy?: LocalisedText): undefined {
    const otherwise = {
      pl: "Popraw obliczenie w tym miejscu.",
      en: "Correct the calculation at this place.",
    };
    this.#problems.push(problemAt("OGW147", pointer, text, remedy ?? otherwise));
    return undefined;
  }

  read(id: string, written: unknown, at: string): CalculationDocument | undefined {
    const wrong = nameFault(id);
    if (wrong !== undefined)
      return this.fault(at, {
        pl: `Nazwa obliczenia: ${wrong.pl}.`,
        en: `Name of the calculation: ${wrong.en}.`,
      });
    if (!isPlainObject(written))
      return this.fault(at, { pl: "Obliczenie musi być obiektem.", en: "A calculation must be an object." });
    this.#keys(written, KEYS, at);
    const type = this.#type(written, at);
    const title = this.#title(written, at);
    const of = this.#of(written, at);
    const round = written.round === undefined ? undefined : this.#round(written.round, at);
    if (written.is === undefined)
      return this.fault(at, {
        pl: "Brak „is”: wyrażenia, które liczy.",
        en: 'No "is": the expression that it computes.',
      });
    if (type === undefined || title === undefined || of === null || round === null) return undefined;
    return {
      id,
      at,
      type,
      title,
      is: written.is,
      ...(of === undefined ? {} : { of }),
      ...(round === undefined ? {} : { round }),
    };
  }

  #keys(written: PlainObject, allowed: readonly string[], at: string): void {
    tellUnknownKeys(written, { allowed, at }, (...told) => this.fault(...told));
  }

  #type({ type }: PlainObject, at: string): CalculationType | undefined {
    const found = TYPES.find((each) => each === type);
    if (found !== undefined) return found;
    const remedy = { pl: "Wybierz jeden z tych typów.", en: "Choose one of these types." };
    return this.fault(
      type === undefined ? at : joinPointer(at, "type"),
      {
        pl: `Obliczenie ma „type”: ${TYPES.join(", ")}.`,
        en: `A calculation has "type": ${TYPES.join(", ")}.`,
      },
      typeof type === "string" ? meant(didYouMean(type, TYPES), remedy) : remedy,
    );
  }

  #title({ title }: PlainObject, at: string): LocalisedText | undefined {
    const isText = (text: unknown): text is string => typeof text === "string" && text.trim() !== "";
    if (isPlainObject(title) && isText(title.pl) && isText(title.en)) return { pl: title.pl, en: title.en };
    return this.fault(
      title === undefined ? at : joinPointer(at, "title"),
      {
        pl: "Obliczenie ma „title” po polsku i po angielsku.",
        en: 'A calculation has a "title" in Polish and in English.',
      },
      {
        pl: 'Dopisz "title": {"pl": "…", "en": "…"}; ludzie czytają je przy wartości.',
        en: 'Add "title": {"pl": "…", "en": "…"}; people read it beside the value.',
      },
    );
  }

  /** Null after a fault. */
  #of({ of }: PlainObject, at: string): string | undefined | null {
    if (of === undefined || (typeof of === "string" && of !== "")) return of;
    this.fault(joinPointer(at, "of"), {
      pl: "„of” to ścieżka listy formularza.",
      en: '"of" is the path of a list of the form.',
    });
    return null;
  }

  /** Null after a fault. */
  #round(written: unknown, at: string): RoundingTo | "exact" | null {
    if (written === "exact") return "exact";
    const where = joinPointer(at, "round");
    if (!isPlainObject(written)) {
      this.fault(
        where,
        { pl: '„round” to {"to", "mode"} albo „exact”.', en: '"round" is {"to", "mode"}, or "exact".' },
        {
          pl: 'Na przykład {"to": "0.01", "mode": "halfUp"}.',
          en: 'For example {"to": "0.01", "mode": "halfUp"}.',
        },
      );
      return null;
    }
    this.#keys(written, ["to", "mode"], where);
    const mode = ROUNDINGS.find((each) => each === written.mode);
    if (mode === undefined)
      this.fault(
        written.mode === undefined ? where : joinPointer(where, "mode"),
        {
          pl: `„mode” to sposób zaokrąglania, a nie ${describeValue(written.mode, "pl")}.`,
          en: `"mode" is a way of rounding, not ${describeValue(written.mode)}.`,
        },
        { pl: `Wybierz: ${ROUNDINGS.join(", ")}.`, en: `Choose: ${ROUNDINGS.join(", ")}.` },
      );
    const { to } = written;
    const step = typeof to === "string" || typeof to === "number" ? readDecimal(to) : undefined;
    const isStep = step !== undefined && step.num > 0;
    if (!isStep)
      this.fault(
        to === undefined ? where : joinPointer(where, "to"),
        {
          pl: "„to” to krok zaokrąglenia, liczba dodatnia.",
          en: '"to" is the step of rounding, a positive number.',
        },
        {
          pl: 'Na przykład "0.01" (grosz) albo "1.00" (złoty).',
          en: 'For example "0.01" (grosz) or "1.00" (złoty).',
        },
      );
    return mode === undefined || !isStep ? null : { to: step, mode };
  }
}
