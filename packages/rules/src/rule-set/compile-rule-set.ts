import { formBound } from "../bounds/form-bounds.ts";
import { partLimits, partProblem } from "../bounds/part-bounds.ts";
import { checkRule } from "../checked-rule/check-rule.ts";
import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import { didYouMean, joinPointer } from "../document/index.ts";
import { hasErrors, needObject, type Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { listed, meant } from "../errors/remedy-words.ts";
import { readForm } from "../form/read-form.ts";
import { withTextFormats } from "../formats/standard-formats.ts";
import type { TextFormats } from "../formats/text-format.ts";
import { Checker } from "../language/checker.ts";
import type { Operator } from "../language/operator.ts";
import { firstProblems } from "../limits/first-problems.ts";
import { beyondLimit } from "../limits/limit.ts";
import { ruleLimits } from "../limits/rule-limits.ts";
import { STRICT_OPERATORS } from "../operators/strict-operators.ts";
import { readParameters } from "../parameters/read-parameters.ts";
import { languageOfProfile, languageTable } from "../plug/language-table.ts";
import type { RuleLanguage } from "../plug/rule-language.ts";
import { readRule } from "../rule-document/read-rule.ts";
import type { RuleDocument } from "../rule-document/rule-document.ts";
import { readRegisters } from "../territories/read-registers.ts";
import type { Register } from "../territories/register.ts";
import type { Shape } from "../values/shape.ts";
import type { CompiledRuleSet } from "./compiled-rule-set.ts";
import { changeDays } from "./editions.ts";
import { RuleSet } from "./rule-set.ts";
import { defaultPointers, type RuleSetInput, type RuleSetPointers } from "./rule-set-input.ts";

/** What compiling gives: the rule set unless some problem is an error, and every problem found. */
export interface RuleSetCompilation {
  readonly ruleSet?: CompiledRuleSet;
  readonly problems: readonly Problem[];
}

/** Choices of the host, beside the documents. */
export interface CompileOptions {
  /** Formats that fields may have beside `textFormats`: those of the integrator, and `bankFormats` where a form needs them. */
  readonly formats?: TextFormats;
  /** Operators of the integrator, for this rule set only. */
  readonly operators?: readonly Operator[];
  /** Expression languages that rule documents may pick by `"language"`, beside `json-logic`. */
  readonly languages?: readonly RuleLanguage[];
}

const INPUT = {
  of: "compileRuleSet",
  name: "the input",
  is: "an object { form, rules, moments }; parse texts first",
};
const OPTIONS = {
  of: "compileRuleSet",
  name: "the object of options",
  is: "an object such as { operators: [] }, or nothing",
};

/**
 * Checks and compiles the rules of a programme.
 *
 * Author's mistakes come back as problems, one per mistake, with JSON Pointer, texts and remedies; nothing is thrown
 * for them. Amounts next to money facts are złoty and are lowered to grosze here.
 *
 * @example
 * const { ruleSet, problems } = compileRuleSet({ form, rules, moments: ["submission"] });
 */
export function compileRuleSet(input: RuleSetInput, options: CompileOptions = {}): RuleSetCompilation {
  needObject(input, INPUT);
  needObject(options, OPTIONS);
  const pointers = input.pointers ?? defaultPointers;
  const oversize = outOfBounds(input, pointers);
  if (oversize.length > 0) return { problems: oversize };
  const found = firstProblems((problems) => checkInput(input, pointers, options, problems));
  const { result: checked, problems } = found;
  if (checked === undefined || hasErrors(problems)) return { problems };
  // As a text, since the host may change its objects later; most rule sets are never asked for their hash.
  const source = JSON.stringify({
    form: input.form,
    rules: input.rules,
    parameters: input.parameters ?? null,
    territories: input.territories ?? null,
    moments: input.moments,
    profile: input.profile ?? "strict",
    languages: (options.languages ?? []).map(({ id, version }) => ({ id, version })),
  });
  return { ruleSet: new RuleSet({ source, ...checked }), problems };
}

/** Checks every part, and pushes what is wrong with it. */
function checkInput(
  input: RuleSetInput,
  pointers: RuleSetPointers,
  options: CompileOptions,
  problems: Problem[],
) {
  const { shape } = readForm(input.form, pointers.form, problems, withTextFormats(options.formats));
  const registers = readRegisters(input.territories, pointers.territories, problems);
  missingRegisters(shape, registers, pointers, problems);
  const parameters = readParameters(input.parameters, pointers.parameters, problems);
  const operators = STRICT_OPERATORS.with(options.operators ?? []);
  const checker = new Checker(operators, parameters, registers, problems);
  const languages = languageTable(options.languages ?? []);
  const rules = checkRules(input, pointers.rules, shape, checker, languages);
  if (changeDays(rules, parameters) > ruleLimits.editions.max)
    problems.push(beyondLimit(ruleLimits.editions, pointers.rules));
  return { rules, parameters, registers, shape };
}

function outOfBounds(input: RuleSetInput, pointers: RuleSetPointers): readonly Problem[] {
  const parts = [
    ["rules", input.rules],
    ["parameters", input.parameters ?? null],
    ["territories", input.territories ?? null],
  ] as const;
  return [
    formBound(input.form, pointers.form) ?? [],
    parts.map(([name, part]) => partProblem(part, pointers[name], partLimits[name]) ?? []),
  ].flat(2);
}

function checkRules(
  input: RuleSetInput,
  at: string,
  shape: Shape,
  checker: Checker,
  languages: ReadonlyMap<string, RuleLanguage>,
): readonly CheckedRule[] {
  const { problems } = checker;
  if (!Array.isArray(input.rules)) {
    problems.push(
      problemAt(
        "OGW138",
        at,
        { pl: "„rules” musi być listą reguł.", en: '"rules" must be a list of rules.' },
        { pl: "Podaj listę, choćby z jedną regułą.", en: "Give a list, if only of one rule." },
      ),
    );
    return [];
  }
  const context = {
    moments: input.moments,
    basisIds: input.basisIds,
    language: languageOfProfile(input.profile ?? "strict"),
  };
  const documents = input.rules.map((rule: unknown, index) =>
    readRule(rule, joinPointer(at, index), context, problems),
  );
  overlaps(documents, problems);
  return documents.flatMap((document) =>
    document === undefined ? [] : (checkRule(document, shape, checker, languages) ?? []),
  );
}

/** One id may have several versions, as long as no day has two. */
function overlaps(documents: readonly (RuleDocument | undefined)[], problems: Problem[]): void {
  const seen = new Map<string, RuleDocument[]>();
  for (const document of documents) {
    if (document === undefined) continue;
    const same = seen.get(document.id) ?? [];
    seen.set(document.id, same);
    const other = same.find((each) => each.from < document.to && document.from < each.to);
    if (other !== undefined) {
      problems.push(
        problemAt(
          "OGW139",
          `${document.at}/id`,
          {
            pl: `Reguła „${document.id}” jest też w ${other.at} i obie obowiązują w tym samym czasie.`,
            en: `Rule "${document.id}" also stands at ${other.at}, and both are in force at the same time.`,
          },
          {
            pl: "Zmień „id” albo rozdziel okresy w „effective”.",
            en: 'Change the "id", or separate the periods in "effective".',
          },
        ),
      );
    }
    same.push(document);
  }
}

function missingRegisters(
  shape: Shape,
  registers: ReadonlyMap<string, Register>,
  pointers: RuleSetPointers,
  problems: Problem[],
): void {
  for (const field of shape.fields.values()) {
    if (field.type.kind === "list") missingRegisters(field.type.shape, registers, pointers, problems);
    if (field.type.kind !== "place" || registers.has(field.type.register)) continue;
    problems.push(
      problemAt(
        "OGW143",
        pointers.form,
        {
          pl: `Pole „${field.fullPath}” powołuje rejestr „${field.type.register}”, którego nie ma.`,
          en: `Field "${field.fullPath}" names register "${field.type.register}", which does not exist.`,
        },
        meant(didYouMean(field.type.register, registers.keys()), {
          pl: `Rejestry: ${listed(registers.keys())}.`,
          en: `Registers: ${listed(registers.keys())}.`,
        }),
      ),
    );
  }
}
