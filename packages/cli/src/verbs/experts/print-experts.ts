import type { LocalisedText } from "@opus/grant-rules/errors";
import { type CallExpert, type CallExperts, relationWords } from "@opus/grant-workflow";
import { plainTable } from "../../terminal/plain-table.ts";
import type { Session } from "../../terminal/session.ts";

/** Prints the experts of a call, what was drawn, what waits, and the draw that was asked for. */
export function printExperts({ experts, drawn, waiting, preview }: CallExperts, session: Session): void {
  const { say, print } = session;
  section(
    { pl: "Eksperci", en: "Experts" },
    experts.map((one) => expertCells(one, session)),
    [1],
    session,
  );
  section(
    { pl: "Wylosowani", en: "Drawn" },
    drawn.map((one) => [
      one.number,
      one.experts.join(", "),
      say({ pl: `hasło: ${one.word}`, en: `word: ${one.word}` }),
    ]),
    [],
    session,
  );
  if (waiting.length > 0) {
    const numbers = waiting.map(({ number }) => number).join(", ");
    print("", say({ pl: `Czekają na losowanie: ${numbers}`, en: `Waiting for a draw: ${numbers}` }));
  }
  if (preview === undefined) return;
  if (preview.drawn.length === 0) {
    print("", say({ pl: "Losowanie nie miałoby czego losować.", en: "A draw would have nothing to draw." }));
    return;
  }
  const rows = preview.drawn.map(({ number, experts: given }) => [number, given.join(", ") || "–"]);
  section({ pl: "Losowanie dałoby", en: "A draw would give" }, rows, [], session);
  if (preview.short.length > 0) print(`  ${say(tooFew(preview.short))}`);
}

function section(
  title: LocalisedText,
  rows: readonly (readonly string[])[],
  numbers: readonly number[],
  { say, print }: Session,
): void {
  if (rows.length === 0) return;
  print("", say(title));
  for (const row of plainTable(rows, numbers)) print(`  ${row}`);
}

function expertCells({ expert, files, bonds, dismissed }: CallExpert, { say }: Session): readonly string[] {
  const bound = bonds.map(({ party, as }) => `${party} (${say(relationWords[as])})`).join(", ");
  return [
    expert,
    String(files),
    dismissed
      ? say({ pl: "odwołany", en: "dismissed" })
      : bound === ""
        ? ""
        : say({ pl: `związany: ${bound}`, en: `bound to: ${bound}` }),
  ];
}

function tooFew(numbers: readonly string[]): LocalisedText {
  return {
    pl: `Za mało ekspertów do: ${numbers.join(", ")}. Losowanie zostałoby odrzucone (OGW254).`,
    en: `Too few experts for: ${numbers.join(", ")}. The draw would be refused (OGW254).`,
  };
}
