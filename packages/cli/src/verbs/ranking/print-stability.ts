import type { LocalisedText } from "@opus/grant-rules/errors";
import type { Stability, StabilityLine, StabilityMove } from "@opus/grant-workflow";
import { plainTable } from "../../terminal/plain-table.ts";
import type { Session } from "../../terminal/session.ts";
import { pointsOf, pointsText } from "../../wording/points.ts";

/** Prints how far each score may move before the funding line changes, and which cards could decide by themselves. */
export function printStability({ published, lines }: Stability, session: Session): void {
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
}

function cellsOf({ number, up, down, cards }: StabilityLine, session: Session): readonly string[] {
  const deciding = [...new Set(cards.map(({ expert }) => expert))].join(", ");
  const { say } = session;
  return [
    number,
    `+ ${moveText(up, session)}`,
    `− ${moveText(down, session)}`,
    deciding === "" ? "" : say({ pl: `rozstrzyga karta: ${deciding}`, en: `a card decides: ${deciding}` }),
  ];
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
export function stabilityAsJson({ lines, ...rest }: Stability) {
  return {
    ...rest,
    lines: lines.map((line) => ({ ...line, up: moveAsJson(line.up), down: moveAsJson(line.down) })),
  };
}

function moveAsJson(move: StabilityMove | null) {
  return move === null ? null : { ...move, points: pointsOf(move.points), exactPoints: move.points };
}
