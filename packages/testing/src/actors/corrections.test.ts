import { describe, expect, it } from "vitest";
import { correctionsFor, withPatches } from "./corrections.ts";

describe("what an applicant can supply when asked", () => {
  it("is a correction at or below an asked pointer, and the asked part of one above it", () => {
    const corrections = [
      { path: "/budget/requested", value: "1500.00" },
      { path: "/places/0/address/street", value: "Polna" },
      { path: "/letter", value: { signed: true, date: "2026-03-01" } },
      { path: "/title", value: "New" },
    ];
    expect(correctionsFor(["/budget/requested", "/places", "/letter/signed"], corrections)).toEqual([
      { path: "/budget/requested", value: "1500.00" },
      { path: "/places/0/address/street", value: "Polna" },
      { path: "/letter/signed", value: true },
    ]);
  });

  it("is nothing when names merely begin alike or the part is not there", () => {
    expect(
      correctionsFor(
        ["/letter", "/a/b"],
        [
          { path: "/letterOfIntent", value: true },
          { path: "/a", value: {} },
        ],
      ),
    ).toEqual([]);
  });

  it("names each pointer once, however often it is asked for", () => {
    expect(correctionsFor(["/a", "/a", "/a/b"], [{ path: "/a/b", value: 1 }])).toEqual([
      { path: "/a/b", value: 1 },
    ]);
  });
});

describe("answers with patches", () => {
  it("are changed at their pointers and nowhere else, and the old answers stay", () => {
    const answers = { title: "T", places: [{ street: "Polna" }, { street: "Leśna" }] };
    const patched = withPatches(answers, [
      { path: "/places/1/street", value: "Łąkowa" },
      { path: "/budget/requested", value: "1.00" },
    ]);
    expect(patched).toEqual({
      title: "T",
      places: [{ street: "Polna" }, { street: "Łąkowa" }],
      budget: { requested: "1.00" },
    });
    expect(answers.places[1]).toEqual({ street: "Leśna" });
  });

  it("append to a list rather than leave a gap in it", () => {
    expect(withPatches({ places: ["a"] }, [{ path: "/places/7", value: "b" }])).toEqual({
      places: ["a", "b"],
    });
  });
});
