import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { exportedNames } from "../surface/exported-names.ts";
import type { Snippet } from "./check-types.ts";
import { repositoryRoot } from "./documents.ts";

/** An `@example` of a doc comment, made into a module of its own. */
export interface DocExample extends Snippet {
  /** Whether it stands alone, or speaks of things its reader has: a programme, a store. */
  readonly standsAlone: boolean;
}

/** What examples may speak of without declaring it, with its type. */
const given: Readonly<Record<string, string>> = {
  programme: 'import("@opus/grant-workflow").Programme',
  workflow: 'import("@opus/grant-workflow").GrantWorkflow',
  store: 'import("@opus/grant-workflow").Store',
  clock: 'import("@opus/grant-workflow").Clock',
  ids: 'import("@opus/grant-workflow").IdSource',
  effect: 'import("@opus/grant-workflow").Effect',
  ruleSet: 'import("@opus/grant-rules").CompiledRuleSet',
  facts: 'import("@opus/grant-rules").Facts',
  myLanguage: 'import("@opus/grant-rules").RuleLanguage',
  text: "string",
  form: 'import("@opus/grant-rules").JsonSchema',
  rules: "readonly unknown[]",
  rows: 'readonly import("@opus/grant-workflow-testing").ApplicationRow[]',
  input: 'import("@opus/grant-workflow-cli").ReportInput',
  writeFile: 'typeof import("node:fs/promises").writeFile',
};

const packagesFolder = join(repositoryRoot, "packages");

/** Names that entry points offer, with the import that brings them. */
const offered = new Map<string, string>(readdirSync(packagesFolder).flatMap(namesOfPackage));

/** The imports of a module's names, by name. */
function importsFrom(path: string, specifier: string): readonly (readonly [string, string])[] {
  const { values, types } = exportedNames(path);
  const from = JSON.stringify(specifier);
  return [
    ...types.map((name) => [name, `import type { ${name} } from ${from};`] as const),
    ...values.map((name) => [name, `import { ${name} } from ${from};`] as const),
  ];
}

/** Every `@example` of the packages' sources. */
export function docExamples(): readonly DocExample[] {
  return readdirSync(packagesFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\/packages\/[^/]+\/src\//.test(path))
    .flatMap(examplesOf);
}

function namesOfPackage(folder: string): readonly (readonly [string, string])[] {
  const root = join(packagesFolder, folder);
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return Object.entries<Record<string, string>>(manifest.exports).flatMap(([subpath, conditions]) => {
    const { "@opus/source": source } = conditions;
    // A file of data has none.
    return source === undefined ? [] : importsFrom(join(root, source), manifest.name + subpath.slice(1));
  });
}

function examplesOf(path: string): readonly DocExample[] {
  const text = readFileSync(path, "utf8");
  const own = new Map(importsFrom(path, path));
  return [...text.matchAll(/\/\*\*(?:(?!\*\/)[\s\S])*\*\//g)].flatMap((comment) =>
    [...comment[0].matchAll(/^\s*\* @example(.*(?:\n\s*\*(?! @|\/).*)*)/gm)].map((example) => {
      const line = text.slice(0, comment.index + (example.index ?? 0)).split("\n").length;
      const code = codeOf(example[1] ?? "");
      return {
        place: `${relative(repositoryRoot, path)}:${line}`,
        ...asModule(code, own),
      };
    }),
  );
}

function codeOf(raw: string): string {
  const plain = raw
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, ""))
    .join("\n");
  const fenced = /```ts\n([\s\S]*?)```/.exec(plain);
  return (fenced?.[1] ?? plain).trim();
}

function asModule(code: string, own: ReadonlyMap<string, string>) {
  const { used, declared } = identifiersOf(code);
  const free = [...used].filter((name) => !declared.has(name));
  const head: string[] = [];
  let standsAlone = !/^declare /m.test(code);
  for (const name of free) {
    const statement = own.get(name) ?? offered.get(name);
    const type = Object.hasOwn(given, name) ? given[name] : undefined;
    if (statement !== undefined) head.push(statement);
    else if (type !== undefined) {
      head.push(`declare const ${name}: ${type};`);
      standsAlone = false;
    }
  }
  return { code: `${head.join(" ")}\n${code}`, standsAlone };
}

/** Names that code uses as values or types, and those that it declares or imports. */
function identifiersOf(code: string) {
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      const isMember =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isPropertyAssignment(parent) && parent.name === node);
      const isDeclared =
        (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) &&
        parent.name === node;
      if (isDeclared || ts.isImportSpecifier(parent)) declared.add(node.text);
      else if (!isMember) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2023, true));
  return { used, declared };
}
