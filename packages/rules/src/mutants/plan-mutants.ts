import type { CalculationDocument, RoundingTo } from "../calculations/calculation-document.ts";
import type { CheckedCalculation } from "../calculations/named-calculations.ts";
import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import { joinPointer } from "../document/index.ts";
import type { Parameter } from "../parameters/parameter.ts";
import type { RuleDocument } from "../rule-document/rule-document.ts";
import type { RuleSet, RuleSetParts } from "../rule-set/rule-set.ts";
import type { Change } from "./change.ts";
import { ChangedRules } from "./changed-rules.ts";
import { type ExpressionKnowledge, expressionChanges, leftOut } from "./expression-changes.ts";
import { KnownNames, type NodesByPlace, nodesByPlace, nodesOfRule } from "./known-names.ts";
import { changedParameters } from "./parameter-changes.ts";
import type { PlannedMutant } from "./planned-mutant.ts";
import { rewrite } from "./rewrite.ts";
import type { MutatedPart } from "./rule-mutant.ts";
import { withoutCutPoints } from "./score-results.ts";
import { wordRewritings } from "./word-rewritings.ts";

/**
 * Plans the mutants of rules, then of calculations, then of parameters, each in the order of the document. A parameter that
 * neither a rule nor a calculation names is changed by none: no case of a rule could notice.
 *
 * @param only id of the one rule whose mutants are wanted; then none of calculations and parameters
 */
export function planMutants(parts: RuleSetParts, only?: string): readonly PlannedMutant[] {
  const planner = new Planner(parts);
  const rules = parts.rules.filter(({ document }) => only === undefined || document.id === only);
  const ofRules = rules.flatMap((rule) => planner.ofRule(rule));
  if (only !== undefined) return ofRules;
  return [
    ...ofRules,
    ...(parts.calculations?.checked ?? []).flatMap((each) => planner.ofCalculation(each)),
    ...[...parts.parameters.values()].filter(isNamedIn(parts)).flatMap((each) => planner.ofParameter(each)),
  ];
}

/** Whether rules or calculations have the id of a parameter as a text, wherever that stands. */
function isNamedIn({ rules, calculations }: RuleSetParts): (parameter: Parameter) => boolean {
  const written = JSON.stringify([
    rules.map(({ document }) => document),
    (calculations?.checked ?? []).map(({ document }) => document),
  ]);
  return ({ id }) => written.includes(JSON.stringify(id));
}

class Planner {
  readonly #parts: RuleSetParts;
  readonly #changed: ChangedRules;
  readonly #names: KnownNames;

  constructor(parts: RuleSetParts) {
    this.#parts = parts;
    this.#changed = new ChangedRules(parts);
    this.#names = new KnownNames(parts);
  }

  ofRule(rule: CheckedRule): readonly PlannedMutant[] {
    const { document } = rule;
    const known = this.#known(nodesOfRule(rule));
    const make = (changed: Partial<RuleDocument>) => () =>
      this.#changed.withRule(rule, { ...document, ...changed });
    const of = { of: "rule", id: document.id, root: document.at } as const;
    const body = `${document.at}/${document.kind === "scoring" ? "score" : "require"}`;
    const found = expressionChanges(document.body, body, known);
    const changesOfBody = document.kind === "scoring" ? withoutCutPoints(found, document, body) : found;
    const ofBody = changesOfBody.map((change) =>
      planned(of, change, document.body, body, (written) => make({ body: written })),
    );
    if (document.when === undefined) return ofBody;
    const when = `${document.at}/when`;
    const changes = [leftOut(when), ...expressionChanges(document.when, when, known)];
    const ofWhen = changes.map((change) =>
      planned(of, change, document.when, when, (written) => make({ when: written })),
    );
    return [...ofWhen, ...ofBody];
  }

  ofCalculation({ document, node }: CheckedCalculation): readonly PlannedMutant[] {
    const make = (changed: Partial<CalculationDocument>) => () =>
      this.#changed.withCalculation({ ...document, ...changed });
    const of = { of: "calculation", id: document.id, root: document.at } as const;
    const at = `${document.at}/is`;
    const ofExpression = expressionChanges(document.is, at, this.#known(nodesByPlace([node]))).map((change) =>
      planned(of, change, document.is, at, (is) => make({ is })),
    );
    const { round } = document;
    if (round === undefined || round === "exact") return ofExpression;
    const where = `${document.at}/round`;
    const ofRounding = roundingChanges(round, where).map((change) =>
      planned(of, change, round, where, (other) => make({ round: other as RoundingTo })),
    );
    return [...ofExpression, ...ofRounding];
  }

  ofParameter(parameter: Parameter): readonly PlannedMutant[] {
    const at = joinPointer("/parameters", parameter.id);
    return changedParameters(parameter).map(({ change, parameter: other }) => ({
      ways: [
        {
          mutant: { of: "parameter", id: parameter.id, kind: "constant", change, at },
          make: () => this.#changed.withParameter(other),
        },
      ],
    }));
  }

  #known(nodes: NodesByPlace): ExpressionKnowledge {
    const { operators } = this.#parts.language;
    return { nodes, names: this.#names, isOperator: (name) => operators.get(name) !== undefined };
  }
}

/** To what a mutant belongs. */
interface Belonging {
  readonly of: MutatedPart;
  readonly id: string;
  readonly root: string;
}

function planned(
  { of, id, root }: Belonging,
  { kind, at, from, rewritings }: Change,
  expression: unknown,
  expressionAt: string,
  make: (changed: unknown) => () => RuleSet | undefined,
): PlannedMutant {
  const place = at.slice(root.length + 1);
  return {
    ways: rewritings.map(({ to, written }) => ({
      mutant: { of, id, kind, change: `${place}: ${from} → ${to}`, at },
      make: make(rewrite(expression, expressionAt, at, written)),
    })),
  };
}

function roundingChanges({ to, mode }: RoundingTo, at: string): readonly Change[] {
  const modes = wordRewritings(mode).flat();
  return [
    {
      kind: "operator",
      at: `${at}/mode`,
      from: mode,
      rewritings: modes.map((other) => ({ to: other, written: other })),
    },
    {
      kind: "constant",
      at: `${at}/to`,
      from: `${to.num / to.den}`,
      rewritings: [{ to: `${(to.num * 10) / to.den}`, written: { ...to, num: to.num * 10 } }],
    },
  ];
}
