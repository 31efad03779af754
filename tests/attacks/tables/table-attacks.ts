import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseProgramme } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { readRow } from "../../../packages/cli/src/csv/table-answers.ts";
import { readHeader, type TableHeader } from "../../../packages/cli/src/csv/table-columns.ts";
import { openTable } from "../../../packages/cli/src/csv/table-rows.ts";
import { VerbFailure } from "../../../packages/cli/src/failure/verb-failure.ts";
import { createSession } from "../../../packages/cli/src/terminal/session.ts";
import { tryTable } from "../../../packages/cli/src/verbs/try/try-table.ts";
import { type Attack, type AttackGroup, broken } from "../attack.ts";
import { payloads } from "../output/payloads.ts";
import { partAttacks } from "./hostile-parts.ts";
import { type HostileTable, hostileTables } from "./hostile-tables.ts";

const programme = parseProgramme(JSON.stringify(minimalProgramme()));
const { form, calls } = programme.document;
const FILE = "hostile.csv";

/** Hostile tables and parts of forms: refused by name within a budget, read without harm, told without acting. */
export function tableAttacks(): AttackGroup {
  let folder = "";
  return {
    name: "tables",
    title: "tables of answers (CSV) and parts of forms",
    least: 100,
    budget: { cpuMillis: 50, megabytes: 50 },
    attacks: () => {
      folder = mkdtempSync(join(tmpdir(), "attack-tables-"));
      return Promise.resolve([
        ...hostileTables.map((table) => attackOf(table, folder)),
        ...Object.entries(payloads).map(([name, payload]) => toldSafely(name, payload, folder)),
        ...partAttacks,
      ]);
    },
    end: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
}

function attackOf({ name, comes, bytes }: HostileTable, folder: string): Attack {
  return {
    name,
    prepare: () => writeFileSync(join(folder, FILE), bytes()),
    run: async () => {
      const codes = await codesOf(folder);
      if ("polluted" in {} || Object.hasOwn(Object.prototype, "polluted")) broken("a prototype was changed");
      if (comes === "read" ? codes.length > 0 : !codes.includes(comes))
        broken(codes.length === 0 ? "taken without a word" : `refused by ${codes.join(", ")}`);
      return "held" as const;
    },
  };
}

/** What reading a table to its end gives: the codes of what was wrong. */
async function codesOf(folder: string): Promise<readonly string[]> {
  const codes = new Set<string>();
  let header: (TableHeader & { readonly width: number }) | undefined;
  try {
    for await (const row of openTable(folder, FILE).rows()) {
      if (header === undefined) {
        header = { ...readHeader(row.cells, form), width: row.cells.length };
        for (const { code } of header.faults) codes.add(code);
        continue;
      }
      const { answers, faults } = readRow(row, header.columns, header.width);
      for (const { code } of faults) codes.add(code);
      if (Object.getPrototypeOf(answers) !== Object.prototype) broken("answers with another prototype");
    }
  } catch (error) {
    if (!(error instanceof VerbFailure)) throw error;
    codes.add(error.code);
  }
  return [...codes];
}

/** What no way out may hold but line ends. */
const ARMED =
  /(?!\n)\p{Cc}|\p{Bidi_Control}|[\u2028\u2029]|(?![\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}/u;

/** A heading, a cell and an amount that hold a payload, told row by row and summed up, as words and as JSON. */
function toldSafely(name: string, payload: string, folder: string): Attack {
  const cell = `"${payload.replaceAll('"', '""')}"`;
  return {
    name: `${name}, in headings and cells`,
    prepare: () => {
      const header = `applicantKind;title;requested;participants;letterSigned;${cell}`;
      writeFileSync(join(folder, FILE), `${header}\n${cell};${cell};${cell};20;${cell};x\n`);
    },
    run: async () => {
      for (const [json, summary] of [
        [false, false],
        [false, true],
        [true, false],
        [true, true],
      ] as const)
        await tellTable(folder, json, summary);
      return "held" as const;
    },
  };
}

async function tellTable(folder: string, json: boolean, summary: boolean): Promise<void> {
  let out = "";
  const sink = { write: (text: string) => (out += text) };
  const session = createSession({ stdout: sink, stderr: sink, env: {}, cwd: folder } as never, "en");
  const [call] = calls;
  if (call === undefined) broken("the programme has no call");
  const trial = { programme, call, moment: "formalCheck", closed: true, rule: undefined } as const;
  await tryTable(
    trial,
    { table: openTable(folder, FILE, "semicolon"), map: undefined, json, summary },
    session,
  );
  if (ARMED.test(out)) broken(`it reached the terminal: ${JSON.stringify(out.match(ARMED)?.[0])}`);
  if (/^FORGED/m.test(out)) broken("a line was forged");
  if (json) for (const line of out.trim().split("\n")) JSON.parse(line);
}
