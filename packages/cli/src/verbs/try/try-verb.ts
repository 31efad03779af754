import { didYouMean } from "@opus/grant-rules/document";
import { type CallDocument, type Moment, moments, type Programme } from "@opus/grant-workflow";
import { type Command, Option } from "commander";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { ruleNamed } from "../../programme/rule-named.ts";
import { soundProgramme } from "../../programme/sound-programme.ts";
import type { Session } from "../../terminal/session.ts";
import { type Verb, withCommonOptions, withJsonOption } from "../../verb/verb.ts";
import { printTriedRules, triedRulesAsJson } from "./print-tried-rules.ts";
import { readFactsFile } from "./read-facts-file.ts";
import { tryRules } from "./try-rules.ts";

interface Options {
  readonly facts: string;
  readonly moment?: Moment;
  readonly rule?: string;
  readonly call?: string;
  readonly closed?: boolean;
  readonly draft?: boolean;
  readonly json?: boolean;
}

const DEFAULT_MOMENT: Moment = "formalCheck";

/** `try <programme> --facts F`: verdicts and reasons at once, without a case. */
export const addTryVerb: Verb = (program: Command, session: Session) => {
  const { say } = session;
  const command = program
    .command("try")
    .description(
      say({
        pl: "sprawdź odpowiedzi na regułach: wynik, powody, o co jeszcze zapytać",
        en: "try answers on the rules: the outcome, the reasons, what to ask next",
      }),
    )
    .argument(
      "<programme>",
      say({
        pl: "plik programu albo folder z programme.json",
        en: "programme file, or a folder with programme.json",
      }),
    )
    .requiredOption(
      "--facts <file>",
      say({
        pl: "odpowiedzi formularza w JSON; - to standardowe wejście",
        en: "answers of the form in JSON; - is standard input",
      }),
    )
    .addOption(
      new Option(
        "--moment <moment>",
        say({ pl: "chwila, w której pyta się reguły", en: "moment at which the rules are asked" }),
      ).choices(moments),
    )
    .option("--rule <id>", say({ pl: "tylko ta reguła", en: "this rule only" }))
    .option(
      "--call <id>",
      say({
        pl: "nabór, którego dni obowiązują (domyślnie pierwszy)",
        en: "call whose days apply (the first one by default)",
      }),
    )
    .addOption(
      new Option(
        "--closed",
        say({
          pl: "wniosek złożony: czego nie podano, tego nie ma",
          en: "submitted: what is left blank is known to be blank",
        }),
      ).conflicts("draft"),
    )
    .option(
      "--draft",
      say({
        pl: "wersja robocza: czego nie podano, to nieznane",
        en: "draft: what is left blank is not known yet",
      }),
    )
    .action((path: string, options: Options) => tryFacts(path, options, session));
  withCommonOptions(withJsonOption(command, session), session);
};

function tryFacts(path: string, options: Options, session: Session): void {
  const programme = soundProgramme(session.io.cwd, path);
  const rule = ruleNamed(programme.rules, options.rule);
  const moment = momentOf(programme, rule, options.moment);
  const tried = tryRules(
    {
      programme,
      call: callNamed(programme, options.call),
      answers: readFactsFile(session.io.cwd, options.facts),
      moment,
      closed: options.closed ?? (options.draft !== true && moment !== "draft"),
      rule,
    },
    session.lang,
  );
  if (options.json === true) session.printJson(triedRulesAsJson(tried));
  else printTriedRules(tried, session);
  session.exitCode = tried.passed ? EXIT.ok : EXIT.findings;
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

function callNamed({ document }: Programme, id: string | undefined): CallDocument {
  const call = id === undefined ? document.calls[0] : document.calls.find((each) => each.id === id);
  if (call !== undefined) return call;
  const ids = document.calls.map((each) => each.id);
  const meant = didYouMean(id ?? "", ids);
  throw new VerbFailure({
    code: "OGW663",
    exitCode: EXIT.usage,
    problem: { pl: `Program nie ma naboru „${id}”.`, en: `The programme has no call "${id}".` },
    remedy:
      meant === undefined
        ? { pl: `Nabory: ${ids.join(", ")}.`, en: `Calls: ${ids.join(", ")}.` }
        : { pl: `Czy chodziło o ${meant}?`, en: `Did you mean ${meant}?` },
  });
}
