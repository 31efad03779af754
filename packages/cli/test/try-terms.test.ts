import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCaptured } from "./run-captured.ts";
import { createSampleFolder, type SampleFolder } from "./sample-folder.ts";

const person = {
  applicantKind: "ngo",
  title: "Mural",
  requested: "1000.00",
  participants: 20,
  letterSigned: false,
};
const term = (amount: number, more: object = {}) => ({
  amount,
  unit: "day",
  roll: "none",
  cutOff: "24:00",
  basis: ["regulations"],
  ...more,
});
const deadlines = {
  supplement: term(5, { unit: "workingDay", roll: "nextWorkingDay" }),
  signing: term(7, { from: "agreement.offer" }),
  payment: term(14),
  report: term(30, { roll: "nextWorkingDay" }),
  reportSupplement: term(7),
  overdueReport: term(7),
  repayment: term(14),
};
const bars = [{ act: "agreement.offer", until: term(6, { from: "application.submit" }) }];

describe("the terms of whoever gave the answers", () => {
  let folder: SampleFolder;
  beforeEach(() => {
    folder = createSampleFolder({ deadlines, bars } as never);
    folder.write("person.json", JSON.stringify(person));
  });
  afterEach(() => folder.remove());
  const tryOn = (...argv: readonly string[]) =>
    runCaptured(folder.path, "try", ".", "--person", "person.json", ...argv);
  const termsIn = (stdout: string) => {
    const lines = stdout.split("\n");
    const first = lines.findIndex((line) => /^(?:Terminy|Terms)$/.test(line));
    return lines.slice(first + 1, lines.indexOf("", first)).join("\n");
  };

  it("are told as far as the day and the answers decide them, in Polish and English", async () => {
    const polish = await tryOn("--on", "2026-03-10", "--lang", "pl");
    expect(termsIn(polish.stdout)).toMatchInlineSnapshot(`
      "  Realizacja projektu: od 1 czerwca 2026 do 30 września 2026
        Termin uzupełnienia: gdyby zaczął biec 10 marca 2026, do 17 marca 2026 (5 dni roboczych od wezwania do uzupełnienia wniosku; gdy ostatni dzień jest wolny, do najbliższego dnia roboczego)
        Termin podpisania umowy: jeszcze nie wiadomo, czeka na: udostępnienie umowy
        Termin wypłaty: 14 dni od zawarcia umowy do zlecenia wypłaty
        Termin sprawozdania: do 30 października 2026 (30 dni od końca realizacji do sprawozdania; gdy ostatni dzień jest wolny, do najbliższego dnia roboczego)
        Termin uzupełnienia sprawozdania: 7 dni od wezwania do uzupełnienia sprawozdania
        Termin ostatniego wezwania: 7 dni od ostatniego wezwania do zaległego sprawozdania
        Termin zwrotu: 14 dni od decyzji do zwrotu pieniędzy
        Udostępnienie umowy: nie wcześniej niż 17 marca 2026"
    `);
    const english = await tryOn("--on", "2026-03-10", "--lang", "en");
    expect(termsIn(english.stdout)).toMatchInlineSnapshot(`
      "  The project is carried out: from 1 June 2026 to 30 September 2026
        Deadline for the supplement: if it began on 10 March 2026, until 17 March 2026 (5 working days from the call to supplement to the supplement; where the last day is free, to the next working day)
        Deadline for signing: not known yet, waits for: agreement offered
        Deadline for the payment: 14 days from the concluded agreement to the payment order
        Deadline for the final report: until 30 October 2026 (30 days from the end of realisation to the final report; where the last day is free, to the next working day)
        Deadline for the report supplement: 7 days from the call to supplement the report
        Deadline of the last call for the report: 7 days from the last call for an overdue report
        Deadline for the repayment: 14 days from the decision to the return of money
        Agreement offered: not before 17 March 2026"
    `);
  });

  it("move with the day", async () => {
    const { terms } = JSON.parse((await tryOn("--on", "2026-03-13", "--json")).stdout);
    expect(terms.list).toContainEqual(
      expect.objectContaining({ name: "supplement", day: "2026-03-20", assumed: true }),
    );
    expect(terms.list).toContainEqual(expect.objectContaining({ name: "report", day: "2026-10-30" }));
    expect(terms.list).toContainEqual(expect.objectContaining({ name: "signing", day: null }));
  });

  it("are none of a supplement where nothing is missing", async () => {
    folder.write("person.json", JSON.stringify({ ...person, letterSigned: true }));
    const { terms } = JSON.parse((await tryOn("--json")).stdout);
    const names = terms.list.map(({ name }: { name: string }) => name);
    expect(names).toContain("report");
    expect(names).not.toContain("supplement");
  });

  it("are left out where one rule was asked for, and where the application would end", async () => {
    const { stdout } = await tryOn("--rule", "letter-signed", "--json");
    expect(JSON.parse(stdout)).not.toHaveProperty("terms");
    folder.write("person.json", JSON.stringify({ ...person, requested: "6000.00" }));
    expect(JSON.parse((await tryOn("--json")).stdout)).not.toHaveProperty("terms");
  });
});
