import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { pnpmOfReadme, waysToPnpm } from "../../packaging/pnpm.ts";
import { ZONE_STREETS } from "./grant-call.ts";
import type { PreparedApplication, PreparedPlace } from "./prepared-application.ts";

/** A rule made ready by a peer: asks one prepared application. */
type PeerRule = (application: PreparedApplication) => unknown;

/** One engine of somebody else. */
export interface Peer {
  readonly name: string;
  /** Whether rounds of it must be short. */
  readonly isSlow: boolean;
  /** Makes a rule ready, in the peer's own language. */
  prepare(rules: { readonly plain: unknown; readonly cel: string }): PeerRule;
}

/** The peers at hand, and why others are not. */
export interface Peers {
  readonly peers: readonly Peer[];
  /** The library that the profile `json-logic-js` stands for. */
  readonly stock?: StockJsonLogic;
  readonly missing?: string;
}

const folder = new URL("../peers/", import.meta.url);
const peersRequire = createRequire(new URL("package.json", folder));

/** Loads the engines that the bench compares with; installs them when they are not there yet. */
export async function loadPeers(): Promise<Peers> {
  try {
    return await peersHere();
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
  }
  process.stderr.write(`bench rules: installing the peers of ${folder.pathname}package.json ...\n`);
  const said = installPeers();
  try {
    return await peersHere();
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    return {
      peers: [],
      missing: `the peers are not installed (${said}); run "npx --yes ${pnpmOfReadme()} install --dir ${folder.pathname}" and measure again`,
    };
  }
}

function isMissing(cause: unknown): boolean {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return code === "MODULE_NOT_FOUND" || code === "ERR_MODULE_NOT_FOUND";
}

/** Installs by the first pnpm that does; gives what each of the others said last. */
function installPeers(): string {
  const complaints: string[] = [];
  for (const [program, ...before] of waysToPnpm(process.env.npm_execpath)) {
    const { error, status, stdout, stderr } = spawnSync(
      program,
      [...before, "install", "--frozen-lockfile"],
      {
        cwd: folder,
        encoding: "utf8",
        timeout: 120_000,
      },
    );
    if (status === 0) break;
    const said = error?.message ?? `${stdout}${stderr}`.trim().split("\n").at(-1);
    complaints.push(`${program}: ${said}`);
  }
  return complaints.join("; ");
}

async function load(name: string): Promise<unknown> {
  return await import(pathToFileURL(peersRequire.resolve(name)).href);
}

/** What the bench needs of the stock library. */
export interface StockJsonLogic {
  apply(rule: unknown, data: unknown): unknown;
  add_operation(name: string, run: (place: PreparedPlace, territory: string) => boolean): void;
}

interface EngineOfLogic {
  run(rule: unknown, data: unknown): unknown;
  build(rule: unknown): PeerRule;
  addMethod(name: string, run: (operands: [PreparedPlace, string]) => boolean): void;
}

interface CelEnvironment {
  registerFunction(
    signature: string,
    run: (place: PreparedPlace, territory: string) => boolean,
  ): CelEnvironment;
  parse(text: string): PeerRule;
}

async function peersHere(): Promise<Peers> {
  const { default: stock } = (await load("json-logic-js")) as { default: StockJsonLogic };
  stock.add_operation("inTerritory", inTerritory);
  const { LogicEngine } = (await load("json-logic-engine")) as { LogicEngine: new () => EngineOfLogic };
  const engine = new LogicEngine();
  engine.addMethod("inTerritory", ([place, territory]) => inTerritory(place, territory));
  const { Environment } = (await load("@marcbachmann/cel-js")) as {
    Environment: new (options: { unlistedVariablesAreDyn: boolean }) => CelEnvironment;
  };
  const cel = new Environment({ unlistedVariablesAreDyn: true }).registerFunction(
    "inTerritory(dyn, string): bool",
    inTerritory,
  );
  const peers: readonly Peer[] = [
    { name: "json-logic-engine built", isSlow: false, prepare: ({ plain }) => engine.build(plain) },
    {
      name: "json-logic-engine run",
      isSlow: true,
      prepare:
        ({ plain }) =>
        (data) =>
          engine.run(plain, data),
    },
    {
      name: "json-logic-js",
      isSlow: true,
      prepare:
        ({ plain }) =>
        (data) =>
          stock.apply(plain, data),
    },
    { name: "cel-js", isSlow: true, prepare: ({ cel: text }) => cel.parse(text) },
  ];
  return { peers, stock };
}

const territories: Readonly<Record<string, ReadonlySet<string>>> = {
  zone: new Set(ZONE_STREETS),
  piotrkowska: new Set(["piotrkowska"]),
};

/** The territory test of the peers, which have none: a set of street codes. */
function inTerritory(place: PreparedPlace, territory: string): boolean {
  return place.street !== null && (territories[territory]?.has(place.street) ?? false);
}
