import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "@opus/grant-workflow-cli";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { slips } from "./slips.ts";

const example = new URL("../../examples/programmes/mikrogranty-dla-seniorow-2018/", import.meta.url).pathname;
const LANGUAGES = ["pl", "en"] as const;
type Lang = (typeof LANGUAGES)[number];

let cwd = "";
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), "grant-workflow-texts-"));
  cpSync(example, join(cwd, "p"), { recursive: true });
  const rows = readFileSync(join(example, "applications.ndjson"), "utf8").split("\n");
  writeFileSync(join(cwd, "few.ndjson"), rows.slice(0, 8).join("\n"));
  writeFileSync(
    join(cwd, "facts.json"),
    '{ "beneficiaries": { "planned": -1 }, "budget": { "requested": "1.5" } }',
  );
  writeFileSync(join(cwd, "text.db"), "not a store");
  await printed(["run", "p", "--applications", "few.ndjson", "--store", "few.db"], "en");
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** What a command prints in a language, on both streams, without what changes from run to run. */
async function printed(argv: readonly string[], lang: Lang): Promise<string> {
  let text = "";
  const sink = { write: (written: string) => (text += written) };
  const exitCode = await runCli([...argv, "--lang", lang], { stdout: sink, stderr: sink, env: {}, cwd });
  const steady = text
    .replaceAll(cwd, "…")
    .replace(/(czas|time) [\d.,]+ s/g, "$1 – s")
    // Hashes of entries are of all that a programme states.
    .replace(/ {2}[0-9a-f]{12}(?= |$)/gm, "  ············");
  return `$ grant-workflow ${argv.join(" ")}\n${steady}(${exitCode})\n`;
}

async function transcript(commands: readonly (readonly string[])[], lang: Lang): Promise<string> {
  const parts: string[] = [];
  for (const argv of commands) parts.push(await printed(argv, lang));
  return parts.join("\n").replaceAll(SALTED, "sha256:<checksum>");
}

/** Checksums over salted commitments, which no two runs have in common. */
const SALTED = /sha256:[0-9a-f]{64}/g;

/** English words that no Polish text has; names in code, of files and options are no words. */
const ENGLISH =
  /(?<![\p{L}\p{N}"„`'./<:_-])(?:the|is|are|was|of|not|and|or|with|cannot|must|missing|invalid|expected|found|undefined|unexpected|error|such|there|file)(?![\p{L}\p{N}"”`'./>:_-])/giu;

function holdsGolden(name: string, make: (lang: Lang) => Promise<string>) {
  it.each(LANGUAGES)(`${name}: %s`, async (lang) => {
    const text = await make(lang);
    await expect(text).toMatchFileSnapshot(`golden/${name}.${lang}.golden.txt`);
    expect(text).not.toMatch(/\[object Object\]|NaN|ELIFECYCLE|\n\s+at |OGW649/);
    if (lang === "pl") expect(text.match(ENGLISH)).toBeNull();
  });
}

describe("what the command says of a programme in order", () => {
  holdsGolden("in-order", (lang) =>
    transcript(
      [
        ["check", "p"],
        ["test", "p"],
        ["play", "p", "--ends"],
        ["play", "p", "--only", "below-threshold", "--step"],
        ["try", "p", "--facts", "facts.json"],
      ],
      lang,
    ),
  );
});

describe("what the command reads out of a programme", () => {
  const zone = new URL("../../examples/programmes/strefa-wielkomiejska/", import.meta.url).pathname;
  holdsGolden("read", (lang) => {
    cpSync(zone, join(cwd, "zone"), { recursive: true });
    return transcript(
      [
        ["read", "p"],
        ["read", "zone"],
        ["read", "zone", "--format", "md"],
      ],
      lang,
    );
  });
});

describe("what the command says of a store", () => {
  holdsGolden("store", (lang) =>
    transcript(
      [
        ["explain", "few.db", "MDS/2018/001"],
        ["history", "few.db", "MDS/2018/002"],
        ["history", "few.db", "nabor-2018"],
        ["legal", "few.db", "MDS/2018/001"],
        ["ranking", "few.db", "nabor-2018"],
        ["experts", "few.db", "nabor-2018"],
        ["verify", "few.db"],
        ["erase", "few.db", "--on", "2018-12-01"],
        ["diagram", "p"],
      ],
      lang,
    ),
  );
});

describe("what the command says of wrong words and files", () => {
  holdsGolden("wrong-words", (lang) =>
    transcript(
      [
        ["chekc", "p"],
        ["check"],
        ["check", "p", "more"],
        ["check", "none"],
        ["check", "p", "--jsn"],
        ["check", "facts.json"],
        ["try", "p", "--facts", "p"],
        ["try", "p", "--facts", "none.json"],
        ["try", "p", "--facts", "facts.json", "--rule", "ngo-amount"],
        ["schema", "p", "--of", "form"],
        ["run", "p"],
        ["run", "p", "--applications", "few.ndjson", "--store", "s.db", "--seed", "many"],
        ["run", "p", "--applications", "facts.json", "--store", "s.db"],
        ["explain", "none.db", "MDS/2018/001"],
        ["explain", "text.db", "MDS/2018/001"],
        ["explain", "p", "MDS/2018/001"],
        ["explain", "few.db", "MDS/2018/999"],
        ["ranking", "few.db", "nabor-2019"],
        ["send", "few.db", "--as", "officer", "formalCheck.complete"],
        ["send", "few.db", "--as", "officer:o-1", "formalCheck.finish", "MDS/2018/001"],
        ["send", "few.db", "--as", "officer:o-1", "formalCheck.complete", "MDS/2018/001"],
        ["send", "few.db", "--as", "operator:o-1", "award.grant", "MDS/2018/001", "amount=many"],
        ["erase", "few.db", "--on", "tomorrow"],
        ["heads", "text.db"],
        ["play", "p", "--only", "none"],
      ],
      lang,
    ),
  );
});

describe("what help says", () => {
  const verbs =
    "check read test play try run demo explain history legal ranking receipt experts send work erase diagram schema verify heads rebuild report";
  holdsGolden("help", (lang) =>
    transcript([["--help"], ...verbs.split(" ").map((verb) => [verb, "--help"])], lang),
  );
});

describe("what the command says of a slip", () => {
  it.each(LANGUAGES)("in %s", async (lang) => {
    const parts: string[] = [];
    for (const { name, file, change } of slips) {
      const path = join(cwd, "p", file);
      const sound = readFileSync(path);
      writeFileSync(path, change(sound.toString("utf8")));
      const verb = file === "programme.json" ? "check" : file === "rule-cases.json" ? "check" : "play";
      const told = await printed([verb, "p"], lang);
      writeFileSync(path, sound);
      parts.push(`# ${file}: ${name}\n${told}`);
    }
    const text = parts.join("\n");
    await expect(text).toMatchFileSnapshot(`golden/slips.${lang}.golden.txt`);
    expect(text).not.toMatch(/\[object Object\]|NaN|\n\s+at |OGW649/);
    if (lang === "pl") expect(text.match(ENGLISH)).toBeNull();
  });
});
