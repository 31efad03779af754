import { readFileSync } from "node:fs";
import {
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  type LetterContent,
  lettersOf,
  parseProgramme,
  printLetter,
  printList,
  publishedListsOf,
} from "@opus/grant-workflow";
import type { PersonalRecord, Store, StreamId } from "@opus/grant-workflow/store";
import { createSimulatedClock, readApplications, simulate } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";

const folders = ["mikrogranty-dla-seniorow-2018", "strefa-wielkomiejska"];
const ROWS = 16;

/** A call of an example programme, played on the first of its applications, whose lists tell what they may. */
async function played(folder: string): Promise<{ readonly store: Store; readonly calls: readonly string[] }> {
  const at = (name: string) =>
    readFileSync(new URL(`../../examples/programmes/${folder}/${name}`, import.meta.url), "utf8");
  const document = JSON.parse(at("programme.json"));
  const programme = parseProgramme(
    JSON.stringify({ ...document, lists: { formal: true, points: true, names: {} } }),
  );
  const lines = at("applications.ndjson").split("\n").slice(0, ROWS).join("\n");
  const { rows } = readApplications(lines);
  const store = createMemoryStore();
  const clock = createSimulatedClock();
  const workflow = createGrantWorkflow({
    programmes: [programme],
    store,
    clock,
    ids: createSeededIds("letters"),
  });
  await simulate({ programme, workflow, clock, rows, seed: 7 });
  return { store, calls: programme.document.calls.map(({ id }) => id) };
}

/** Texts that only one case has: what is personal in its records, and its number. */
function ownTexts(records: readonly PersonalRecord[]): readonly string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === "string" && value.length > 8) found.push(value);
    else if (typeof value === "object" && value !== null) for (const one of Object.values(value)) walk(one);
  };
  for (const { class: name, value } of records) if (name !== "trail" && name !== "assessment") walk(value);
  return found;
}

describe.each(folders)("a whole call of %s", async (folder) => {
  const { store, calls } = await played(folder);
  const streams = (await store.streams({ limit: 10_000 })).filter((id): id is StreamId =>
    id.startsWith("case:"),
  );
  const personal = new Map<string, readonly string[]>();
  for (const stream of streams) personal.set(stream, ownTexts(await store.records(stream)));

  it("has lists with no personal value of anybody, in any form", async () => {
    const values = [...personal.values()].flat();
    expect(values.length).toBeGreaterThan(5);
    for (const call of calls) {
      const lists = await publishedListsOf(store, call);
      expect(lists.length).toBeGreaterThan(0);
      const texts = lists.flatMap((list) => [
        JSON.stringify(list),
        ...(["html", "markdown", "csv"] as const).map((format) => printList(list, { lang: "pl", format })),
      ]);
      for (const value of values)
        expect(
          texts.some((text) => text.includes(value)),
          value,
        ).toBe(false);
    }
  });

  it("has letters that say nothing of others, nor who assessed, and leave no word open", async () => {
    const seen = new Set<string>();
    const sent = new Map<string, readonly LetterContent[]>();
    for (const stream of streams) sent.set(stream, await lettersOf(store, stream.slice(5)));
    for (const [stream, letters] of sent) {
      const others = [...sent].flatMap(([id, of]) => (id === stream ? [] : (of[0]?.number ?? [])));
      const foreign = [...personal].flatMap(([id, values]) => (id === stream ? [] : values));
      const own = personal.get(stream) ?? [];
      for (const letter of letters) {
        seen.add(letter.letter);
        const texts = (["pl", "en"] as const).map((lang) =>
          printLetter(letter, { lang, format: "markdown" }),
        );
        const text = texts.join("\n");
        expect(others.find((number) => text.includes(`${number}\n`))).toBeUndefined();
        expect(text).not.toMatch(/expert-|undefined|\[object|\{\w*\}|NaN/);
        expect(foreign.find((value) => text.includes(value) && !own.includes(value))).toBeUndefined();
      }
    }
    expect(seen.size).toBeGreaterThan(8);
  });
});
