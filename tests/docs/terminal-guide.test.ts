import { describe, expect, it } from "vitest";
import { blocks } from "./documents.ts";
import { playTranscript, transcriptOf } from "./play-transcript.ts";

const pairs = [
  ["docs/run-a-call.md", "docs/run-a-call.pl.md"],
  ["docs/your-own-programme.md", "docs/your-own-programme.pl.md"],
] as const;

const guides = pairs.flatMap(
  ([english, polish]) =>
    [
      [english, "en"],
      [polish, "pl"],
    ] as const,
);

const blocksOf = (guide: string) => blocks.filter(({ document }) => document === guide);
const isTranscript = ({ language }: { readonly language: string }) => language === "console";

describe.each(guides)("the transcript of %s", (guide, lang) => {
  it("is what the command prints", async () => {
    const own = blocksOf(guide);
    const played = await playTranscript(own, lang);
    expect(played.length).toBeGreaterThan(10);
    const written = own.filter(isTranscript).map(({ code }) => code);
    expect(transcriptOf(played)).toBe(written.join(""));
  });
});

it.each(pairs)(
  "types the same commands at the same moments in %s and %s, but for the words of applicants and experts",
  (...both) => {
    const [english, polish] = both.map((guide) =>
      blocksOf(guide)
        .filter(isTranscript)
        .map(({ marks, code }) => [marks, [...code.matchAll(/^\$ \S+ \S+ \S+/gm)].map(([start]) => start)]),
    );
    expect(polish).toEqual(english);
  },
);

it("stands in these guides alone, with its files, so that none is left unplayed", () => {
  const places = blocks.filter(({ language }) => ["console", "jsonl", "diff"].includes(language));
  const own = new Set<string>(guides.map(([guide]) => guide));
  expect(places.filter(({ document }) => !own.has(document))).toEqual([]);
});

it("changes the same lines in both guides that copy a folder, and replaces the same words", () => {
  const [english, polish] = pairs[1].map((guide) =>
    blocksOf(guide)
      .filter(({ language, marks }) => language === "diff" || marks.includes("replace"))
      .map(({ marks, code }) => [marks, code]),
  );
  expect(english?.length).toBeGreaterThan(10);
  expect(polish).toEqual(english);
});
