import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { formatMoney, parseMoney } from "@opus/grant-rules/money";
import { poolsOf, WHOLE_POOL } from "../../document/call-pools.ts";
import type { CallDocument } from "../../document/call-schema.ts";
import { checkProblem } from "../../document/check-problem.ts";
import { beyondPool, type OverContracting } from "../../document/over-contracting.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/**
 * OGW189: a call that over-contracts has a pool that may be exceeded, by something, and by no more than the pool has itself.
 */
export function checkOverContracting({ document }: CheckedProgramme): readonly Problem[] {
  return document.calls.flatMap((call, index) => {
    const { overContracting } = call;
    return overContracting === undefined
      ? []
      : faultsOf(call, overContracting, `/calls/${index}/overContracting`);
  });
}

function faultsOf(call: CallDocument, { by }: OverContracting, at: string): readonly Problem[] {
  const here = "percent" in by ? `${at}/by/percent` : `${at}/by/amount`;
  const sums = poolsOf(call).flatMap(({ id, amount }) => {
    const read = parseMoney(amount);
    return read.ok ? [{ id, has: read.grosze, more: beyondPool(call, id) }] : [];
  });
  // An empty pool is said already, and in other words.
  const full = sums.filter(({ has }) => has > 0);
  const nothing = full.filter(({ more }) => more <= 0);
  const beyond = full.filter(({ has, more }) => more > has);
  return [
    ...(call.poolIs === "limitOfLaw" ? [limit(at)] : []),
    ...(nothing.length > 0 ? [noMore(here, named(nothing))] : []),
    ...beyond.slice(0, 1).map(({ id, has, more }) =>
      problem(
        here,
        {
          pl: `Ponad pulę${ofPool(id).pl} wolno by przyznać ${formatMoney(more, "pl")}, a ma ona ${formatMoney(has, "pl")}: więcej niż drugie tyle. Co drugiej umowy nie byłoby z czego wypłacić.`,
          en: `${formatMoney(more, "en")} might be promised beyond the pool${ofPool(id).en}, which has ${formatMoney(has, "en")}: more than as much again. There would be nothing to pay every other agreement from.`,
        },
        {
          pl: "Podaj tyle, ile umów zwykle nie dochodzi do skutku, najwyżej 100%.",
          en: "State as much as usually falls out, 100% at most.",
        },
      ),
    ),
  ];
}

function limit(at: string): Problem {
  return problem(
    at,
    {
      pl: "Pula tego naboru jest limitem z prawa („poolIs”), więc nie wolno jej przekroczyć nawet zobowiązaniami; przyznane ponad nią dotacje byłyby nieważne.",
      en: "The pool of this call is a limit by law (“poolIs”), so not even promises may exceed it; grants awarded beyond it would be void.",
    },
    {
      pl: "Usuń „overContracting” albo „poolIs”, jeśli pula limitem nie jest.",
      en: "Remove “overContracting”, or “poolIs” where the pool is no such limit.",
    },
  );
}

function noMore(at: string, pools: LocalisedText): Problem {
  return problem(
    at,
    {
      pl: `Ponad pulę${pools.pl} nie wolno by przyznać ani grosza, więc „overContracting” nic nie zmienia.`,
      en: `Not a grosz might be promised beyond the pool${pools.en}, so “overContracting” changes nothing.`,
    },
    {
      pl: "Podaj więcej niż zero albo usuń „overContracting”.",
      en: "State more than nothing, or remove “overContracting”.",
    },
  );
}

const named = (pools: readonly { readonly id: string }[]) => ofPool(pools.map(({ id }) => id).join(", "));

function ofPool(id: string): LocalisedText {
  return id === WHOLE_POOL ? { pl: "", en: "" } : { pl: ` „${id}”`, en: ` “${id}”` };
}

function problem(at: string, message: LocalisedText, remedy: LocalisedText): Problem {
  return checkProblem("OGW189", at, message, remedy);
}
