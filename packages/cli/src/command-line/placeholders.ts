/** What stands for arguments and values of options in help, in Polish. */
const POLISH: Readonly<Record<string, string>> = {
  amount: "kwota",
  call: "nabór",
  case: "sprawa",
  command: "polecenie",
  day: "dzień",
  file: "plik",
  plan: "plan",
  folder: "folder",
  text: "tekst",
  format: "format",
  id: "id",
  ids: "id",
  kind: "rodzaj",
  kinds: "rodzaje",
  lang: "język",
  moment: "moment",
  name: "nazwa",
  number: "liczba",
  options: "opcje",
  pattern: "wzór",
  percent: "procent",
  programme: "program",
  seconds: "sekundy",
  store: "magazyn",
  streams: "strumienie",
  template: "szablon",
  word: "słowo",
  words: "słowa",
};

/** A placeholder by its name, in Polish; undefined for one that has no Polish word yet. */
export function polishPlaceholder(name: string): string | undefined {
  return Object.hasOwn(POLISH, name) ? POLISH[name] : undefined;
}

/** A line of usage with its placeholders in Polish: `check [opcje] <program>`. */
export function withPolishPlaceholders(line: string): string {
  return line.replace(/([<[])([a-z]+)(?=(?:\.\.\.)?[>\]])/g, (whole, bracket: string, name: string) => {
    const word = polishPlaceholder(name);
    return word === undefined ? whole : bracket + word;
  });
}
