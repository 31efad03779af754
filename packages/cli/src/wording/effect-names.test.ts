import { effectTitles, letterTitles } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { effectName } from "./effect-names.ts";

describe("names of effects", () => {
  it("say what is asked for, and which stage asks", () => {
    expect(effectTitles.size).toBeGreaterThan(5);
    for (const [key, { pl, en }] of effectTitles) {
      const [stage = "", type = ""] = key.split(".");
      const name = effectName({ stage, type, params: {} });
      expect(name.pl.startsWith(`${pl} (`), key).toBe(true);
      expect(name.en.startsWith(`${en} (`), key).toBe(true);
    }
    expect(effectName({ stage: "payment", type: "orderPayment", params: { amount: "1.00" } })).toEqual({
      pl: "zlecenie wypłaty (Wypłata)",
      en: "payment order (Payment)",
    });
  });

  it("say which letter is sent", () => {
    const params = { letter: "receipt", number: "S/001" };
    expect(effectName({ stage: "submission", type: "notifyApplicant", params })).toEqual({
      pl: "pismo do wnioskodawcy: potwierdzenie złożenia (Złożenie wniosku)",
      en: "letter to the applicant: receipt (Submission)",
    });
    for (const [letter, { title }] of letterTitles) {
      const { pl } = effectName({ stage: "settlement", type: "notifyApplicant", params: { letter } });
      expect(pl).toBe(`pismo do wnioskodawcy: ${title.pl} (Rozliczenie)`);
    }
  });

  it("show an unknown effect as its type, and an unknown letter as its name", () => {
    expect(effectName({ stage: "payment", type: "sendFlowers", params: {} }).en).toBe(
      "sendFlowers (Payment)",
    );
    const params = { letter: "farewell" };
    expect(effectName({ stage: "payment", type: "notifyApplicant", params }).en).toBe(
      "letter to the applicant: farewell (Payment)",
    );
  });
});
