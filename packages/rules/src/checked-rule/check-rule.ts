import { partProblem } from "../bounds/part-bounds.ts";
import { rulePartLimits } from "../bounds/rule-part-limits.ts";
import { didYouMean, joinPointer } from "../document/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { listed, meant } from "../errors/remedy-words.ts";
import type { ExpressionReads } from "../language/calculation-names.ts";
import { type CheckScope, scopeWith } from "../language/check-scope.ts";
import type { Checker } from "../language/checker.ts";
import { OperatorUse } from "../language/operator-use.ts";
import { provenBy } from "../language/proven.ts";
import type { TypedNode } from "../language/typed-node.ts";
import { ruleLimits } from "../limits/rule-limits.ts";
import { checkMessages } from "../messages/check-messages.ts";
import type { MessageSource } from "../messages/message-source.ts";
import { type HostedLanguage, nodeOf } from "../plug/host.ts";
import { jsonLogicLanguage } from "../plug/json-logic-language.ts";
import { parseHosted } from "../plug/parse-hosted.ts";
import type { ParsedExpression } from "../plug/rule-language.ts";
import type { RuleDocument } from "../rule-document/rule-document.ts";
import type { Shape } from "../values/shape.ts";
import type { NumberType } from "../values/value-type.ts";
import type { CheckedRule } from "./checked-rule.ts";
import { numberAtoms } from "./number-atoms.ts";
import type { ConsequenceReader } from "./rule-consequences.ts";
import type { RuleInfo } from "./rule-info.ts";

/** With what the rules of one rule set are read: the languages that they may name, and where their messages come from. */
export interface RuleMeans {
  readonly languages: ReadonlyMap<string, HostedLanguage>;
  readonly messages: MessageSource;
  /** How what follows from rules is read and checked; left aside when left out. */
  readonly consequences?: ConsequenceReader | undefined;
}

const NOTHING_FOLLOWS: CheckedRule["consequences"] = new Map();

/** Arguments of messages are strict, whatever the rule is written in. */
const STRICT: HostedLanguage = { language: jsonLogicLanguage };

/** Checks the expressions and messages of a rule; undefined when one is at fault. */
export function checkRule(
  document: RuleDocument,
  shape: Shape,
  checker: Checker,
  { languages, messages: source, consequences: following }: RuleMeans,
): CheckedRule | undefined {
  const hosted = languages.get(document.language);
  if (hosted === undefined) return unknownLanguage(document, languages, checker);
  const scope: CheckScope = { frames: [shape], present: new Set() };
  checker.reads.clear();
  checker.parametersRead.clear();
  checker.calculationsRead.clear();
  const when = checkWhen(document, scope, checker, hosted);
  const guarded = scopeWith(scope, when?.proves ?? []);
  const body = checkBody(document, guarded, checker, hosted);
  const [facts, parameters] = [[...checker.reads], [...checker.parametersRead]];
  const args = checkArgs(document, guarded, checker);
  const consequences =
    following?.check(document, guarded, checker, (written, at) => {
      const parsed = readExpression(written, at, checker, STRICT);
      return parsed === undefined ? undefined : nodeOf(STRICT, parsed, at, guarded, checker);
    }) ?? NOTHING_FOLLOWS;
  const reads = { facts, parameters, calculations: [...checker.calculationsRead] };
  const messages = checkMessages(source, document, Object.keys(document.args), args, checker.problems);
  if (body === undefined || (document.when !== undefined && when?.node === undefined)) return undefined;
  const amounts = [...consequences.values()].flatMap(({ notMet, undetermined }) => [
    ...(notMet.amount === undefined ? [] : [notMet.amount]),
    ...(undetermined.amount === undefined ? [] : [undetermined.amount]),
  ]);
  const roots = when?.node === undefined ? [body] : [when.node, body];
  if (!isAffordable([...roots, ...amounts], document, checker)) return undefined;
  const { atoms, outside } = numberAtoms(roots);
  return {
    document,
    info: infoOf(document, reads, atoms.size, body),
    when: when?.node,
    body,
    pointsDen: document.kind === "scoring" ? (body.type as NumberType).den : 1,
    atoms,
    rootAtoms: outside,
    messages,
    consequences,
    args,
  };
}

/** The node of `when`, and the facts that it proves to be present whenever the body is asked. */
function checkWhen(
  document: RuleDocument,
  scope: CheckScope,
  checker: Checker,
  hosted: HostedLanguage,
): { readonly node: TypedNode | undefined; readonly proves: readonly string[] } | undefined {
  if (document.when === undefined) return undefined;
  const at = `${document.at}/when`;
  const parsed = readExpression(document.when, at, checker, hosted);
  if (parsed === undefined) return undefined;
  const node = nodeOf(hosted, parsed, at, scope, checker);
  return {
    node: node === undefined ? undefined : condition(node, at, checker),
    // An expression that only its language understands proves nothing that types could build on.
    proves: "lowered" in parsed ? provenBy(parsed.lowered, scope, true, checker.operators) : [],
  };
}

/** The body may rely on every fact that `when` proves to be present. */
function checkBody(
  document: RuleDocument,
  scope: CheckScope,
  checker: Checker,
  hosted: HostedLanguage,
): TypedNode | undefined {
  const scoring = document.kind === "scoring";
  const at = `${document.at}/${scoring ? "score" : "require"}`;
  const parsed = readExpression(document.body, at, checker, hosted);
  if (parsed === undefined) return undefined;
  if (scoring && !("lowered" in parsed)) return onlyConditions(document, hosted, checker);
  const node = nodeOf(hosted, parsed, at, scope, checker);
  if (node === undefined) return undefined;
  return scoring ? points(node, at, document, checker) : condition(node, at, checker);
}

function onlyConditions(
  { at }: RuleDocument,
  { language: { id } }: HostedLanguage,
  checker: Checker,
): undefined {
  checker.problems.push(
    problemAt(
      "OGW126",
      `${at}/score`,
      {
        pl: `Język „${id}” daje tylko tak/nie, a „score” ma dawać liczbę punktów.`,
        en: `Language "${id}" gives yes or no only, but "score" must give a number of points.`,
      },
      {
        pl: 'Napisz „score” w profilu strict: dodaj regule "language": "json-logic".',
        en: 'Write "score" in the strict profile: add "language": "json-logic" to the rule.',
      },
    ),
  );
  return undefined;
}

function checkArgs(document: RuleDocument, scope: CheckScope, checker: Checker): Record<string, TypedNode> {
  const args: Record<string, TypedNode> = {};
  for (const [name, written] of Object.entries(document.args)) {
    const at = joinPointer(`${document.at}/messages/args`, name);
    const parsed = readExpression(written, at, checker, STRICT);
    const node = parsed === undefined ? undefined : nodeOf(STRICT, parsed, at, scope, checker);
    if (node !== undefined) args[name] = node;
  }
  // By name, as canonical JSON has them: outcomes are written down in this order.
  return Object.fromEntries(Object.entries(args).sort(([left], [right]) => (left < right ? -1 : 1)));
}

function isAffordable(roots: readonly TypedNode[], document: RuleDocument, checker: Checker): boolean {
  if (roots.reduce((sum, root) => sum + root.cost, 0) <= ruleLimits.cost.max) return true;
  checker.problems.push(
    problemAt(
      "OGW135",
      document.at,
      {
        pl: `Reguła może kosztować ponad ${ruleLimits.cost.max} kroków.`,
        en: `The rule may cost more than ${ruleLimits.cost.max} steps.`,
      },
      { pl: "Podaj „maxItems” list w formularzu.", en: 'State "maxItems" of the lists in the form.' },
    ),
  );
  return false;
}

function infoOf(
  document: RuleDocument,
  { facts, parameters, calculations }: ExpressionReads,
  atoms: number,
  body: TypedNode,
): RuleInfo {
  return {
    id: document.id,
    title: document.title,
    kind: document.kind,
    ...(document.severity === undefined ? {} : { severity: document.severity }),
    moments: document.moments,
    ...(document.consequences === undefined ? {} : { consequences: document.consequences }),
    basis: document.basis,
    ...(document.points === undefined ? {} : { points: document.points }),
    ...(document.kind === "scoring" ? { wholePoints: (body.type as NumberType).den === 1 } : {}),
    ...(document.effective === undefined ? {} : { effective: document.effective }),
    reads: facts,
    parameters,
    calculations,
    atoms,
    at: document.at,
  };
}

/** Reads an expression within the bounds that hold for every language. */
function readExpression(
  written: unknown,
  at: string,
  checker: Checker,
  { language }: HostedLanguage,
): ParsedExpression | undefined {
  const problem = partProblem(written, at, rulePartLimits.expression);
  if (problem === undefined) return parseHosted(language, written, at, checker);
  checker.problems.push(problem);
  return undefined;
}

function unknownLanguage(
  { at, language }: RuleDocument,
  languages: ReadonlyMap<string, HostedLanguage>,
  checker: Checker,
): undefined {
  checker.problems.push(
    problemAt(
      "OGW148",
      `${at}/language`,
      { pl: `Nie ma języka reguł „${language}”.`, en: `There is no rule language "${language}".` },
      meant(didYouMean(language, languages.keys()), {
        pl: `Języki: ${listed(languages.keys())}.`,
        en: `Languages: ${listed(languages.keys())}.`,
      }),
    ),
  );
  return undefined;
}

function condition(node: TypedNode, at: string, checker: Checker): TypedNode | undefined {
  const use = new OperatorUse("require", [], at, { frames: [], present: new Set() }, checker);
  return use.asCondition(node);
}

function points(
  node: TypedNode,
  at: string,
  document: RuleDocument,
  checker: Checker,
): TypedNode | undefined {
  const { type } = node;
  if (type.kind === "number" && type.unit === "plain" && type.exact && !node.optional) return node;
  checker.problems.push(
    problemAt(
      "OGW126",
      at,
      {
        pl: `„score” reguły „${document.id}” musi dawać liczbę punktów.`,
        en: `"score" of rule "${document.id}" must give a number of points.`,
      },
      { pl: 'Na przykład {"if": [warunek, 10, 0]}.', en: 'For example {"if": [condition, 10, 0]}.' },
    ),
  );
  return undefined;
}
