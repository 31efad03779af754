import { joinPointer } from "@opus/grant-rules/document";
import type { LocalisedText, OgwCode, Problem } from "@opus/grant-rules/errors";
import { formatMoney, parseMoney } from "@opus/grant-rules/money";
import { poolsOf } from "../../document/call-pools.ts";
import type { CallDocument } from "../../document/call-schema.ts";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import { repeatedIds } from "../../document/repeated-ids.ts";
import type { RankingRules } from "../../lifecycle/ranking/ranking-rules.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { poolRules } from "./pool-rules.ts";

const AT = "/scoring/ranking";

/**
 * OGW182: every call states the sum of each pool, and they come to its own. OGW183: rules of pools and quotas are there.
 * OGW184: the most grants leave room for the quotas. OGW185: steps are those that the programme has settings for. OGW186: a part
 * that is offered is one that a pool can hold. OGW187: an open tie can
 * come about. OGW188: there are pools to move money between. OGW170:
 * pools and quotas each have an id of their own.
 */
export function checkPools({ document }: CheckedProgramme): readonly Problem[] {
  // A lifecycle of somebody else's may rank nothing.
  const ranking = (document as Partial<typeof document>).scoring?.ranking;
  if (ranking === undefined) return [];
  return [
    ...document.calls.flatMap((call, index) => checkSums(call, ranking, `/calls/${index}`)),
    ...repeatedIds(ranking.pools ?? [], `${AT}/pools`),
    ...repeatedIds(ranking.quota ?? [], `${AT}/quota`),
    ...poolRules(document.rules, ranking),
    ...checkMostGrants(ranking),
    ...checkSteps(ranking),
    ...checkOffer(document.calls, ranking),
    ...checkOpenTie(ranking),
    ...checkTransfer(ranking),
  ];
}

function checkSums(
  { pool, pools }: CallDocument,
  { pools: stated }: RankingRules,
  at: string,
): readonly Problem[] {
  if (stated === undefined) {
    return pools === undefined
      ? []
      : [
          problem(
            "OGW182",
            `${at}/pools`,
            {
              pl: "Nabór dzieli pieniądze na pule, a program nie mówi, kto do której należy.",
              en: "The call parts its money into pools, and the programme does not say who belongs to which.",
            },
            {
              pl: "Podaj pule w scoring.ranking.pools albo usuń je tutaj.",
              en: "State the pools in scoring.ranking.pools, or remove them here.",
            },
          ),
        ];
  }
  const ids = stated.map(({ id }) => id);
  if (pools === undefined) return [withoutSums(at, ids)];
  const missing = ids.filter((id) => !Object.hasOwn(pools, id));
  if (missing.length > 0) return [withoutSums(`${at}/pools`, missing)];
  const unknown = Object.keys(pools).filter((id) => !ids.includes(id));
  if (unknown.length > 0)
    return unknown.map((id) =>
      problem(
        "OGW182",
        joinPointer(`${at}/pools`, id),
        {
          pl: `Nie ma puli „${id}”, więc tych pieniędzy nikt nie dostanie.`,
          en: `There is no pool “${id}”, so nobody would be given this money.`,
        },
        nameRemedy(id, ids),
      ),
    );
  return checkTotal(pool, pools, at);
}

function withoutSums(pointer: string, ids: readonly string[]): Problem {
  const named = ids.join(", ");
  return problem(
    "OGW182",
    pointer,
    {
      pl: `Nabór nie mówi, ile ma każda pula: ${named}. Nikt z nich nie dostałby pieniędzy.`,
      en: `The call does not say what each pool has: ${named}. Nobody of them would be given money.`,
    },
    {
      pl: `Podaj w „pools” naboru kwotę każdej puli: ${named}.`,
      en: `State the sum of each pool in “pools” of the call: ${named}.`,
    },
  );
}

function checkTotal(pool: string, pools: Readonly<Record<string, string>>, at: string): readonly Problem[] {
  const whole = parseMoney(pool);
  const parts = Object.values(pools).map(parseMoney);
  if (!whole.ok || parts.some((part) => !part.ok)) return [];
  const sum = parts.reduce((total, part) => total + (part.ok ? BigInt(part.grosze) : 0n), 0n);
  if (sum === BigInt(whole.grosze)) return [];
  const given = `${sum / 100n}.${String(sum % 100n).padStart(2, "0")}`;
  return [
    problem(
      "OGW182",
      `${at}/pools`,
      {
        pl: `Pule mają razem ${given} zł, a nabór ${formatMoney(whole.grosze, "pl")}.`,
        en: `The pools come to PLN ${given}, and the call has ${formatMoney(whole.grosze, "en")}.`,
      },
      {
        pl: "Popraw kwoty pul albo „pool” naboru tak, by były równe.",
        en: "Correct the sums of the pools, or “pool” of the call, so that they are equal.",
      },
    ),
  ];
}

function checkMostGrants({ mostGrants, quota = [], pools = [] }: RankingRules): readonly Problem[] {
  if (mostGrants === undefined) return [];
  return quota.flatMap(({ atLeast, per }, index) => {
    const needed = per === "pool" ? atLeast * Math.max(pools.length, 1) : atLeast;
    if (needed <= mostGrants) return [];
    return [
      problem(
        "OGW184",
        `${AT}/quota/${index}/atLeast`,
        {
          pl: `To minimum wymaga ${needed} dotacji, a program pozwala przyznać najwyżej ${mostGrants}; nigdy nie będzie spełnione.`,
          en: `This quota needs ${needed} grants, and the programme allows ${mostGrants} at most; it can never be met.`,
        },
        {
          pl: "Zmniejsz „atLeast” albo podnieś „mostGrants”.",
          en: "Lower “atLeast”, or raise “mostGrants”.",
        },
      ),
    ];
  });
}

/** Money is moved between pools that there are. */
function checkTransfer({ transfer, pools }: RankingRules): readonly Problem[] {
  if (transfer === undefined || pools !== undefined) return [];
  return [
    problem(
      "OGW188",
      `${AT}/transfer`,
      {
        pl: "Nabór ma jedną pulę, więc nie ma dokąd przesuwać pieniędzy.",
        en: "The call has one pool, so there is nowhere to move money to.",
      },
      { pl: "Podaj pule w „pools” albo usuń „transfer”.", en: "State “pools”, or remove “transfer”." },
    ),
  ];
}

/** A tie that is always decided stops nothing. */
function checkOpenTie({ openTie, ties }: RankingRules): readonly Problem[] {
  if (openTie === undefined || !ties.includes("earlierSubmission")) return [];
  return [
    problem(
      "OGW187",
      `${AT}/openTie`,
      {
        pl: "Wcześniejsze złożenie rozstrzyga każdy remis, więc „openTie” niczego nie zatrzyma.",
        en: "The earlier submission decides every tie, so “openTie” stops nothing.",
      },
      {
        pl: "Usuń „openTie” albo „earlierSubmission” z „ties”.",
        en: "Remove “openTie”, or “earlierSubmission” from “ties”.",
      },
    ),
  ];
}

/** A part that is offered is more than nothing, and some pool can hold it. */
function checkOffer(calls: readonly CallDocument[], { offer }: RankingRules): readonly Problem[] {
  if (offer === undefined) return [];
  const { part } = offer;
  const least = "from" in part ? parseMoney(part.from) : parseMoney(part.unitsOf);
  if (!least.ok) return [];
  const needed = "from" in part ? least.grosze : least.grosze * part.atLeast;
  const most = calls.flatMap((call) =>
    poolsOf(call).map(({ amount }) => {
      const read = parseMoney(amount);
      return read.ok ? read.grosze : 0;
    }),
  );
  if (needed > 0 && most.some((amount) => amount > needed)) return [];
  return [
    problem(
      "OGW186",
      `${AT}/offer/part`,
      needed > 0
        ? {
            pl: "Najmniejsza część nie jest mniejsza od żadnej puli, więc nikomu jej nie zaproponujemy.",
            en: "The least part is not below any pool, so it would be offered to nobody.",
          }
        : {
            pl: "Najmniejsza część to 0 zł, więc wnioskodawcom proponowano by nic.",
            en: "The least part is PLN 0, so applicants would be offered nothing.",
          },
      {
        pl: "Podaj kwotę większą od zera i mniejszą od puli.",
        en: "Give a sum above nothing and below the pool.",
      },
    ),
  ];
}

function checkSteps({ steps, quota, offer }: RankingRules): readonly Problem[] {
  if (steps === undefined) return [];
  const settings = { quota, offer } as const;
  const wrong = (at: string, message: LocalisedText, remedy: LocalisedText) =>
    problem("OGW185", at, message, remedy);
  const problems = steps.flatMap((step, index) => {
    const at = `${AT}/steps/${index}`;
    if (steps.indexOf(step) !== index)
      return [
        wrong(
          at,
          { pl: `Krok „${step}” stoi dwa razy.`, en: `The step “${step}” stands twice.` },
          { pl: "Zostaw go raz.", en: "Leave it once." },
        ),
      ];
    if (step === "fill" || settings[step] !== undefined) return [];
    return [
      wrong(
        at,
        {
          pl: `Krok „${step}” nic nie zrobi, bo program nie podaje „${step}”.`,
          en: `The step “${step}” does nothing, since the programme states no “${step}”.`,
        },
        { pl: `Podaj „${step}” albo usuń ten krok.`, en: `State “${step}”, or remove the step.` },
      ),
    ];
  });
  const idle = Object.entries(settings).filter(
    ([step, setting]) => setting !== undefined && !steps.some((one) => one === step),
  );
  return [
    ...problems,
    ...(steps[0] === "fill" || problems.length > 0
      ? []
      : [
          wrong(
            `${AT}/steps`,
            {
              pl: "Pierwszym krokiem nie jest „fill”, więc następne nie mają na czym pracować i nikt nie dostałby pieniędzy.",
              en: "The first step is not “fill”, so those after it have nothing to work on and nobody would be given money.",
            },
            { pl: "Zacznij od „fill”.", en: "Begin with “fill”." },
          ),
        ]),
    ...idle.map(([step]) =>
      wrong(
        `${AT}/steps`,
        {
          pl: `Program podaje „${step}”, a kroki go nie mają; nic by z niego nie wynikło.`,
          en: `The programme states “${step}”, and the steps do not have it; nothing would come of it.`,
        },
        { pl: `Dodaj krok „${step}”.`, en: `Add the step “${step}”.` },
      ),
    ),
  ];
}

function problem(code: OgwCode, at: string, message: LocalisedText, remedy: LocalisedText): Problem {
  return checkProblem(code, at, message, remedy);
}
