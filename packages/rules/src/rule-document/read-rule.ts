import { didYouMean } from "../document/index.ts";
import { isPlainObject, type PlainObject } from "../document/plain-object.ts";
import { describeValue, type OgwCode, type Problem } from "../errors/index.ts";
import { listed, meant } from "../errors/remedy-words.ts";
import { beyondLimit } from "../limits/limit.ts";
import { ruleLimits } from "../limits/rule-limits.ts";
import type { Consequences } from "../outcome/consequence.ts";
import type { RuleKind, RuleSeverity } from "../outcome/rule-outcome.ts";
import type { ReadConsequences } from "./read-consequences.ts";
import { readEffective } from "./read-effective.ts";
import { readMessages } from "./read-messages.ts";
import type { RuleDocument } from "./rule-document.ts";
import { RuleParts } from "./rule-parts.ts";

const KEYS = [
  "id",
  "title",
  "kind",
  "severity",
  "moments",
  "consequences",
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

/** What rules of a programme may refer to. */
export interface RuleContext {
  readonly moments: readonly string[];
  /** What may follow at these moments, with how it is read; left out where nothing follows from rules. */
  readonly consequences: { readonly known: Consequences; readonly read: ReadConsequences } | undefined;
  readonly basisIds: readonly string[] | undefined;
  /** Id of the language of rules that name none. */
  readonly language: string;
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

const NO_OBJECT = { pl: "Reguła musi być obiektem.", en: "A rule must be an object." };

/** Members of a rule that is expanded before rules are read. */
const UNEXPANDED = ["pattern", "table"];

class RuleReader {
  readonly #at: string;
  readonly #context: RuleContext;
  readonly #parts: RuleParts;

  constructor(at: string, context: RuleContext, problems: Problem[]) {
    this.#at = at;
    this.#context = context;
    this.#parts = new RuleParts(at, problems);
  }

  read(written: unknown): RuleDocument | undefined {
    if (!isPlainObject(written)) return this.#parts.fault("", "OGW138", NO_OBJECT);
    const other = UNEXPANDED.find((name) => Object.hasOwn(written, name));
    if (other !== undefined) return this.#unexpanded(other);
    this.#parts.keys(written, KEYS, "");
    const kind = this.#word(written, "kind", KINDS);
    const scoring = kind === "scoring";
    const id = this.#id(written);
    const title = this.#parts.text(written.title, "/title");
    const severity = this.#severity(written, scoring, kind);
    const moments = this.#names(written, "moments", this.#context.moments, "OGW140");
    const basis = this.#names(written, "basis", this.#context.basisIds, "OGW140");
    const { consequences: following } = this.#context;
    const known = following?.known;
    const about = { at: this.#at, moments, severity, known };
    const consequences = following?.read(written, about, this.#parts);
    const points = this.#points(written, scoring);
    const dates = readEffective(written, this.#parts);
    const texts = readMessages(written, scoring, this.#parts);
    const whenUnknown =
      written.whenUnknown === undefined
        ? undefined
        : this.#word(written, "whenUnknown", ["applies", "skip"] as const);
    if (whenUnknown !== undefined && written.when === undefined) {
      this.#parts.fault("/whenUnknown", "OGW138", {
        pl: "„whenUnknown” bez „when” nic nie znaczy.",
        en: '"whenUnknown" means nothing without "when".',
      });
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
      ...(consequences === undefined ? {} : { consequences }),
      language: this.#language(written),
      ...(written.when === undefined ? {} : { when: written.when }),
      ...(whenUnknown === undefined ? {} : { whenUnknown }),
      body,
      ...(points === undefined ? {} : { points }),
      basis,
      ...dates,
      ...texts,
    };
  }

  #unexpanded(member: string): undefined {
    return this.#parts.fault(
      `/${member}`,
      "OGW138",
      { pl: "Tu ma stać zwykła reguła.", en: "A plain rule is needed here." },
      {
        pl: "Rozwiń ją: expandRules, expandTables.",
        en: "Expand it first: expandRules, expandTables.",
      },
    );
  }

  #language({ language }: PlainObject): string {
    if (typeof language === "string") return language;
    if (language !== undefined)
      this.#parts.fault("/language", "OGW138", {
        pl: "„language” to nazwa języka reguł.",
        en: '"language" is the name of a rule language.',
      });
    return this.#context.language;
  }

  #id(written: PlainObject): string | undefined {
    const id = written.id;
    if (typeof id === "string" && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) return id;
    return this.#parts.fault(
      "/id",
      "OGW138",
      {
        pl: "„id” reguły pisze się małymi literami z łącznikami.",
        en: 'The "id" of a rule is written in small letters with hyphens.',
      },
      { pl: "Na przykład „amount-in-range”.", en: 'For example "amount-in-range".' },
    );
  }

  #word<Word extends string>(written: PlainObject, key: string, words: readonly Word[]): Word | undefined {
    const found = words.find((word) => word === written[key]);
    if (found !== undefined) return found;
    const value = written[key];
    return this.#parts.fault(
      `/${key}`,
      "OGW138",
      value === undefined
        ? { pl: `Brak pola „${key}”.`, en: `"${key}" is missing.` }
        : {
            pl: `„${key}” nie może mieć wartości ${describeValue(value, "pl")}.`,
            en: `"${key}" cannot be ${describeValue(value)}.`,
          },
      meant(typeof value === "string" ? didYouMean(value, words) : undefined, {
        pl: `Dozwolone: ${words.join(", ")}.`,
        en: `Allowed: ${words.join(", ")}.`,
      }),
    );
  }

  #severity(written: PlainObject, scoring: boolean, kind: RuleKind | undefined): RuleSeverity | undefined {
    if (scoring) {
      if (written.severity !== undefined)
        this.#parts.fault("/severity", "OGW138", {
          pl: "Reguła punktowa nie ma „severity”.",
          en: 'A scoring rule has no "severity".',
        });
      return undefined;
    }
    if (kind === "warning" && written.severity === undefined) return "advisory";
    return this.#word(written, "severity", SEVERITIES);
  }

  #names(
    written: PlainObject,
    key: string,
    known: readonly string[] | undefined,
    code: OgwCode,
  ): readonly string[] {
    const names = written[key];
    if (!Array.isArray(names) || names.length === 0 || names.some((name) => typeof name !== "string")) {
      this.#parts.fault(`/${key}`, "OGW138", {
        pl: `„${key}” musi być niepustą listą.`,
        en: `"${key}" must be a non-empty list.`,
      });
      return [];
    }
    if (names.length > ruleLimits.names.max) {
      this.#parts.add(beyondLimit(ruleLimits.names, `${this.#at}/${key}`));
      return [];
    }
    for (const [index, name] of names.entries()) {
      if (known === undefined || known.includes(name)) continue;
      this.#parts.fault(
        `/${key}/${index}`,
        code,
        { pl: `Nie ma „${name}”.`, en: `There is no "${name}".` },
        meant(didYouMean(name, known), {
          pl: `Dozwolone: ${listed(known)}.`,
          en: `Allowed: ${listed(known)}.`,
        }),
      );
    }
    return names;
  }

  #points(written: PlainObject, scoring: boolean): { max: number } | undefined {
    const points = written.points;
    if (!scoring) {
      if (points !== undefined)
        this.#parts.fault("/points", "OGW138", {
          pl: "„points” ma tylko reguła punktowa.",
          en: 'Only a scoring rule has "points".',
        });
      return undefined;
    }
    if (
      isPlainObject(points) &&
      typeof points.max === "number" &&
      Number.isFinite(points.max) &&
      points.max > 0
    ) {
      this.#parts.keys(points, ["max"], "/points");
      return { max: points.max };
    }
    return this.#parts.fault("/points", "OGW138", {
      pl: 'Reguła punktowa ma „points”: {"max": liczba dodatnia}.',
      en: 'A scoring rule has "points": {"max": positive number}.',
    });
  }

  #body(written: PlainObject, scoring: boolean): unknown {
    const [right, wrong] = scoring ? ["score", "require"] : ["require", "score"];
    if (written[wrong] !== undefined)
      this.#parts.fault(`/${wrong}`, "OGW138", {
        pl: `Reguła tego rodzaju ma „${right}”, nie „${wrong}”.`,
        en: `A rule of this kind has "${right}", not "${wrong}".`,
      });
    if (written[right] === undefined)
      return this.#parts.fault("", "OGW138", { pl: `Brak „${right}”.`, en: `"${right}" is missing.` });
    return written[right];
  }
}
