import type { LocalisedText, Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { all, not } from "./conditions/condition.ts";
import { canBeMet, type EditionReading, findSendable, type RuleReading } from "./rule-reading.ts";

/**
 * OGW703: a rule that nobody can meet, or that is for nobody. OGW702: one that everybody meets; a warning where the form
 * alone makes it so, as it may be meant for readers.
 */
export function wholeFindings(reading: RuleReading, edition: EditionReading): readonly Problem[] {
  const { rule, when, body } = reading;
  const { document } = rule;
  if (findSendable(when, edition) === "none") return [forNobody(`${document.at}/when`)];
  if (canBeMet(reading, edition) === "none") return [neverMet(`${document.at}/require`, hasEffect(reading))];
  if (findSendable(all(when, not(body)), edition) !== "none") return [];
  return [alwaysMet(`${document.at}/require`, rule.info.reads.length > 0)];
}

/** Whether more than a remark may follow from a rule. */
export function hasEffect({ rule: { document } }: RuleReading): boolean {
  return document.severity !== "advisory";
}

function forNobody(pointer: string): Problem {
  return problemAt(
    "OGW703",
    pointer,
    {
      pl: "Żadne odpowiedzi nie spełnią tego warunku, więc reguła nikogo nie dotyczy i nic z niej nie wynika.",
      en: "No answers fulfil this condition, so the rule is for nobody and nothing follows from it.",
    },
    {
      pl: "Popraw „when” albo usuń regułę.",
      en: 'Correct "when", or remove the rule.',
    },
  );
}

function neverMet(pointer: string, hurts: boolean): Problem {
  const who: LocalisedText = hurts
    ? {
        pl: "nie spełni jej żaden wnioskodawca, którego dotyczy",
        en: "no applicant whom it is for can meet it",
      }
    : { pl: "uwagę dostanie każdy, kogo dotyczy", en: "everybody whom it is for gets the remark" };
  return problemAt(
    "OGW703",
    pointer,
    {
      pl: `Żadne odpowiedzi nie spełnią tej reguły: ${who.pl}.`,
      en: `No answers meet this rule: ${who.en}.`,
    },
    {
      pl: "Sprawdź granice i spójniki: „and” wymaga wszystkiego naraz, „or” choć jednego.",
      en: 'See to bounds and connectives: "and" asks for everything at once, "or" for one at least.',
    },
    hurts ? "error" : "warning",
  );
}

function alwaysMet(pointer: string, asksSomething: boolean): Problem {
  return problemAt(
    "OGW702",
    pointer,
    {
      pl: "Tę regułę spełniają wszystkie odpowiedzi, więc nic z niej nie wynika: nikogo nie zatrzyma.",
      en: "All answers meet this rule, so nothing follows from it: it stops nobody.",
    },
    {
      pl: "Sprawdź granice i spójniki (do „or” wystarczy jeden warunek) albo usuń regułę.",
      en: 'See to bounds and connectives ("or" is met by any one of its conditions), or remove the rule.',
    },
    asksSomething ? "warning" : "error",
  );
}
