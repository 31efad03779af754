import { loadProgramme } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { minimalProgramme } from "../src/builders/minimal-programme.ts";
import { fullProgramme, rowsOfEverySort } from "./every-sort.ts";

describe("the programmes for tests", () => {
  it.each([
    ["minimal", minimalProgramme()],
    ["full", fullProgramme()],
  ])("load without a problem: %s", (_, document) => {
    const { programme, problems } = loadProgramme(JSON.stringify(document));
    expect(problems).toEqual([]);
    expect(programme?.document).toEqual(document);
  });

  it("take changes of whole members and share nothing with one another", () => {
    const one = minimalProgramme({ id: "one" });
    expect([one.id, minimalProgramme().id]).toEqual(["one", "minimal"]);
    expect(one.form).not.toBe(minimalProgramme().form);
  });

  it("have applications whose answers their form accepts", () => {
    const { programme } = loadProgramme(JSON.stringify(fullProgramme()));
    for (const { id, answers } of rowsOfEverySort()) {
      const errors = programme?.form.validate(answers).filter(({ severity }) => severity === "error");
      expect(errors, id).toEqual([]);
    }
  });
});
