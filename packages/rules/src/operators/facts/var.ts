import { didYouMean } from "../../document/index.ts";
import { RESERVED_NAMES } from "../../document/reserved-names.ts";
import { listed, meant } from "../../errors/remedy-words.ts";
import { presenceKey, readPath, type ScopedPath } from "../../language/check-scope.ts";
import { factNode } from "../../language/fact-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import { beyondLimit } from "../../limits/limit.ts";
import { ruleLimits } from "../../limits/rule-limits.ts";

/** Reads a fact. */
export const variable: OperatorMeaning = {
  name: "var",
  operands: [1, 2],
  check(use) {
    const path = use.args[0];
    if (use.args.length === 2) {
      return use.fault(
        "OGW123",
        {
          pl: "Wartość domyślna w „var” nie działa, gdy pole jest puste (null).",
          en: 'The default in "var" does not work when the field is null.',
        },
        {
          pl: 'Napisz {"coalesce": [{"var": "pole"}, wartość]}.',
          en: 'Write {"coalesce": [{"var": "field"}, value]}.',
        },
      );
    }
    if (typeof path !== "string" || path === "") {
      return use.fault(
        "OGW124",
        {
          pl: "Ścieżka pola musi być niepustym tekstem.",
          en: "The path of a field must be a non-empty text.",
        },
        {
          pl: 'Napisz {"var": "nazwa.pola"}; pozycja listy to {"var": "@"}.',
          en: 'Write {"var": "field.name"}; an item of a list is {"var": "@"}.',
        },
      );
    }
    if (path.length > ruleLimits.path.max) {
      use.checker.problems.push(beyondLimit(ruleLimits.path, use.at));
      return undefined;
    }
    const scoped = readPath(path, use.scope);
    return typeof scoped === "string" ? wrongScope(use, path, scoped) : fact(use, path, scoped);
  },
};

/** What is told of it. */
export const variableNotes: OperatorNotes = {
  chapter: "Facts and parameters",
  signature:
    '{"var": "path"}; inside lists {"var": "@.path"} (item), {"var": "^.path"} (outer item), {"var": "$.path"} (form)',
  summary: {
    pl: "Odczytuje pole formularza albo pozycji listy.",
    en: "Reads a field of the form, or of a list's item.",
  },
  unknown: { pl: "Pole jeszcze niepodane jest nieznane.", en: "A field not given yet is unknown." },
  error: { pl: "Nigdy.", en: "Never." },
  cost: "1",
  examples: [
    { expression: { var: "people" }, facts: { people: 4 }, gives: 4 },
    { expression: { var: "$.people" }, facts: {}, gives: "unknown" },
    {
      expression: { some: [{ var: "items" }, { ">": [{ var: "@.cost" }, { var: "$.amount" }] }] },
      facts: { amount: "10.00", items: [{ cost: "10.01" }] },
      gives: true,
    },
  ],
};

/** The fact that a scoped path names, or a fault with the nearest name. */
function fact(use: OperatorUse, written: string, { frame, path }: ScopedPath): TypedNode | undefined {
  const shape = use.scope.frames[frame];
  const field = shape?.fields.get(path);
  if (field !== undefined) {
    use.checker.reads.add(field.fullPath);
    const hops = frame === 0 ? -1 : use.scope.frames.length - 1 - frame;
    const proven = use.scope.present.has(presenceKey(frame, path));
    return factNode(field, hops, use.at, field.optional && !proven);
  }
  if (path.split(".").some((name) => RESERVED_NAMES.has(name))) {
    return use.fault(
      "OGW134",
      {
        pl: `Ścieżka „${written}” zawiera nazwę zastrzeżoną.`,
        en: `Path "${written}" holds a reserved name.`,
      },
      { pl: "Odczytuj tylko pola formularza.", en: "Read only fields of the form." },
    );
  }
  const known = [...(shape?.fields.keys() ?? [])].filter((name) => name !== "");
  const prefix = written.slice(0, written.length - path.length);
  const near = didYouMean(path, known);
  return use.fault(
    "OGW124",
    { pl: `Nie ma pola „${written}”.`, en: `There is no field "${written}".` },
    meant(
      near === undefined ? undefined : prefix + near,
      throughList(use, path, frame) ?? {
        pl: `Pola: ${listed(known)}.`,
        en: `Fields: ${listed(known)}.`,
      },
    ),
  );
}

/** A remedy when the path goes on behind a list, as `locations.0.street` or `locations.street`. */
function throughList(use: OperatorUse, path: string, frame: number) {
  for (let end = path.lastIndexOf("."); end > 0; end = path.lastIndexOf(".", end - 1)) {
    const start = path.slice(0, end);
    if (use.scope.frames[frame]?.fields.get(start)?.type.kind !== "list") continue;
    return {
      pl: `„${start}” to lista: użyj „some”, „all”, „count” lub „sumOf”, a w środku „@.pole”.`,
      en: `"${start}" is a list: use "some", "all", "count" or "sumOf", and "@.field" inside.`,
    };
  }
  return undefined;
}

function wrongScope(use: OperatorUse, path: string, fault: "bare" | "noItem" | "noOuter"): undefined {
  if (fault === "bare") {
    return use.fault(
      "OGW125",
      {
        pl: `Wewnątrz listy nie wiadomo, czyje jest pole „${path}”.`,
        en: `Inside a list it is unclear whose field "${path}" is.`,
      },
      {
        pl: `Napisz „@.${path}” (pozycja listy) albo „$.${path}” (cały formularz).`,
        en: `Write "@.${path}" (the item) or "$.${path}" (the whole form).`,
      },
    );
  }
  return use.fault(
    "OGW125",
    fault === "noItem"
      ? {
          pl: "„@” ma sens tylko wewnątrz operatora listy.",
          en: '"@" has a meaning only inside a list operator.',
        }
      : {
          pl: "Nie ma tylu list dookoła, ilu szuka „^”.",
          en: 'There are not as many lists around as "^" asks for.',
        },
    {
      pl: "Pole formularza pisze się bez znaku albo z „$.”.",
      en: 'A field of the form is written bare or with "$.".',
    },
  );
}
