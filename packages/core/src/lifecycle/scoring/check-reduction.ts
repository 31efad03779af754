import { isPlainObject } from "@opus/grant-rules/document";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { ScoringDocument } from "./scoring-section.ts";

/**
 * OGW690: where lines may be lowered, the form has them as a list with an amount each; else none are named. OGW695: how
 * recommendations on cards become one is said where there are such.
 */
export function checkReduction(scoring: ScoringDocument, document: unknown): readonly Problem[] {
  const { reduction } = scoring;
  if (reduction === undefined) return [];
  return [...checkJoined(scoring), ...checkLines(reduction, document)];
}

type Reduction = NonNullable<ScoringDocument["reduction"]>;

/** How recommendations on cards become one is said where there are such, and nowhere else. */
function checkJoined({ reduction, aggregate }: ScoringDocument): readonly Problem[] {
  const { by, joined } = reduction ?? {};
  if (by !== "cards") {
    return joined === undefined
      ? []
      : [
          joinedProblem(
            "/joined",
            {
              pl: "Rekomenduje komisja, więc kart nikt nie łączy.",
              en: "The committee recommends, so that nobody joins cards.",
            },
            { pl: "Usuń „joined” albo podaj „by”: „cards”.", en: "Remove “joined”, or state “by”: “cards”." },
          ),
        ];
  }
  if (joined === undefined) {
    return [
      joinedProblem(
        "",
        {
          pl: "Nie wiadomo, jak z rekomendacji na kartach powstaje jedna; regulaminy różnie to rozstrzygają, a od tego zależy kwota.",
          en: "It is not said how the recommendations on the cards become one; regulations differ on it, and the amount depends on it.",
        },
        { pl: "Podaj „joined”.", en: "State “joined”." },
      ),
    ];
  }
  if (aggregate !== "consensus" || joined === "agreed") return [];
  return [
    joinedProblem(
      "/joined",
      {
        pl: "O wyniku stanowi karta uzgodniona przez komisję, więc rekomendacje na kartach ekspertów nie liczyłyby się nigdzie.",
        en: "The card that the committee agrees on makes up the result, so that recommendations on the experts' cards would count nowhere.",
      },
      { pl: "Podaj „agreed”.", en: "State “agreed”." },
    ),
  ];
}

function joinedProblem(at: string, message: LocalisedText, remedy: LocalisedText): Problem {
  return checkProblem("OGW695", `/scoring/reduction${at}`, message, remedy);
}

function checkLines(reduction: Reduction, document: unknown): readonly Problem[] {
  const { of, lines } = reduction;
  if (of === "amount") {
    return lines === undefined
      ? []
      : [
          problem(
            "/lines",
            {
              pl: "Obniża się kwotę całości, więc pozycji budżetu nikt nie czyta.",
              en: "The whole amount is lowered, so nobody reads the lines of the budget.",
            },
            { pl: "Usuń „lines” albo podaj „of”: „lines”.", en: "Remove “lines”, or state “of”: “lines”." },
          ),
        ];
  }
  if (lines === undefined) {
    return [
      problem(
        "",
        {
          pl: "Nie wiadomo, gdzie w formularzu są pozycje budżetu; komisja nie mogłaby żadnej obniżyć.",
          en: "It is not said where in the form the lines of the budget are; the committee could lower none.",
        },
        { pl: "Podaj „lines” z polami „list” i „amount”.", en: "State “lines” with “list” and “amount”." },
      ),
    ];
  }
  return hasLines(document, lines)
    ? []
    : [
        problem(
          "/lines",
          {
            pl: `Formularz nie ma listy „${lines.list}”, której każda pozycja ma kwotę „${lines.amount}”.`,
            en: `The form has no list “${lines.list}” of which each item has an amount “${lines.amount}”.`,
          },
          {
            pl: "Podaj ścieżkę listy i nazwę pola rodzaju money w jej pozycji.",
            en: "Give the path of a list and the name of a field of the format money in its items.",
          },
        ),
      ];
}

function hasLines(
  document: unknown,
  { list, amount }: { readonly list: string; readonly amount: string },
): boolean {
  const form = memberOf(document, "form");
  const field = list
    .split(".")
    .reduce<unknown>((at, name) => memberOf(memberOf(resolved(at, form), "properties"), name), form);
  const item = resolved(memberOf(resolved(field, form), "items"), form);
  const sum = resolved(memberOf(memberOf(item, "properties"), amount), form);
  return memberOf(sum, "format") === "money";
}

/** What a reference into the definitions of the form stands for. */
function resolved(schema: unknown, form: unknown): unknown {
  const reference = memberOf(schema, "$ref");
  if (typeof reference !== "string") return schema;
  return memberOf(memberOf(form, "$defs"), reference.replace("#/$defs/", ""));
}

function memberOf(value: unknown, name: string): unknown {
  return isPlainObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function problem(at: string, message: LocalisedText, remedy: LocalisedText): Problem {
  return checkProblem("OGW690", `/scoring/reduction${at}`, message, remedy);
}
