import type { LocalisedText } from "@opus/grant-rules/errors";
import type { Stability, StabilityBelow, StabilityLine, StabilityMove } from "@opus/grant-workflow";
import { plainTable } from "../../terminal/plain-table.ts";
import type { Session } from "../../terminal/session.ts";
import { pointsOf, pointsText } from "../../wording/points.ts";

/** Prints how far each score may move before the funding line changes, and which cards could decide by themselves. */
export function printStability(stability: Stability, session: Session): void {
  const { published, lines } = stability;
  const { say, print } = session;
  print(
    "",
    say({ pl: "Trwałość granicy finansowania", en: "Stability of the funding line" }),
    say(
      published
        ? {
            pl: "O ile mogą się zmienić punkty, zanim kto inny dostanie pieniądze:",
            en: "How far points may move before somebody else is given money:",
          }
        : {
            pl: "O ile mogą się zmienić punkty wniosków dotąd ocenionych, zanim kto inny dostałby pieniądze:",
            en: "How far points of the applications assessed so far may move before somebody else would be given money:",
          },
    ),
  );
  for (const row of plainTable(
    lines.map((line) => cellsOf(line, session)),
    [],
  ))
    print(`  ${row}`);
  printBelow(stability, session);
  printDiverging(stability, session);
}

function cellsOf({ number, up, down, cards }: StabilityLine, session: Session): readonly string[] {
  return [number, `+ ${moveText(up, session)}`, `− ${moveText(down, session)}`, decidingText(cards, session)];
}

function decidingText(cards: StabilityLine["cards"], { say }: Session): string {
  const deciding = [...new Set(cards.map(({ expert }) => expert))].join(", ");
  return deciding === ""
    ? ""
    : say({ pl: `rozstrzyga karta: ${deciding}`, en: `a card decides: ${deciding}` });
}

/** Those that missed a threshold or a minimum, and what more points would change. */
function printBelow({ below }: Stability, session: Session): void {
  if (below.length === 0) return;
  session.print(
    "",
    session.say({
      pl: "Wnioski poniżej progu albo minimum: ile punktów co najmniej im brakuje i co by one zmieniły:",
      en: "Applications below a threshold or a minimum: how many points they lack at least, and what those would change:",
    }),
  );
  const rows = below.map((one) => belowCells(one, session));
  for (const row of plainTable(rows, [])) session.print(`  ${row}`);
}

function belowCells({ number, missing, up, cards }: StabilityBelow, session: Session): readonly string[] {
  const { say, lang } = session;
  const points = pointsText(missing, lang);
  return [
    number,
    say({ pl: `brakuje ${points} pkt`, en: `lacks ${points} points` }),
    up === null
      ? say({ pl: "więcej punktów niczego nie zmienia", en: "more points change nothing" })
      : `+ ${moveText(up, session)}`,
    decidingText(cards, session),
  ];
}

/** Cards by which a result would be open again are too many to name; where they are is said. */
function printDiverging({ lines }: Stability, { print, say }: Session): void {
  if (lines.every(({ diverging }) => diverging.length === 0)) return;
  print(
    "",
    say({
      pl: "Karty, które przy innych punktach rozeszłyby się z pozostałymi, wymienia --json (diverging): wniosek nie miałby wtedy wyniku, dopóki ktoś nie rozstrzygnie rozbieżności.",
      en: "Cards that would diverge from the others with other points are named by --json (diverging): the application would have no result then until somebody settles it.",
    }),
  );
}

function moveText(move: StabilityMove | null, { say, lang }: Session): string {
  if (move === null) return say({ pl: "dowolnie", en: "any" });
  const points = pointsText(move.points, lang);
  const words: Readonly<Record<StabilityMove["when"], LocalisedText>> = {
    at: { pl: `${points} pkt zmienia`, en: `${points} points change it` },
    beyond: { pl: `więcej niż ${points} pkt zmienia`, en: `more than ${points} points change it` },
    bound: {
      pl: `do ${points} pkt nic nie zmienia, więcej może`,
      en: `up to ${points} points change nothing, more may`,
    },
  };
  return say(words[move.when]);
}

/** The same as `ranking --stability --json` prints it. */
export function stabilityAsJson({ lines, below, ...rest }: Stability) {
  return {
    ...rest,
    lines: lines.map((line) => ({ ...line, up: moveAsJson(line.up), down: moveAsJson(line.down) })),
    below: below.map((line) => ({
      ...line,
      missing: pointsOf(line.missing),
      exactMissing: line.missing,
      up: moveAsJson(line.up),
    })),
  };
}

function moveAsJson(move: StabilityMove | null) {
  return move === null ? null : { ...move, points: pointsOf(move.points), exactPoints: move.points };
}
