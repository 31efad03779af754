import type { CompiledRuleSet, JsonSchema, Problem } from "@opus/grant-rules";
import { findingLimits } from "@opus/grant-rules/bounds";
import { hasErrors } from "@opus/grant-rules/errors";
import type { FormOptions, FormValidator, FormValidatorFactory } from "@opus/grant-rules/form";
import {
  canonicalAnswers,
  canonicalDraft,
  canonicalValue,
  createInterpretedFormValidator,
  everyFormat,
  type TextFormats,
  withTextFormats,
} from "@opus/grant-rules/form";
import { hostHash } from "../host/host-defaults.ts";
import { canonicalText } from "../journal/canonical-text.ts";
import { digestOf } from "../journal/hash.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import { membersOf } from "../values/schema-parts.ts";
import { beyondBounds } from "./beyond-bounds.ts";
import { crossChecks, formCrossChecks } from "./checks/cross-checks.ts";
import { compileRules, noReport } from "./compile-rules.ts";
import { withBothLanguages } from "./draft-texts.ts";
import { documentFindings, formFindings, ruleSetFindings } from "./findings/programme-findings.ts";
import { withoutEchoes } from "./findings/without-echoes.ts";
import { hasTextInOneLanguage } from "./lacking-language.ts";
import { asWritten, type PlainDocument } from "./plain-document.ts";
import { withPlainRules } from "./plain-rules.ts";
import type { LoadedProgramme, Programme, ProgrammeOptions } from "./programme.ts";
import { type CheckedProgramme, sectionOf } from "./shape/checked-programme.ts";
import { placesBelow } from "./shape/places-below.ts";
import { programmeSchemaOf } from "./shape/programme-schema.ts";
import { readShape } from "./shape/read-shape.ts";

/** What a programme may be loaded with. */
export interface LoadOptions {
  /** Makes the validators of the application form and the report form; interprets the schemas by default. */
  readonly formValidator?: FormValidatorFactory;
  /** Formats that fields of the forms may have beside those of every form. */
  readonly formats?: TextFormats;
  /**
   * Whether the document is still being written: a text in one language is a warning then (OGW749), and stands for the other
   * one. `createGrantWorkflow` takes no programme that has such texts.
   */
  readonly draft?: boolean;
  /** The lifecycle whose stages' sections and terms the document states; that of grants by default. */
  readonly lifecycle?: Lifecycle;
}

/** How a document is read: one that was published needs only what it cannot run without. */
export interface ReadingOptions extends LoadOptions {
  readonly published?: true;
  /** Of what nothing needs to be found, since no application comes to it. */
  readonly isUnreached?: (pointer: string) => boolean;
}

/** What checking a document came to, with the rules that its patterns stand for. */
export interface CheckedDocument extends Pick<LoadedProgramme, "programme" | "problems"> {
  readonly plain: PlainDocument;
}

/** Reads and checks a parsed document that is whole by itself. */
export function checkDocument(text: string, written: unknown, options: ReadingOptions): CheckedDocument {
  const formats = withTextFormats(options.formats, everyFormat);
  const beyond = beyondBounds(written);
  if (beyond.length > 0) return { problems: beyond, plain: asWritten(written) };
  const texts =
    options.published === true || !hasTextInOneLanguage(written)
      ? undefined
      : withBothLanguages(written, options.draft === true ? "warning" : "error");
  const plain = withPlainRules(texts === undefined ? written : texts.value, formats);
  const isDraft = (texts?.problems.length ?? 0) > 0;
  const { programme, problems } = checkPlain(
    plain,
    isDraft ? JSON.stringify(plain.value) : text,
    options,
    formats,
  );
  const isOfNobody = ({ pointer, severity }: Problem) =>
    severity === "warning" && texts?.isFilled(plain.writtenPlace(pointer)) === true;
  const sound = problems.filter((problem) => !plain.isAtFault(problem.pointer) && !isOfNobody(problem));
  const found = sound.map((problem) => ({ ...problem, pointer: plain.writtenPlace(problem.pointer) }));
  const all = mostHelpful(withoutEchoes([...(texts?.problems ?? []), ...plain.problems, ...found]));
  if (programme === undefined || hasErrors([...(texts?.problems ?? []), ...plain.problems]))
    return { problems: all, plain };
  return { programme: isDraft ? asDraft(programme) : programme, problems: all, plain };
}

function checkPlain(
  { value, expanded }: PlainDocument,
  written: string,
  options: ReadingOptions,
  formats: TextFormats,
): Pick<LoadedProgramme, "programme" | "problems"> {
  const lifecycle = options.lifecycle ?? grantLifecycle;
  const schema = programmeSchemaOf(lifecycle);
  const settles = Object.hasOwn(membersOf(schema), "settlement");
  const { document, problems: ofShape } = readShape(value, schema);
  const { rules, soundForms, problems: ofRules } = compileRules(value, { settles, formats });
  const known = new Set(ofShape.map(({ pointer }) => pointer));
  const checked =
    document === undefined ? undefined : { document, lifecycle, places: placesBelow(schema, document) };
  const found = [
    ...ofShape,
    ...ofRules.filter(({ pointer }) => !known.has(pointer)),
    ...(checked === undefined ? [] : crossChecks(checked)),
    ...(checked === undefined || !soundForms ? [] : formCrossChecks(checked, rules)),
    ...(checked === undefined || options.published === true
      ? []
      : findingsOf(checked, soundForms, rules, options.formats)),
  ];
  const { isUnreached = () => false } = options;
  const problems = withoutEchoes(found.filter(({ pointer }) => !isUnreached(pointer)));
  const isUsable = options.published === true ? soundForms : !hasErrors(problems);
  if (document === undefined || rules === undefined || !isUsable) return { problems };
  const createValidator = options.formValidator ?? interpretedWhenAsked;
  const report = settles ? document.settlement : noReport;
  const forms = options.formats === undefined ? {} : { formats: options.formats };
  const hash = hashOf(expanded ? JSON.stringify(value) : written);
  const programme: Programme = {
    id: document.id,
    version: document.version,
    get hash() {
      return hash();
    },
    document,
    options: optionsOf(document, lifecycle),
    rules,
    form: createValidator(document.form, forms),
    reportForm: createValidator(report.form, forms),
    canonical: {
      application: (answers) => canonicalAnswers(document.form, answers, formats),
      draft: (answers) => canonicalDraft(document.form, answers, formats),
      report: (answers) => canonicalAnswers(report.form, answers, formats),
      applicationValue: (patch) => canonicalValue(document.form, patch, formats),
    },
  };
  return { programme, problems };
}

/** An interpreted validator, prepared when there are answers to judge: whoever only checks a programme has none. */
function interpretedWhenAsked(form: JsonSchema, options: FormOptions = {}): FormValidator {
  let validator: FormValidator | undefined;
  return {
    validate(answers) {
      validator ??= createInterpretedFormValidator(form, options);
      return validator.validate(answers);
    },
  };
}

/** A programme that nobody may publish; its hash is still worked out when it is asked for. */
function asDraft(programme: Programme): Programme {
  return Object.defineProperty(programme, "isDraft", { value: true, enumerable: true });
}

/** What can have no effect; a version that was published is not held to it. */
function findingsOf(
  checked: CheckedProgramme,
  soundForms: boolean,
  rules: CompiledRuleSet | undefined,
  formats: TextFormats | undefined,
): readonly Problem[] {
  return [
    ...documentFindings(checked),
    ...(soundForms ? formFindings(checked, formats) : []),
    ...(soundForms && rules !== undefined ? ruleSetFindings(checked, rules) : []),
  ];
}

/** As many problems as help anybody, errors before warnings where there are more. */
export function mostHelpful(problems: readonly Problem[]): readonly Problem[] {
  const most = findingLimits.problems.max;
  if (problems.length <= most) return problems;
  return [...problems]
    .sort((one, other) => Number(one.severity === "warning") - Number(other.severity === "warning"))
    .slice(0, most);
}

/** The hash of a document, worked out when it is first asked for: of its text, as no host can change that. */
function hashOf(text: string): () => string {
  let hash: string | undefined;
  return () => {
    hash ??= digestOf(hostHash(), canonicalText(JSON.parse(text)));
    return hash;
  };
}

function optionsOf(document: object, { stages }: Lifecycle): ProgrammeOptions {
  const options = stages.map(({ nouns: { name }, verbs }) => [
    name,
    verbs.options(sectionOf(document, name), document),
  ]);
  return Object.fromEntries(options);
}
