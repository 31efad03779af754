import type { LocalisedText } from "@opus/grant-rules/errors";
import { formatMoney } from "@opus/grant-rules/money";
import type {
  Ranking,
  RankingLine,
  RankingSource,
  RankingSums,
  RankingTurn,
  RankingWait,
} from "@opus/grant-workflow";
import { plainTable } from "../../terminal/plain-table.ts";
import type { Session } from "../../terminal/session.ts";
import { pointsText } from "../../wording/points.ts";
import { quoted } from "../../wording/quoted.ts";
import { unusableInWords } from "../../wording/unusable-money.ts";
import { boundsInWords } from "./bounds-in-words.ts";
import { outcomeName } from "./outcome-names.ts";
import { printSignUp } from "./print-sign-up.ts";
import { toDecideInWords } from "./to-decide-in-words.ts";

/** What an application without a place may be that is not awaited any more. */
const APART = ["below", "notInvited", "unranked", "out"] as const;

/** Prints a ranking as plain text: the list, who is awaited and for what, who is out and why, the money; a sign-up as its list. */
export function printRanking(ranking: Ranking, session: Session): void {
  if (ranking.seats !== null) {
    printSignUp(ranking, ranking.seats, session);
    return;
  }
  const { say, print } = session;
  const { programme, lines } = ranking;
  print(`${say(ranking.title)}  (call:${ranking.call}; ${programme.id} ${programme.version})`);
  print(
    say(
      ranking.isInOrder
        ? {
            pl: "Nabór ciągły: wnioski rozstrzyga się w kolejności wpływu; miejsca są miejscami wpływu.",
            en: "A continuous call: applications are decided in the order of their receipt; places are those of receipt.",
          }
        : ranking.published
          ? { pl: "Lista rankingowa jest opublikowana.", en: "The ranking list is published." }
          : {
              pl: "Lista rankingowa nie jest jeszcze opublikowana; miejsca są miejscami wniosków dotąd ocenionych.",
              en: "The ranking list is not published yet; places are those of the applications assessed so far.",
            },
    ),
  );
  const placed = lines.filter(({ place }) => place !== null);
  const others = lines.filter(({ place }) => place === null);
  const [below, notInvited, unranked, out] = APART.map((apart) =>
    others.filter(({ outcome }) => outcome === apart),
  );
  const awaited = others.filter(({ outcome }) => !APART.some((apart) => apart === outcome));
  printLines({ pl: "Lista", en: "List" }, placed, ranking, session);
  printLines({ pl: "Jeszcze nieocenione", en: "Not assessed yet" }, awaited, ranking, session);
  printLines({ pl: "Poniżej progu", en: "Below the threshold" }, below ?? [], ranking, session);
  printLines(
    { pl: "Bez zaproszenia do rundy", en: "Not invited to the round" },
    notInvited ?? [],
    ranking,
    session,
  );
  printLines(
    { pl: "Ocenione, lecz bez miejsca", en: "Assessed, and not ranked" },
    unranked ?? [],
    ranking,
    session,
  );
  printLines({ pl: "Poza listą", en: "Not on the list" }, out ?? [], ranking, session);
  printSums({ pl: "Pieniądze", en: "Money" }, ranking.sums, session);
  if (ranking.leftOfBudget !== null) {
    const left = formatMoney(ranking.leftOfBudget, session.lang);
    print(
      say({
        pl: `  We wspólnym budżecie naborów zostało ${left}; więcej nikt nie przyzna.`,
        en: `  The budget that the calls share has ${left} left; nobody awards more.`,
      }),
    );
  }
  for (const one of ranking.unusable) print(`  ${say(unusableInWords(one, session.lang))}.`);
  for (const pool of ranking.pools) printSums(pool.title, pool.sums, session);
  for (const source of ranking.sources) printSource(source, session);
}

function printLines(
  title: LocalisedText,
  lines: readonly RankingLine[],
  { pools }: Ranking,
  session: Session,
): void {
  if (lines.length === 0) return;
  session.print("", `${session.say(title)}`);
  const isPooled = pools.length > 0;
  const rows = lines.map((line) => cellsOf(line, isPooled, session));
  for (const [index, row] of plainTable(rows, isPooled ? [0, 4, 5] : [0, 3, 4]).entries()) {
    session.print(`  ${row}`);
    for (const reason of told(lines[index])) session.print(`      ${session.say(reason)}`);
    const turn = lines[index]?.turn ?? null;
    if (turn !== null) session.print(`      ${session.say(turnInWords(turn))}`);
    const toDecide = lines[index]?.toDecide ?? null;
    if (toDecide !== null) session.print(`      ${session.say(toDecideInWords(toDecide))}`);
  }
}

/** For what an application of a continuous call waits. */
function turnInWords({ after, isPassable }: RankingTurn): LocalisedText {
  const first =
    after === null
      ? { pl: "jego kolej", en: "its turn" }
      : { pl: `najpierw wniosek ${after}`, en: `after application ${after}` };
  if (!isPassable) return first;
  return {
    pl: `${first.pl}; czeka na wnioskodawcę, późniejsze na niego nie czekają`,
    en: `${first.en}; it waits for its applicant, and later ones do not wait for it`,
  };
}

/** Reasons that outcome and sum do not tell already: what quotas and offers did. */
function told(line: RankingLine | undefined): readonly LocalisedText[] {
  return (line?.why ?? []).slice(1);
}

function cellsOf(line: RankingLine, isPooled: boolean, session: Session): readonly string[] {
  const { say, lang } = session;
  const { assessment, amount, waitsFor } = line;
  const points = assessment === null ? "–" : pointsText(assessment.points, lang);
  return [
    line.place === null ? "" : `${line.place}.`,
    line.number,
    ...(isPooled ? [line.pool ?? "–"] : []),
    line.title === null ? (line.case === "" ? "–" : `case:${line.case}`) : say(quoted(line.title)),
    lang === "pl" ? `${points} pkt` : `${points} points`,
    amount === null ? say({ pl: "nie podano", en: "not stated" }) : formatMoney(amount, lang),
    waitsFor === null ? say(outcomeName(line)) : waitInWords(waitsFor, session),
    assessment === null ? "" : boundsInWords(assessment, lang),
  ];
}

function waitInWords({ states, cards, cardsNeeded }: RankingWait, { say }: Session): string {
  const names = states.map(say).join(", ");
  if (cards >= cardsNeeded) return names;
  return say({
    pl: `${names}; karty: ${cards} z ${cardsNeeded}`,
    en: `${names}; cards: ${cards} of ${cardsNeeded}`,
  });
}

/** The money of a source of parts of grants beside the pools. */
function printSource(
  { title, isLimited, awarded, free }: RankingSource,
  { say, print, lang }: Session,
): void {
  print("", `${say(title)} (${say({ pl: "inne źródło", en: "another source" })})`);
  const rows = [
    [say({ pl: "przyznano", en: "awarded" }), formatMoney(awarded, lang)],
    [
      say({ pl: "wolne", en: "free" }),
      isLimited
        ? formatMoney(free, lang)
        : say({ pl: "bez limitu w naborze", en: "not limited by the call" }),
    ],
  ] as const;
  for (const line of plainTable(rows, [1])) print(`  ${line}`);
}

function printSums(title: LocalisedText, sums: RankingSums, { say, print, lang }: Session): void {
  print("", `${say(title)}`);
  const rows = [
    [say({ pl: "pula", en: "pool" }), sums.pool],
    [say({ pl: "przyznano", en: "awarded" }), sums.awarded],
    [
      say({ pl: "z listy, jeszcze nie przyznano", en: "promised by the list, not awarded yet" }),
      sums.allocated,
    ],
    [say({ pl: "wolne", en: "free" }), sums.free],
    // Said only where the call over-contracts.
    ...(sums.mayExceed === 0
      ? []
      : ([
          [
            say({ pl: "przyznano lub obiecano ponad pulę", en: "awarded or promised beyond the pool" }),
            sums.overContracted,
          ],
          [
            say({
              pl: "tyle wolno przyznać ponad pulę (nadkontraktacja)",
              en: "so much may be awarded beyond the pool (over-contracting)",
            }),
            sums.mayExceed,
          ],
        ] as const)),
    [
      say({ pl: "na liście rezerwowej (poza pulą)", en: "on the reserve list (beside the pool)" }),
      sums.reserve,
    ],
  ] as const;
  for (const line of plainTable(
    rows.map(([name, sum]) => [name, formatMoney(sum, lang)]),
    [1],
  ))
    print(`  ${line}`);
}
