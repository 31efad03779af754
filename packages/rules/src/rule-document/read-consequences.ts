import { didYouMean, joinPointer } from "../document/index.ts";
import { isPlainObject, type PlainObject } from "../document/plain-object.ts";
import type { LocalisedText } from "../errors/index.ts";
import { listed, meant } from "../errors/remedy-words.ts";
import type { Consequences, MomentConsequences, OpenVerdict } from "../outcome/consequence.ts";
import type { RuleSeverity } from "../outcome/rule-outcome.ts";
import type { RuleParts } from "./rule-parts.ts";

/** A consequence as a rule states it, or as its severity gives it. */
export interface StatedConsequence {
  readonly does: string;
  /** The expression of its amount, and where that stands. */
  readonly amount?: { readonly written: unknown; readonly at: string };
}

/** What follows from a rule at each moment at which it is asked. */
export type StatedConsequences = Readonly<Record<string, Readonly<Record<OpenVerdict, StatedConsequence>>>>;

const VERDICTS = ["notMet", "undetermined"] as const;

/** What a rule is, as far as its consequences depend on it. */
export interface ConsequenceContext {
  readonly at: string;
  readonly moments: readonly string[];
  /** Undefined where nothing follows from rules of this kind, as from those that give points. */
  readonly severity: RuleSeverity | undefined;
  readonly known: Consequences | undefined;
}

/** How the consequences of a rule are read. */
export type ReadConsequences = typeof readConsequences;

/** Reads `consequences` of a rule; what it leaves out is what the severity gives at each moment. */
export function readConsequences(
  written: PlainObject,
  context: ConsequenceContext,
  parts: RuleParts,
): StatedConsequences | undefined {
  const { known, severity, moments } = context;
  const stated = written.consequences;
  if (stated !== undefined && severity === undefined) {
    return parts.fault(
      "/consequences",
      "OGW180",
      { pl: "Z reguły punktowej wynikają tylko punkty.", en: "From a scoring rule only points follow." },
      { pl: "Usuń „consequences”.", en: 'Leave "consequences" out.' },
    );
  }
  if (known === undefined || severity === undefined) return undefined;
  if (stated !== undefined && !isPlainObject(stated)) {
    return parts.fault("/consequences", "OGW180", {
      pl: "„consequences” to obiekt: chwila → skutki.",
      en: '"consequences" is an object: moment → consequences.',
    });
  }
  if (stated !== undefined) onlyAskedMoments(stated, moments, parts);
  const reader = new ConsequenceReader(context.at, parts);
  return Object.fromEntries(
    moments.flatMap((moment) => {
      const ofMoment = known[moment];
      return ofMoment === undefined
        ? []
        : [[moment, reader.read(stated?.[moment], moment, ofMoment, severity)]];
    }),
  );
}

function onlyAskedMoments(stated: PlainObject, moments: readonly string[], parts: RuleParts): void {
  for (const moment of Object.keys(stated)) {
    if (moments.includes(moment)) continue;
    parts.fault(
      joinPointer("/consequences", moment),
      "OGW180",
      {
        pl: `Tej reguły nikt nie pyta w chwili „${moment}”.`,
        en: `Nobody asks this rule at the moment "${moment}".`,
      },
      meant(didYouMean(moment, moments), {
        pl: `Chwile tej reguły: ${listed(moments)}.`,
        en: `Moments of this rule: ${listed(moments)}.`,
      }),
    );
  }
}

class ConsequenceReader {
  readonly #at: string;
  readonly #parts: RuleParts;

  constructor(at: string, parts: RuleParts) {
    this.#at = at;
    this.#parts = parts;
  }

  read(
    written: unknown,
    moment: string,
    known: MomentConsequences,
    severity: RuleSeverity,
  ): Readonly<Record<OpenVerdict, StatedConsequence>> {
    const place = joinPointer("/consequences", moment);
    const usual = known.usual[severity];
    const given = written === undefined ? {} : isPlainObject(written) ? written : undefined;
    if (given === undefined) {
      this.#parts.fault(place, "OGW180", {
        pl: "Skutki chwili to obiekt z „notMet” i „undetermined”.",
        en: 'The consequences of a moment are an object with "notMet" and "undetermined".',
      });
    } else this.#parts.keys(given, VERDICTS, place);
    const [notMet, undetermined] = VERDICTS.map((verdict): StatedConsequence => {
      const stated = given?.[verdict];
      return stated === undefined
        ? { does: usual[verdict] }
        : (this.#one(stated, `${place}/${verdict}`, known, verdict) ?? { does: usual[verdict] });
    });
    return { notMet, undetermined } as Record<OpenVerdict, StatedConsequence>;
  }

  #one(
    written: unknown,
    place: string,
    known: MomentConsequences,
    verdict: OpenVerdict,
  ): StatedConsequence | undefined {
    const names = isPlainObject(written) ? Object.keys(written) : [written];
    const [word] = names;
    const words = known[verdict];
    if (names.length !== 1 || typeof word !== "string" || !words.includes(word)) {
      const remedy = meant(
        typeof word === "string" ? didYouMean(word, words) : undefined,
        this.#allowed(known, words),
      );
      return this.#parts.fault(
        place,
        "OGW180",
        {
          pl: "Tu stoi jeden skutek, który ta chwila zna.",
          en: "One consequence that this moment knows stands here.",
        },
        remedy,
      );
    }
    const takesAmount = known.amounts.includes(word);
    if (!isPlainObject(written)) {
      if (!takesAmount) return { does: word };
      return this.#parts.fault(
        place,
        "OGW181",
        { pl: `Skutek „${word}” potrzebuje kwoty.`, en: `The consequence "${word}" needs an amount.` },
        amountRemedy(word),
      );
    }
    if (!takesAmount) {
      return this.#parts.fault(
        place,
        "OGW181",
        { pl: `Skutek „${word}” nie ma kwoty.`, en: `The consequence "${word}" has no amount.` },
        {
          pl: `Napisz samo "${word}".`,
          en: `Write "${word}" alone.`,
        },
      );
    }
    return { does: word, amount: { written: written[word], at: this.#at + joinPointer(place, word) } };
  }

  #allowed({ amounts }: MomentConsequences, words: readonly string[]): LocalisedText {
    const shown = words.map((word) => (amounts.includes(word) ? `{"${word}": …}` : `"${word}"`)).join(", ");
    return { pl: `Dozwolone: ${shown}.`, en: `Allowed: ${shown}.` };
  }
}

function amountRemedy(word: string): LocalisedText {
  return {
    pl: `Na przykład {"${word}": {"var": "report.cashCosts"}} albo {"${word}": "500.00"}.`,
    en: `For example {"${word}": {"var": "report.cashCosts"}} or {"${word}": "500.00"}.`,
  };
}
