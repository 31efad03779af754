import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { codeFiles, repositoryRoot } from "./source-files.ts";

interface Named {
  readonly name?: string;
  readonly names?: readonly string[];
}

interface ProgrammeWords {
  readonly id: string;
  readonly title: { readonly pl: string; readonly en: string };
  readonly operator: { readonly pl: string; readonly en: string };
  readonly calls: readonly { readonly id: string }[];
  readonly rules: readonly { readonly id: string }[];
  readonly territories?: { readonly localities: readonly Named[]; readonly streets: readonly Named[] };
}

const programmesFolder = join(repositoryRoot, "examples/programmes");
const programmes = readdirSync(programmesFolder, { withFileTypes: true })
  // The tour is made up to show settings, so that it and the examples of settings speak of the same hills.
  .filter((entry) => entry.isDirectory() && entry.name !== "synthetic" && !entry.name.startsWith("tour"))
  .map((entry) => readFileSync(join(programmesFolder, entry.name, "programme.json"), "utf8"))
  .map((text) => JSON.parse(text) as ProgrammeWords);

/** Stems of the two programmes in every inflected form. */
const stems = /piotrkowsk|pietryn|senior|łód[zź]|łodzi|\blodz\b|wielkomiejsk|metropolitan zone|opus\.org/iu;

/** Names out of a register that are everyday words too, or that any example of a street would use. */
const everyday = new Set(["Długa", "1 Maja"]);

/** Names out of the programme documents, as whole words. */
const names = new Set(
  programmes
    .flatMap(({ id, title, operator, calls, rules, territories }) => [
      id,
      title.pl,
      title.en,
      operator.pl,
      ...calls.map((call) => call.id),
      ...rules.map((rule) => rule.id),
      ...[...(territories?.localities ?? []), ...(territories?.streets ?? [])].flatMap(
        ({ name, names: many }) => [...(name === undefined ? [] : [name]), ...(many ?? [])],
      ),
    ])
    .filter((name) => name.length > 3 && !everyday.has(name)),
);

describe("the code of the packages", () => {
  it("knows no word of any programme", () => {
    expect(programmes.length).toBeGreaterThan(1);
    expect(names.size).toBeGreaterThan(40);
    const found = codeFiles().flatMap(({ path, text }) =>
      text.split("\n").flatMap((line, index) => {
        const word = wordIn(line);
        return word === undefined ? [] : [`${path}:${index + 1} says "${word}"`];
      }),
    );
    expect(found).toEqual([]);
  });

  it.each(["ul. Piotrkowska 12", "dla seniorów", "w Łodzi", "Ogrodowa"])(
    "would be caught saying %s",
    (line) => {
      expect(wordIn(line)).toBeDefined();
    },
  );
});

function wordIn(line: string): string | undefined {
  const stem = stems.exec(line)?.[0];
  if (stem !== undefined) return stem;
  return [...names].find((name) => isWholeWord(line, name));
}

function isWholeWord(line: string, name: string): boolean {
  const at = line.indexOf(name);
  if (at < 0) return false;
  const letter = /[\p{L}\p{N}-]/u;
  return !letter.test(line[at - 1] ?? "") && !letter.test(line[at + name.length] ?? "");
}
