import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadProgramme } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import type { TestCall } from "../../decisions/test-call.ts";
import { type Attack, type AttackGroup, broken, type Extent } from "../attack.ts";
import { payloads } from "./payloads.ts";
import { idOf, type PlantedStore, plant, uproot, type Written } from "./planted-store.ts";
import { inCsv, plantedCall, printedLetters, printedLists } from "./published.ts";

/** What no way out may hold but line ends. */
const ARMED =
  /(?!\n)\p{Cc}|\p{Bidi_Control}|[\u2028\u2029]|(?![\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}/u;

/** Texts of nothing but line ends, Latin letters and what is usual among them: nothing of these is armed, most texts are such. */
const ORDINARY =
  /^[\n -~\u00a1-\u00ac\u00ae-\u017f\u2010-\u2015\u2018-\u201f\u2026\u2190-\u2193\u2713\u2717]*$/;

/** The first armed character of a text. */
function armedIn(text: string): RegExpExecArray | null {
  return ORDINARY.test(text) ? null : ARMED.exec(text);
}

/** A store in which a payload was planted, and the command as somebody runs it there who reads one language. */
interface Reader {
  readonly folder: string;
  cli(...argv: readonly string[]): Promise<Written>;
}

/** A way on which texts leave: what is asked for, and what it wrote. */
const ways: Readonly<Record<string, (reader: Reader, payload: string) => Promise<void>>> = {
  explain: async ({ cli }) => onTerminal(await cli("explain", "s.db", "a-1")),
  "history and legal": async ({ cli }) => {
    onTerminal(await cli("history", "s.db", "a-1"));
    onTerminal(await cli("legal", "s.db", "a-1"));
  },
  "what one person is shown": async ({ cli }, payload) => {
    const shown = await cli("explain", "s.db", "a-1", "--as", `officer:${idOf(payload)}`);
    onTerminal(shown);
    if (!/site/.test(shown.stdout)) broken("the finding's rule is not shown, so nothing was tried");
    onTerminal(await cli("history", "s.db", "a-1", "--as", `officer:${idOf(payload)}`));
    onTerminal(await cli("explain", "s.db", "a-1", "--as", "applicant:a-1"));
    onTerminal(await cli("ranking", "s.db", "spring", "--as", "operator:o-1"));
  },
  "letters and effects": async ({ cli, folder }) => {
    onTerminal(await cli("work", "s.db", "--list"));
    onTerminal(await cli("work", "s.db", "--once", "--effects", "effects.ndjson"));
    const lines = readFileSync(join(folder, "effects.ndjson"), "utf8").trimEnd().split("\n");
    for (const line of lines) {
      const { kind, params } = JSON.parse(line);
      if (typeof kind !== "string" || typeof params !== "object") broken("a line that is no effect");
      if (/FORGED/.test(line)) broken("a text of somebody in an effect");
    }
  },
  "letters in print": async ({ cli, folder }) => {
    onTerminal(await cli("letters", "s.db", "a-1"));
    await cli("letters", "s.db", "a-1", "--format", "html", "--out", "letters");
    const files = readdirSync(join(folder, "letters"));
    if (files.length === 0) broken("no letter was written");
    for (const file of files) {
      const page = readFileSync(join(folder, "letters", file), "utf8");
      inHtml(page);
      if (!page.includes("Content-Security-Policy")) broken("the page lets others in");
    }
    const { stdout } = await cli("letters", "s.db", "a-1");
    inMarkdown(stdout);
  },
  "diagrams and schemas of a programme": async ({ cli }) => {
    for (const machine of ["grant", "scoring", "call"])
      onTerminal(await cli("diagram", ".", "--machine", machine));
    onTerminal(await cli("schema", "."));
    onTerminal(await cli("schema", ".", "--of", "rule-cases"));
  },
  ranking: async ({ cli }) => onTerminal(await cli("ranking", "s.db", "spring")),
  "check, try and test": async ({ cli, folder }, payload) => {
    writeFileSync(join(folder, "answers.json"), JSON.stringify({ title: payload, requested: payload }));
    onTerminal(await cli("check", "."));
    const tried = await cli("try", ".", "--person", "answers.json");
    onTerminal(tried);
    if (!tried.stdout.includes("[requested]")) broken("no rule was tried on the answers");
    onTerminal(await cli("test", "."));
  },
  "names that are repeated in errors": async ({ cli, folder }, payload) => {
    const name = payload.replaceAll("\0", "");
    const wrong = { format: 1, [name]: 1, rules: [{ id: name, title: name }], sources: [{ id: name }] };
    writeFileSync(join(folder, "wrong.json"), JSON.stringify(wrong));
    for (const argv of [
      ["check", name],
      ["check", "wrong.json"],
      ["explain", name, "a-1"],
      ["explain", "s.db", name],
      ["verify", name],
      ["send", "s.db", "--as", name, name, name],
      ["send", "s.db", "--as", `officer:${name}`, "formalCheck.complete", "a-1", `findings=${name}`],
      ["run", "wrong.json", "--applications", name, "--store", "other.db"],
      ["erase", "s.db", "--on", name],
      [name],
    ]) {
      onTerminal(await cli(...argv));
    }
  },
  "the report page": async ({ cli, folder }) => {
    onTerminal(await cli("report", "s.db", "--out", "report.html"));
    inHtml(readFileSync(join(folder, "report.html"), "utf8"));
  },
  "JSON, which still says all of it": async ({ cli }, payload) => {
    const { stdout } = await cli("explain", "s.db", "a-1", "--json");
    onTerminal({ stdout, stderr: "" });
    if (JSON.parse(stdout).title !== payload) broken("the title is not the one that was typed");
  },
};

/** Ways on which lists and letters leave, of a call that has published and sent all of them. */
const publishedWays: Readonly<Record<string, (call: TestCall, payload: string) => Promise<void>>> = {
  "lists as Markdown": async (call) => {
    for (const { text } of await printedLists(call, "markdown")) {
      unarmed(text);
      inMarkdown(text);
    }
  },
  "lists as pages": async (call) => {
    for (const { text } of await printedLists(call, "html")) inHtml(text);
  },
  "lists as tables": async (call) => {
    for (const { text, list } of await printedLists(call, "csv")) {
      unarmed(text.replaceAll("\r\n", "\n"));
      inCsv(text, list.lines.length);
    }
  },
  "letters of every outcome as Markdown": async (call, payload) => {
    for (const text of await printedLetters(call, "markdown", payload)) {
      unarmed(text);
      inMarkdown(text);
    }
  },
  "letters of every outcome as pages": async (call, payload) => {
    for (const text of await printedLetters(call, "html", payload)) inHtml(text);
  },
};

/** Nothing that moves a cursor, turns the direction of writing, or is seen by nobody. */
function unarmed(text: string): void {
  const armed = armedIn(text);
  if (armed !== null) broken(`U+${armed[0].codePointAt(0)?.toString(16)}`);
  if (/^\s*FORGED/m.test(text)) broken("a forged line");
}

/** Nothing moves the cursor, hides, turns, or begins a line of its own. */
function onTerminal({ stdout, stderr }: Written): void {
  const text = stdout + stderr;
  if (text === "") broken("nothing was written, so nothing was shown");
  const armed = armedIn(text);
  if (armed !== null)
    broken(
      `U+${armed[0].codePointAt(0)?.toString(16)} in ${JSON.stringify(text.slice(Math.max(0, armed.index - 40), armed.index + 20))}`,
    );
  if (text.includes("FORGED") && /^\s*FORGED/m.test(text)) broken("a forged line");
}

/** Nothing runs, links, or is a formula where the page is copied to a spreadsheet. */
function inHtml(page: string): void {
  const armed = armedIn(page.replaceAll("\t", " "));
  if (armed !== null) broken(`U+${armed[0].codePointAt(0)?.toString(16)} in the page`);
  const tags = page.match(/<[a-z!][^>]*>/gi) ?? [];
  const bad = tags.find(
    (tag) =>
      /^<(?:script|img|iframe|object|embed|a href="(?!#)|base|form|!\[CDATA|!--)/i.test(tag) ||
      /\son\w+\s*=|javascript:|autofocus/i.test(tag.replaceAll(/"[^"]*"/g, '""')) ||
      /(?:href|src)="?(?:javascript|data):/i.test(tag),
  );
  if (bad !== undefined) broken(`the page has ${bad.slice(0, 80)}`);
  const cell = /<t[dh][^>]*>\s*[=+@\t][^<]*/.exec(page);
  if (cell !== null) broken(`a cell begins a formula: ${cell[0].slice(0, 80)}`);
  if ((page.match(/<title>/g) ?? []).length !== 1 || (page.match(/<style>/g) ?? []).length !== 1)
    broken("the head was broken up");
}

/** No heading, link, picture or tag of a letter is made of what somebody typed. */
function inMarkdown(text: string): void {
  const bare = text.replaceAll(/\\[^\n]/g, "");
  const armed = /<[a-z!/]|!\[|\]\(|https?:\/\/|^#.*(?:FORGED|evil|Heading)/im.exec(bare);
  if (armed !== null) broken(`it has ${bare.slice(armed.index, armed.index + 60)}`);
}

/** Sources of a programme lead to the web and nowhere else; another address is no programme. */
const addressAttacks: readonly Attack[] = [
  ...["javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "JaVaScRiPt:alert(1)", "vbscript:x"],
  ...[
    "file:///etc/passwd",
    "\tjavascript:alert(1)",
    'https://x" onclick=alert(1) y="',
    "https://x/\u202e",
    "//x",
    "x",
  ],
].map((url) => ({
  name: `a source at ${JSON.stringify(url)}`,
  run() {
    const [source] = minimalProgramme().sources;
    const document = minimalProgramme({ sources: [{ ...(source as NonNullable<typeof source>), url }] });
    const { programme, problems } = loadProgramme(JSON.stringify(document));
    if (programme !== undefined) broken("the programme was taken");
    if (!problems.some(({ pointer }) => pointer === "/sources/0/url")) broken("refused for something else");
    return "held";
  },
}));

/**
 * In which languages a payload is tried on a way. What disarms it does not know the language, only the words around it
 * differ: usually each payload meets each way in one of them, and each way and each payload meets both.
 */
function languagesOf(extent: Extent, index: number): readonly ("pl" | "en")[] {
  const both = ["pl", "en"] as const;
  return extent === "thorough" ? both : [both[index % 2] ?? "pl"];
}

/** Hostile texts in every field, on every way out. */
export function outputAttacks(): AttackGroup {
  const stores = new Map<string, Promise<PlantedStore>>();
  const storeOf = (payload: string) => {
    const store = stores.get(payload) ?? plant(payload);
    stores.set(payload, store);
    return store;
  };
  const calls = new Map<string, Promise<TestCall>>();
  const callOf = (payload: string) => {
    const call = calls.get(payload) ?? plantedCall(payload);
    calls.set(payload, call);
    return call;
  };
  return {
    name: "output",
    title: "hostile texts in every field, on every way out",
    least: 220,
    async attacks(extent): Promise<readonly Attack[]> {
      const plantedAttacks = Object.entries(payloads).flatMap(([what, payload], row) =>
        Object.entries(ways).flatMap(([way, tried], column) =>
          languagesOf(extent, row + column).map((lang) => ({
            name: `${what}: ${way}, in ${lang}`,
            async run() {
              const { folder, run } = await storeOf(payload);
              await tried({ folder, cli: (...argv) => run(...argv, "--lang", lang) }, payload);
              return "held" as const;
            },
          })),
        ),
      );
      const publishedAttacks = Object.entries(payloads).flatMap(([what, payload]) =>
        Object.entries(publishedWays).map(([way, tried]) => ({
          name: `${what}: ${way}`,
          async run() {
            await tried(await callOf(payload), payload);
            return "held" as const;
          },
        })),
      );
      return [...plantedAttacks, ...publishedAttacks, ...addressAttacks];
    },
    async end() {
      for (const store of await Promise.allSettled(stores.values())) {
        if (store.status === "fulfilled") uproot(store.value);
      }
    },
  };
}
