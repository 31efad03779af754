import { formBound } from "../bounds/form-bounds.ts";
import { partProblem } from "../bounds/part-bounds.ts";
import { rulePartLimits } from "../bounds/rule-part-limits.ts";
import type { CalculationReader, KnownCalculations } from "../calculations/named-calculations.ts";
import { checkRule, type RuleMeans } from "../checked-rule/check-rule.ts";
import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import type { ConsequenceReader } from "../checked-rule/rule-consequences.ts";
import { didYouMean, joinPointer } from "../document/index.ts";
import { needObject, type Problem } from "../errors/index.ts";
import { isError } from "../errors/problem.ts";
import { problemAt } from "../errors/problem-at.ts";
import { listed, meant } from "../errors/remedy-words.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import { readCountedForm } from "../form/read-form.ts";
import { withTextFormats } from "../formats/standard-formats.ts";
import type { TextFormats } from "../formats/text-format.ts";
import { Checker } from "../language/checker.ts";
import type { OperatorTable } from "../language/operator-table.ts";
import type { NameUnknown } from "../language/unknown-operator.ts";
import { firstProblems } from "../limits/first-problems.ts";
import { beyondLimit } from "../limits/limit.ts";
import { ruleLimits } from "../limits/rule-limits.ts";
import type { MessageSource } from "../messages/message-source.ts";
import { readParameters } from "../parameters/read-parameters.ts";
import { type LanguageTable, languageOfProfile } from "../plug/strict-languages.ts";
import { readRule } from "../rule-document/read-rule.ts";
import type { RuleDocument } from "../rule-document/rule-document.ts";
import { readRegisters } from "../territories/read-registers.ts";
import type { Register } from "../territories/register.ts";
import type { Shape } from "../values/shape.ts";
import { changeDays } from "./editions.ts";
import type { RuleSetParts } from "./rule-set.ts";
import { defaultPointers, type RuleSetInput, type RuleSetPointers } from "./rule-set-input.ts";

/** With what rules are read: the whole package brings more of it than a page. */
export interface LanguageMeans {
  readonly operators: OperatorTable;
  /** Languages that rules may name, beside the strict one; asked once the input is known to be within its bounds. */
  languages(): LanguageTable;
  readonly messages: MessageSource;
  /** Reads named calculations; a programme that has some is refused without it. */
  readonly calculations?: CalculationReader | undefined;
  /** Formats that fields may have beside the ones of every form. */
  readonly formats?: TextFormats | undefined;
  /** Reads what follows from rules; left aside when left out. */
  readonly consequences?: ConsequenceReader | undefined;
  /** Looks further into a form that can be read; not at all when left out. */
  readonly checkForm?: (form: JsonSchema, pointer: string, formats: TextFormats) => readonly Problem[];
  /** Names an operator that there is not; tersely when left out. */
  readonly unknownOperator?: NameUnknown;
}

const INPUT = {
  of: "compileRuleSet",
  name: "the input",
  is: "an object { form, rules, moments }; parse texts first",
};

/** Counts, checks and compiles all parts of a rule set; without its parts when one is at fault. */
export function checkRuleSet(
  input: RuleSetInput,
  means: LanguageMeans,
): { readonly parts?: RuleSetParts; readonly problems: readonly Problem[] } {
  needObject(input, INPUT);
  const pointers = input.pointers ?? defaultPointers;
  const oversize = outOfBounds(input, pointers);
  if (oversize.length > 0) return { problems: oversize };
  const { result: parts, problems } = firstProblems((found) => checkParts(input, pointers, means, found));
  return parts === undefined || problems.some(isError) ? { problems } : { parts, problems };
}

/** Checks every part of an input that `outOfBounds` has counted, and pushes what is wrong with it. */
function checkParts(
  input: RuleSetInput,
  pointers: RuleSetPointers,
  {
    operators,
    languages,
    messages,
    unknownOperator,
    formats,
    checkForm,
    calculations: calculating,
    consequences,
  }: LanguageMeans,
  problems: Problem[],
): RuleSetParts {
  const known = withTextFormats(formats);
  const { shape } = readCountedForm(input.form, pointers.form, problems, known);
  if (checkForm !== undefined && !problems.some(isError))
    problems.push(...checkForm(input.form, pointers.form, known));
  const registers = readRegisters(input.territories, pointers.territories, problems);
  missingRegisters(shape, registers, pointers, problems);
  const parameters = readParameters(input.parameters, pointers.parameters, problems);
  const checker = new Checker(operators, parameters, registers, problems, unknownOperator);
  checker.calendar = input.calendar;
  const means = { languages: languages(), messages, consequences };
  const calculations = checkCalculations(input, pointers, shape, checker, calculating);
  const rules = checkRules(input, pointers.rules, shape, checker, means);
  if (changeDays(rules, parameters) > ruleLimits.editions.max)
    problems.push(beyondLimit(ruleLimits.editions, pointers.rules));
  const language = { operators, languages: means.languages };
  return { rules, parameters, registers, shape, calculations, language };
}

/** Calculations are checked before the rules, as rules may use them. */
function checkCalculations(
  { calculations: written }: RuleSetInput,
  { calculations: at = "/calculations" }: RuleSetPointers,
  shape: Shape,
  checker: Checker,
  reader: CalculationReader | undefined,
): KnownCalculations | undefined {
  if (written === undefined) return undefined;
  if (reader !== undefined) return reader.read(written, at, shape, checker);
  // Said once, and not again wherever one is used.
  checker.calculations = { use: () => undefined };
  checker.problems.push(
    problemAt(
      "OGW147",
      at,
      { pl: "Ta strona nie czyta obliczeń.", en: "This page reads no calculations." },
      {
        pl: "Podaj { calculations: namedCalculations } w compileRuleSet.",
        en: "Pass { calculations: namedCalculations } to compileRuleSet.",
      },
    ),
  );
  return undefined;
}

function outOfBounds(input: RuleSetInput, pointers: RuleSetPointers): readonly Problem[] {
  const parts = [
    ["rules", input.rules],
    ["parameters", input.parameters ?? null],
    ["territories", input.territories ?? null],
    ["calculations", input.calculations ?? null],
  ] as const;
  return [
    formBound(input.form, pointers.form) ?? [],
    parts.map(([name, part]) => partProblem(part, pointers[name] ?? `/${name}`, rulePartLimits[name]) ?? []),
  ].flat(2);
}

function checkRules(
  input: RuleSetInput,
  at: string,
  shape: Shape,
  checker: Checker,
  means: RuleMeans,
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
    consequences:
      input.consequences === undefined || means.consequences === undefined
        ? undefined
        : { known: input.consequences, read: means.consequences.read },
    basisIds: input.basisIds,
    language: languageOfProfile(input.profile ?? "strict"),
  };
  const documents = input.rules.map((rule: unknown, index) =>
    readRule(rule, joinPointer(at, index), context, problems),
  );
  overlaps(documents, problems);
  return documents.flatMap((document) =>
    document === undefined ? [] : (checkRule(document, shape, checker, means) ?? []),
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
