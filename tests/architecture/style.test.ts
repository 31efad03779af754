import { basename } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { purePackages } from "./package-arrows.ts";
import { codeFiles, nodesOf, placeOf, type SourceFile, sourceFiles } from "./source-files.ts";

const LONGEST_FILE = 300;
const LONGEST_FUNCTION = 60;

/** Names that say nothing about what is inside. */
const emptyNames = /^(utils?|helpers?|types|common|misc|shared|constants)(\.test)?\.ts$/;
const emptyWords = /(Manager|Service|Impl|Helper|Utils?)$/;

describe("files", () => {
  it(`have ${LONGEST_FILE} lines at most`, () => {
    const long = codeFiles().filter(({ text }) => lineCount(text) > LONGEST_FILE);
    expect(long.map(({ path, text }) => `${path}: ${lineCount(text)} lines`)).toEqual([]);
  });

  it("say what they hold, in kebab-case", () => {
    const odd = sourceFiles().filter(
      ({ path }) =>
        emptyNames.test(basename(path)) || !/^[a-z0-9]+(-[a-z0-9]+)*(\.test(-d)?)?\.ts$/.test(basename(path)),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });
});

describe("functions", () => {
  it(`have ${LONGEST_FUNCTION} lines at most`, () => {
    const long = codeFiles().flatMap((file) =>
      functionsOf(file)
        .map((node) => ({ node, lines: lineCount(node.getText(file.tree)) }))
        .filter(({ node, lines }) => lines > limitOf(node))
        .map(({ node, lines }) => `${placeOf(file, node)}: ${lines} lines`),
    );
    expect(long).toEqual([]);
  });

  it("and classes are not named Manager, Service, Impl or Helper", () => {
    const named = codeFiles().flatMap((file) =>
      nodesOf(file.tree)
        .filter(
          (node) =>
            ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node),
        )
        .filter(({ name }) => emptyWords.test(name?.text ?? ""))
        .map((node) => placeOf(file, node)),
    );
    expect(named).toEqual([]);
  });
});

describe("types", () => {
  it("are never any", () => {
    const loose = codeFiles().flatMap((file) =>
      nodesOf(file.tree)
        .filter(({ kind }) => kind === ts.SyntaxKind.AnyKeyword)
        .map((node) => placeOf(file, node)),
    );
    expect(loose).toEqual([]);
  });

  it("are never silenced", () => {
    const silenced = codeFiles().filter(({ text }) => /@ts-(ignore|nocheck|expect-error)/.test(text));
    expect(silenced.map(({ path }) => path)).toEqual([]);
  });
});

describe("errors", () => {
  it("of rules and core are OgwErrors with a code and a remedy, never bare ones", () => {
    const bare = codeFiles(...purePackages).flatMap((file) =>
      nodesOf(file.tree)
        .filter(ts.isNewExpression)
        .filter(
          ({ expression }) => ts.isIdentifier(expression) && /^(Error|TypeError)$/.test(expression.text),
        )
        .map((node) => placeOf(file, node)),
    );
    expect(bare).toEqual([]);
  });

  it("are not swallowed without a word", () => {
    const swallowed = codeFiles().flatMap((file) =>
      nodesOf(file.tree)
        .filter(ts.isCatchClause)
        .filter(({ block }) => block.statements.length === 0 && !/\/[/*]/.test(block.getText(file.tree)))
        .map((node) => placeOf(file, node)),
    );
    expect(swallowed).toEqual([]);
  });

  it("carry codes of their package's ranges", () => {
    const ranges: Readonly<Record<string, RegExp>> = {
      // Problems of answers are the form's, whoever asks it; those of mutants are told by `test --mutate` and from code.
      rules: /^OGW(1[0-9]{2}|2[126][0-9]|4[0-9]{2}|51[0-9]|66[5-9]|7[0234569][0-9]|80[0-9]|83[47])$/,
      "store-sqlite": /^OGW(3[0-9]{2}|5[0-4][0-9])$/,
    };
    const astray = codeFiles().flatMap((file) => {
      const range = ranges[file.package];
      if (range === undefined) return [];
      // The closed table of codes, and the one table of limits, which says of each who refuses by which code.
      if (/^packages\/rules\/src\/(?:errors\/codes|limits)\//.test(file.path)) return [];
      return [...file.text.matchAll(/["`](OGW\d{3})["`]/g)].flatMap(([, code = ""]) =>
        range.test(code) ? [] : [`${file.path} ${code}`],
      );
    });
    expect(astray).toEqual([]);
  });
});

function lineCount(text: string): number {
  return text.trimEnd().split("\n").length;
}

type FunctionNode = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression | ts.MethodDeclaration;

function functionsOf({ tree }: SourceFile): readonly FunctionNode[] {
  return nodesOf(tree).filter(
    (node): node is FunctionNode =>
      ts.isFunctionDeclaration(node) ||
      ts.isArrowFunction(node) ||
      ts.isFunctionExpression(node) ||
      ts.isMethodDeclaration(node),
  );
}

/**
 * What a long function may be: a factory, as long as the functions it holds are together, or one declaration (a
 * machine, a stage), which is a tree of states and not a course of steps.
 */
function limitOf({ body }: FunctionNode): number {
  if (body === undefined) return LONGEST_FUNCTION;
  if (!ts.isBlock(body)) return isDeclaration(body) ? LONGEST_FILE : LONGEST_FUNCTION;
  const held = body.statements.filter(holdsFunction).length;
  const last = body.statements.at(-1);
  const returned = last !== undefined && ts.isReturnStatement(last) ? last.expression : undefined;
  if (returned === undefined || !(held > 1 || isDeclaration(returned))) return LONGEST_FUNCTION;
  return held > 1 || body.statements.length <= 4 ? LONGEST_FILE : LONGEST_FUNCTION;
}

function holdsFunction(statement: ts.Statement): boolean {
  if (ts.isFunctionDeclaration(statement)) return true;
  if (!ts.isVariableStatement(statement)) return false;
  return statement.declarationList.declarations.some(
    ({ initializer }) => initializer !== undefined && ts.isArrowFunction(initializer),
  );
}

function isDeclaration(node: ts.Expression | ts.ConciseBody): boolean {
  if (ts.isParenthesizedExpression(node)) return isDeclaration(node.expression);
  return ts.isObjectLiteralExpression(node) || ts.isCallExpression(node);
}
