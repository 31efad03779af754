import { describe, expect, it } from "vitest";
import { termEventTitle } from "./term-event-titles.ts";

describe("what an event is called that a term may count from", () => {
  it.each([
    ["agreement.countersign", "countersigned by the operator"],
    ["call.closing", "closing of the call"],
    ["letter.receipt.sent", /^sending of the letter “.+”$/],
    ["letter.receipt.delivered", /^delivery of the letter “.+”$/],
    ["deadline.report.passed", /^passing of: .+$/],
  ])("%s", (name, title) => {
    expect(termEventTitle(name)?.en).toEqual(
      typeof title === "string" ? title : expect.stringMatching(title),
    );
    expect(termEventTitle(name)?.pl).toMatch(/\S/);
  });

  it.each(["nothing.known", "deadline.nothing.passed", "letter.nothing.sent", "toString"])(
    "%s is none",
    (name) => {
      expect(termEventTitle(name)).toBeUndefined();
    },
  );
});
