import { describe, expect, it } from "vitest";
import { blocks } from "./documents.ts";
import { playTranscript, transcriptOf } from "./play-transcript.ts";

const guides = [
  ["docs/run-a-call.md", "en"],
  ["docs/run-a-call.pl.md", "pl"],
] as const;

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

it("types the same commands at the same moments in both guides, but for the words of applicants and experts", () => {
  const [english, polish] = guides.map(([guide]) =>
    blocksOf(guide)
      .filter(isTranscript)
      .map(({ marks, code }) => [marks, [...code.matchAll(/^\$ \S+ \S+ \S+/gm)].map(([start]) => start)]),
  );
  expect(polish).toEqual(english);
});

it("stands in these guides alone, with its files, so that none is left unplayed", () => {
  const places = blocks.filter(({ language }) => ["console", "jsonl"].includes(language));
  const own = new Set<string>(guides.map(([guide]) => guide));
  expect(places.filter(({ document }) => !own.has(document))).toEqual([]);
});
