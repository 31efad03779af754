import type { CompiledRuleSet, JsonSchema, Problem } from "@opus/grant-rules";
import { findingLimits } from "@opus/grant-rules/bounds";
import { type ParsedDocument, parseDocument } from "@opus/grant-rules/document";
import { hasErrors, needObject, needText, OgwError, type Place } from "@opus/grant-rules/errors";
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

const DOCUMENT = {
  of: "programme document",
  name: "what was passed",
  is: "the text of the document, as read from a file; of an object, JSON.stringify gives it",
};
const OPTIONS = {
  of: "loadProgramme",
  name: "the object of options",
  is: "an object such as { formats }, or nothing",
};

/**
 * Reads a programme document: parses it, checks its shape, compiles its rules and checks its parts against each
 * other. Never throws for what an author wrote; every problem says where it stands (pointer and place), what is
 * wrong and what to do, in Polish and English. `programme` is there when no problem is an error.
 *
 * Codes: OGW100-107 the text, OGW120-149 rules, form, parameters and territories, OGW153-172 everything else, OGW700-739 and OGW800-809 what
 * can have no effect or is a slip; the last stop nothing where they are warnings.
 *
 * @param text the JSON text of the document, already decoded
 * @example
 * loadProgramme('{"format": 1').problems[0]?.code; // "OGW100"
 */
export function loadProgramme(text: string, options: LoadOptions = {}): LoadedProgramme {
  needText(text, DOCUMENT);
  needObject(options, OPTIONS);
  const parsed = parseDocument(text);
  if (parsed.problems.length > 0) return unread(parsed);
  const { plain, ...checked } = checkDocument(text, parsed.value, options);
  return {
    ...checked,
    problems: inReadingOrder(checked.problems.map((problem) => placed(problem, parsed))),
    placeOf: (pointer) => nearestPlace(parsed, plain.writtenPlace(pointer)),
    ...(plain.problems.length > 0 ? {} : { plain: plain.value }),
    patternCases: () => plain.cases(),
  };
}

/** What there is to say of a text that is no document. */
function unread(parsed: ParsedDocument): LoadedProgramme {
  return {
    problems: inReadingOrder(parsed.problems.map((problem) => placed(problem, parsed))),
    placeOf: (pointer) => nearestPlace(parsed, pointer),
    patternCases: () => [],
  };
}

/**
 * Reads a programme document that is known to be good: one that was published, or kept in a store.
 *
 * @throws OgwError OGW150 with the first problems of a document that is not.
 * @example
 * parseProgramme("{}"); // throws [OGW150] …
 */
export function parseProgramme(text: string, options: LoadOptions = {}): Programme {
  const { programme, problems } = loadProgramme(text, options);
  if (programme !== undefined) return programme;
  const errors = problems.filter(({ severity }) => severity === "error");
  const shown = errors.slice(0, SHOWN).map(({ code, pointer, message, place }) => {
    const at = place === undefined ? "" : ` (line ${place.line}, column ${place.column})`;
    return `${code} ${pointer === "" ? "document" : pointer}${at}: ${message.en}`;
  });
  const more = errors.length > SHOWN ? ` … and ${errors.length - SHOWN} more` : "";
  throw new OgwError({
    code: "OGW150",
    subject: "programme document",
    problem: `it has ${errors.length} ${errors.length === 1 ? "error" : "errors"}: ${shown.join(" ")}${more}`,
    remedy: "Correct the document; loadProgramme and `grant-workflow check` list every problem with a remedy",
  });
}

const SHOWN = 5;

/**
 * Reads a programme version that was published and is pinned by what runs under it: its shape and its rules have to
 * hold. What the parts of a document must know of each other was checked when it was published; a check that came
 * later stops nothing that has begun. `undefined` for what is no programme.
 */
export function loadPublished(text: string, options: LoadOptions = {}): Programme | undefined {
  const parsed = parseDocument(text);
  return parsed.problems.length > 0
    ? undefined
    : checkDocument(text, parsed.value, { ...options, published: true }).programme;
}

/** How a document is read: one that was published needs only what it cannot run without. */
interface ReadingOptions extends LoadOptions {
  readonly published?: true;
}

/** What checking a document came to, with the rules that its patterns stand for. */
interface CheckedDocument extends Pick<LoadedProgramme, "programme" | "problems"> {
  readonly plain: PlainDocument;
}

function checkDocument(text: string, written: unknown, options: ReadingOptions): CheckedDocument {
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
  const all = first(withoutEchoes([...(texts?.problems ?? []), ...plain.problems, ...found]));
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
  const problems = withoutEchoes(found);
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
function first(problems: readonly Problem[]): readonly Problem[] {
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

/** Findings about a name stand at the name, others at the value; what is missing stands at what lacks it. */
function placed(problem: Problem, parsed: ParsedDocument): Problem {
  if (problem.place !== undefined) return problem;
  const aboutName = problem.code === "OGW154" || problem.code === "OGW172";
  const place =
    (aboutName ? parsed.placeOfName(problem.pointer) : undefined) ?? nearestPlace(parsed, problem.pointer);
  return place === undefined ? problem : { ...problem, place };
}

function nearestPlace(parsed: ParsedDocument, pointer: string): Place | undefined {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
    const place = parsed.placeOf(at);
    if (place !== undefined || !at.includes("/")) return place;
  }
}

function inReadingOrder(problems: readonly Problem[]): readonly Problem[] {
  const START = { line: 0, column: 0 };
  return [...problems].sort(({ place: one = START }, { place: other = START }) =>
    one.line === other.line ? one.column - other.column : one.line - other.line,
  );
}
