import { loadProgramme, type Programme } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { readingOf } from "./ground/reading.ts";
import { type TermWay, termInWords } from "./ground/term-in-words.ts";
import { regulationLines, regulationMarkdown } from "./print-regulations.ts";
import { regulationsOf } from "./regulations-of.ts";

function loaded(changes: Parameters<typeof minimalProgramme>[0] = {}): Programme {
  const { programme, problems } = loadProgramme(JSON.stringify(minimalProgramme(changes)));
  if (programme === undefined) throw new Error(JSON.stringify(problems.slice(0, 3)));
  return programme;
}

const programme = loaded();
const basis = ["regulations"];
const said = (way: Omit<TermWay, "basis">, isOneOfSeveral = false) =>
  (["pl", "en"] as const).map((lang) =>
    termInWords({ basis, ...way } as TermWay, readingOf(programme, lang), { isOneOfSeveral }),
  );

describe("a term in words", () => {
  it.each<[Omit<TermWay, "basis">, pl: string, en: string]>([
    [
      { from: "agreement.countersign", amount: 2, unit: "month", roll: "nextWorkingDay" },
      "2 miesiące, licząc od: podpis operatora; gdy ostatni dzień jest wolny, do najbliższego dnia roboczego.",
      "2 months, counted from: countersigned by the operator; where the last day is free, to the next working day.",
    ],
    [
      { before: "project.end", amount: 1, unit: "workingDay" },
      "Najpóźniej 1 dzień roboczy przed: ostatni dzień realizacji, uzgodniony w umowie i aneksach.",
      "1 working day at the latest before: last day of realisation, as agreed and amended.",
    ],
    [
      { fromLatest: ["agreement.countersign", "project.start"], amount: 5, unit: "year", cutOff: "16:00" },
      "5 lat od najpóźniejszego ze zdarzeń: podpis operatora, pierwszy dzień realizacji; do godz. 16:00 ostatniego dnia.",
      "5 years from the latest of: countersigned by the operator, first day of realisation; until 16:00 of the last day.",
    ],
    [
      { from: "agreement.offer", amount: 1, unit: "week", atLatest: { fact: "project.endsOn" } },
      "1 tydzień, licząc od: udostępnienie umowy; nie dłużej niż do dnia: project.endsOn.",
      "1 week, counted from: agreement offered; no later than: project.endsOn.",
    ],
    [
      { fromNextJanuary: "project.end", amount: 1, unit: "year", atLatest: "12-05" },
      "1 rok od 1 stycznia po zdarzeniu: ostatni dzień realizacji, uzgodniony w umowie i aneksach; nie dłużej niż do 5 grudnia.",
      "1 year from 1 January after: last day of realisation, as agreed and amended; no later than 5 December.",
    ],
    [
      {
        from: "agreement.offer",
        amount: 1,
        unit: "week",
        inTimeBy: { by: "postmark", waitsDays: 1 },
      },
      "1 tydzień, licząc od: udostępnienie umowy; dokument spoza systemu jest w terminie według stempla pocztowego, czeka się na niego jeszcze 1 dzień.",
      "1 week, counted from: agreement offered; a document from outside the system is in time by its postmark, and is waited for 1 more day.",
    ],
    [
      {
        each: { period: "month", touched: "joined" },
        on: { day: 10, monthAfter: "period.end" },
      },
      "Do 10. dnia miesiąca następnego po zdarzeniu: ostatni dzień projektu w miesiącu (w terminach powtarzanych); osobno za każdy miesiąc projektu, niepełny razem z sąsiednim pełnym.",
      "By day 10 of the month after: last day of the project in the month (in repeated terms); for each month of the project by itself, one that it only touches together with the full one beside it.",
    ],
    [{ on: { date: "2027-12-01" } }, "Do 1 grudnia 2027.", "By 1 December 2027."],
    [
      { on: { day: "02-20", yearAfter: "project.end" }, roll: "previousWorkingDay" },
      "Do 20 lutego roku następnego po zdarzeniu: ostatni dzień realizacji, uzgodniony w umowie i aneksach; gdy ostatni dzień jest wolny, do poprzedniego dnia roboczego.",
      "By 20 February of the year after: last day of realisation, as agreed and amended; where the last day is free, to the working day before.",
    ],
    [
      { on: { day: 22, monthAfter: "payment.confirm" } },
      "Do 22. dnia miesiąca następnego po zdarzeniu: wypłata.",
      "By day 22 of the month after: payment confirmed.",
    ],
  ])("%j", (way, pl, en) => {
    expect(said(way)).toEqual([pl, en]);
  });

  it("says what usually brings it about, in the words of the reference", () => {
    const usual = {
      pl: "Od wezwania do uzupełnienia; potrzebny, gdy są uzupełnienia.",
      en: "From the call to supplement; needed when there are supplements.",
    };
    const way = { amount: 5, unit: "day", basis } as TermWay;
    const inLang = (lang: "pl" | "en") =>
      termInWords(way, readingOf(programme, lang), { isOneOfSeveral: false, usual });
    expect([inLang("pl"), inLang("en")]).toEqual([
      "5 dni od wezwania do uzupełnienia.",
      "5 days from the call to supplement.",
    ]);
  });

  it("of several ways says which one holds when", () => {
    const [rule] = programme.document.rules;
    const when = { rule: String(rule?.id) };
    expect(said({ when, amount: 3, unit: "day" }, true)[1]).toMatch(
      /^If the rule “.+” is met: 3 days, counted from what/,
    );
    expect(said({ amount: 3, unit: "day" }, true)[0]).toMatch(/^W pozostałych przypadkach 3 dni, /);
  });
});

describe("a programme as regulations", () => {
  it("names every rule once, numbers its paragraphs in a row, and leaves no chapter empty", () => {
    for (const lang of ["pl", "en"] as const) {
      const { chapters } = regulationsOf(programme, lang);
      const paragraphs = chapters.flatMap((one) => one.paragraphs);
      expect(paragraphs.map(({ number }) => number)).toEqual(paragraphs.map((_, index) => index + 1));
      expect(paragraphs.every(({ provisions }) => provisions.length > 0)).toBe(true);
      const titles = paragraphs.flatMap(({ provisions }) => provisions.map(({ title }) => title));
      for (const rule of programme.rules.rules)
        expect(titles.filter((title) => title === rule.title[lang])).toHaveLength(1);
    }
  });

  it("says how long data are kept, for years or until a term ends", () => {
    const { recordClasses } = minimalProgramme();
    const until = {
      fromEarliest: ["settlement.decide", "case.end"],
      amount: 5,
      unit: "year",
      roll: "none",
      basis,
    };
    const payment = { title: recordClasses.payment.title, until, basis };
    const text = JSON.stringify(
      regulationsOf(loaded({ recordClasses: { ...recordClasses, payment } } as never), "en"),
    );
    expect(text).toContain(
      "Justifications: for 5 years, counted from 1 January of the year after the record.",
    );
    expect(text).toContain("Bank account: 5 years from the earliest of: settlement, end of the case");
  });

  it("says from when a value holds, and each row of a table", () => {
    const title = { pl: "Limit", en: "Limit" };
    const parameters = {
      limit: {
        title,
        type: "money",
        values: [
          { from: "2026-01-01", to: "2027-01-01", value: "10.00" },
          { from: "2027-01-01", value: "20.00" },
        ],
      },
      rows: {
        title: { pl: "Limity", en: "Limits" },
        type: "table",
        of: "percent",
        value: { a: 5, b: "7.5" },
      },
    };
    const text = JSON.stringify(regulationsOf(loaded({ parameters } as never), "pl")).replace(/\u00a0/g, " ");
    expect(text).toContain("od 1 stycznia 2026 do 1 stycznia 2027 (bez tego dnia): 10,00 zł");
    expect(text).toContain("Limity: a: 5%; b: 7,5%.");
  });

  it("prints as plain lines and as Markdown in which no text of the programme is a mark", () => {
    const named = loaded({ title: { pl: "<b>*Program*</b>", en: "_A_ [programme]" } } as never);
    const regulations = regulationsOf(named, "en");
    const say = ({ en }: { readonly en: string }) => en;
    expect(regulationLines(regulations, say)[0]).toContain("_A_ [programme]");
    expect(regulationMarkdown(regulations, say)[0]).toContain("\\_A\\_ \\[programme\\]");
  });
});

describe("what a programme states beside its rules", () => {
  const saying = (changes: Parameters<typeof minimalProgramme>[0], lang: "pl" | "en") =>
    regulationLines(regulationsOf(loaded(changes), lang), (text) => text[lang]).join("\n");

  it("is told of visits and changes of agreements, where there are some", () => {
    const changes = {
      monitoring: { sharePercent: 20, mustInclude: ["highestAward" as const], basis },
      amendments: { basis },
    };
    const polish = saying(changes, "pl");
    expect(polish).toMatch(/^§ \d+\. Monitoring\n {2}Wizyta odbywa się w 20% dofinansowanych projektów\.$/m);
    expect(polish).toContain(
      "Zawsze odwiedza się: projekt z najwyższym dofinansowaniem; pozostałe się losuje.",
    );
    expect(polish).toMatch(/^§ \d+\. Zmiany umowy$/m);
    const english = saying({ monitoring: { ...changes.monitoring, mustInclude: [] } }, "en");
    expect(english).toContain("The projects to be visited are drawn.");
    expect(english).not.toContain("Changes of the agreement");
    expect(saying({}, "en")).not.toMatch(/Monitoring|While projects/i);
  });

  it("is told of what the forms ask, who answers, and what may be left out", () => {
    const english = saying({}, "en");
    expect(english).toMatch(/^§ \d+\. What an application holds$/m);
    expect(english).toMatch(/Requested amount[;.]$/m);
    expect(english).toMatch(/Outdoor activity \(optional\)[;.]$/m);
    expect(english).toMatch(/^§ \d+\. What a report holds$/m);
  });

  it("is told of the days off, as they were changed", () => {
    expect(saying({}, "pl")).toContain(
      "Dniami wolnymi są niedziele i święta według polskiego prawa oraz soboty.",
    );
    const holidays = {
      base: "PL" as const,
      saturdays: { workingFrom: "2027-01-01" },
      add: [{ on: "05-04", title: { pl: "Dzień wolny urzędu", en: "Office holiday" } }],
      remove: [{ on: "12-24", to: "2030-12-31" }],
    };
    const polish = saying({ holidays }, "pl");
    expect(polish).toContain("soboty są dniami roboczymi od 1 stycznia 2027.");
    expect(polish).toContain("wolny jest też 4 maja każdego roku: Dzień wolny urzędu");
    expect(polish).toContain("wolny nie jest 24 grudnia każdego roku do 31 grudnia 2030");
    expect(saying({ holidays: { base: "PL", saturdays: "working" } }, "en")).toContain(
      "Saturdays are working days.",
    );
  });

  it("is told of the law, of documents, and of what no document confirms", () => {
    const assumptions = [
      { id: "pool", text: { pl: "Pulę przyjęto.", en: "The pool is chosen." }, concerns: ["/calls"] },
    ];
    const english = saying({ assumptions }, "en");
    expect(english).toMatch(/Legal basis: regranting – .*\. Documents:\n {2}1\) Regulations\.$/m);
    expect(english).toMatch(/^§ \d+\. Chosen, though no source confirms it\n {2}The pool is chosen\.$/m);
  });
});
