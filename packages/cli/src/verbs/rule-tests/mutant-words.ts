import type { ChangeKind, MutatedPart, RuleMutant } from "@opus/grant-rules";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import type { MutatedSetting, SettingMutant } from "@opus/grant-workflow-testing";

/** A change of a rule, which cases notice, or of a setting, which scenarios do. */
export type AnyMutant = RuleMutant | SettingMutant;

/** Who has to notice changes. */
export type Judge = "cases" | "scenarios";

/** What a mutant belongs to, in words. */
export const PART_NAMES: Readonly<Record<MutatedPart | MutatedSetting, LocalisedText>> = {
  rule: { pl: "reguła", en: "rule" },
  calculation: { pl: "obliczenie", en: "calculation" },
  parameter: { pl: "parametr", en: "parameter" },
  deadline: { pl: "termin", en: "term" },
  bar: { pl: "zakaz", en: "bar" },
  consequence: { pl: "skutek reguły", en: "consequence of the rule" },
};

/** Why a change of one kind is usually not noticed, and what to do about it. */
const REMEDIES: Readonly<Record<ChangeKind, LocalisedText>> = {
  constant: {
    pl: "Żaden przypadek nie leży na tej granicy albo nie daje tej wartości; dodaj taki.",
    en: "No case lies at this bound, or gives this value; add one.",
  },
  comparison: {
    pl: "W żadnym przypadku obie strony nie są równe, a wynik od tego nie zależy; dodaj taki.",
    en: "In no case are both sides equal and the verdict hangs on it; add one.",
  },
  operator: {
    pl: "W żadnym przypadku wynik nie zależy od tego operatora; dodaj taki, w którym spełniona jest tylko część warunków.",
    en: "In no case does the verdict hang on this operator; add one in which only some of the conditions hold.",
  },
  path: {
    pl: "W przypadkach oba pola, parametry albo tereny dają to samo; dodaj taki, w którym się różnią.",
    en: "In the cases both fields, parameters or territories come to the same; add one in which they differ.",
  },
  leftOut: {
    pl: "W żadnym przypadku wynik nie zależy od tej części; dodaj taki, w którym zawodzi tylko ona.",
    en: "In no case does the verdict hang on this part; add one in which it alone fails.",
  },
};

/** The same of changes that scenarios have to notice. */
const SCENARIO_REMEDIES: Readonly<Record<MutatedSetting, LocalisedText>> = {
  deadline: {
    pl: "Dodaj scenariusz, który podaje ostatni dzień tego terminu („terms”, z godziną), liczony przez dzień, w którym zmiana coś daje.",
    en: 'Add a scenario that states when this term ends ("terms", with the hour), counted over a day on which the change shows.',
  },
  bar: {
    pl: "Dodaj scenariusz, w którym polecenie przychodzi tuż przed tym dniem albo w tym dniu.",
    en: "Add a scenario in which the command comes just before that day, or on it.",
  },
  consequence: {
    pl: "Dodaj scenariusz, w którym reguła nie jest spełniona i widać, co z tego wynika („state”, „amounts”).",
    en: 'Add a scenario in which the rule is not met and what follows shows ("state", "amounts").',
  },
};

function remedyOf(mutant: AnyMutant): LocalisedText {
  return mutant.of === "deadline" || mutant.of === "bar" || mutant.of === "consequence"
    ? SCENARIO_REMEDIES[mutant.of]
    : REMEDIES[mutant.kind];
}

const NOBODY: Readonly<Record<Judge, LocalisedText>> = {
  cases: { pl: "Żaden przypadek", en: "No case" },
  scenarios: { pl: "Żaden scenariusz", en: "No scenario" },
};

/** The finding about a change that no case, or no scenario, notices. */
export function survivorProblem(mutant: AnyMutant, judge: Judge): Problem {
  const { of, id, change, at } = mutant;
  return {
    code: "OGW664",
    pointer: at,
    severity: "warning",
    message: {
      pl: `${NOBODY[judge].pl} nie zauważa zmiany (${PART_NAMES[of].pl} ${id}): ${change}.`,
      en: `${NOBODY[judge].en} notices the change (${PART_NAMES[of].en} ${id}): ${change}.`,
    },
    remedy: remedyOf(mutant),
  };
}

/** The finding about cases or scenarios that notice too little. */
export function shareProblem(noticed: number, made: number, least: number, judge: Judge): Problem {
  const [pl, en] = [percent(noticed, made, "pl"), percent(noticed, made, "en")];
  return {
    code: "OGW666",
    pointer: "",
    severity: "error",
    message:
      judge === "cases"
        ? {
            pl: `Przypadki zauważają ${noticed} z ${made} zmian reguł (${pl}), a mają co najmniej ${least}%.`,
            en: `The cases notice ${noticed} of ${made} changes of the rules (${en}), and must at least ${least}%.`,
          }
        : {
            pl: `Scenariusze zauważają ${noticed} z ${made} zmian terminów i skutków (${pl}), a mają co najmniej ${least}%.`,
            en: `The scenarios notice ${noticed} of ${made} changes of terms and consequences (${en}), and must at least ${least}%.`,
          },
    remedy:
      judge === "cases"
        ? { pl: "Dodaj przypadki, o których mówią OGW664.", en: "Add the cases that OGW664 speaks of." }
        : {
            pl: "Dodaj scenariusze, o których mówią OGW664.",
            en: "Add the scenarios that OGW664 speaks of.",
          },
  };
}

/** A share in percent with one decimal, never rounded up to what was not reached. */
export function percent(part: number, whole: number, lang: "pl" | "en"): string {
  const tenths = whole === 0 ? 1000 : Math.floor((part * 1000) / whole);
  const text = (tenths / 10).toFixed(1);
  return `${lang === "pl" ? text.replace(".", ",") : text}%`;
}

/** How a reason is given for a change that nobody needs to notice. */
export function reasonHint({ of, id, change }: AnyMutant, file: string, judge: Judge): LocalisedText {
  const members: readonly (readonly [string, string])[] =
    judge === "cases"
      ? [[of, id]]
      : [
          ["of", of],
          ["id", id],
        ];
  const entry = `{${[...members, ["change", change], ["reason", "…"]].map(([key, value]) => `"${key}": ${JSON.stringify(value)}`).join(", ")}}`;
  return {
    pl: `Zmianę, której nikt nie musi zauważyć, wpisz z powodem do „mutants” w ${file}, na przykład: ${entry}`,
    en: `A change that nobody needs to notice: give the reason under "mutants" of ${file}, such as ${entry}`,
  };
}
