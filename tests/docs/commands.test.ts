import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "@opus/grant-workflow-cli";
import { describe, expect, it } from "vitest";
import { documents, repositoryRoot } from "./documents.ts";

const { scripts } = JSON.parse(readFileSync(join(repositoryRoot, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** What pnpm itself does, as far as the documents use it. */
const verbsOfPnpm = new Set(["install", "exec", "run", "pack", "add", "dlx"]);

function namedIn(pattern: RegExp): readonly { readonly path: string; readonly name: string }[] {
  return documents.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([, name = ""]) => ({ path, name })),
  );
}

describe("commands in the documents", () => {
  it("pnpm scripts exist", () => {
    const named = namedIn(/\bpnpm(?:@[\d.]+)? (?:--silent )?(?:run )?([a-z][\w:-]*)/g);
    expect(named.length).toBeGreaterThan(5);
    const missing = named.filter(({ name }) => !Object.hasOwn(scripts, name) && !verbsOfPnpm.has(name));
    expect(missing).toEqual([]);
  });

  it("all name the same pnpm, the one that CI runs", () => {
    const versions = new Set(namedIn(/\bpnpm@([\d.]+\d)/g).map(({ name }) => name));
    const ci = readFileSync(join(repositoryRoot, ".ci/run"), "utf8");
    expect([...versions]).toEqual([/pnpm@([\d.]+\d)/.exec(ci)?.[1]]);
  });

  it("verbs and options of grant-workflow exist", async () => {
    const used = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\bgrant-workflow ([a-z]+)\b([^\n`]*)/g)].map(([, verb = "", rest = ""]) => ({
        path,
        verb,
        options: [...rest.matchAll(/--[a-z-]+/g)].map(([option]) => option),
      })),
    );
    expect(used.length).toBeGreaterThan(5);
    const verbs = [...new Set(used.map(({ verb }) => verb))];
    const help = new Map(await Promise.all(verbs.map(async (verb) => [verb, await helpOf(verb)] as const)));
    const wrong = used.flatMap(({ path, verb, options }) => {
      const text = help.get(verb);
      if (text === undefined) return [`${path}: no verb ${verb}`];
      return options.filter((option) => !text.includes(option)).map((option) => `${path}: ${verb} ${option}`);
    });
    expect(wrong).toEqual([]);
  });

  it("the folders of README's packages are those that are there", () => {
    const { text = "" } = documents.find(({ path }) => path === "README.md") ?? {};
    for (const folder of readdirSync(join(repositoryRoot, "packages"))) {
      const manifest = JSON.parse(
        readFileSync(join(repositoryRoot, "packages", folder, "package.json"), "utf8"),
      );
      expect(text).toContain(manifest.name.replace("@opus/grant-workflow-", "-"));
    }
  });
});

/** The help of a verb, or undefined when there is no such verb. */
async function helpOf(verb: string): Promise<string | undefined> {
  let help = "";
  const stdout = { write: (text: string) => (help += text) };
  const exitCode = await runCli([verb, "--help", "--lang", "en"], {
    stdout,
    stderr: { write: () => true },
    env: {},
    cwd: repositoryRoot,
  });
  return exitCode === 0 ? help : undefined;
}
