import { type Moment, moments, type Programme, programmeFor } from "@opus/grant-workflow";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { readFileOrStdin } from "../../files/standard-input.ts";
import { callNamed } from "../../programme/call-named.ts";
import { ruleNamed } from "../../programme/rule-named.ts";
import { soundlyLoaded } from "../../programme/sound-programme.ts";
import { jsonOption, programmeArgument } from "../../verb/shared-options.ts";
import { needTable } from "../../verb/table-options.ts";
import { defineVerb } from "../../verb/verb.ts";
import { readTriedDay } from "./day-tried.ts";
import { printTriedRules, triedRulesAsJson } from "./print-tried-rules.ts";
import type { TableTrial } from "./tried-row.ts";
import { tryRules } from "./try-rules.ts";

const DEFAULT_MOMENT: Moment = "formalCheck";

/** `try <programme> --facts F`: verdicts and reasons at once, without a case. */
export const tryVerb = defineVerb({
  name: "try",
  about: {
    pl: "sprawdź odpowiedzi na regułach: wynik, powody, o co jeszcze zapytać",
    en: "try answers on the rules: the outcome, the reasons, what to ask next",
  },
  arguments: { programme: programmeArgument },
  options: {
    facts: {
      flags: "--facts <file>",
      conflictsWith: "person",
      about: { pl: "to samo co --person", en: "the same as --person" },
    },
    person: {
      flags: "--person <file>",
      about: {
        pl: "odpowiedzi jednej osoby w JSON; - to standardowe wejście",
        en: "answers of one person in JSON; - is standard input",
      },
    },
    csv: {
      flags: "--csv <file>",
      conflictsWith: "person",
      about: {
        pl: "odpowiedzi wielu osób w CSV, wiersz na osobę; kolumny nazywa ścieżka albo tytuł pola",
        en: "answers of many people in CSV, a row each; a column is called by the path or title of its field",
      },
    },
    columns: {
      flags: "--columns <file>",
      about: {
        pl: "co znaczą nagłówki w --csv, w JSON: nagłówek i ścieżka pola (bez tego: columns.json obok programu)",
        en: "what the headings of --csv mean, in JSON: heading and path of a field (columns.json beside the programme by default)",
      },
    },
    summary: {
      flags: "--summary",
      about: {
        pl: "z --csv: same liczby, bez wyniku każdego wiersza",
        en: "with --csv: counts alone, without the outcome of each row",
      },
    },
    separator: {
      flags: "--separator <name>",
      choices: ["semicolon", "comma", "tab"],
      about: {
        pl: "co dzieli komórki w --csv (bez tego: z nagłówka)",
        en: "what stands between cells of --csv (found out of the header by default)",
      },
    },
    on: {
      flags: "--on <day>",
      about: {
        pl: "jakby wniosek złożono tego dnia (domyślnie ostatniego dnia naboru)",
        en: "as if the application were submitted on this day (the last one of the call by default)",
      },
      read: readTriedDay,
    },
    moment: {
      flags: "--moment <moment>",
      choices: moments,
      about: { pl: "chwila, w której pyta się reguły", en: "moment at which the rules are asked" },
    },
    rule: { flags: "--rule <id>", about: { pl: "tylko ta reguła", en: "this rule only" } },
    call: {
      flags: "--call <id>",
      about: {
        pl: "nabór, którego dni i reguły obowiązują (domyślnie pierwszy)",
        en: "call whose days and rules apply (the first one by default)",
      },
    },
    closed: {
      flags: "--closed",
      conflictsWith: "draft",
      about: {
        pl: "wniosek złożony: czego nie podano, tego nie ma",
        en: "submitted: what is left blank is known to be blank",
      },
    },
    draft: {
      flags: "--draft",
      about: {
        pl: "wersja robocza: czego nie podano, to nieznane",
        en: "draft: what is left blank is not known yet",
      },
    },
    json: jsonOption,
  },
  async run(given, session) {
    const { cwd } = session.io;
    const whole = soundlyLoaded(cwd, given.programme, { draft: true }).programme;
    const call = callNamed(whole, given.call);
    const programme = programmeFor(whole, call.id);
    const rule = ruleNamed(programme.rules, given.rule);
    const moment = momentOf(programme, rule, given.moment);
    const trial: TableTrial = {
      programme,
      call,
      day: given.on,
      moment,
      closed: given.closed || (!given.draft && moment !== "draft"),
      rule,
    };
    if (given.csv !== undefined) {
      // What reads tables is loaded for them alone.
      const { tryTableFile } = await import("./try-table-file.ts");
      return await tryTableFile(trial, { ...given, csv: given.csv }, session);
    }
    needTable("--csv", { columns: given.columns, separator: given.separator, summary: given.summary });
    const answers = readFileOrStdin(session.io, given.person ?? given.facts ?? nobodyGiven());
    // What says terms is loaded for one person alone.
    const tried = tryRules({ ...trial, answers }, session.lang, await import("./tried-terms.ts"));
    if (given.json) session.printJson(triedRulesAsJson(tried));
    else printTriedRules(tried, session);
    session.exitCode = tried.passed ? EXIT.ok : EXIT.findings;
  },
});

function nobodyGiven(): never {
  throw new VerbFailure({
    code: "OGW785",
    exitCode: EXIT.usage,
    problem: { pl: "Nie podano odpowiedzi do wypróbowania.", en: "No answers to try are given." },
    remedy: {
      pl: "Podaj plik: --person odpowiedzi.json (albo --facts).",
      en: "Name a file: --person answers.json (or --facts).",
    },
  });
}

/** The moment asked for; without one, the formal check, or the first moment of the rule that is asked for. */
function momentOf(programme: Programme, rule: string | undefined, asked: Moment | undefined): Moment {
  const own = programme.rules.rules
    .filter(({ id }) => id === rule)
    .flatMap((info) => info.moments) as Moment[];
  if (rule === undefined || own.includes(asked ?? DEFAULT_MOMENT)) return asked ?? DEFAULT_MOMENT;
  const [first = DEFAULT_MOMENT] = own;
  if (asked === undefined) return first;
  throw new VerbFailure({
    code: "OGW662",
    exitCode: EXIT.usage,
    problem: {
      pl: `Reguły ${rule} nie pyta się w chwili ${asked}.`,
      en: `Rule ${rule} is not asked at ${asked}.`,
    },
    remedy: { pl: `Jej chwile: ${own.join(", ")}.`, en: `Its moments: ${own.join(", ")}.` },
  });
}
