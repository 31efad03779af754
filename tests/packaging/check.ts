/**
 * What `pnpm packages` ends with: packs every package, installs the tarballs into an empty folder, and uses them
 * there from plain Node and from a strict TypeScript project.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { aboveBars, type BundleSize, bundleSize } from "../bench/bundle/bundle-size.ts";
import { barred } from "../bench/bundle/bundles.ts";
import { faultsOf, installPacked, repositoryRoot } from "./installed-packages.ts";
import { lowestNode } from "./lowest-node.ts";
import { mustRun, run } from "./run.ts";
import { runReadmes } from "./run-readmes.ts";

const bin = join(repositoryRoot, "node_modules/.bin");
const node = join(bin, "node");
const consumer = join(repositoryRoot, "tests/packaging/consumer");
const noteCode = join(repositoryRoot, "tests/architecture/note-code-generation.ts");
const programme = join(repositoryRoot, "examples/programmes/strefa-wielkomiejska/programme.json");

interface Manifest {
  readonly name: string;
  readonly version: string;
}

function readManifests(): readonly Manifest[] {
  const folder = join(repositoryRoot, "packages");
  return readdirSync(folder).map(
    (name) => JSON.parse(readFileSync(join(folder, name, "package.json"), "utf8")) as Manifest,
  );
}

function typesOfNode(): string {
  const catalog = readFileSync(join(repositoryRoot, "pnpm-workspace.yaml"), "utf8");
  const version = /'@types\/node': (\S+)/.exec(catalog)?.[1];
  if (version === undefined) throw new Error("pnpm-workspace.yaml: the catalog has no @types/node");
  return `@types/node@${version}`;
}

/** Opens a store, loads a programme, sends commands, closes, opens again and proves the journal. */
function useStore(folder: string, runtime: string): void {
  const store = join(folder, `${runtime.includes("lowest") ? "lowest" : "store"}.db`);
  const flags = ["--no-warnings", "--experimental-strip-types"];
  const said = mustRun(runtime, [...flags, join(folder, "consumer.ts"), programme, store], { cwd: folder });
  const seen = JSON.parse(said);
  const wanted = { outcome: "accepted", state: ["announced"], entries: 1, valid: true };
  if (JSON.stringify(seen) !== JSON.stringify(wanted)) throw new Error(`consumer.ts printed ${said}`);
}

/** The built core makes no function out of a text, and does not try whether it could. */
function makeNoCode(folder: string): void {
  const args = ["--no-warnings", "--import", noteCode, join(folder, "consumer.ts"), programme];
  const { ok, said } = run(node, [...args, join(folder, "no-code.db")], { cwd: folder });
  const texts = said.trim().split("\n").at(-1);
  if (!ok || texts !== "[]")
    throw new Error(`consumer.ts made functions of these texts: ${said.slice(0, 6000)}`);
}

/** A single letter beyond Latin-1 makes the engine hold all of a file in two bytes a character, and read it half as fast. */
function writesAscii(folder: string): void {
  for (const name of ["grant-rules", "grant-workflow"]) {
    const dist = join(folder, "node_modules/@opus", name, "dist");
    const files = readdirSync(dist, { recursive: true, encoding: "utf8" });
    for (const file of files.filter((each) => each.endsWith(".js"))) {
      const found = /[^\0-\x7f]/.exec(readFileSync(join(dist, file), "utf8"));
      if (found !== null)
        throw new Error(`${name}/dist/${file} has "${found[0]}" at ${found.index}; write it as \\u….`);
    }
  }
}

/** What several entries export is one value for a host, so that its errors and classes are known by all of them. */
function sharesCode(folder: string): void {
  const code = `
    const [rules, core] = ["@opus/grant-rules", "@opus/grant-workflow"];
    const seen = await Promise.all([rules + "/errors", rules + "/page", core].map((name) => import(name)));
    const [errors, page, whole] = seen;
    const { toCivilDate } = await import(rules + "/calendar");
    const caught = (() => { try { toCivilDate("tomorrow"); } catch (error) { return error; } })();
    console.log(errors.OgwError === whole.OgwError, caught instanceof whole.OgwError,
      page.renderOutcome === (await import(rules)).renderOutcome);`;
  const said = mustRun(node, ["--input-type=module", "--eval", code], { cwd: folder }).trim();
  if (said !== "true true true") throw new Error(`entries of one package hold code of their own: ${said}`);
}

/**
 * What a host loads when it is called, and not at its start, runs on what has run before: its errors are of the one class,
 * and its machines of the XState that the host itself imports.
 */
function loadsLate(folder: string): void {
  const code = `
    import { createRequire } from "node:module";
    import { readFileSync } from "node:fs";
    import { createGrantWorkflow, everyOption, grantMachine, loadProgramme, OgwError, programmeJsonSchema, verifyJournal }
      from "@opus/grant-workflow";
    import { patternNames } from "@opus/grant-rules/patterns";
    const { _cache: read } = createRequire(import.meta.url)("node:module");
    const late = () => Object.keys(read).filter((file) => /late-|xstate/.test(file)).length;
    loadProgramme(readFileSync(${JSON.stringify(programme)}, "utf8")).programme.document.id;
    const atStart = late();
    const isRead = loadProgramme("{}").problems.length > 0 && late() > atStart;
    const caught = (() => { try { createGrantWorkflow({}); } catch (error) { return error; } })();
    const proving = await verifyJournal({}).catch((error) => error);
    const machine = grantMachine({ options: everyOption });
    const { StateMachine } = await import("xstate");
    console.log(atStart, isRead, late() > 3, caught instanceof OgwError, proving instanceof Error,
      machine instanceof StateMachine, patternNames().length > 20, typeof programmeJsonSchema());`;
  const said = mustRun(node, ["--input-type=module", "--eval", code], { cwd: folder }).trim();
  if (said !== "0 true true true true true true object") throw new Error(`what is loaded late: ${said}`);
}

/** Of each package its entry and what is common; of the rules the errors too, with what they share. */
const MOST_FILES = 6;
/**
 * What those files may weigh together, bytes: a host reads and looks through all of it at its start. Rounds, parts of
 * grants, limits, published lists, corrections, publications, comments, stages, sign-ups, budgets, appeals, terms that move and paths to an agreement are states, commands and settings, which every start needs; `bench start` has the bar.
 */
const MOST_BYTES = 1_900_000;

/** A host that imports the core reads a few files of ours in place of hundreds, and not those for bundlers. */
function readsFewFiles(folder: string): void {
  const note = `import { registerHooks } from "node:module";
    const read = [];
    registerHooks({ load: (url, context, next) => { read.push(url); return next(url, context); } });
    await import("@opus/grant-workflow");
    console.log(JSON.stringify(read.filter((url) => url.includes("/@opus/"))));`;
  const said = mustRun(node, ["--input-type=module", "--eval", note], { cwd: folder });
  const read: readonly string[] = JSON.parse(said);
  const code = read.filter((url) => !url.includes("/dist/host/"));
  if (code.length > 0 || read.length === 0 || read.length > MOST_FILES)
    throw new Error(`importing the core reads ${read.length} files:\n${read.join("\n")}`);
  const bytes = read.map((url) => statSync(fileURLToPath(url)).size).reduce((sum, size) => sum + size, 0);
  if (bytes > MOST_BYTES) throw new Error(`importing the core reads ${bytes} bytes, ${MOST_BYTES} at most`);
}

function runCommandLine(folder: string, version: string): void {
  const main = join(folder, "node_modules/@opus/grant-workflow-cli/dist/main.js");
  if (!readFileSync(main, "utf8").startsWith("#!/usr/bin/env node\n"))
    throw new Error("dist/main.js has no #! line");
  if (!readdirSync(join(folder, "node_modules/.bin")).includes("grant-workflow")) {
    throw new Error("npm linked no grant-workflow");
  }
  const told = mustRun(node, [main, "--version"], { cwd: folder }).trim();
  if (told !== version) throw new Error(`grant-workflow --version says "${told}", the package is ${version}`);
  const help = mustRun(node, [main, "--help"], { cwd: folder });
  for (const verb of ["check", "run", "explain", "verify", "report"]) {
    if (!help.includes(verb)) throw new Error(`grant-workflow --help does not name ${verb}`);
  }
  mustRun(node, [main, "check", programme], { cwd: folder });
  loadsLittleOfNode(folder, main);
}

/** What an import of `node:fs` or `node:util` would load for names that no verb uses. */
const UNUSED_OF_NODE = ["internal/fs/promises", "internal/readline/interface", "worker_threads"];

function loadsLittleOfNode(folder: string, main: string): void {
  const tell = `process.on("exit", () => {
    process.getBuiltinModule("node:fs").writeSync(1, JSON.stringify(process.moduleLoadList));
  })`;
  const args = ["--import", `data:text/javascript,${encodeURIComponent(tell)}`, main, "--version"];
  const said = mustRun(node, args, { cwd: folder });
  const loaded: readonly string[] = JSON.parse(said.slice(said.indexOf("[")));
  const unused = loaded.filter((name) => UNUSED_OF_NODE.some((each) => name === `NativeModule ${each}`));
  if (loaded.length === 0 || unused.length > 0)
    throw new Error(`grant-workflow --version loads ${unused.join(", ")} of Node`);
}

/** Pages that import the packed packages weigh no more than they may. */
async function weighPages(project: string): Promise<number> {
  const sizes: BundleSize[] = [];
  for (const bundle of barred) sizes.push(await bundleSize(bundle, project));
  const heavy = aboveBars(sizes);
  if (heavy.length > 0) throw new Error(heavy.join("\n"));
  return sizes.length;
}

async function check(folder: string, say: (line: string) => void): Promise<void> {
  const tarballs = join(folder, "tarballs");
  const project = join(folder, "project");
  for (const path of [tarballs, project]) mkdirSync(path);
  for (const name of readdirSync(consumer)) copyFileSync(join(consumer, name), join(project, name));
  const manifests = readManifests();

  installPacked(project, tarballs, [typesOfNode()]);
  say(`installed ${manifests.length} packed packages into an empty folder`);
  const faults = manifests.flatMap(({ name }) => faultsOf(project, name));
  if (faults.length > 0) throw new Error(faults.join("\n"));
  if (readdirSync(join(project, "node_modules")).includes("vitest")) {
    throw new Error("installing the packages brings vitest along");
  }
  say("published: dist, example, templates, README, manifest and licence only; node: kept");

  for (const config of ["tsconfig.json", "tsconfig.pure.json"]) {
    mustRun(join(bin, "tsc"), ["-p", join(project, config)], { cwd: project });
  }
  say("type-checked strictly with skipLibCheck false, with Node's types and without any");

  useStore(project, node);
  say(`opened a store and sent a command on Node ${mustRun(node, ["--version"], { cwd: project }).trim()}`);
  makeNoCode(project);
  writesAscii(project);
  sharesCode(project);
  readsFewFiles(project);
  loadsLate(project);
  say("made no code out of text; entries share their code, in few files");
  say(`${await weighPages(project)} pages that import them weigh no more than they may`);
  runCommandLine(project, manifests.find(({ name }) => name.endsWith("-cli"))?.version ?? "");
  say("grant-workflow answers --version, --help and check");
  for (const place of runReadmes(node, project, folder)) say(`${place} runs and prints what it says`);

  const lowest = lowestNode(join(folder, "lowest"));
  if ("missing" in lowest) {
    say(`NOT checked on Node ${lowest.version}: ${lowest.missing}`);
    return;
  }
  useStore(project, lowest.path);
  say(`opened a store and sent a command on Node ${lowest.version}, the lowest of engines`);
  const places = runReadmes(lowest.path, project, join(folder, "lowest"));
  say(`${places.length} examples of READMEs run on it too`);
}

const folder = mkdtempSync(join(tmpdir(), "grant-workflow-packed-"));
try {
  await check(folder, (line) => process.stdout.write(`packaging: ${line}\n`));
} catch (cause) {
  process.stderr.write(`packaging: ${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
