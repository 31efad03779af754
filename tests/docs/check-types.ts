import { join } from "node:path";
import ts from "typescript";
import { repositoryRoot } from "./documents.ts";

/** A piece of TypeScript that stands in a document or a comment. */
export interface Snippet {
  /** Where it stands: `README.md:17`. */
  readonly place: string;
  readonly code: string;
}

/**
 * Type-checks snippets as the modules they would be beside the tests, against the packages' sources.
 *
 * @returns one line per error: place, line within the snippet, message
 */
export function typeErrors(snippets: readonly Snippet[]): readonly string[] {
  const files = new Map(
    snippets.map((snippet, index) => [join(repositoryRoot, `tests/docs/snippet-${index}.ts`), snippet]),
  );
  const options = compilerOptions();
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.getSourceFile = (path, target, ...others) => {
    const snippet = files.get(path);
    return snippet === undefined
      ? getSourceFile(path, target, ...others)
      : ts.createSourceFile(path, `${snippet.code}\nexport {};\n`, target);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files].flatMap(([path, { place }]) => {
    const tree = program.getSourceFile(path);
    if (tree === undefined) return [`${place}: was not compiled`];
    const found = [...program.getSyntacticDiagnostics(tree), ...program.getSemanticDiagnostics(tree)];
    return found.map(({ start = 0, messageText }) => {
      const line = tree.getLineAndCharacterOfPosition(start).line + 1;
      return `${place} (line ${line} of it): ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
  });
}

function compilerOptions(): ts.CompilerOptions {
  const path = join(repositoryRoot, "tests/tsconfig.json");
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, join(path, ".."));
  return { ...options, configFilePath: path, noEmit: true, noUnusedLocals: false, noUnusedParameters: false };
}
