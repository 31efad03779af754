import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import type { Lang, LocalisedText, Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { listed } from "../errors/remedy-words.ts";
import { type Message, type MessagePart, type PluralPart, usesOf } from "../messages/message-part.ts";
import { idleForms } from "./idle-forms.ts";

const LANGUAGES: readonly Lang[] = ["pl", "en"];

/** The forms that whole numbers take in each language, each with a number that shows it. */
const FORMS: Readonly<
  Record<Lang, readonly { readonly form: string; readonly shown: string; readonly only?: string }[]>
> = {
  pl: [
    { form: "one", shown: "1", only: "=1" },
    { form: "few", shown: "2, 3, 4, 22" },
    { form: "many", shown: "0, 5, 12" },
  ],
  en: [{ form: "one", shown: "1", only: "=1" }],
};

/**
 * What is found of texts. OGW708, a warning: a plural lacks a form that whole numbers take in its language. OGW709, a
 * warning: an argument stands in one language only, which is mostly a bracket in quotation marks. OGW734: a choice of
 * forms has one that its argument never picks.
 */
export function messageFindings({ document, messages, args }: CheckedRule): readonly Problem[] {
  return Object.entries(messages).flatMap(([outcome, message]) => {
    const at = `${document.at}/messages/${outcome}`;
    const idle = LANGUAGES.flatMap((lang) => idleForms(message[lang], args, `${at}/${lang}`));
    if (idle.length > 0) return idle.slice(0, 1);
    return [...lacking(message, "pl", at), ...lacking(message, "en", at), ...inOneOnly(message, at)];
  });
}

function lacking(message: Message, lang: Lang, at: string): readonly Problem[] {
  const missing = pluralsIn(message[lang]).flatMap(({ plural, options, ordinal }) =>
    ordinal === true
      ? []
      : FORMS[lang]
          .filter(({ form, only }) => !(form in options) && !(only !== undefined && only in options))
          .map((one) => ({ ...one, plural })),
  );
  const [first] = missing;
  if (first === undefined) return [];
  const forms = listed(new Set(missing.map(({ form }) => form)));
  return [
    problemAt(
      "OGW708",
      `${at}/${lang}`,
      {
        pl: `Liczbie mnogiej „${first.plural}” brakuje form: ${forms} (na przykład dla ${first.shown}); ludzie czytają wtedy formę „other”, która do tych liczb nie pasuje.`,
        en: `The plural of "${first.plural}" lacks the forms: ${forms} (for ${first.shown}, say); people read the form "other" then, which does not fit these numbers.`,
      },
      EXAMPLE[lang],
      "warning",
    ),
  ];
}

const EXAMPLE: Readonly<Record<Lang, LocalisedText>> = {
  pl: {
    pl: "Napisz np. {n, plural, one {# osoba} few {# osoby} many {# osób} other {# osoby}}.",
    en: "Write, for example, {n, plural, one {# osoba} few {# osoby} many {# osób} other {# osoby}}.",
  },
  en: {
    pl: "Napisz np. {n, plural, one {# person} other {# people}}.",
    en: "Write, for example, {n, plural, one {# person} other {# people}}.",
  },
};

function pluralsIn(parts: readonly MessagePart[]): readonly PluralPart[] {
  return parts.flatMap((part) => {
    if (typeof part === "string" || !("options" in part)) return [];
    const inner = Object.values(part.options).flatMap(pluralsIn);
    return "plural" in part ? [part, ...inner] : inner;
  });
}

function inOneOnly(message: Message, at: string): readonly Problem[] {
  const [pl, en] = [namesIn(message.pl), namesIn(message.en)];
  return [...onlyThere(pl, en, `${at}/en`, "en"), ...onlyThere(en, pl, `${at}/pl`, "pl")];
}

function namesIn(parts: readonly MessagePart[]): ReadonlySet<string> {
  return new Set(usesOf({ pl: parts, en: [] }).map(({ name }) => name));
}

const TONGUES: Readonly<Record<Lang, LocalisedText>> = {
  pl: { pl: "polskim", en: "Polish" },
  en: { pl: "angielskim", en: "English" },
};

function onlyThere(
  there: ReadonlySet<string>,
  here: ReadonlySet<string>,
  pointer: string,
  lang: Lang,
): readonly Problem[] {
  const missing = [...there].filter((name) => !here.has(name));
  const [first] = missing;
  if (first === undefined) return [];
  const tongue = TONGUES[lang];
  return [
    problemAt(
      "OGW709",
      pointer,
      {
        pl: `W tekście ${tongue.pl} nie ma ${missing.length === 1 ? `argumentu „${first}”, który stoi` : `argumentów ${listed(missing)}, które stoją`} w drugim języku: kto czyta ten, dowie się mniej.`,
        en: `The ${tongue.en} text lacks ${missing.length === 1 ? `the argument "${first}"` : `the arguments ${listed(missing)}`} of the other language: who reads this one learns less.`,
      },
      {
        pl: `Wstaw {${first}}; w apostrofach ('{${first}}') nawiasy są zwykłym tekstem.`,
        en: `Put {${first}} in; in apostrophes ('{${first}}') brackets are plain text.`,
      },
      "warning",
    ),
  ];
}
