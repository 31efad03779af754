import { partProblem } from "../bounds/part-bounds.ts";
import { rulePartLimits } from "../bounds/rule-part-limits.ts";
import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import type { CalculationNames, NamedCalculation } from "../language/calculation-names.ts";
import type { CheckScope } from "../language/check-scope.ts";
import { scopeInside } from "../language/check-scope.ts";
import type { Checker } from "../language/checker.ts";
import { OperatorUse } from "../language/operator-use.ts";
import type { TypedNode } from "../language/typed-node.ts";
import { calculationLimits } from "../limits/calculation-limits.ts";
import { beyondLimit } from "../limits/limit.ts";
import { ruleLimits } from "../limits/rule-limits.ts";
import type { Shape } from "../values/shape.ts";
import { type ListType, typeName } from "../values/value-type.ts";
import type { CalculationDocument } from "./calculation-document.ts";
import { unknownCalculation, useOfFound } from "./calculation-use.ts";
import { checkedApart } from "./checked-apart.ts";
import { keptNode } from "./kept-node.ts";
import { roundedValue } from "./rounded-value.ts";

/** The calculations of a rule set, each checked when it is first needed, so that their order does not matter. */
export class CalculationTable implements CalculationNames {
  readonly #documents: ReadonlyMap<string, CalculationDocument | undefined>;
  readonly #checker: Checker;
  readonly #form: Shape;
  readonly #checked = new Map<string, NamedCalculation | undefined>();
  /** Names of those that are being checked, each needed by the one before. */
  readonly #open: string[] = [];

  constructor(
    documents: ReadonlyMap<string, CalculationDocument | undefined>,
    form: Shape,
    checker: Checker,
  ) {
    this.#documents = documents;
    this.#form = form;
    this.#checker = checker;
  }

  get #names(): readonly string[] {
    return [...this.#documents.keys()];
  }

  use(use: OperatorUse): TypedNode | undefined {
    const [name] = use.args;
    const found = typeof name === "string" ? this.#find(name, use.at) : "unknown";
    if (found === "atFault") return undefined;
    return found === "unknown" ? unknownCalculation(use, this.#names) : useOfFound(use, found);
  }

  /** All that are right, in the order in which they are written. */
  all(): readonly NamedCalculation[] {
    const found = this.#names.map((name) => this.#find(name, ""));
    return found.filter((each) => typeof each === "object");
  }

  /** The document of a calculation that is right. */
  documentOf({ id }: NamedCalculation): CalculationDocument {
    return this.#documents.get(id) as CalculationDocument;
  }

  #find(name: string, at: string): NamedCalculation | "unknown" | "atFault" {
    if (!this.#documents.has(name)) return "unknown";
    if (this.#checked.has(name)) return this.#checked.get(name) ?? "atFault";
    const document = this.#documents.get(name);
    if (document === undefined) return "atFault";
    const problem = this.#tooDeep(document) ?? this.#inCircle(name, at);
    if (problem !== undefined) {
      this.#checker.problems.push(problem);
      return "atFault";
    }
    this.#open.push(name);
    const { result, reads } = checkedApart(this.#checker, () => this.#check(document));
    this.#open.pop();
    const checked = result === undefined ? undefined : { ...result, reads };
    this.#checked.set(name, checked);
    return checked ?? "atFault";
  }

  #tooDeep({ at }: CalculationDocument): Problem | undefined {
    const { depth } = calculationLimits;
    return this.#open.length < depth.max ? undefined : beyondLimit(depth, at);
  }

  #inCircle(name: string, at: string): Problem | undefined {
    const first = this.#open.indexOf(name);
    if (first < 0) return undefined;
    const circle = [...this.#open.slice(first), name].join(" → ");
    return problemAt(
      "OGW149",
      at,
      {
        pl: `Obliczenie „${name}” potrzebuje samego siebie: ${circle}.`,
        en: `The calculation "${name}" needs itself: ${circle}.`,
      },
      {
        pl: "Napisz jedno z nich bez pozostałych: z pól formularza i parametrów.",
        en: "State one of them without the others: from fields of the form and parameters.",
      },
    );
  }

  #check(document: CalculationDocument): Omit<NamedCalculation, "reads"> | undefined {
    const { id, title, is } = document;
    const at = `${document.at}/is`;
    const problem = partProblem(is, at, rulePartLimits.expression);
    if (problem !== undefined) return void this.#checker.problems.push(problem);
    const list = document.of === undefined ? undefined : this.#list(document, document.of);
    if (document.of !== undefined && list === undefined) return undefined;
    const scope = this.#scope(list?.shape);
    const written = this.#checker.check(is, at, scope);
    const use = new OperatorUse("calc", [], at, scope, this.#checker);
    const node = written === undefined ? undefined : roundedValue(use, written, document);
    if (node === undefined) return undefined;
    if (node.cost > ruleLimits.cost.max) return this.#tooCostly(document);
    return { id, title, node, kept: keptNode(node, list !== undefined), list };
  }

  #scope(list: Shape | undefined): CheckScope {
    const scope: CheckScope = { frames: [this.#form], present: new Set() };
    return list === undefined ? scope : scopeInside(scope, list);
  }

  #list({ at }: CalculationDocument, path: string): { path: string; shape: Shape } | undefined {
    const node = this.#checker.check({ var: path }, `${at}/of`, this.#scope(undefined));
    if (node === undefined) return undefined;
    if (node.type.kind === "list") return { path, shape: (node.type as ListType).shape };
    const name = typeName(node.type);
    this.#checker.problems.push(
      problemAt(
        "OGW126",
        `${at}/of`,
        { pl: `„${path}” to ${name.pl}, a nie lista.`, en: `"${path}" is ${name.en}, not a list.` },
        {
          pl: "Podaj listę, dla której pozycji ma się liczyć, albo usuń „of”.",
          en: 'Name the list for whose items it is to be computed, or remove "of".',
        },
      ),
    );
    return undefined;
  }

  #tooCostly({ at, id }: CalculationDocument): undefined {
    this.#checker.problems.push(
      problemAt(
        "OGW135",
        at,
        {
          pl: `Obliczenie „${id}” może kosztować ponad ${ruleLimits.cost.max} kroków.`,
          en: `The calculation "${id}" may cost more than ${ruleLimits.cost.max} steps.`,
        },
        { pl: "Podaj „maxItems” list w formularzu.", en: 'State "maxItems" of the lists in the form.' },
      ),
    );
    return undefined;
  }
}
