import type { CompiledRuleSet } from "@opus/grant-rules";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import { askedAt, type LimitDocument } from "../../document/limit-schema.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { limitFaults } from "./limit-faults.ts";

const FACT = "case.within.";

/**
 * OGW278: a limit counts parties whose numbers the form tells, some rule asks for it, and none asks at a moment at which
 * nobody can tell; each role has a number of its own.
 */
export function checkLimits(
  { document: { applicants, rules: written } }: CheckedProgramme,
  { rules }: Pick<CompiledRuleSet, "rules">,
): readonly Problem[] {
  const limits = applicants?.limits ?? [];
  const asking = rules.map(({ id, reads, moments }) => ({
    moments,
    limits: reads.filter((path) => path.startsWith(FACT)).map((path) => path.slice(FACT.length)),
    pointer: `/rules/${written.findIndex((rule) => rule.id === id)}/moments`,
  }));
  const asked = new Set(asking.flatMap((rule) => rule.limits));
  return [
    ...oneNumber(applicants?.entity ?? {}),
    ...limits.flatMap((limit, index) => [
      ...withoutNumber(limit, `/applicants/limits/${index}`, applicants?.entity ?? {}),
      ...limitFaults(limit, `/applicants/limits/${index}`, applicants ?? {}),
      ...(asked.has(limit.id) || askedAt(limit) !== "formalCheck"
        ? []
        : [notAsked(limit, `/applicants/limits/${index}`)]),
    ]),
    ...asking.flatMap((rule) =>
      limits
        .filter((limit) => rule.limits.includes(limit.id) && askedAt(limit) !== "formalCheck")
        .map((limit) => askedElsewhere(limit, rule.pointer)),
    ),
    ...asking
      .filter((rule) => rule.limits.length > 0 && rule.moments.some((moment) => moment !== "formalCheck"))
      .map(({ pointer }) => notKnownThen(pointer)),
  ];
}

/** One field for two roles makes everybody their own partner, and a limit counts them where they are none. */
function oneNumber(entity: Readonly<Record<string, string | undefined>>): readonly Problem[] {
  const roles = new Map<string, string>();
  return Object.entries(entity).flatMap(([role, path]) => {
    const first = path === undefined ? undefined : roles.get(path);
    if (path !== undefined && first === undefined) roles.set(path, role);
    return first === undefined
      ? []
      : [
          checkProblem(
            "OGW278",
            `/applicants/entity/${role}`,
            {
              pl: `Numer z pola „${path}” jest już numerem w roli „${first}”: każdy występowałby w obu rolach naraz i tak byłby liczony.`,
              en: `The number of the field "${path}" is the one in the role "${first}" already: everybody would stand in both roles and be counted so.`,
            },
            {
              pl: `Wskaż pole z numerem tego, kto jest w roli „${role}”, albo usuń tę rolę.`,
              en: `Name the field with the number of whoever has the role "${role}", or leave the role out.`,
            },
          ),
        ];
  });
}

function withoutNumber(
  { as = [] }: LimitDocument,
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
              pl: `Limit liczy wnioski w roli „${role}”, ale „entity” nie mówi, gdzie w formularzu jest jej numer: nikogo by tak nie znalazł.`,
              en: `The limit counts applications in the role "${role}", but "entity" does not say where the form has its number: it would find nobody so.`,
            },
            {
              pl: `Dodaj „${role}” do „entity” albo usuń tę rolę z limitu.`,
              en: `Add "${role}" to "entity", or leave the role out of the limit.`,
            },
          ),
        ]
      : [],
  );
}

function notAsked({ id }: LimitDocument, pointer: string): Problem {
  return checkProblem(
    "OGW278",
    pointer,
    {
      pl: `O limit „${id}” nie pyta żadna reguła: wniosek ponad limit przeszedłby jak każdy inny.`,
      en: `No rule asks for the limit "${id}": an application beyond it would pass like any other.`,
    },
    {
      pl: `Dodaj regułę, która przy ocenie formalnej pyta o „${FACT}${id}”, na przykład wzorcem „mustBeYes”.`,
      en: `Add a rule that asks for "${FACT}${id}" at the formal check, such as the pattern "mustBeYes".`,
    },
  );
}

function notKnownThen(pointer: string): Problem {
  return checkProblem(
    "OGW278",
    pointer,
    {
      pl: "Czy wniosek mieści się w limicie, wiadomo tylko przy ocenie formalnej; w innych chwilach reguła nie miałaby odpowiedzi.",
      en: "Whether an application is within a limit is known at the formal check alone; at other moments the rule would have no answer.",
    },
    { pl: 'Napisz "moments": ["formalCheck"].', en: 'Write "moments": ["formalCheck"].' },
  );
}

function askedElsewhere({ id, title }: LimitDocument, pointer: string): Problem {
  return checkProblem(
    "OGW278",
    pointer,
    {
      pl: `O limit „${title.pl}” silnik pyta sam, nie przy ocenie formalnej, więc reguła nigdy nie zna „${FACT}${id}”.`,
      en: `The limit "${title.en}" is asked by the engine itself and not at the formal check, so that the rule never knows "${FACT}${id}".`,
    },
    {
      pl: 'Usuń regułę albo napisz w limicie "askedAt": "formalCheck".',
      en: 'Remove the rule, or write "askedAt": "formalCheck" in the limit.',
    },
  );
}
