import type { Problem } from "@opus/grant-rules/errors";
import { parseMoney } from "@opus/grant-rules/money";
import { poolsOf } from "../../document/call-pools.ts";
import type { CallDocument } from "../../document/call-schema.ts";
import { checkProblem } from "../../document/check-problem.ts";
import type { RankingRules } from "../../lifecycle/ranking/ranking-rules.ts";
import { roundsOf } from "../../lifecycle/scoring/rounds.ts";
import type { ScoringDocument } from "../../lifecycle/scoring/scoring-section.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/**
 * OGW820: a continuous call knows no quotas, invitations, transfers and over-contracting; OGW821: some pool has its least
 * grant; and, as a warning, OGW822: a programme of continuous calls alone states nothing that only lists do.
 */
export function checkQueue({ document }: CheckedProgramme): readonly Problem[] {
  const { calls, scoring } = document as {
    readonly calls: readonly CallDocument[];
    readonly scoring: ScoringDocument;
  };
  const continuous = calls.flatMap((call, index) =>
    call.queue === undefined ? [] : [{ call, at: `/calls/${index}` }],
  );
  if (continuous.length === 0) return [];
  return [
    ...continuous.flatMap(({ call, at }) => [...foreign(call, scoring, at), ...leastOf(call, at)]),
    ...(continuous.length === calls.length ? idleSettings(scoring.ranking) : []),
  ];
}

/** What gives money or invitations by comparing applications with each other, which a continuous call never does. */
function foreign(call: CallDocument, scoring: ScoringDocument, at: string): readonly Problem[] {
  const { quota, transfer } = scoring.ranking;
  const invites = [scoring, ...roundsOf(scoring)].some(({ invite }) => invite !== undefined);
  const stated = [
    ...(quota === undefined ? [] : ["scoring.ranking.quota"]),
    ...(transfer === undefined ? [] : ["scoring.ranking.transfer"]),
    ...(invites ? ["scoring.invite"] : []),
    ...(scoring.leadsTo === undefined ? [] : ["scoring.leadsTo"]),
    ...(call.overContracting === undefined ? [] : ["calls.overContracting"]),
  ];
  return stated.map((name) =>
    checkProblem(
      "OGW820",
      `${at}/queue`,
      {
        pl: `Nabór ciągły rozstrzyga wnioski jeden po drugim, a „${name}” porównuje je ze sobą albo obiecuje ponad pulę: wnioskodawcy nie wiedzieliby, co obowiązuje.`,
        en: `A continuous call decides applications one after another, while “${name}” compares them or promises beyond the pool: applicants would not know what holds.`,
      },
      {
        pl: `Usuń „${name}” albo rozstrzygaj ten nabór listą (bez „queue”).`,
        en: `Remove “${name}”, or let a list decide this call (without “queue”).`,
      },
    ),
  );
}

function leastOf(call: CallDocument, at: string): readonly Problem[] {
  const least = sumOf(call.queue?.closesBelow);
  const most = Math.max(...poolsOf(call).map(({ amount }) => sumOf(amount)));
  if (least > 0 && least <= most) return [];
  const pointer = `${at}/queue/closesBelow`;
  const { closesBelow = "" } = call.queue ?? {};
  return [
    least > 0
      ? checkProblem(
          "OGW821",
          pointer,
          {
            pl: `Najmniejsza dotacja to ${closesBelow} zł, a żadna pula nie ma tyle: nabór zamknąłby się z pierwszą dotacją, zanim ktokolwiek dostałby następną.`,
            en: `The least grant is ${closesBelow} PLN, and no pool has as much: the call would close with its first grant, and nobody would get another.`,
          },
          {
            pl: "Podaj najwyżej tyle, ile ma największa pula.",
            en: "Give at most what the largest pool has.",
          },
        )
      : checkProblem(
          "OGW821",
          pointer,
          {
            pl: "Najmniejsza dotacja to 0,00 zł: nabór nigdy nie zamknąłby się z braku środków, a wnioskodawcy czekaliby na pieniądze, których nie ma.",
            en: "The least grant is 0.00 PLN: the call would never close for lack of money, and applicants would wait for money that is not there.",
          },
          { pl: "Podaj najmniejszą kwotę dotacji.", en: "Give the smallest sum of a grant." },
        ),
  ];
}

const listsOnly = ["offer", "openTie", "steps"] as const satisfies readonly (keyof RankingRules)[];

function idleSettings(ranking: RankingRules): readonly Problem[] {
  return listsOnly
    .filter((name) => ranking[name] !== undefined)
    .map((name) =>
      checkProblem(
        "OGW822",
        `/scoring/ranking/${name}`,
        {
          pl: `„${name}” mówi o liście rankingowej, a żaden nabór tego programu jej nie ma: nic z tego nie wynika.`,
          en: `“${name}” is about a ranking list, and no call of this programme has one: nothing comes of it.`,
        },
        {
          pl: "Usuń to ustawienie; resztę środków w naborze ciągłym proponuje „queue.noFit”.",
          en: "Remove the setting; the rest of the money in a continuous call is offered by “queue.noFit”.",
        },
        "warning",
      ),
    );
}

function sumOf(text = "0.00"): number {
  const read = parseMoney(text);
  return read.ok ? read.grosze : 0;
}
