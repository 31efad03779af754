import type { Problem } from "@opus/grant-rules/errors";
import type { CallDocument } from "../../document/call-schema.ts";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/**
 * OGW848: a sign-up gives places and no money, and leads to no list; OGW849: what says how much is asked for is left out
 * only where all calls of a document are sign-ups.
 */
export function checkSignUp({ document }: CheckedProgramme): readonly Problem[] {
  const { calls, facts, scoring } = document as {
    readonly calls: readonly CallDocument[];
    readonly facts: { readonly requested?: unknown };
    readonly scoring: { readonly leadsTo?: unknown };
  };
  const foreign = calls.flatMap((call, index) =>
    call.signUp === undefined ? [] : foreignOf(call, scoring, `/calls/${index}`),
  );
  const isMoneyOnly = calls.some(({ signUp }) => signUp === undefined);
  return [...foreign, ...(isMoneyOnly && facts.requested === undefined ? [noSum()] : [])];
}

const membersOfMoney = ["queue", "pools", "poolIs", "overContracting", "sources"] as const;

function foreignOf(call: CallDocument, { leadsTo }: { readonly leadsTo?: unknown }, at: string) {
  const stated = [
    ...membersOfMoney.filter((name) => call[name] !== undefined),
    ...(leadsTo === undefined ? [] : ["scoring.leadsTo"]),
  ];
  return [...(call.pool === "0.00" ? [] : [hasMoney(call.pool, at)]), ...stated.map((name) => odd(name, at))];
}

function hasMoney(pool: string, at: string): Problem {
  return checkProblem(
    "OGW848",
    `${at}/pool`,
    {
      pl: `Zapisy nie rozdają pieniędzy, a pula naboru to ${pool} zł: nikt by ich nie dostał.`,
      en: `A sign-up gives no money, and the pool of the call is ${pool} PLN: nobody would get any of it.`,
    },
    {
      pl: "Podaj pulę „0.00” albo usuń „signUp”, jeśli to nabór wniosków o dotację.",
      en: "State a pool of “0.00”, or remove “signUp” where the call gives grants.",
    },
  );
}

function odd(name: string, at: string): Problem {
  return checkProblem(
    "OGW848",
    `${at}/signUp`,
    {
      pl: `Zapisy dają miejsca w kolejności zgłoszeń, a „${name}” mówi o pieniądzach albo o ocenie: zgłaszający nie wiedzieliby, co obowiązuje.`,
      en: `A sign-up gives places in the order of receipt, while “${name}” is about money or an assessment: applicants would not know what holds.`,
    },
    {
      pl: `Usuń „${name}” z tego naboru albo usuń „signUp”.`,
      en: `Remove “${name}” from this call, or remove “signUp”.`,
    },
  );
}

function noSum(): Problem {
  return checkProblem(
    "OGW849",
    "/facts",
    {
      pl: "Brak „requested”, a nabór rozdziela pieniądze: nie wiadomo, o ile prosi wniosek, więc nikomu nie można nic przyznać.",
      en: "“requested” is missing, and a call gives money: nothing says how much an application asks for, so that nobody can be granted anything.",
    },
    {
      pl: "Wskaż pole z wnioskowaną kwotą; zapisom („signUp”) można dać własne „facts” bez niego.",
      en: "Name the field of the amount asked for; a sign-up (“signUp”) may have “facts” of its own without it.",
    },
  );
}
