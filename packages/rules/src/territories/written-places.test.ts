import { describe, expect, it } from "vitest";
import type { Problem } from "../errors/index.ts";
import { territoryTest } from "./place-in.ts";
import { readRegisters } from "./read-registers.ts";
import { PlaceResolver } from "./resolve-place.ts";

const text = (words: string) => ({ pl: words, en: words });
const problems: Problem[] = [];
const registers = readRegisters(
  {
    id: "town",
    version: "1",
    source: text("test"),
    localities: [{ code: "lodz", names: ["Łódź"] }],
    streets: [
      { code: "wide", locality: "lodz", name: "Szeroka" },
      { code: "square", locality: "lodz", name: "plac Wolności" },
      { code: "street", locality: "lodz", name: "ulica Wolności" },
      { code: "market", locality: "lodz", name: "pl. Targowy", also: ["ul. Rynkowa"] },
    ],
    areas: [
      { code: "five-to-nine", title: text("a"), streets: [{ street: "wide", from: 5, to: 9 }] },
      { code: "odd", title: text("b"), streets: [{ street: "wide", from: 1, to: 99, parity: "odd" }] },
    ],
  },
  "/territories",
  problems,
);
const register = registers.get("town");
if (register === undefined) throw new Error(JSON.stringify(problems));
const resolver = new PlaceResolver(register);

const at = (street: string, number?: string) =>
  resolver.resolve({ locality: "Łódź", street, ...(number === undefined ? {} : { number }) });
const within = (area: string, number: string) => territoryTest(register, area).within(at("Szeroka", number));

describe("house numbers", () => {
  it.each([
    ["7", [7]],
    ["7a", [7]],
    ["7 m. 3", [7]],
    ["7 M 3", [7]],
    ["7m3", [7]],
    ["7 lok. 3", [7]],
    ["7 lokal 3b", [7]],
    ["7/3", [7]],
    ["7-9", [7, 9]],
    ["7–9", [7, 9]],
    ["7a — 9b m. 4", [7, 9]],
    ["7 albo 9", []],
    ["bez numeru", []],
  ])("%s is read as %j", (written, numbers) => {
    expect(at("Szeroka", written).numbers).toEqual(numbers);
  });

  it("behind the street are read alike", () => {
    expect(at("Szeroka 7 m. 3")).toMatchObject({ street: "wide", numbers: [7] });
    expect(at("ul. Szeroka 7–9")).toMatchObject({ street: "wide", numbers: [7, 9] });
  });

  it("from one to another are open where only what lies between is in the area", () => {
    expect(within("five-to-nine", "2-20")).toBe(2);
    expect(within("five-to-nine", "20-2")).toBe(2);
    expect(within("five-to-nine", "7–9")).toBe(1);
    expect(within("five-to-nine", "1-3")).toBe(0);
    expect(within("five-to-nine", "10-200")).toBe(0);
    // The even side of the street has no odd numbers between.
    expect(within("odd", "2-20")).toBe(0);
    expect(within("odd", "2-21")).toBe(2);
  });
});

describe("a street and a square of one name", () => {
  it("are told apart by what the person says it is", () => {
    expect(at("plac Wolności").street).toBe("square");
    expect(at("pl. Wolności").street).toBe("square");
    expect(at("Ulica Wolności").street).toBe("street");
    expect(at("ul.Wolności").street).toBe("street");
  });

  it("are both possible where nothing is said, and neither where something else is", () => {
    expect(at("Wolności")).toMatchObject({ recognised: "ambiguous", streets: ["square", "street"] });
    expect(at("al. Wolności").recognised).toBe("no");
  });

  it("are not taken for one another where only one is there; a name without a kind is whatever is said", () => {
    expect(at("ulica Targowy").recognised).toBe("no");
    expect(at("Targowy").street).toBe("market");
    expect(at("ul. Rynkowa")).toMatchObject({ street: "market", recognised: "alias" });
    expect(at("plac Rynkowa").recognised).toBe("no");
    expect(at("aleja Szeroka").street).toBe("wide");
  });
});

describe("a resolver", () => {
  it("gives the same whether it has met a name or not, and forgets when it has met too many", () => {
    const first = at("Szeroka", "7");
    for (let index = 0; index < 21_000; index += 1)
      resolver.resolve({ locality: "Łódź", street: `x${index}` });
    expect(at("Szeroka", "7")).toEqual(first);
    expect(at("Szeroka", "7")).toEqual(first);
  });
});
