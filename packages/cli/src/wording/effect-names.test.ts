import { effectTitles } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { effectName } from "./effect-names.ts";

describe("names of effects", () => {
  it("say what is asked for, and which stage asks", () => {
    expect(effectTitles.size).toBeGreaterThan(5);
    for (const [key, { pl, en }] of effectTitles) {
      const [stage = "", type = ""] = key.split(".");
      const name = effectName({ stage, type });
      expect(name.pl.startsWith(`${pl} (`), key).toBe(true);
      expect(name.en.startsWith(`${en} (`), key).toBe(true);
    }
    expect(effectName({ stage: "payment", type: "orderPayment" })).toEqual({
      pl: "zlecenie wypłaty (Wypłata)",
      en: "payment order (Payment)",
    });
  });

  it("show an unknown effect as its type", () => {
    expect(effectName({ stage: "payment", type: "sendFlowers" }).en).toBe("sendFlowers (Payment)");
  });
});
