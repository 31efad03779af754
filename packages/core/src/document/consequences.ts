import type { Consequences, RuleSeverity } from "@opus/grant-rules";
import type { LocalisedText } from "@opus/grant-rules/errors";
import type { Moment } from "./moments.ts";

/** What may follow from rules, in words of people. */
export const consequenceTitles = {
  reject: { pl: "odrzucenie wniosku", en: "the application is rejected" },
  leaveUnconsidered: {
    pl: "pozostawienie wniosku bez rozpatrzenia",
    en: "the application is left unconsidered",
  },
  supplement: { pl: "wezwanie do uzupełnienia", en: "a supplement is asked for" },
  barSigning: { pl: "umowy nie można udostępnić", en: "the agreement cannot be offered" },
  ineligible: { pl: "wydatki niekwalifikowalne", en: "ineligible spending" },
  lowerTo: { pl: "rozliczenie najwyżej podanej kwoty", en: "no more than the stated sum is settled" },
  demandBack: { pl: "żądanie zwrotu", en: "money is demanded back" },
  askPerson: { pl: "rozstrzyga człowiek", en: "a person decides" },
  warn: { pl: "tylko uwaga", en: "a remark only" },
} as const satisfies Readonly<Record<string, LocalisedText>>;

/** What may follow from a rule. */
export type ConsequenceWord = keyof typeof consequenceTitles;

/** Consequences that are a sum of money. */
export const moneyConsequences = ["ineligible", "lowerTo", "demandBack"] as const;

interface WordsOfMoment {
  readonly notMet: readonly ConsequenceWord[];
  readonly undetermined: readonly ConsequenceWord[];
  readonly amounts: readonly (typeof moneyConsequences)[number][];
  readonly usual: Readonly<
    Record<RuleSeverity, Readonly<Record<"notMet" | "undetermined", ConsequenceWord>>>
  >;
}

const warn = { notMet: "warn", undetermined: "warn" } as const;
const remarks: WordsOfMoment = {
  notMet: ["warn"],
  undetermined: ["warn"],
  amounts: [],
  usual: { blocking: warn, curable: warn, advisory: warn },
};

/**
 * What may follow at each moment when a rule is not met or not known, and what does by its severity when it states
 * nothing of its own. Drafts, submissions and scores are only remarked on: nothing that a rule says there stops
 * anybody. What is not known ends with a person or a supplement, never in silence.
 */
export const momentConsequences = {
  draft: remarks,
  submission: remarks,
  formalCheck: {
    notMet: ["reject", "leaveUnconsidered", "supplement", "askPerson", "warn"],
    undetermined: ["supplement", "askPerson", "warn"],
    amounts: [],
    usual: {
      blocking: { notMet: "reject", undetermined: "supplement" },
      curable: { notMet: "supplement", undetermined: "supplement" },
      advisory: warn,
    },
  },
  scoring: remarks,
  agreement: {
    notMet: ["barSigning", "askPerson", "warn"],
    undetermined: ["askPerson", "warn"],
    amounts: [],
    usual: {
      blocking: { notMet: "barSigning", undetermined: "askPerson" },
      curable: { notMet: "barSigning", undetermined: "askPerson" },
      advisory: warn,
    },
  },
  settlement: {
    notMet: ["ineligible", "lowerTo", "demandBack", "supplement", "askPerson", "warn"],
    undetermined: ["supplement", "askPerson", "warn"],
    amounts: moneyConsequences,
    usual: {
      blocking: { notMet: "askPerson", undetermined: "askPerson" },
      curable: { notMet: "supplement", undetermined: "supplement" },
      advisory: warn,
    },
  },
} as const satisfies Readonly<Record<Moment, WordsOfMoment>> & Consequences;
