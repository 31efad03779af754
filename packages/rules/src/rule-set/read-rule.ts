import { didYouMean, joinPointer } from "../document/index.ts";
import type { LocalisedText, OgwCode, Problem } from "../errors/index.ts";
import { isRecord } from "../form/plain-json.ts";
import { epochDay } from "../language/civil-day.ts";
import { finding, listed, meant } from "../language/finding.ts";
import type { MessageOutcome, RuleDocument } from "./rule-document.ts";
import type { RuleKind, RuleSeverity } from "./rule-outcome.ts";

const KEYS = [
  "id",
  "title",
  "kind",
  "severity",
  "moments",
  "language",
  "when",
  "whenUnknown",
  "require",
  "score",
  "points",
  "basis",
  "effective",
  "messages",
  "note",
];
const KINDS: readonly RuleKind[] = ["eligibility", "requirement", "scoring", "warning"];
const SEVERITIES: readonly RuleSeverity[] = ["blocking", "curable", "advisory"];
const OUTCOMES: readonly MessageOutcome[] = ["met", "notMet", "notApplicable", "undetermined"];

type Json = { readonly [key: string]: unknown };

/** What rules of a programme may refer to. */
export interface RuleContext {
  readonly moments: readonly string[];
  readonly basisIds: readonly string[] | undefined;
}

/** Reads the shape of one rule document; undefined when it is too broken to go on with. */
export function readRule(
  written: unknown,
  at: string,
  context: RuleContext,
  problems: Problem[],
): RuleDocument | undefined {
  return new RuleReader(at, context, problems).read(written);
}

class RuleReader {
  readonly #at: string;
  readonly #context: RuleContext;
  readonly #problems: Problem[];

  constructor(at: string, context: RuleContext, problems: Problem[]) {
    this.#at = at;
    this.#context = context;
    this.#problems = problems;
  }

  read(written: unknown): RuleDocument | undefined {
    if (!isRecord(written))
      return this.#fault("", "OGW138", "Reguła musi być obiektem.", "A rule must be an object.");
    this.#keys(written, KEYS, "");
    const kind = this.#word(written, "kind", KINDS);
    const scoring = kind === "scoring";
    const id = this.#id(written);
    const title = this.#text(written.title, "/title");
    const severity = this.#severity(written, scoring, kind);
    const moments = this.#names(written, "moments", this.#context.moments, "OGW140");
    const basis = this.#names(written, "basis", this.#context.basisIds, "OGW140");
    const points = this.#points(written, scoring);
    const dates = this.#effective(written);
    const texts = this.#messages(written, scoring);
    const whenUnknown =
      written.whenUnknown === undefined
        ? undefined
        : this.#word(written, "whenUnknown", ["applies", "skip"] as const);
    if (whenUnknown !== undefined && written.when === undefined) {
      this.#fault(
        "/whenUnknown",
        "OGW138",
        "„whenUnknown” bez „when” nic nie znaczy.",
        '"whenUnknown" means nothing without "when".',
      );
    }
    const body = this.#body(written, scoring);
    if (
      id === undefined ||
      kind === undefined ||
      title === undefined ||
      body === undefined ||
      dates === undefined ||
      texts === undefined
    )
      return undefined;
    return {
      id,
      at: this.#at,
      title,
      kind,
      ...(severity === undefined ? {} : { severity }),
      moments,
      language: typeof written.language === "string" ? written.language : "json-logic",
      ...(written.when === undefined ? {} : { when: written.when }),
      ...(whenUnknown === undefined ? {} : { whenUnknown }),
      body,
      ...(points === undefined ? {} : { points }),
      basis,
      ...dates,
      ...texts,
    };
  }

  #fault(place: string, code: OgwCode, pl: string, en: string, remedy?: LocalisedText): undefined {
    this.#problems.push(
      finding(
        code,
        this.#at + place,
        { pl, en },
        remedy ?? {
          pl: "Popraw dokument reguły w tym miejscu.",
          en: "Correct the rule document at this place.",
        },
      ),
    );
    return undefined;
  }

  #keys(written: Json, allowed: readonly string[], place: string): void {
    for (const key of Object.keys(written)) {
      if (allowed.includes(key)) continue;
      this.#fault(
        joinPointer(place, key),
        "OGW138",
        `Nieznane pole „${key}”.`,
        `Unknown key "${key}".`,
        meant(didYouMean(key, allowed), {
          pl: `Dozwolone: ${listed(allowed, 20)}.`,
          en: `Allowed: ${listed(allowed, 20)}.`,
        }),
      );
    }
  }

  #id(written: Json): string | undefined {
    const id = written.id;
    if (typeof id === "string" && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) return id;
    return this.#fault(
      "/id",
      "OGW138",
      "„id” reguły pisze się małymi literami z łącznikami.",
      'The "id" of a rule is written in small letters with hyphens.',
      { pl: "Na przykład „amount-in-range”.", en: 'For example "amount-in-range".' },
    );
  }

  #word<Word extends string>(written: Json, key: string, words: readonly Word[]): Word | undefined {
    const found = words.find((word) => word === written[key]);
    if (found !== undefined) return found;
    const value = written[key];
    return this.#fault(
      `/${key}`,
      "OGW138",
      value === undefined
        ? `Brak pola „${key}”.`
        : `„${key}” nie może mieć wartości ${JSON.stringify(value)}.`,
      value === undefined ? `"${key}" is missing.` : `"${key}" cannot be ${JSON.stringify(value)}.`,
      meant(typeof value === "string" ? didYouMean(value, words) : undefined, {
        pl: `Dozwolone: ${words.join(", ")}.`,
        en: `Allowed: ${words.join(", ")}.`,
      }),
    );
  }

  #severity(written: Json, scoring: boolean, kind: RuleKind | undefined): RuleSeverity | undefined {
    if (scoring) {
      if (written.severity !== undefined)
        this.#fault(
          "/severity",
          "OGW138",
          "Reguła punktowa nie ma „severity”.",
          'A scoring rule has no "severity".',
        );
      return undefined;
    }
    if (kind === "warning" && written.severity === undefined) return "advisory";
    return this.#word(written, "severity", SEVERITIES);
  }

  #names(written: Json, key: string, known: readonly string[] | undefined, code: OgwCode): readonly string[] {
    const names = written[key];
    if (!Array.isArray(names) || names.length === 0 || names.some((name) => typeof name !== "string")) {
      this.#fault(
        `/${key}`,
        "OGW138",
        `„${key}” musi być niepustą listą.`,
        `"${key}" must be a non-empty list.`,
      );
      return [];
    }
    for (const [index, name] of names.entries()) {
      if (known === undefined || known.includes(name)) continue;
      this.#fault(
        `/${key}/${index}`,
        code,
        `Nie ma „${name}”.`,
        `There is no "${name}".`,
        meant(didYouMean(name, known), {
          pl: `Dozwolone: ${listed(known)}.`,
          en: `Allowed: ${listed(known)}.`,
        }),
      );
    }
    return names;
  }

  #points(written: Json, scoring: boolean): { max: number } | undefined {
    const points = written.points;
    if (!scoring) {
      if (points !== undefined)
        this.#fault(
          "/points",
          "OGW138",
          "„points” ma tylko reguła punktowa.",
          'Only a scoring rule has "points".',
        );
      return undefined;
    }
    if (isRecord(points) && typeof points.max === "number" && Number.isFinite(points.max) && points.max > 0) {
      this.#keys(points, ["max"], "/points");
      return { max: points.max };
    }
    return this.#fault(
      "/points",
      "OGW138",
      'Reguła punktowa ma „points”: {"max": liczba dodatnia}.',
      'A scoring rule has "points": {"max": positive number}.',
    );
  }

  #effective(written: Json): Pick<RuleDocument, "from" | "to" | "effective"> | undefined {
    const effective = written.effective;
    if (effective === undefined) return { from: -Infinity, to: Infinity };
    if (!isRecord(effective))
      return this.#fault(
        "/effective",
        "OGW139",
        "„effective” to obiekt {from, to, by}.",
        '"effective" is an object {from, to, by}.',
      );
    this.#keys(effective, ["from", "to", "by"], "/effective");
    const day = (key: "from" | "to", otherwise: number) => {
      const date = effective[key];
      if (date === undefined) return otherwise;
      return (
        (typeof date === "string" ? epochDay(date) : undefined) ??
        this.#fault(
          `/effective/${key}`,
          "OGW139",
          "To nie jest data „RRRR-MM-DD”.",
          'This is not a date "YYYY-MM-DD".',
        )
      );
    };
    const [from, to] = [day("from", -Infinity), day("to", Infinity)];
    if (from === undefined || to === undefined) return undefined;
    if (from >= to)
      return this.#fault(
        "/effective",
        "OGW139",
        "„from” musi być przed „to” (ten dzień już nie obowiązuje).",
        '"from" must be before "to" (that day is already out of force).',
      );
    return { from, to, effective: effective as NonNullable<RuleDocument["effective"]> };
  }

  #messages(written: Json, scoring: boolean): Pick<RuleDocument, "messages" | "args"> | undefined {
    const messages = written.messages;
    if (!isRecord(messages))
      return this.#fault("/messages", "OGW141", "Reguła nie ma „messages”.", 'The rule has no "messages".', {
        pl: "Podaj co najmniej „notMet” i „undetermined” po polsku i angielsku.",
        en: 'Give at least "notMet" and "undetermined" in Polish and English.',
      });
    this.#keys(messages, [...OUTCOMES, "args"], "/messages");
    const texts: Partial<Record<MessageOutcome, LocalisedText>> = {};
    for (const outcome of OUTCOMES) {
      if (messages[outcome] === undefined) {
        const needed = outcome === "undetermined" || (outcome === "notMet" && !scoring);
        if (needed)
          this.#fault(
            "/messages",
            "OGW141",
            `Brak tekstu „${outcome}”.`,
            `The text "${outcome}" is missing.`,
            { pl: "Napisz go po polsku i po angielsku.", en: "Write it in Polish and in English." },
          );
        continue;
      }
      const text = this.#text(messages[outcome], `/messages/${outcome}`);
      if (text !== undefined) texts[outcome] = text;
    }
    const args = messages.args ?? {};
    if (!isRecord(args))
      return this.#fault(
        "/messages/args",
        "OGW141",
        "„args” to obiekt: nazwa → wyrażenie.",
        '"args" is an object: name → expression.',
      );
    return { messages: texts, args };
  }

  #text(written: unknown, place: string): LocalisedText | undefined {
    if (!isRecord(written))
      return this.#fault(place, "OGW141", "Tu musi stać tekst {pl, en}.", "A text {pl, en} must stand here.");
    this.#keys(written, ["pl", "en"], place);
    for (const lang of ["pl", "en"] as const) {
      const text = written[lang];
      if (typeof text === "string" && text.trim() !== "") continue;
      return this.#fault(
        `${place}/${lang}`,
        "OGW141",
        `Brak tekstu w języku „${lang}”.`,
        `The text in "${lang}" is missing.`,
        { pl: "Każdy tekst podaj po polsku i po angielsku.", en: "Give each text in Polish and in English." },
      );
    }
    return { pl: written.pl as string, en: written.en as string };
  }

  #body(written: Json, scoring: boolean): unknown {
    const [right, wrong] = scoring ? ["score", "require"] : ["require", "score"];
    if (written[wrong] !== undefined)
      this.#fault(
        `/${wrong}`,
        "OGW138",
        `Reguła tego rodzaju ma „${right}”, nie „${wrong}”.`,
        `A rule of this kind has "${right}", not "${wrong}".`,
      );
    if (written[right] === undefined)
      return this.#fault("", "OGW138", `Brak „${right}”.`, `"${right}" is missing.`);
    return written[right];
  }
}
