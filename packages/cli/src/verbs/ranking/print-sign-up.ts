import type { LocalisedText } from "@opus/grant-rules/errors";
import type { Ranking, RankingLine, RankingSeats } from "@opus/grant-workflow";
import { plainTable } from "../../terminal/plain-table.ts";
import type { Session } from "../../terminal/session.ts";
import { quoted } from "../../wording/quoted.ts";
import { outcomeName } from "./outcome-names.ts";

/** Prints a sign-up: how many places are taken, who has them, who waits in which order, and who is out. */
export function printSignUp(
  { title, call, programme, lines }: Ranking,
  seats: RankingSeats,
  session: Session,
): void {
  const { say, print } = session;
  print(`${say(title)}  (call:${call}; ${programme.id} ${programme.version})`);
  print(
    say({
      pl: `Zapisy. Miejsca zajęte: ${seats.taken} z ${seats.capacity}; zgłoszenia na liście oczekujących: ${seats.waiting}.`,
      en: `A sign-up. Places taken: ${seats.taken} of ${seats.capacity}; applications on the waiting list: ${seats.waiting}.`,
    }),
  );
  const admitted = lines.filter(({ outcome }) => outcome === "admitted");
  const waiting = lines
    .filter(({ outcome }) => outcome === "waiting")
    .toSorted((left, right) => (left.seat?.waits ?? 0) - (right.seat?.waits ?? 0));
  const others = lines.filter(({ outcome }) => outcome !== "admitted" && outcome !== "waiting");
  printLines({ pl: "Mają miejsce", en: "Have a place" }, admitted, session);
  printLines({ pl: "Lista oczekujących", en: "Waiting list" }, waiting, session);
  printLines({ pl: "Poza listą", en: "Not on the list" }, others, session);
}

function printLines(title: LocalisedText, lines: readonly RankingLine[], session: Session): void {
  if (lines.length === 0) return;
  session.print("", session.say(title));
  for (const row of plainTable(
    lines.map((line) => cellsOf(line, session)),
    [0],
  ))
    session.print(`  ${row}`);
}

function cellsOf(line: RankingLine, { say }: Session): readonly string[] {
  const { seat, number, case: id } = line;
  return [
    seat?.waits == null ? "" : `${seat.waits}.`,
    number,
    line.title === null ? `case:${id}` : say(quoted(line.title)),
    seat === null ? "" : say({ pl: `liczba miejsc: ${seat.seats}`, en: `places: ${seat.seats}` }),
    say(outcomeName(line)),
  ];
}
