import type { CalculationInfo, CompiledRuleSet } from "@opus/grant-rules";
import { valueAt } from "@opus/grant-rules/document";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { factPathToPointer } from "../../answers/fact-path.ts";
import { isOfficerPointer } from "../../answers/index.ts";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import { type CalculatedKind, ownNames } from "../../document/own-names.ts";
import type { JsonObject } from "../../values/json.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/** A place of the document that names a calculation. */
interface CalculationUse {
  readonly name: string;
  readonly kind: CalculatedKind;
  /** JSON Pointer of the form whose fields it stands in place of. */
  readonly from: string;
  readonly pointer: string;
}

/**
 * OGW162: a calculation that stands in place of a path exists and gives what the engine needs there. OGW147, a warning:
 * a calculation that neither a rule, nor a setting, nor another calculation uses.
 */
export function checkCalculations(
  programme: CheckedProgramme,
  { calculations, rules }: Pick<CompiledRuleSet, "calculations" | "rules">,
): readonly Problem[] {
  const uses = usesIn(programme);
  const used = new Set([
    ...uses.map(({ name }) => name),
    ...rules.flatMap((rule) => rule.calculations),
    ...calculations.flatMap((one) => one.calculations),
  ]);
  return [
    ...uses.flatMap((use) => checkUse(use, calculations, programme)),
    ...calculations.filter(({ id }) => !used.has(id)).map(unused),
  ];
}

function usesIn({ places }: CheckedProgramme): readonly CalculationUse[] {
  return places.flatMap(({ schema: written, value, pointer }) => {
    const source = ownNames.get(written)?.source;
    if (source === undefined || !("calculations" in source)) return [];
    return [{ name: String(value), kind: source.calculations, from: source.from, pointer }];
  });
}

function checkUse(
  use: CalculationUse,
  calculations: readonly CalculationInfo[],
  programme: CheckedProgramme,
): readonly Problem[] {
  const { name, kind, pointer } = use;
  const found = calculations.find(({ id }) => id === name);
  if (found === undefined) {
    const fitting = calculations.filter(({ type }) => type === kind).map(({ id }) => id);
    return [
      checkProblem(
        "OGW162",
        pointer,
        { pl: `Nie ma obliczenia „${name}”.`, en: `There is no calculation “${name}”.` },
        nameRemedy(name, fitting),
      ),
    ];
  }
  const wrong = faultOf(found, use, programme);
  return wrong === undefined ? [] : [checkProblem("OGW162", pointer, wrong.message, wrong.remedy)];
}

interface Fault {
  readonly message: LocalisedText;
  readonly remedy: LocalisedText;
}

/** What makes a calculation unfit for a place, if anything does; the first of what does. */
function faultOf(
  found: CalculationInfo,
  use: CalculationUse,
  programme: CheckedProgramme,
): Fault | undefined {
  const { id, type, of, isRounded, personal } = found;
  const { kind } = use;
  if (type !== kind) {
    return {
      message: {
        pl: `Obliczenie „${id}” ma typ „${type}”, a tu potrzebny jest „${kind}”.`,
        en: `The calculation “${id}” is of type “${type}”, but “${kind}” is needed here.`,
      },
      remedy: {
        pl: "Wskaż inne obliczenie albo zmień jego „type”.",
        en: 'Name another one, or change its "type".',
      },
    };
  }
  if (of !== undefined) {
    return {
      message: {
        pl: `Obliczenie „${id}” liczy się dla każdej pozycji listy „${of}”, a tu potrzebna jest jedna wartość.`,
        en: `The calculation “${id}” is computed for each item of “${of}”, but one value is needed here.`,
      },
      remedy: {
        pl: `Dodaj obliczenie, które je sumuje: {"sumOf": [{"var": "${of}"}, {"calc": "${id}"}]}.`,
        en: `Add a calculation that sums it up: {"sumOf": [{"var": "${of}"}, {"calc": "${id}"}]}.`,
      },
    };
  }
  if (!isRounded) {
    return {
      message: {
        pl: `Obliczenie „${id}” może mieć ułamki grosza, a ta kwota ma być w groszach.`,
        en: `The calculation “${id}” may have fractions of a grosz, but this amount must be in grosze.`,
      },
      remedy: {
        pl: 'Zamiast „exact” napisz "round": {"to": "0.01", "mode": "halfUp"} (albo halfEven, down, up).',
        en: 'In place of "exact" write "round": {"to": "0.01", "mode": "halfUp"} (or halfEven, down, up).',
      },
    };
  }
  if (personal.length > 0) {
    return {
      message: {
        pl: `Obliczenie „${id}” czyta pola osobowe (${personal.join(", ")}), a ta wartość trafia do dziennika.`,
        en: `The calculation “${id}” reads personal fields (${personal.join(", ")}), and this value goes into the journal.`,
      },
      remedy: { pl: "Policz je z pól bez „x-personal”.", en: 'Compute it of fields without "x-personal".' },
    };
  }
  return wrongRead(found, use, programme);
}

const REPORT = "report.";

/** What is read once must be there then: of an application what the applicant gave, of a report its own fields. */
function wrongRead(
  { id, reads }: CalculationInfo,
  { from }: CalculationUse,
  { document }: CheckedProgramme,
): Fault | undefined {
  const ofReport = from !== "/form";
  const form = valueAt(document, "/form") as JsonObject;
  const isOfficers = (path: string) =>
    isOfficerPointer(valueAt(document, from) as JsonObject, factPathToPointer(path.split("[")[0] ?? path));
  const foreign = reads.find((path) =>
    ofReport
      ? !path.startsWith(REPORT) || isOfficers(path.slice(REPORT.length))
      : path.startsWith(REPORT) || isOfficerPointer(form, factPathToPointer(path.split("[")[0] ?? path)),
  );
  if (foreign === undefined) return undefined;
  return {
    message: {
      pl: `Obliczenie „${id}” czyta „${foreign}”, czego wtedy jeszcze nie wiadomo lub już się nie czyta.`,
      en: `The calculation “${id}” reads “${foreign}”, which is not known then, or no longer read.`,
    },
    remedy: ofReport
      ? {
          pl: "Policz je tylko z pól sprawozdania („report.…”), które wypełnia grantobiorca.",
          en: 'Compute it of fields of the report ("report.…") that the grantee fills, and of these alone.',
        }
      : {
          pl: "Policz je z pól, które wypełnia wnioskodawca.",
          en: "Compute it of fields that the applicant fills.",
        },
  };
}

function unused({ id, at }: CalculationInfo): Problem {
  return checkProblem(
    "OGW147",
    at,
    {
      pl: `Obliczenia „${id}” nie używa żadna reguła, ustawienie ani inne obliczenie.`,
      en: `The calculation “${id}” is used by no rule, setting or other calculation.`,
    },
    {
      pl: `Usuń je albo napisz gdzieś {"calc": "${id}"}.`,
      en: `Remove it, or write {"calc": "${id}"} somewhere.`,
    },
    "warning",
  );
}
