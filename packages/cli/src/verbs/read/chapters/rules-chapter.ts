import type { RuleInfo } from "@opus/grant-rules";
import type { LocalisedText } from "@opus/grant-rules/errors";
import {
  type ConsequenceWord,
  consequenceTitles,
  type Moment,
  moments,
  momentTitles,
} from "@opus/grant-workflow";
import type { Reading } from "../ground/reading.ts";
import type { Draft, Provision } from "../ground/regulations.ts";

/** Rules by the legal basis that they name first, in the order of the document; within one by the first moment. */
export function rulesChapter(
  reading: Reading,
  title: { readonly pl: string; readonly en: string },
  kinds: readonly RuleInfo["kind"][],
): Draft {
  const groups = new Map<string, RuleInfo[]>();
  for (const rule of reading.programme.rules.rules) {
    if (!kinds.includes(rule.kind)) continue;
    const [first = ""] = rule.basis;
    const group = groups.get(first) ?? [];
    groups.set(first, group);
    group.push(rule);
  }
  const paragraphs = [...groups].map(([basis, rules]) => ({
    title: reading.basis([basis])[0] ?? basis,
    provisions: rules
      .toSorted((one, other) => firstMoment(one) - firstMoment(other))
      .map((rule) => provisionOf(rule, reading)),
  }));
  return { title: reading.say(title), paragraphs };
}

function firstMoment({ moments: asked }: RuleInfo): number {
  return Math.min(...asked.map((moment) => moments.indexOf(moment as Moment)));
}

/** A rule: its sentence, what follows from it, when it holds, on what it rests. */
function provisionOf(rule: RuleInfo, reading: Reading): Provision {
  const { say, sentences, document, basis } = reading;
  const written = document.rules[Number(rule.at.split("/").at(-1))] ?? {};
  const { lead, items } = sentences.rule(written);
  return {
    title: say(rule.title),
    text: say(lead),
    items: items.map(say),
    notes: [...consequencesOf(rule, reading), ...askedAt(rule, reading), ...inForce(rule, reading)],
    basis: basis(rule.basis.slice(1)),
  };
}

/** What follows when the rule is not met, or not known; moments with the same consequence stand together. */
function consequencesOf(rule: RuleInfo, reading: Reading): readonly string[] {
  const [notMet, unknown] = [
    followsAfter(rule, "notMet", reading),
    followsAfter(rule, "undetermined", reading),
  ];
  const { say } = reading;
  if (notMet.length > 0 && notMet.join() === unknown.join())
    return notMet.map((words) => `${say(WHEN.either)} ${words}`);
  return [
    ...notMet.map((words) => `${say(WHEN.notMet)} ${words}`),
    ...unknown.map((words) => `${say(WHEN.undetermined)} ${words}`),
  ];
}

function followsAfter(
  { consequences = {} }: RuleInfo,
  verdict: "notMet" | "undetermined",
  reading: Reading,
): readonly string[] {
  const at = new Map<string, string[]>();
  for (const [name, follows] of Object.entries(consequences)) {
    const { does, amount } = follows[verdict];
    if (does === "warn") continue;
    const words = consequenceWords(does, amount?.written, reading);
    at.set(words, [...(at.get(words) ?? []), reading.say(momentTitles[name as Moment])]);
  }
  return [...at].map(([words, names]) => `(${names.join(", ")}): ${words}.`);
}

const WHEN = {
  notMet: { pl: "Jeżeli tak nie jest", en: "If that is not so" },
  undetermined: { pl: "Jeżeli tego nie wiadomo", en: "If that is not known" },
  either: { pl: "Jeżeli tak nie jest albo tego nie wiadomo", en: "If that is not so, or not known" },
} as const;

function consequenceWords(does: string, amount: unknown, { say, sentences }: Reading): string {
  const title = Object.hasOwn(consequenceTitles, does)
    ? say(consequenceTitles[does as ConsequenceWord])
    : does;
  return amount === undefined ? title : `${title}: ${say(sentences.value(amount))}`;
}

function askedAt({ moments: asked, kind }: RuleInfo, { say }: Reading): readonly string[] {
  const at = asked.map((moment) => say(AT[moment as Moment])).join(", ");
  return [`${say(kind === "scoring" ? COUNTED : CHECKED)} ${at}.`];
}

const CHECKED = { pl: "Sprawdza się to", en: "Checked" };
const COUNTED = { pl: "Punkty liczy się", en: "Points are counted" };

/** The moments as they stand in a sentence. */
const AT: Readonly<Record<Moment, LocalisedText>> = {
  draft: { pl: "w wersji roboczej", en: "in the draft" },
  submission: { pl: "przy złożeniu wniosku", en: "at the submission" },
  formalCheck: { pl: "przy ocenie formalnej", en: "at the formal check" },
  scoring: { pl: "przy ocenie merytorycznej", en: "at the merit review" },
  agreement: { pl: "przy umowie", en: "at the agreement" },
  settlement: { pl: "przy rozliczeniu", en: "at the settlement" },
};

function inForce({ effective }: RuleInfo, { say, day }: Reading): readonly string[] {
  if (effective === undefined) return [];
  const from =
    effective.from === undefined
      ? []
      : [say({ pl: `od ${day(effective.from)}`, en: `from ${day(effective.from)}` })];
  const to =
    effective.to === undefined
      ? []
      : [
          say({
            pl: `do ${day(effective.to)} (bez tego dnia)`,
            en: `until ${day(effective.to)} (not that day)`,
          }),
        ];
  const both = [...from, ...to].join(" ");
  return both === "" ? [] : [say({ pl: `Obowiązuje ${both}.`, en: `In force ${both}.` })];
}
