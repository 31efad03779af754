import { parseProgramme } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { VerbFailure } from "../failure/verb-failure.ts";
import { buildPayload } from "./build-payload.ts";
import { payloadShape } from "./payload-shape.ts";

const programme = parseProgramme(JSON.stringify(minimalProgramme()));

function payloadOf(type: string, ...words: readonly string[]) {
  return buildPayload(words, payloadShape(type, programme));
}

function failureOf(type: string, ...words: readonly string[]): VerbFailure {
  try {
    payloadOf(type, ...words);
  } catch (error) {
    if (error instanceof VerbFailure) return error;
    throw error;
  }
  throw new Error("nothing failed");
}

describe("a payload in words", () => {
  it("reads parts of a point as people write them", () => {
    expect(payloadOf("review.record", "scores.need=7,5", "scores.method=0.5")).toEqual({
      scores: { need: 7.5, method: 0.5 },
    });
  });

  it("nests by dots, and reads numbers and true by the command's schema", () => {
    expect(
      payloadOf("review.record", "impartial=true", "scores.need=8", "scores.method=0", "justification=8"),
    ).toEqual({
      impartial: true,
      scores: { need: 8, method: 0 },
      justification: "8",
    });
  });

  it.each(["1500", "1 500,00", "1\u00a0500,00 zł", "1.500,00", "1500.00"])("reads %j as money", (text) => {
    expect(payloadOf("settlement.decide", `ineligible=${text}`)).toEqual({ ineligible: "1500.00" });
  });

  it("reads answers by the form of the programme", () => {
    expect(
      payloadOf(
        "application.submit",
        "answers.requested=2 000",
        "answers.participants=40",
        "answers.letterSigned=false",
        "answers.title=2 000",
      ),
    ).toEqual({ answers: { requested: "2000.00", participants: 40, letterSigned: false, title: "2 000" } });
  });

  it("keeps the text after the first =, whatever it holds", () => {
    expect(payloadOf("call.annul", "reason=a=b:=c")).toEqual({ reason: "a=b:=c" });
    expect(payloadOf("call.annul", "reason=")).toEqual({ reason: "" });
  });

  it("makes a list of a key that is repeated, of one value too where the schema has a list", () => {
    const words = ["asAgreed=true", "recommendations=Tablica"];
    expect(payloadOf("monitoring.recordVisit", ...words)).toMatchObject({ recommendations: ["Tablica"] });
    expect(payloadOf("monitoring.recordVisit", ...words, "recommendations=Logo")).toMatchObject({
      recommendations: ["Tablica", "Logo"],
    });
  });

  it("takes JSON by :=", () => {
    expect(payloadOf("monitoring.recordVisit", "asAgreed:=true", 'recommendations:=["a","b"]')).toEqual({
      asAgreed: true,
      recommendations: ["a", "b"],
    });
  });

  it("puts values at places of the form for commands that take such places", () => {
    expect(payloadOf("formalCheck.complete", "/siteIsPublic=true")).toEqual({
      findings: [{ path: "/siteIsPublic", value: true }],
    });
    expect(payloadOf("application.supplement", "/requested=1 999,5", "/participants=7")).toEqual({
      answers: [
        { path: "/requested", value: "1999.50" },
        { path: "/participants", value: 7 },
      ],
    });
    expect(payloadOf("report.supplement", "/spent=1,50")).toEqual({
      report: [{ path: "/spent", value: "1.50" }],
    });
  });

  it("fills lists of a form, item by item", () => {
    const form = {
      type: "object",
      properties: {
        places: {
          type: "array",
          items: { type: "object", properties: { cost: { type: "string", format: "money" } } },
        },
      },
    };
    const own = { ...programme, document: { ...programme.document, form } };
    const shape = payloadShape("application.submit", own);
    const words = ["answers.places.0.cost=10", "answers.places.1.cost=20"];
    expect(buildPayload(words, shape)).toEqual({
      answers: { places: [{ cost: "10.00" }, { cost: "20.00" }] },
    });
    expect(() => buildPayload([words[1] ?? ""], shape)).toThrow(/OGW672.*not the next item/);
  });

  it.each([
    ["review.record", "scores.need=osiem", /scores.need does not take the value "osiem"/],
    ["review.record", "impartial=tak", /impartial does not take the value "tak"/],
    ["review.record", "scores=8", /scores does not take the value "8"/],
    ["settlement.decide", "ineligible=1.500", /unclear whether/],
    ["settlement.decide", "ineligible=dużo", /ineligible does not take/],
    ["call.annul", "reason", /not of the form key=value/],
    ["call.annul", "=x", /does not begin with the name/],
    ["call.annul", "a..b=x", /does not begin with the name/],
    ["call.annul", "__proto__.x=1", /does not begin with the name/],
    ["call.annul", "reason:={", /reason is not JSON/],
    ["call.annul", "/title=x", /does not change single fields/],
  ])("of %s is refused for %s", (type, word, message) => {
    const failure = failureOf(type, word);
    expect(failure.code).toBe("OGW672");
    expect(failure.message).toMatch(message);
    expect(failure.problem.pl).not.toBe(failure.problem.en);
  });

  it("is refused when a value is given twice, or stands where members should", () => {
    expect(failureOf("call.annul", "reason=a", "reason=b").message).toMatch(/reason is given twice/);
    expect(failureOf("call.annul", "reason=a", "reason.x=b").message).toMatch(/reason.x is given twice/);
    expect(failureOf("application.supplement", "/title=a", "/title=b").message).toMatch(
      /title is given twice/,
    );
  });
});
