import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { parseMoney } from "@opus/grant-rules/money";
import type { AwardPart } from "../../document/award-schema.ts";
import { poolsOf, WHOLE_POOL } from "../../document/call-pools.ts";
import type { CallDocument } from "../../document/call-schema.ts";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import { repeatedIds } from "../../document/repeated-ids.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/**
 * OGW225: a grant has exactly one part from the pool; every call says what each source has that a part names, and no other;
 * sources are told apart from pools; units are worth something, and every pool can hold one; what becomes of a part when the
 * pool gives less is said where that can be, and only there. OGW170: parts each have an id of their own.
 */
export function checkParts({ document }: CheckedProgramme): readonly Problem[] {
  const { award, calls } = document;
  if (award === undefined) {
    return calls.flatMap(({ sources }, index) =>
      sources === undefined ? [] : [sourcesWithoutParts(`/calls/${index}/sources`)],
    );
  }
  const { parts } = award;
  const named = [...new Set(parts.flatMap(({ from }) => (from === "pool" ? [] : [from.source])))];
  return [
    ...repeatedIds(parts, "/award/parts"),
    ...onePool(parts),
    ...calls.flatMap((call, index) => checkSources(call, named, `/calls/${index}`)),
    ...parts.flatMap((part, index) => checkUnits(part, document, `/award/parts/${index}`)),
    ...parts.flatMap((part, index) => checkLowered(part, document, `/award/parts/${index}`)),
  ];
}

function onePool(parts: readonly AwardPart[]): readonly Problem[] {
  const ofPool = parts.filter(({ from }) => from === "pool").length;
  if (ofPool === 1) return [];
  return [
    problem(
      "/award/parts",
      ofPool === 0
        ? {
            pl: "Żadna część nie jest z puli, więc lista nie miałaby czego przyznawać.",
            en: "No part is from the pool, so the list would have nothing to give.",
          }
        : {
            pl: `Z puli są ${ofPool} części, a lista przyznaje jedną; pozostałych nikt by nie dostał.`,
            en: `${ofPool} parts are from the pool, and the list gives one; nobody would be given the others.`,
          },
      {
        pl: 'Zostaw "from": "pool" w dokładnie jednej części; kwoty można zsumować obliczeniem.',
        en: 'Leave "from": "pool" in exactly one part; a calculation can add sums up.',
      },
    ),
  ];
}

function sourcesWithoutParts(at: string): Problem {
  return problem(
    at,
    {
      pl: "Nabór ma źródła, a program nie mówi, którą część dotacji z nich daje; nikt by z nich nic nie dostał.",
      en: "The call has sources, and the programme does not say which part of a grant they give; nobody would be given anything of them.",
    },
    {
      pl: "Podaj części w „award.parts” albo usuń źródła.",
      en: "State the parts in “award.parts”, or remove the sources.",
    },
  );
}

function checkSources(call: CallDocument, named: readonly string[], at: string): readonly Problem[] {
  const stated = call.sources ?? {};
  const missing = named.filter((name) => !Object.hasOwn(stated, name));
  const pools = [...poolsOf(call).map(({ id }) => id), WHOLE_POOL];
  return [
    ...missing.map((name) =>
      problem(
        call.sources === undefined ? at : `${at}/sources`,
        {
          pl: `Nabór nie mówi, ile ma źródło „${name}”; tej części nikt by nie dostał.`,
          en: `The call does not say what the source “${name}” has; nobody would be given this part.`,
        },
        {
          pl: `Podaj "sources": {"${name}": kwota albo "notLimitedHere"}.`,
          en: `State "sources": {"${name}": a sum or "notLimitedHere"}.`,
        },
      ),
    ),
    ...Object.entries(stated).flatMap(([name, amount]) => {
      if (!named.includes(name))
        return [
          problem(
            `${at}/sources/${name}`,
            {
              pl: `Żadna część nie jest ze źródła „${name}”, więc tych pieniędzy nikt nie dostanie.`,
              en: `No part is from the source “${name}”, so nobody would be given this money.`,
            },
            nameRemedy(name, named),
          ),
        ];
      if (pools.includes(name)) return [namedLikePool(`${at}/sources/${name}`, name)];
      return amount === "0.00" ? [emptySource(`${at}/sources/${name}`)] : [];
    }),
  ];
}

function namedLikePool(at: string, name: string): Problem {
  return problem(
    at,
    {
      pl: `„${name}” to nazwa puli, więc pieniądze źródła i puli zmieszałyby się na jednym koncie.`,
      en: `“${name}” is the name of a pool, so the money of the source and the pool would mix on one account.`,
    },
    { pl: "Nazwij źródło inaczej.", en: "Give the source another name." },
  );
}

function emptySource(at: string): Problem {
  return problem(
    at,
    {
      pl: "Źródło jest puste, więc nikomu nie można by przyznać dotacji z tą częścią.",
      en: "The source is empty, so nobody could be awarded a grant with this part.",
    },
    {
      pl: 'Podaj kwotę źródła albo "notLimitedHere".',
      en: 'Give the sum of the source, or "notLimitedHere".',
    },
  );
}

type Document = CheckedProgramme["document"];

function checkUnits(
  { from, unitsOf }: AwardPart,
  { calls, scoring }: Document,
  at: string,
): readonly Problem[] {
  if (unitsOf === undefined) return [];
  const here = `${at}/unitsOf`;
  if (from !== "pool") return [idleUnits(here)];
  const price = grosze(unitsOf);
  const pools = calls.flatMap((call, index) =>
    poolsOf(call).map((pool) => ({
      amount: grosze(pool.amount),
      at: `/calls/${index}/${call.pools === undefined ? "pool" : `pools/${pool.id}`}`,
    })),
  );
  const most = Math.max(...pools.map(({ amount }) => amount));
  // An empty pool is said already, and in other words.
  const tooSmall = price > most ? [] : pools.filter(({ amount }) => amount > 0 && amount < price);
  const offered = (scoring as Document["scoring"] | undefined)?.ranking.offer?.part;
  const other = offered !== undefined && (!("unitsOf" in offered) || grosze(offered.unitsOf) !== price);
  return [
    ...(price > 0 && price <= most ? [] : [unitBeyondPools(here, price)]),
    ...tooSmall.map((pool) => poolBelowUnit(pool.at, unitsOf)),
    ...(other ? [otherUnits(unitsOf)] : []),
  ];
}

function idleUnits(at: string): Problem {
  return problem(
    at,
    {
      pl: "Całe jednostki daje tylko pula; w tej części cena jednostki nic nie zmienia.",
      en: "The pool alone gives whole units; in this part the price of a unit changes nothing.",
    },
    { pl: "Usuń „unitsOf” z tej części.", en: "Remove “unitsOf” from this part." },
  );
}

function unitBeyondPools(at: string, price: number): Problem {
  return problem(
    at,
    price > 0
      ? {
          pl: "Żadna pula nie starcza na jedną jednostkę, więc nikt by nic nie dostał.",
          en: "No pool is enough for one unit, so nobody would be given anything.",
        }
      : {
          pl: "Jednostka kosztuje 0 zł, więc nic nie jest jej wielokrotnością.",
          en: "A unit costs PLN 0, so nothing is a number of units.",
        },
    { pl: "Popraw cenę jednostki albo pulę.", en: "Correct the price of a unit, or the pool." },
  );
}

function poolBelowUnit(at: string, unitsOf: string): Problem {
  return problem(
    at,
    {
      pl: `Ta pula nie starcza na jedną jednostkę po ${unitsOf} zł, więc nikt by z niej nic nie dostał.`,
      en: `This pool is not enough for one unit of PLN ${unitsOf}, so nobody would be given anything of it.`,
    },
    { pl: "Popraw cenę jednostki albo pulę.", en: "Correct the price of a unit, or the pool." },
  );
}

function otherUnits(unitsOf: string): Problem {
  return problem(
    "/scoring/ranking/offer/part",
    {
      pl: `Pula daje tę część w całych jednostkach po ${unitsOf} zł, a proponuje się co innego; propozycji nie dałoby się przyznać.`,
      en: `The pool gives this part in whole units of PLN ${unitsOf}, and something else is offered; the offer could not be granted.`,
    },
    {
      pl: `Podaj "part": {"unitsOf": "${unitsOf}", "atLeast": 1}.`,
      en: `State "part": {"unitsOf": "${unitsOf}", "atLeast": 1}.`,
    },
  );
}

function checkLowered({ from, lowered }: AwardPart, document: Document, at: string): readonly Problem[] {
  const scoring = document.scoring as Document["scoring"] | undefined;
  const units = document.award?.parts.some(({ unitsOf }) => unitsOf !== undefined) === true;
  const mayBeLess = units || scoring?.reduction !== undefined || scoring?.ranking.offer !== undefined;
  if (from === "pool" || !mayBeLess) return lowered === undefined ? [] : [idleLowered(at)];
  if (lowered !== undefined) return [];
  return [
    problem(
      at,
      {
        pl: "Pula może dać mniej, niż wnioskowano, a program nie mówi, co wtedy z tą częścią.",
        en: "The pool may give less than was asked for, and the programme does not say what becomes of this part then.",
      },
      {
        pl: 'Podaj "lowered": "inProportion" albo "asAsked".',
        en: 'State "lowered": "inProportion" or "asAsked".',
      },
    ),
  ];
}

function idleLowered(at: string): Problem {
  return problem(
    `${at}/lowered`,
    {
      pl: "Tej części nic nie obniża, więc „lowered” nic nie zmienia.",
      en: "Nothing lowers this part, so “lowered” changes nothing.",
    },
    { pl: "Usuń „lowered”.", en: "Remove “lowered”." },
  );
}

/** Grosze of a sum that the shape has checked. */
function grosze(text: string): number {
  const read = parseMoney(text);
  return read.ok ? read.grosze : 0;
}

function problem(at: string, message: LocalisedText, remedy: LocalisedText): Problem {
  return checkProblem("OGW225", at, message, remedy);
}
