import { formatMoney } from "@opus/grant-rules/money";
import type { ProgrammeDocument, Summary } from "@opus/grant-workflow";
import { plainTable } from "../terminal/plain-table.ts";
import type { Session } from "../terminal/session.ts";
import { END_NAMES, endsToShow } from "../wording/end-names.ts";
import { labelOfValue } from "../wording/form-labels.ts";
import { FUNNEL_NAMES } from "../wording/funnel-names.ts";
import { reasonName } from "../wording/reason-names.ts";
import { ruleTitlesOf } from "../wording/rule-titles.ts";
import { targetRows, targetStanding } from "../wording/target-words.ts";
import { unusableInWords } from "../wording/unusable-money.ts";

/** Prints the summary of a store: funnel, ends and reasons, money, funded by applicant kind, participants. */
export function printSummary(document: ProgrammeDocument, summary: Summary, session: Session): void {
  const { say, print } = session;
  const section = (title: string, rows: readonly (readonly string[])[]) => {
    print("", title);
    for (const line of plainTable(rows, [1])) print(`  ${line}`);
  };
  print(`${say(document.title)}  (${document.id} ${document.version})`);
  section(
    say({ pl: "Droga wniosków", en: "From submission to settlement" }),
    summary.funnel.map(({ step, count }) => [say(FUNNEL_NAMES[step]), String(count)]),
  );
  section(
    say({ pl: "Zakończenia i przyczyny", en: "Outcomes and reasons" }),
    endRows(document, summary, session),
  );
  section(say({ pl: "Pieniądze", en: "Money" }), moneyRows(summary, session));
  for (const one of summary.unusable ?? []) print(`  ${say(unusableInWords(one, session.lang))}.`);
  section(
    say({ pl: "Dofinansowane według rodzaju wnioskodawcy", en: "Funded by kind of applicant" }),
    summary.byApplicantKind.map((group) => [
      say(labelOfValue(document.form, document.facts.applicantKind, group.value)),
      `${group.funded} / ${group.submitted}`,
    ]),
  );
  const { targets } = summary;
  if (targets !== undefined) {
    section(
      say({ pl: "Cele", en: "Targets" }),
      targetRows(targets).map(({ name, value }) => [say(name), String(value)]),
    );
    print(`  ${say(targetStanding(targets))}`);
  }
  print("", `${say({ pl: "Uczestnicy", en: "Participants" })}: ${summary.participants}`);
}

function endRows(document: ProgrammeDocument, summary: Summary, { say }: Session): string[][] {
  const titles = ruleTitlesOf(document);
  return endsToShow(summary.ends).flatMap((end) => [
    [say(END_NAMES[end]), String(summary.ends[end])],
    ...summary.refusals
      .filter((refusal) => refusal.end === end)
      .map((refusal) => [`    ${say(reasonName(refusal, titles))}`, String(refusal.count)]),
  ]);
}

function budgetRows({ budget }: Summary, { say, lang }: Session): string[][] {
  if (budget === undefined) return [];
  return [
    [
      say({ pl: "wspólny budżet naborów", en: "budget that the calls share" }),
      formatMoney(budget.amount, lang),
    ],
    [
      say({ pl: "przyznano lub obiecano z budżetu", en: "awarded or promised of the budget" }),
      formatMoney(budget.promised, lang),
    ],
    [say({ pl: "zostało w budżecie", en: "left in the budget" }), formatMoney(budget.left, lang)],
  ];
}

function moneyRows(summary: Summary, session: Session): string[][] {
  const { money } = summary;
  const { say, lang } = session;
  return [
    [say({ pl: "wnioskowano", en: "asked" }), formatMoney(money.asked, lang)],
    [say({ pl: "pula", en: "pool" }), formatMoney(money.pool, lang)],
    ...(money.mayExceed === undefined
      ? []
      : [
          [
            say({
              pl: "tyle wolno przyznać ponad pulę (nadkontraktacja)",
              en: "so much may be awarded beyond the pool (over-contracting)",
            }),
            formatMoney(money.mayExceed, lang),
          ],
        ]),
    ...budgetRows(summary, session),
    [say({ pl: "przyznano", en: "awarded" }), formatMoney(money.awarded, lang)],
    [say({ pl: "wypłacono", en: "paid" }), formatMoney(money.paid, lang)],
    [say({ pl: "rozliczono", en: "settled" }), formatMoney(money.settled, lang)],
    [say({ pl: "zwrócono", en: "returned" }), formatMoney(money.returned, lang)],
  ];
}
