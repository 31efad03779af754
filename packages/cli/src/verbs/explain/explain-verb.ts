import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { NOTHING_SHOWN } from "../../verb/nothing-shown.ts";
import { streamVerb } from "../../verb/stream-verb.ts";
import { caseShownTo, wholeCase } from "./case-to-explain.ts";
import { explainCase } from "./explain-case.ts";
import { printExplanation } from "./print-explanation.ts";

/** `explain <store> <case>`: what was decided and why, and what happens next. */
export const explainVerb = streamVerb({
  name: "explain",
  about: {
    pl: "wyjaśnij sprawę: decyzje, reguły, podstawy, fakty, co dalej",
    en: "explain a case: decisions, rules, legal bases, facts, what is next",
  },
  named: { pl: "numer wniosku albo id sprawy", en: "application number or case id" },
  async run({ store, stream, name, asker, relations, isJson, session }) {
    if (stream.startsWith("call:")) throw notACase(name);
    const shown =
      asker === undefined
        ? await wholeCase(store, stream)
        : await caseShownTo(store, stream, asker, relations);
    const explanation = shown === undefined ? null : explainCase(shown, session.lang);
    if (isJson) session.printJson(explanation);
    else if (shown === undefined || explanation === null) session.print(session.say(NOTHING_SHOWN));
    else printExplanation(explanation, shown.programme, session);
  },
});

function notACase(name: string): VerbFailure {
  return new VerbFailure({
    code: "OGW613",
    exitCode: EXIT.usage,
    problem: { pl: `„${name}” jest naborem, nie sprawą.`, en: `"${name}" is a call, not a case.` },
    remedy: {
      pl: "Dziennik naboru pokaże history, możliwe polecenia legal.",
      en: "history shows a call's journal, legal its commands.",
    },
  });
}
