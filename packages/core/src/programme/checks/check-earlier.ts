import type { CompiledRuleSet } from "@opus/grant-rules";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { EarlierDocument } from "../../document/earlier-schema.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

const FACT = "case.earlier.";
/** Moments before the formal check, which finds what was before. */
const TOO_EARLY: readonly string[] = ["draft", "submission"];

/**
 * OGW278: facts about what was before an application are of parties whose numbers the form tells, some rule or calculation
 * asks for each, and none asks before the formal check. OGW842: what is summed up is not counted as well.
 */
export function checkEarlier(
  { document: { applicants, rules: written } }: CheckedProgramme,
  { rules, calculations }: Pick<CompiledRuleSet, "rules" | "calculations">,
): readonly Problem[] {
  const { earlier = [], limits = [], entity = {} } = applicants ?? {};
  if (earlier.length === 0) return [];
  const names = (reads: readonly string[]) =>
    reads.filter((path) => path.startsWith(FACT)).map((path) => path.slice(FACT.length));
  const asked = new Set([
    ...rules.flatMap(({ reads }) => names(reads)),
    ...calculations.flatMap(({ reads }) => names(reads)),
  ]);
  return [
    ...earlier.flatMap((stated, index) => {
      const at = `/applicants/earlier/${index}`;
      return [
        ...withoutNumber(stated, at, entity),
        ...(stated.sum === undefined || stated.count === undefined ? [] : [bothWays(`${at}/count`)]),
        ...(limits.some(({ id }) => id === stated.id) ? [twice(stated, `${at}/id`)] : []),
        ...(asked.has(stated.id) ? [] : [notAsked(stated, at)]),
      ];
    }),
    ...rules
      .filter(
        ({ reads, moments }) => names(reads).length > 0 && moments.some((one) => TOO_EARLY.includes(one)),
      )
      .map(({ id }) => notKnownThen(`/rules/${written.findIndex((rule) => rule.id === id)}/moments`)),
  ];
}

function withoutNumber(
  { as }: EarlierDocument,
  pointer: string,
  entity: Readonly<Record<string, string | undefined>>,
): readonly Problem[] {
  return as.flatMap((role, index) =>
    entity[role] === undefined
      ? [
          checkProblem(
            "OGW278",
            `${pointer}/as/${index}`,
            {
              pl: `Liczą się sprawy w roli „${role}”, ale „entity” nie mówi, gdzie w formularzu jest jej numer: nikogo by tak nie znalazł.`,
              en: `Cases in the role "${role}" count, but "entity" does not say where the form has its number: it would find nobody so.`,
            },
            {
              pl: `Dodaj „${role}” do „entity” albo usuń tę rolę.`,
              en: `Add "${role}" to "entity", or leave the role out.`,
            },
          ),
        ]
      : [],
  );
}

function bothWays(pointer: string): Problem {
  return checkProblem(
    "OGW842",
    pointer,
    {
      pl: "Fakt ma „sum” i „count” naraz: nie wiadomo, czy to kwota, czy liczba.",
      en: 'The fact has "sum" and "count" at once: nobody knows whether it is an amount or a number.',
    },
    { pl: "Zostaw jedno z nich.", en: "Keep one of them." },
  );
}

function twice({ id }: EarlierDocument, pointer: string): Problem {
  return checkProblem(
    "OGW170",
    pointer,
    {
      pl: `„${id}” to już nazwa limitu: wpis oceny formalnej nie rozróżniłby, czego dotyczą wymienione w nim wnioski.`,
      en: `"${id}" is the name of a limit already: the entry of the formal check could not tell what the applications that it names are about.`,
    },
    { pl: "Nadaj inną nazwę.", en: "Give it another name." },
  );
}

function notAsked({ id, title }: EarlierDocument, pointer: string): Problem {
  return checkProblem(
    "OGW278",
    pointer,
    {
      pl: `O „${title.pl}” nie pyta żadna reguła ani obliczenie: nic z tego nie wynika.`,
      en: `No rule or calculation asks for "${title.en}": nothing follows from it.`,
    },
    {
      pl: `Dodaj regułę, która pyta o „${FACT}${id}”, albo usuń ten fakt.`,
      en: `Add a rule that asks for "${FACT}${id}", or remove the fact.`,
    },
  );
}

const KNOWN_LATER: LocalisedText = {
  pl: "O tym, co było przed wnioskiem, wiadomo dopiero przy ocenie formalnej; wcześniej reguła nie miałaby odpowiedzi.",
  en: "What was before an application is known at the formal check; before it the rule would have no answer.",
};

function notKnownThen(pointer: string): Problem {
  return checkProblem("OGW278", pointer, KNOWN_LATER, {
    pl: "Usuń z „moments” chwile „draft” i „submission”.",
    en: 'Take the moments "draft" and "submission" out of "moments".',
  });
}
