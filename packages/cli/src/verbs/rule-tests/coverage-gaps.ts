import type { AtomCoverage, RuleCoverage, RuleInfo } from "@opus/grant-rules";
import { joinPointer } from "@opus/grant-rules/document";
import type { LocalisedText, OgwCode, Problem } from "@opus/grant-rules/errors";
import type { ProgrammeDocument } from "@opus/grant-workflow";
import { member } from "../../json/json-object.ts";
import { VERDICT_NAMES } from "../../wording/verdict-names.ts";

/** What the cases of one version of a rule have shown. */
export interface ShownRule {
  readonly info: RuleInfo;
  readonly coverage: RuleCoverage;
  /** Outcomes that the rule has a text for. */
  readonly texts: readonly string[];
}

/** Outcomes that a rule document has a text for. */
export function textsOf({ rules }: ProgrammeDocument, { at }: RuleInfo): readonly string[] {
  const messages = member(rules[Number(at.split("/").at(-1))], "messages");
  return Object.keys(messages ?? {}).filter((outcome) => Object.hasOwn(VERDICT_NAMES, outcome));
}

/**
 * What the cases of a rule have not shown. That a verdict has no case is an error; what else was never seen is a
 * warning, for some of it may be out of reach.
 */
export function gapsOf({ info, coverage, texts }: ShownRule): readonly Problem[] {
  const untold = texts.filter((outcome) => !coverage.rendered.some((verdict) => verdict === outcome));
  return [
    ...lackingCases(info, coverage),
    ...(coverage.decisive || coverage.lacking.includes("notMet") ? [] : [neverDecisive(info)]),
    ...coverage.atoms.flatMap((atom) => unseen(info, atom)),
    ...untold.map((outcome) => neverTold(info, outcome)),
  ];
}

/** OGW644: verdicts of a rule that no case expects. */
export function lackingCases({ id, at }: RuleInfo, coverage: RuleCoverage): readonly Problem[] {
  if (coverage.lacking.length === 0) return [];
  return [lacking(id, at, coverage)];
}

function lacking(id: string, at: string, coverage: RuleCoverage): Problem {
  const verdicts = (lang: "pl" | "en") =>
    coverage.lacking.map((verdict) => VERDICT_NAMES[verdict][lang]).join(", ");
  return gap(
    "OGW644",
    at,
    {
      pl: `Reguła ${id} nie ma przypadku z wynikiem: ${verdicts("pl")}.`,
      en: `Rule ${id} has no case with the verdict: ${verdicts("en")}.`,
    },
    {
      pl: "Każda reguła potrzebuje przypadku spełnionego, niespełnionego i takiego, w którym brakuje faktu.",
      en: "Every rule needs a case that is met, one that is not, and one in which a fact is missing.",
    },
    "error",
  );
}

function neverDecisive({ id, at, kind }: RuleInfo): Problem {
  return kind === "scoring"
    ? gap(
        "OGW645",
        at,
        {
          pl: `Reguła ${id} w żadnym przypadku nie daje punktów.`,
          en: `Rule ${id} gives points in no case.`,
        },
        { pl: "Dodaj przypadek z punktami.", en: "Add a case with points." },
      )
    : gap(
        "OGW645",
        at,
        {
          pl: `Reguła ${id} w żadnym przypadku nie rozstrzyga sama: zawsze zawodzi też inna, co najmniej równie ważna.`,
          en: `Rule ${id} decides alone in no case: another one that weighs as much always fails with it.`,
        },
        {
          pl: "Dodaj przypadek, w którym zawodzi tylko ona, albo usuń ją, jeśli takiego nie ma.",
          en: "Add a case in which it alone fails, or remove it if there is none.",
        },
      );
}

function unseen({ id }: RuleInfo, atom: AtomCoverage): readonly Problem[] {
  const never = [
    ...(atom.seenTrue ? [] : [{ pl: "prawda", en: "true" }]),
    ...(atom.seenFalse ? [] : [{ pl: "fałsz", en: "false" }]),
    ...(atom.seenUnknown ? [] : [{ pl: "nie wiadomo", en: "unknown" }]),
  ];
  if (never.length === 0) return [];
  return [
    gap(
      "OGW646",
      atom.at,
      {
        pl: `Warunek reguły ${id} w żadnym przypadku nie daje: ${never.map(({ pl }) => pl).join(", ")}.`,
        en: `In no case does this test of rule ${id} give: ${never.map(({ en }) => en).join(", ")}.`,
      },
      { pl: "Dodaj przypadek, który go sprawdzi.", en: "Add a case that tries it." },
    ),
  ];
}

function neverTold({ id, at }: RuleInfo, outcome: string): Problem {
  return gap(
    "OGW647",
    joinPointer(`${at}/messages`, outcome),
    {
      pl: `Tekst „${outcome}” reguły ${id} nie padł w żadnym przypadku.`,
      en: `No case has used the text "${outcome}" of rule ${id}.`,
    },
    { pl: "Dodaj przypadek z tym wynikiem.", en: "Add a case with that verdict." },
  );
}

function gap(
  code: OgwCode,
  pointer: string,
  message: LocalisedText,
  remedy: LocalisedText,
  severity: Problem["severity"] = "warning",
): Problem {
  return { code, pointer, severity, message, remedy };
}
