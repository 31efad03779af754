import { minimalProgramme } from "@opus/grant-workflow-testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCaptured } from "./run-captured.ts";
import { createSampleFolder, type SampleFolder } from "./sample-folder.ts";

const text = (pl: string, en: string) => ({ pl, en });
const money = (pl: string, en: string) => ({ type: "string", format: "money", "x-title": text(pl, en) });
const minimal = minimalProgramme();
const form = minimal.form as { properties: Record<string, unknown> };
const [amount, ...others] = minimal.rules as Record<string, unknown>[];

const calculations = {
  total: {
    type: "money",
    title: text("Suma kosztów", "Sum of costs"),
    is: { sumOf: [{ var: "costs" }, { "*": [{ var: "@.price" }, { var: "@.pieces" }] }] },
  },
  ownNeeded: {
    type: "money",
    title: text("Wymagany wkład własny", "Own contribution needed"),
    is: { pctOf: [{ param: "ownShare" }, { calc: "total" }, "exact"] },
    round: { to: "0.01", mode: "up" },
  },
};
const rule = {
  ...amount,
  id: "own-enough",
  require: { ">=": [{ var: "own" }, { calc: "ownNeeded" }] },
  messages: {
    notMet: text("Trzeba {needed}.", "{needed} is needed."),
    undetermined: text("Podaj koszty.", "State the costs."),
    args: { needed: { calc: "ownNeeded" } },
  },
};
const programme = (changes: object = {}) =>
  JSON.stringify(
    {
      ...minimal,
      form: {
        ...form,
        required: [...(minimal.form.required as string[]), "costs", "own"],
        properties: {
          ...form.properties,
          own: money("Wkład własny", "Own contribution"),
          costs: {
            type: "array",
            maxItems: 30,
            "x-title": text("Koszty", "Costs"),
            items: {
              type: "object",
              required: ["price", "pieces"],
              properties: {
                price: money("Cena", "Price"),
                pieces: { type: "integer", "x-title": text("Sztuki", "Pieces") },
              },
            },
          },
        },
      },
      parameters: { ownShare: { type: "percent", title: text("Udział własny", "Own share"), value: 25 } },
      calculations,
      rules: [amount, ...others, rule],
      ...changes,
    },
    null,
    2,
  );

const answers = {
  own: "500.00",
  costs: [
    { price: "1000.00", pieces: 3 },
    { price: "250.00", pieces: 4 },
  ],
};

describe("calculations on the command line", () => {
  let folder: SampleFolder;
  beforeEach(() => {
    folder = createSampleFolder();
    folder.write("programme.json", programme());
  });
  afterEach(() => folder.remove());

  const tryOn = (lang: string) => {
    folder.write("answers.json", JSON.stringify(answers));
    return runCaptured(
      folder.path,
      "try",
      ".",
      "--facts",
      "answers.json",
      "--rule",
      "own-enough",
      "--lang",
      lang,
    );
  };

  it("are told with what they were computed of, down to each item of a sum, in both languages", async () => {
    const [polish, english] = [await tryOn("pl"), await tryOn("en")];
    expect(polish.stdout.replaceAll("\u00a0", " ")).toContain(
      "Fakty: Wkład własny = 500,00 zł; " +
        "Wymagany wkład własny = 25% [Udział własny] z 4 000,00 zł [Suma kosztów] = 1 000,00 zł (zaokrąglono w górę do 0,01 zł); " +
        "Suma kosztów = 1 000,00 zł [Cena (Koszty 1)] × 3 [Sztuki (Koszty 1)]" +
        " + 250,00 zł [Cena (Koszty 2)] × 4 [Sztuki (Koszty 2)] = 4 000,00 zł",
    );
    expect(english.stdout.replaceAll("\u00a0", " ")).toContain(
      "Own contribution needed = 25% [Own share] of PLN 4,000.00 [Sum of costs] = PLN 1,000.00 (rounded up to PLN 0.01); Sum of costs = ",
    );
  });

  it("are held against what a case expects, with the formula of what came", async () => {
    const cases = [
      ["met", { ...answers, own: "1000.00" }, "1000.00"],
      ["notMet", answers, "999.99"],
      ["undetermined", {}, null],
    ].map(([verdict, facts, ownNeeded]) => ({
      name: `${verdict}`,
      rule: "own-enough",
      facts,
      expect: { verdict, calculations: { ownNeeded } },
    }));
    folder.write("rule-cases.json", JSON.stringify({ cases }, null, 2));
    const { stdout, exitCode } = await runCaptured(folder.path, "test", ".", "--lang", "en");
    expect(stdout).toContain(
      'Case "notMet" of rule own-enough: the calculation ownNeeded was to give 999.99, and gave 1000.00.',
    );
    expect(stdout.replaceAll("\u00a0", " ")).toContain(
      "25% [Own share] of PLN 4,000.00 [Sum of costs] = PLN 1,000.00",
    );
    expect(stdout.match(/own-enough +2\/3/)).not.toBeNull();
    expect(exitCode).toBe(1);
  });

  it("that are wrong are found by check with line, column and remedy", async () => {
    folder.write(
      "programme.json",
      programme({
        calculations: { ...calculations, total: { ...calculations.total, is: { calc: "ownNeded" } } },
      }),
    );
    const unknown = await runCaptured(folder.path, "check", ".", "--lang", "en");
    expect(unknown.stdout).toMatch(/programme\.json:\d+:\d+ .*OGW131 .*There is no calculation "ownNeded"/);
    expect(unknown.stdout).toContain('"ownNeeded"');
    folder.write(
      "programme.json",
      programme({
        calculations: { ...calculations, total: { ...calculations.total, is: { calc: "ownNeeded" } } },
      }),
    );
    const round = await runCaptured(folder.path, "check", ".", "--lang", "pl");
    expect(round.stdout).toContain("Obliczenie „total” potrzebuje samego siebie: total → ownNeeded → total.");
    const { round: _, ...unsaid } = calculations.ownNeeded;
    folder.write("programme.json", programme({ calculations: { ...calculations, ownNeeded: unsaid } }));
    const fractions = await runCaptured(folder.path, "check", ".", "--lang", "en");
    expect(fractions.stdout).toContain("may have fractions of a grosz, and it is not said how it is rounded");
    folder.write("programme.json", programme({ rules: [amount, ...others] }));
    const unused = await runCaptured(folder.path, "check", ".", "--lang", "en");
    expect(unused.stdout).toContain(
      "The calculation “ownNeeded” is used by no rule, setting or other calculation.",
    );
  });
});
