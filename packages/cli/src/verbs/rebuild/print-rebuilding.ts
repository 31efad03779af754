import type { Json, LocalisedText, Rebuilding, RebuiltPart } from "@opus/grant-workflow";
import { isJsonObject } from "../../json/json-object.ts";
import type { Session } from "../../terminal/session.ts";

const KINDS: Readonly<Record<RebuiltPart["kind"], LocalisedText>> = {
  snapshot: { pl: "stan bieżący", en: "current state" },
  deadline: { pl: "termin", en: "deadline" },
  effect: { pl: "miejsce skutku w skrzynce", en: "place of an effect in the outbox" },
  row: { pl: "wiersz zbioru", en: "row of a set" },
  count: { pl: "liczba zapisów zbioru", en: "count of writes of a set" },
};
const NOTHING: LocalisedText = { pl: "nic", en: "nothing" };
/** How many places of a state are told. */
const PLACES = 12;

/** Prints part by part what was kept and what follows from the journal, and what could not be rebuilt. */
export function printRebuilding(rebuilding: Rebuilding, path: string, session: Session): void {
  const { rebuilt, parts, left } = rebuilding;
  const { say } = session;
  for (const part of parts) {
    const name = part.kind === "snapshot" ? "" : ` ${part.key}`;
    const owner = part.stream === undefined ? "" : `${part.stream}  `;
    session.print(`${rebuilt ? "✓" : "•"} ${owner}${say(KINDS[part.kind])}${name}`);
    for (const [place, was, is] of differences(part)) {
      const at = place === "" ? "" : `${place}: `;
      const words = {
        pl: `było ${inWords(was, session)}, jest ${inWords(is, session)}`,
        en: `was ${inWords(was, session)}, is ${inWords(is, session)}`,
      };
      const would = {
        pl: `jest ${inWords(was, session)}, ma być ${inWords(is, session)}`,
        en: `is ${inWords(was, session)}, should be ${inWords(is, session)}`,
      };
      session.print(`    ${at}${say(rebuilt ? words : would)}`);
    }
  }
  for (const { stream, seq, key, code, message } of left)
    session.print(`✗ ${stream === undefined ? (key ?? "") : `${stream} #${seq}`}  ${code}  ${say(message)}`);
  session.print(say(closing(rebuilding, path)));
  if (left.length > 0) session.print(say(LEFT));
  if (parts.some(({ kind, was }) => kind === "effect" && was === null)) session.print(say(AGAIN));
}

function closing({ rebuilt, streams, entries, parts, left }: Rebuilding, path: string): LocalisedText {
  const proved = {
    pl: `${path}: sprawdzone strumienie ${streams}, wpisy ${entries}`,
    en: `${path}: streams proved ${streams}, entries ${entries}`,
  };
  const mark = left.length === 0 ? "✓" : "✗";
  if (parts.length === 0) {
    return {
      pl: `${mark} ${proved.pl}; nie ma nic do odtworzenia.`,
      en: `${mark} ${proved.en}; there is nothing to rebuild.`,
    };
  }
  if (rebuilt) {
    return {
      pl: `${mark} ${proved.pl}, odtworzone miejsca ${parts.length}. Sprawdź teraz cały magazyn: grant-workflow verify ${path}`,
      en: `${mark} ${proved.en}, places rebuilt ${parts.length}. Now verify the whole store: grant-workflow verify ${path}`,
    };
  }
  return {
    pl: `${proved.pl}, miejsca do odtworzenia ${parts.length}. Niczego nie zapisano. Zrób kopię pliku i uruchom polecenie bez --dry-run.`,
    en: `${proved.en}, places to rebuild ${parts.length}. Nothing was written. Copy the file and run the command without --dry-run.`,
  };
}

const LEFT: LocalisedText = {
  pl: "Tego, co oznaczono ✗, nie da się odtworzyć z dziennika i zostało bez zmian: przywróć to z kopii zapasowej.",
  en: "What is marked ✗ cannot be rebuilt from the journal and was left as it is: restore it from a backup.",
};

const AGAIN: LocalisedText = {
  pl: "Skutki, które nie miały miejsca ani znaku wykonania, czekają na wykonanie. Jeśli znak usunięto, odbiorca dostanie je drugi raz pod tym samym identyfikatorem: sprawdź to, zanim uruchomisz work.",
  en: "Effects that had neither a place nor a mark of performance wait to be performed. If the mark was deleted, their receiver gets them a second time under the same id: check that before you run work.",
};

type Difference = readonly [place: string, was: Json, is: Json];

/** Where two values differ; of a state the places in it, of others the whole. */
function differences({ kind, was, is }: RebuiltPart): readonly Difference[] {
  if (kind !== "snapshot") return [["", was, is]];
  const found = [...differing("", opened(was), opened(is))];
  return found.slice(0, PLACES);
}

/** A snapshot with its text as the value that it holds, where it is JSON. */
function opened(snapshot: Json): Json {
  if (!isJsonObject(snapshot) || typeof snapshot.text !== "string") return snapshot;
  try {
    return { ...snapshot, text: JSON.parse(snapshot.text) as Json };
  } catch {
    // Told as the text that it is.
    return snapshot;
  }
}

function* differing(place: string, was: Json, is: Json): Iterable<Difference> {
  if (JSON.stringify(was) === JSON.stringify(is)) return;
  if (!isJsonObject(was) || !isJsonObject(is)) {
    yield [place, was, is];
    return;
  }
  for (const name of [...new Set([...Object.keys(was), ...Object.keys(is)])].sort())
    yield* differing(place === "" ? name : `${place}.${name}`, was[name] ?? null, is[name] ?? null);
}

function inWords(value: Json, session: Session): string {
  return value === null ? session.say(NOTHING) : JSON.stringify(value);
}
