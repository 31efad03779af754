import type { Erasure, LocalisedText } from "@opus/grant-workflow";
import { plainTable } from "../../terminal/plain-table.ts";
import type { Session } from "../../terminal/session.ts";

/** What record classes are called, by their names. */
export type ClassTitles = ReadonlyMap<string, LocalisedText>;

/** Prints what was erased, or would be, class by class, and what it means. */
export function printErasure(erasure: Erasure, titles: ClassTitles, session: Session): void {
  const { on, erased, records, classes } = erasure;
  const { say } = session;
  if (records === 0) {
    session.print(
      say({
        pl: `Nie ma nic do usunięcia: żadnym danym czas przechowywania nie minął przed ${on}.`,
        en: `There is nothing to erase: no data were to be kept only until before ${on}.`,
      }),
    );
    return;
  }
  session.print(
    say(
      erased
        ? {
            pl: `Usunięto na zawsze dane przechowywane do dnia przed ${on}:`,
            en: `Erased for good, as kept until the day before ${on}:`,
          }
        : {
            pl: `Do usunięcia są dane przechowywane do dnia przed ${on}:`,
            en: `To be erased, as kept until the day before ${on}:`,
          },
    ),
  );
  const heads = [
    say({ pl: "klasa danych", en: "class" }),
    say({ pl: "zapisów", en: "values" }),
    say({ pl: "spraw i naborów", en: "cases and calls" }),
  ];
  const rows = classes.map(({ class: name, records: count, streams }) => {
    const title = titles.get(name);
    return [title === undefined ? name : `${say(title)} (${name})`, String(count), String(streams)];
  });
  for (const line of plainTable([heads, ...rows], [1, 2])) session.print(`  ${line}`);
  session.print(say(erased ? AFTER : BEFORE));
}

const AFTER: LocalisedText = {
  pl: "Plik magazynu i jego dziennik zapisu już ich nie zawierają. Kopie zapasowe sprzed tej chwili nadal je mają, dopóki ich nie usuniesz.",
  en: "The file of the store and its log no longer hold them. Backups from before this moment still do, until you delete them.",
};

const BEFORE: LocalisedText = {
  pl: "Niczego jeszcze nie usunięto. Decyzje i ich uzasadnienia w regułach zostają; dziennik nadal da się sprawdzić.",
  en: "Nothing was erased yet. Decisions and the rules behind them stay, and the journal can still be proved.",
};
