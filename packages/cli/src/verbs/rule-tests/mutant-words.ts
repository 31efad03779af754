import type { ChangeKind, MutatedPart, RuleMutant } from "@opus/grant-rules";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";

/** What a mutant belongs to, in words. */
export const PART_NAMES: Readonly<Record<MutatedPart, LocalisedText>> = {
  rule: { pl: "reguła", en: "rule" },
  calculation: { pl: "obliczenie", en: "calculation" },
  parameter: { pl: "parametr", en: "parameter" },
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

/** The finding about a change that no case notices. */
export function survivorProblem({ of, id, change, kind, at }: RuleMutant): Problem {
  return {
    code: "OGW664",
    pointer: at,
    severity: "warning",
    message: {
      pl: `Żaden przypadek nie zauważa zmiany (${PART_NAMES[of].pl} ${id}): ${change}.`,
      en: `No case notices the change (${PART_NAMES[of].en} ${id}): ${change}.`,
    },
    remedy: REMEDIES[kind],
  };
}

/** The finding about cases that notice too little. */
export function shareProblem(noticed: number, made: number, least: number): Problem {
  return {
    code: "OGW666",
    pointer: "",
    severity: "error",
    message: {
      pl: `Przypadki zauważają ${noticed} z ${made} zmian reguł (${percent(noticed, made, "pl")}), a mają co najmniej ${least}%.`,
      en: `The cases notice ${noticed} of ${made} changes of the rules (${percent(noticed, made, "en")}), and must at least ${least}%.`,
    },
    remedy: {
      pl: "Dodaj przypadki, o których mówią OGW664.",
      en: "Add the cases that OGW664 speaks of.",
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
export function reasonHint({ of, id, change }: RuleMutant, casesFile: string): LocalisedText {
  const entry = `{${[of, "change", "reason"].map((key, at) => `"${key}": ${JSON.stringify([id, change, "…"][at])}`).join(", ")}}`;
  return {
    pl: `Zmianę, której nikt nie musi zauważyć, wpisz z powodem do „mutants” w ${casesFile}, na przykład: ${entry}`,
    en: `A change that nobody needs to notice: give the reason under "mutants" of ${casesFile}, such as ${entry}`,
  };
}
