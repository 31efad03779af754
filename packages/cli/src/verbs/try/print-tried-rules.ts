import { formatMoney, parseMoney } from "@opus/grant-rules/money";
import { momentTitles } from "@opus/grant-workflow";
import { decidingFirst, printRule } from "../../explanation/print-rule.ts";
import { formatProblem, problemAsJson } from "../../problems/format-problem.ts";
import type { Session } from "../../terminal/session.ts";
import { civilDay } from "../../wording/local-time.ts";
import { VERDICT_NAMES, VERDICT_SIGNS } from "../../wording/verdict-names.ts";
import type { AskedFact } from "./asked-facts.ts";
import type { BonusPoints } from "./bonus-points.ts";
import type { TriedRule, TriedRules } from "./try-rules.ts";

/** Prints what could not be read, the outcome of the whole, what is still worth asking, points, and every rule. */
export function printTriedRules(tried: TriedRules, session: Session): void {
  const { say, print, lang } = session;
  for (const problem of tried.problems) print(...formatProblem(problem, lang));
  if (tried.problems.length > 0) print();
  const state = tried.closed
    ? say({ pl: "wniosek złożony", en: "submitted" })
    : say({ pl: "wersja robocza", en: "draft" });
  print(`${tried.programme.title}  (${tried.programme.id} ${tried.programme.version}, ${tried.call})`);
  print(
    `${say(momentTitles[tried.moment])}, ${state}, ${say({ pl: "reguły na dzień", en: "rules as of" })} ${civilDay(tried.on, lang)}`,
  );
  if (tried.standsToCall !== "within") print(`  ${say(OUTSIDE[tried.standsToCall])}`);
  if (tried.requested !== null) print(requestedLine(tried.requested, session));
  if (tried.whole !== undefined) {
    const { verdict, text } = tried.whole;
    const words = text === null ? "" : `; ${text}`;
    print("", `${VERDICT_SIGNS[verdict]} ${say(WHOLE)}: ${say(WHOLE_NAMES[verdict])}${words}`);
  }
  if (tried.bonus !== undefined) print(bonusLine(tried.bonus, session));
  printAsked(tried, session);
  printTerms(tried, session);
  if (tried.rules.length > 0) print("", `${say({ pl: "Reguły", en: "Rules" })}`);
  for (const rule of decidingFirst(tried.rules)) {
    printRule(rule, session);
    printChanges(rule, session);
  }
}

function printTerms({ terms }: TriedRules, { print, say }: Session): void {
  if (terms === undefined) return;
  print("", say({ pl: "Terminy", en: "Terms" }));
  print(`  ${say({ pl: "Realizacja projektu", en: "The project is carried out" })}: ${terms.realisation}`);
  for (const { title, text } of terms.list) print(`  ${title}: ${text}`);
}

const OUTSIDE = {
  before: { pl: "Tego dnia nabór jeszcze się nie zaczął.", en: "On that day the call has not opened yet." },
  after: { pl: "Tego dnia nabór już się skończył.", en: "On that day the call has closed already." },
} as const;

function requestedLine(requested: string, { say, lang }: Session): string {
  const read = parseMoney(requested);
  const sum = read.ok ? formatMoney(read.grosze, lang) : requested;
  return `${say({ pl: "Wnioskowana kwota", en: "Amount asked for" })}: ${sum}`;
}

/** Single answers that would make a rule hold, each of which was tried. */
function printChanges({ changes = [] }: TriedRule, { print, say }: Session): void {
  if (changes.length === 0) return;
  const words = changes.map(({ text }) => text).join(say({ pl: " albo ", en: " or " }));
  print(`      ${say({ pl: "Zmieni to", en: "Would change it" })}: ${words}`);
}

const WHOLE = { pl: "Wynik", en: "Outcome" };

const WHOLE_NAMES = {
  met: { pl: "spełnione", en: VERDICT_NAMES.met.en },
  notMet: { pl: "niespełnione", en: VERDICT_NAMES.notMet.en },
  undetermined: { pl: "nierozstrzygnięte", en: VERDICT_NAMES.undetermined.en },
} as const;

function bonusLine({ lo, hi, threshold, isInside }: BonusPoints, { say }: Session): string {
  const points = lo === hi ? `${lo}` : `${lo}–${hi}`;
  if (isInside) {
    return say({
      pl: `  Punkty premiowe: ${points} (liczą się do progu ${threshold} pkt)`,
      en: `  Bonus points: ${points} (they count towards the threshold of ${threshold} points)`,
    });
  }
  return say({
    pl: `  Punkty premiowe: ${points} (dolicza się je po progu ${threshold} pkt z kart oceny)`,
    en: `  Bonus points: ${points} (added after the threshold of ${threshold} points on the score cards)`,
  });
}

function printAsked({ ask, rules }: TriedRules, { say, print }: Session): void {
  if (rules.length === 0) return;
  if (ask.length === 0) {
    print(say({ pl: "  O nic więcej nie trzeba pytać.", en: "  Nothing more needs to be asked." }));
    return;
  }
  print(say({ pl: "  Warto jeszcze ustalić:", en: "  Still worth asking:" }));
  for (const fact of ask) print(`    ${askedLine(fact, say)}`);
}

const TELLERS = {
  applicant: undefined,
  officer: { pl: "ustala pracownik", en: "an officer finds out" },
  engine: { pl: "znane, gdy sprawa istnieje", en: "known once there is a case" },
} as const;

function askedLine({ path, label, question, from }: AskedFact, say: Session["say"]): string {
  const teller = TELLERS[from];
  const who = teller === undefined ? "" : ` (${say(teller)})`;
  return `${label} [${path}]${who}${question === null ? "" : `: ${question}`}`;
}

/** What `--json` prints. */
export function triedRulesAsJson({ problems, ...tried }: TriedRules) {
  return { ...tried, problems: problems.map(problemAsJson) };
}
