import type { LocalisedText } from "@opus/grant-rules/errors";
import { formatMoney } from "@opus/grant-rules/money";
import type { MoneySummary } from "@opus/grant-workflow";
import { chartFigure } from "../chart/chart-figure.ts";
import { share } from "../edition/format.ts";
import type { SectionMaker } from "../edition/section.ts";
import { html } from "../html/html.ts";

const LINES: readonly {
  key: Exclude<keyof MoneySummary, "mayExceed">;
  name: LocalisedText;
  meaning: LocalisedText;
}[] = [
  {
    key: "asked",
    name: { pl: "Wnioskowano", en: "Asked" },
    meaning: { pl: "suma kwot ze wszystkich złożonych wniosków", en: "sums of all submitted applications" },
  },
  {
    key: "pool",
    name: { pl: "Pula", en: "Pool" },
    meaning: { pl: "środki przeznaczone na nabory", en: "money set aside for the calls" },
  },
  {
    key: "awarded",
    name: { pl: "Przyznano", en: "Awarded" },
    meaning: {
      pl: "kwoty zawartych umów, także później rozwiązanych",
      en: "concluded agreements, those terminated later included",
    },
  },
  {
    key: "paid",
    name: { pl: "Wypłacono", en: "Paid" },
    meaning: { pl: "potwierdzone wypłaty", en: "confirmed payments" },
  },
  {
    key: "settled",
    name: { pl: "Rozliczono", en: "Settled" },
    meaning: { pl: "kwoty uznane w rozliczeniach", en: "recognised in settlements" },
  },
  {
    key: "returned",
    name: { pl: "Zwrócono", en: "Returned" },
    meaning: { pl: "otrzymane zwroty", en: "repayments received" },
  },
];

/** Money asked for, awarded, paid, settled and returned. */
export const moneySection: SectionMaker = async (edition) => {
  const { summary, lang, say } = edition;
  const lines = LINES.map(({ key, name, meaning }) => ({
    name: say(name),
    meaning: say(meaning),
    amount: summary.money[key],
  }));
  const outstanding = summary.money.paid - summary.money.settled - summary.money.returned;
  const figure = await chartFigure(
    {
      id: `${lang}-chart-money`,
      title: say({
        pl: "Pieniądze: od wniosku do rozliczenia",
        en: "Money: from the application to settlement",
      }),
      description: lines.map(({ name, amount }) => `${name}: ${formatMoney(amount, lang)}`).join("; "),
      bars: lines.map(({ name, amount }) => ({
        label: name,
        value: amount,
        text: formatMoney(amount, lang),
      })),
    },
    {
      caption: say({ pl: "Kwoty", en: "Amounts" }),
      columns: [
        { title: say({ pl: "Pozycja", en: "Item" }) },
        { title: say({ pl: "Kwota", en: "Amount" }), figures: true },
        { title: say({ pl: "Udział w puli", en: "Share of the pool" }), figures: true },
      ],
      rows: lines.map(({ name, meaning, amount }) => [
        html`${name}<br><small>${meaning}</small>`,
        formatMoney(amount, lang),
        share(amount, summary.money.pool, lang),
      ]),
    },
  );
  const balanced = say({
    pl: "Wypłacone środki w całości rozliczono albo zwrócono.",
    en: "All the money paid was settled or returned.",
  });
  const open = say({
    pl: "Wypłacono, a nie rozliczono ani nie zwrócono:",
    en: "Paid, but neither settled nor returned:",
  });
  return {
    name: "money",
    title: say({ pl: "Pieniądze", en: "Money" }),
    body: html`${figure}<p class="note">${
      outstanding === 0 ? balanced : `${open} ${formatMoney(outstanding as typeof summary.money.paid, lang)}.`
    }</p>`,
  };
};
