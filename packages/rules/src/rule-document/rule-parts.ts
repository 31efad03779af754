import { isPlainObject, type PlainObject } from "../document/plain-object.ts";
import { tellUnknownKeys } from "../document/unknown-keys.ts";
import type { LocalisedText, OgwCode, Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";

/** Reports faults of one rule document, and reads what its parts have in common. */
export class RuleParts {
  readonly #at: string;
  readonly #problems: Problem[];

  constructor(at: string, problems: Problem[]) {
    this.#at = at;
    this.#problems = problems;
  }

  /** Reports what was found by somebody else. */
  add(problem: Problem): void {
    this.#problems.push(problem);
  }

  /** Reports a fault at a place inside the rule; gives undefined so that readers can return it. */
  fault(place: string, code: OgwCode, text: LocalisedText, remedy?: LocalisedText): undefined {
    this.#problems.push(
      problemAt(
        code,
        this.#at + place,
        text,
        remedy ?? {
          pl: "Popraw dokument reguły w tym miejscu.",
          en: "Correct the rule document at this place.",
        },
      ),
    );
    return undefined;
  }

  /** Reports every key that is not allowed. */
  keys(written: PlainObject, allowed: readonly string[], place: string): void {
    tellUnknownKeys(written, { allowed, at: place, list: 20 }, (at, ...told) =>
      this.fault(at, "OGW138", ...told),
    );
  }

  /** Reads a text that must be there in both languages. */
  text(written: unknown, place: string): LocalisedText | undefined {
    if (!isPlainObject(written))
      return this.fault(place, "OGW141", {
        pl: "Tu musi stać tekst {pl, en}.",
        en: "A text {pl, en} must stand here.",
      });
    this.keys(written, ["pl", "en"], place);
    for (const lang of ["pl", "en"] as const) {
      const text = written[lang];
      if (typeof text === "string" && text.trim() !== "") continue;
      return this.fault(
        `${place}/${lang}`,
        "OGW141",
        { pl: `Brak tekstu w języku „${lang}”.`, en: `The text in "${lang}" is missing.` },
        { pl: "Każdy tekst podaj po polsku i po angielsku.", en: "Give each text in Polish and in English." },
      );
    }
    return { pl: written.pl as string, en: written.en as string };
  }
}
