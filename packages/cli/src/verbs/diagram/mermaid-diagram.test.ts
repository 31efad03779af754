import { callMachine, everyOption, grantMachine } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { MACHINES } from "./machine-choice.ts";
import { mermaidDiagram } from "./mermaid-diagram.ts";
import { mermaidText } from "./mermaid-text.ts";

const grant = () => mermaidDiagram(grantMachine({ options: everyOption }).root, "pl");

describe("the Mermaid diagram", () => {
  it("draws the call with names of states and commands", () => {
    const lines = mermaidDiagram(callMachine().root, "pl").split("\n");
    expect(lines[0]).toBe("stateDiagram-v2");
    expect(lines).toContain('  state "Otwarty" as open');
    expect(lines).toContain("  [*] --> inPreparation");
    expect(lines.some((line) => line.startsWith("  announced --> open: "))).toBe(true);
    expect(lines).toContain("  archived --> [*]");
  });

  it("draws stages with their own states inside and one arrow for each end", () => {
    expect(grant()).toContain('state "Złożenie wniosku" as submission {');
    expect(grant()).toMatch(/ {4}state "[^"]+" as submission_draft/);
    expect(grant()).toContain("    [*] --> submission_notStarted\n");
    expect(grant()).toContain("    submission_notStarted --> submission_draft: rozpoczęcie wniosku\n");
    expect(grant()).toMatch(/ {2}submission --> paper: \S/);
    expect(grant()).toMatch(/ {2}paper --> eligibility: \S/);
    expect(grant()).toMatch(/ {2}submission --> late: \S/);
    expect(grant()).toMatch(/ {2}scoring --> reserve: \S/);
  });

  it("draws the parallel parts of execution apart", () => {
    expect(grant().match(/^ {4}--$/gm)?.length).toBe(4);
  });

  it("draws what a whole stage answers from each of its states", () => {
    const english = mermaidDiagram(grantMachine({ options: everyOption }).root, "en");
    const withdrawn = [...english.matchAll(/(\w+) --> (\w+)_withdrawn: .*application withdrawn/g)];
    expect(withdrawn.map(([, from]) => from)).toContain("scoring_awaitingRanking");
    expect(withdrawn.map(([, from]) => from)).toContain("eligibility_underFormalCheck");
  });

  it("leaves out what the programme does not have", () => {
    const without = mermaidDiagram(
      grantMachine({
        options: {
          ...everyOption,
          scoring: { ...everyOption.scoring, interview: false },
          monitoring: { on: false },
        },
      }).root,
      "en",
    );
    expect(without).not.toContain("awaitingInterview");
    expect(without).not.toContain("execution_monitoring");
  });

  it.each(Object.keys(MACHINES))("closes every bracket of %s and declares every state it uses", (name) => {
    const text = mermaidDiagram(MACHINES[name]?.({ options: everyOption }) ?? callMachine().root, "en");
    expect(text.match(/\{$/gm)?.length ?? 0).toBe(text.match(/^\s*\}$/gm)?.length ?? 0);
    const declared = new Set([...text.matchAll(/ as (\w+)/g)].map((match) => match[1]));
    for (const [, from, to] of text.matchAll(/^\s*(\w+|\[\*\]) --> (\w+|\[\*\])/gm)) {
      for (const id of [from, to]) if (id !== "[*]") expect(declared).toContain(id);
    }
  });

  it("keeps quotes, semicolons and line ends out of names", () => {
    expect(mermaidText('a "b"; c\nd #1')).toBe("a #quot;b#quot;#59; c d #35;1");
  });
});
