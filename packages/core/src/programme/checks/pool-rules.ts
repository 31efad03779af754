import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import type { RankingRules } from "../../lifecycle/ranking/ranking-rules.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

const AT = "/scoring/ranking";

/** OGW183: rules of pools and quotas are there, and no two pools have one. */
export function poolRules(
  rules: CheckedProgramme["document"]["rules"],
  { pools = [], quota = [] }: RankingRules,
): readonly Problem[] {
  const known = rules.flatMap(({ id }) => (typeof id === "string" ? [id] : []));
  const named = [
    ...pools.map(({ takes }, index) => ({ rule: takes.rule, at: `${AT}/pools/${index}/takes/rule` })),
    ...quota.map(({ kind }, index) => ({ rule: kind.rule, at: `${AT}/quota/${index}/kind/rule` })),
  ];
  const taking = pools.map(({ takes }) => takes.rule);
  const twice = taking.flatMap((rule, index) =>
    taking.indexOf(rule) === index || !known.includes(rule)
      ? []
      : [ofTwoPools(rule, `${AT}/pools/${index}/takes/rule`)],
  );
  const unknown = named
    .filter(({ rule }) => !known.includes(rule))
    .map(({ rule, at }) =>
      checkProblem(
        "OGW183",
        at,
        {
          pl: `Nie ma reguły „${rule}”, więc o każdym wniosku musiałby rozstrzygać człowiek.`,
          en: `There is no rule “${rule}”, so a person would have to decide of every application.`,
        },
        nameRemedy(rule, known),
      ),
    );
  return [...twice, ...unknown];
}

function ofTwoPools(rule: string, at: string): Problem {
  return checkProblem(
    "OGW183",
    at,
    {
      pl: `Reguła „${rule}” wskazuje już inną pulę: kto ją spełnia, nie należy do żadnej, dopóki nie rozstrzygnie człowiek.`,
      en: `The rule “${rule}” takes applications into another pool already: who meets it belongs to none until a person decides.`,
    },
    {
      pl: "Podaj regułę, która mówi, kto należy do tej puli.",
      en: "Name the rule that says who belongs to this pool.",
    },
  );
}
