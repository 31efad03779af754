import ts from "typescript";

/** A statement of an example, and what its comment says comes out of it. */
export interface StatedResult {
  readonly expression: string;
  /** Line within the example, from 1. */
  readonly line: number;
  /** A JavaScript literal, or the code of the error that is thrown. */
  readonly states: { readonly value: string } | { readonly throws: string };
}

/** An example split into what it only does and what it states; the order is kept. */
export type Part = { readonly does: string } | StatedResult;

/** Reads `expression; // result` out of an example; a comment that is prose states nothing. */
export function partsOf(code: string): readonly Part[] {
  const tree = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2023, true);
  return tree.statements.map((statement) => {
    const does = statement.getText(tree);
    if (!ts.isExpressionStatement(statement)) return { does };
    const states = statedIn(commentAfter(code, statement.end));
    if (states === undefined) return { does };
    const { line } = tree.getLineAndCharacterOfPosition(statement.getStart(tree));
    return { expression: statement.expression.getText(tree), line: line + 1, states };
  });
}

/** The comment on the statement's line, or on the lines right below it. */
function commentAfter(code: string, end: number): string {
  const comments = [
    ...(ts.getTrailingCommentRanges(code, end) ?? []),
    ...(ts.getLeadingCommentRanges(code, end) ?? []),
  ];
  const lines = [...new Map(comments.map((range) => [range.pos, code.slice(range.pos, range.end)])).values()];
  return lines
    .map((line) => line.replace(/^\/\/ ?/, ""))
    .join(" ")
    .trim();
}

function statedIn(comment: string): StatedResult["states"] | undefined {
  const throws = /^throws \[?(OGW\d{3})/.exec(comment)?.[1];
  if (throws !== undefined) return { throws };
  const candidates = [
    comment,
    ...[...comment.matchAll(/[:,;(]/g)].map(({ index }) => comment.slice(0, index)),
  ];
  const value = candidates.find((candidate) => candidate.trim() !== "" && isLiteral(candidate));
  return value === undefined ? undefined : { value };
}

function isLiteral(text: string): boolean {
  const source = `(${text});`;
  const tree = ts.createSourceFile("value.ts", source, ts.ScriptTarget.ES2023, true);
  const { parseDiagnostics } = tree as unknown as { readonly parseDiagnostics: readonly unknown[] };
  const [statement, ...others] = tree.statements;
  if (parseDiagnostics.length > 0 || others.length > 0 || statement === undefined) return false;
  return ts.isExpressionStatement(statement) && isValue(statement.expression);
}

function isValue(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isValue(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return ts.isNumericLiteral(node.operand);
  if (ts.isIdentifier(node)) return node.text === "undefined";
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isValue);
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every((member) => ts.isPropertyAssignment(member) && isValue(member.initializer));
  }
  const { kind } = node;
  return (
    ts.isStringLiteral(node) ||
    ts.isNumericLiteral(node) ||
    kind === ts.SyntaxKind.TrueKeyword ||
    kind === ts.SyntaxKind.FalseKeyword ||
    kind === ts.SyntaxKind.NullKeyword
  );
}
