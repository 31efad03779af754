import { sha256Hex, storeOutcome } from "@opus/grant-rules";
import { formLimits, partLimits } from "@opus/grant-rules/bounds";
import { computeDeadline, polishHolidays } from "@opus/grant-rules/calendar";
import { OgwError } from "@opus/grant-rules/errors";
import { everyFormat, formTree } from "@opus/grant-rules/form";
import { icuMessages } from "@opus/grant-rules/icu";
import { rulePattern } from "@opus/grant-rules/patterns";
import {
  type CaseContext,
  createMemoryStore,
  everyOption,
  grantMachine,
  parseProgramme,
  type RuleOutcome,
} from "@opus/grant-workflow";
import { minimalProgramme, readScenarios } from "@opus/grant-workflow-testing";
import { createActor } from "xstate";

const DAY = "2026-03-02";
const NOON = "2026-03-02T12:00:00.000Z";
const ZONE = "Europe/Warsaw";
const HALF = { num: 1, den: 2 };
const TERM = { amount: 7, unit: "day" } as const;
const form = { type: "object", properties: { title: { type: "string", maxLength: 9 } } } as const;
const document = minimalProgramme();
const text = JSON.stringify(document);
const programme = parseProgramme(text);
const { rules } = programme;
const [{ id: rule } = { id: "" }] = rules.rules;
const facts = rules.normalise({}, { closed: false }).facts;
const on = DAY;
const outcome = rules.evaluate(facts, "submission", { on })[0] as RuleOutcome;
const stored = storeOutcome(rules, rule, facts, { on });
const [bulk] = rules.evaluateBulk(rules.columns([facts]), "submission", { on });
const store = createMemoryStore();
const actor = { role: "operator", id: "o-1" } as const;
const WAYS = [{ from: "agreement.sign", ...TERM }];
const circumstances = { zone: ZONE, calendar: polishHolidays, moment: () => NOON, holds: () => true };
const deadline = computeDeadline(TERM, NOON, polishHolidays);
const context = createActor(grantMachine({ options: everyOption })).getSnapshot().context as CaseContext;
const input = {
  now: NOON,
  commit: "c",
  salt: "00".repeat(32),
  streams: new Map(),
  rows: [],
  records: [],
  hash: sha256Hex,
};
const [scenario] = readScenarios(
  '{ "scenarios": [{ "name": "one", "steps": [{ "on": "2026-03-02", "about": "call", "expect": {} }] }] }',
  programme,
).scenarios;
const operator = {
  name: "isEven",
  summary: { pl: "Parzysta.", en: "Even." },
  operands: ["integer"],
  gives: "boolean",
  evaluate: (number: unknown) => Number(number) % 2 === 0,
};
const messages = { pl: {}, en: {} };
const argument = { of: "f", name: "the value", is: "a text" };
const question = {
  answers: {},
  call: document.calls[0],
  zone: ZONE,
  submittedAt: NOON,
  number: "1",
  on: DAY,
};

/**
 * Arguments with which each exported function does its work, by entry and name. Every function of an entry stands here,
 * so that a new one is tried with wrong arguments as well; of the package for tests only those that take what others
 * wrote. Entries for authors of stores are left out: the engine calls what they hold, for every row.
 */
export const goodArguments: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  "@opus/grant-rules": {
    canonicalJson: [{}],
    commitment: ["00".repeat(32), "value"],
    compileCertLogic: [true, {}],
    compileJsonLogic: [true, {}],
    compileMessages: [rules],
    compileRuleSet: [{ form, rules: [], moments: [] }, {}],
    contentHash: [{}],
    defineOperator: [operator],
    explainFromBits: [rules, stored, facts, {}],
    leastThatPasses: [rules, "budget.requested", { days: [DAY] }],
    inBothLanguages: [{ pl: "a", en: "b" }],
    nameAmong: [[], {}],
    namedParts: [[]],
    ownCopy: [{}],
    prepareData: [{}, {}],
    renderOutcome: [rules, outcome, "pl"],
    ruleCasesJsonSchema: [{}],
    ruleFindings: [rules, { days: [DAY] }],
    ruleSchemaDefinitions: [{}],
    ruleVocabulary: [{ form, rules: [], moments: [] }],
    runRuleCases: [rules, []],
    amountChanges: [rules],
    runRuleMutants: [rules, [], { rule: "a" }],
    sha256Hex: ["text"],
    storeBulkOutcome: [rules, bulk, 0, { on }],
    storeOutcome: [rules, rule, facts, { on }],
    validateCertLogic: [true, {}],
    verdictFromBits: [rules, stored],
  },
  "@opus/grant-rules/errors": {
    codeInfo: ["OGW100"],
    codeTraits: ["OGW100"],
    describeValue: [1],
    errorText: [new OgwError({ code: "OGW100", subject: "x", problem: "y", remedy: "z" })],
    hasErrors: [[]],
    needList: [[], argument],
    needObject: [{}, argument],
    needText: ["", argument],
    problemAt: ["OGW100", "", { pl: "a", en: "b" }, { pl: "a", en: "b" }],
  },
  "@opus/grant-rules/money": {
    addMoney: [1, 2],
    decimalFraction: ["1.5"],
    formatMoney: [100, "pl", "PLN"],
    formatMoneyDecimal: [100],
    fraction: [1, 2],
    grosze: [1],
    multiplyMoney: [1, HALF, "halfUp"],
    parseMoney: ["1.00"],
    percentOf: [1000, 100, "halfUp"],
    roundMoney: [123, 10, "halfUp"],
    subtractMoney: [2, 1],
    sumMoney: [[1, 2]],
  },
  "@opus/grant-rules/money-input": {
    parsePolishMoneyInput: ["1 zł"],
  },
  "@opus/grant-rules/money-shares": {
    allocateMoney: [100, [1, 2], "first"],
    compareFractions: [HALF, HALF],
    compareShare: [1, 2, HALF],
  },
  "@opus/grant-rules/patterns": {
    exampleUse: [rulePattern("amountBetween")],
    expandForm: [form, "/form"],
    expandRules: [[], { form }, "/rules"],
    expandTables: [[], { form }, "/rules"],
    formPart: ["applicant"],
    formPartNames: [],
    patternNames: [],
    rulePattern: ["amountBetween"],
    runPatternCases: [rules, []],
    usesParts: [form],
    usesPatterns: [[]],
    usesTables: [[]],
  },
  "@opus/grant-rules/sentence": {
    createSentences: [{ form }],
  },
  "@opus/grant-rules/page": {
    compiledMessages: [messages],
    compileRuleSet: [{ form, rules: [], moments: [] }, { messages: icuMessages }],
    renderOutcome: [rules, outcome, "pl"],
  },
  "@opus/grant-rules/page-en": {
    compiledMessages: [messages],
    compileRuleSet: [{ form, rules: [], moments: [] }, { messages: icuMessages }],
    renderOutcome: [rules, outcome, "pl"],
  },
  "@opus/grant-rules/page-pl": {
    compiledMessages: [messages],
    compileRuleSet: [{ form, rules: [], moments: [] }, { messages: icuMessages }],
    renderOutcome: [rules, outcome, "pl"],
  },
  "@opus/grant-rules/calendar": {
    addDays: [DAY, 1],
    addHours: [NOON, 1],
    addMonthsClamped: [DAY, 1],
    addWorkingDays: [DAY, 1, polishHolidays],
    addYearsClamped: [DAY, 1],
    ageOn: ["1990-01-01", DAY],
    civilDate: [{ year: 2026, month: 3, day: 2 }],
    compareInstants: [NOON, NOON],
    changeHolidays: [polishHolidays, { saturdays: "working", add: [], remove: [{ on: "01-06" }] }],
    computeTerm: [
      [{ on: { date: "2026-03-20" } }],
      { zone: ZONE, calendar: polishHolidays, moment: () => undefined, holds: () => undefined },
    ],
    computeDeadline: [TERM, NOON, polishHolidays],
    computeRepeatedTerms: [
      WAYS,
      { each: "month", of: { from: DAY, to: DAY }, partial: "own" },
      circumstances,
    ],
    dateAdd: [DAY, { months: 1 }, "down"],
    dateDiff: [DAY, DAY, "days"],
    dateParts: [DAY],
    daysBetween: [DAY, DAY],
    easterSunday: [2026],
    firstDayOfMonth: [DAY],
    fixedDeadline: [DAY, "16:00", ZONE, {}],
    fromCivil: [DAY, "16:00", ZONE, "later"],
    fromEpochDay: [0],
    fromEpochMilliseconds: [0],
    holidayOn: [DAY, polishHolidays],
    inclusiveDays: [DAY, DAY],
    isCivilDate: [DAY],
    isDayOfYear: ["02-29"],
    isHoliday: [DAY, polishHolidays],
    isInTime: [deadline, NOON],
    isInstant: [NOON],
    isWorkingDay: [DAY, polishHolidays],
    isoWeekday: [DAY],
    lastDayOfMonth: [DAY],
    monthPeriods: [{ from: DAY, to: DAY }, "own"],
    nameRestDay: [{ kind: "sunday" }, polishHolidays],
    nearestWorkingDay: [DAY, 1, polishHolidays],
    normaliseInstant: [NOON],
    restDayOn: [DAY, polishHolidays],
    toCivil: [NOON, ZONE],
    toCivilDate: [NOON, ZONE],
    toEpochDay: [DAY],
    toEpochMilliseconds: [NOON],
    workingDaysBetween: [DAY, DAY, polishHolidays],
  },
  "@opus/grant-rules/bounds": {
    beyondLimit: [formLimits.fields, ""],
    formBound: [form, ""],
    partProblem: [{}, "", partLimits.programme],
  },
  "@opus/grant-rules/document": {
    didYouMean: ["wrod", ["word"]],
    formatPointer: [["a"]],
    isPlainObject: [{}],
    joinPointer: ["", "a"],
    parseDocument: ["{}", {}],
    parsePointer: ["/a"],
    valueAt: [{}, "/a"],
  },
  "@opus/grant-rules/form": {
    applicableAnswers: [form, {}, everyFormat],
    canonicalAnswers: [form, {}, everyFormat],
    canonicalDraft: [form, {}, everyFormat],
    canonicalValue: [form, { path: "/title", value: "a" }, everyFormat],
    checkForm: [form, ""],
    checkWhen: [form, "", everyFormat],
    createFormValidator: [form, {}, () => () => []],
    createInterpretedFormValidator: [form, {}],
    fieldPointers: [formTree(form)],
    findFaults: [form, {}, {}],
    formFieldAt: [form, "/title"],
    formNodeAt: [form, "title"],
    formTree: [form],
    inapplicableFields: [form, {}, everyFormat],
    isOfficerPointer: [form, "/title"],
    joinRecords: [{}, {}],
    labelOfField: [form, "title"],
    labelOfValue: [form, "title", "a"],
    officerPointers: [form],
    splitRecords: [form, {}],
    splitValue: [form, { path: "/title", value: "a" }],
    withTextFormats: [{}, everyFormat],
    withValues: [form, {}, []],
    withoutOfficerFields: [form, {}],
  },
  "@opus/grant-workflow": {
    accountTitle: ["case:A/paid"],
    agreementMachine: [{ options: everyOption }],
    callMachine: [],
    caseForActor: [actor, context, [], []],
    codeInfo: ["OGW100"],
    createInterpretedFormValidator: [form, {}],
    createSeededIds: ["seed"],
    decide: [programme, { id: "1", type: "call.close", call: "spring", actor }, input],
    eligibilityMachine: [{ options: everyOption }],
    eraseRecords: [store, { on: DAY, clock: { now: () => NOON } }],
    factAt: [{}, "title"],
    factDocument: [question],
    factPathToPointer: ["title"],
    assessmentOf: [{ assessment: null, standing: null, rounds: [] }, document.scoring],
    roundsOf: [document.scoring],
    expertsOf: [store, "spring", { draw: "fontanna" }],
    foreseenTerms: [programme, { call: "spring", answers: {}, submittedAt: NOON }],
    formalCheckOf: [programme, [], null],
    grantMachine: [{ options: everyOption }],
    isGrantEffect: [{ id: "case:A#1#0", stage: "payment", type: "orderPayment", params: {} }],
    isOfficerPointer: [form, "/title"],
    loadProgramme: [text, {}],
    monitoringMachine: [{ options: everyOption }],
    loadKeptProgramme: [store, "sha256:0"],
    parseProgramme: [text, {}],
    payloadJsonSchema: ["call.announce"],
    programmeSettings: [],
    progressMachine: [{ options: everyOption }],
    settingAt: ["/calls/0/pool"],
    programmeJsonSchema: [document, {}],
    rankingOf: [store, "spring"],
    stabilityOf: [store, "spring"],
    rebuildStore: [store, { dryRun: true }],
    renderOutcome: [rules, outcome, "pl"],
    ruleCasesFileJsonSchema: [document],
    scoringMachine: [{ options: everyOption }],
    settlementMachine: [{ options: everyOption }],
    statePaths: ["open"],
    submissionMachine: [{ options: everyOption }],
    summarise: [store, programme],
    transfersOf: [[]],
    lastTimelyInstant: [document.calls[0]],
    utcInstant: ["2026-03-02T12:00:00+01:00"],
    headsOf: [store, {}],
    verifyJournal: [store, {}],
    termEventTitle: ["project.end"],
    whyUnranked: [store, "spring", "S/001"],
  },
  "@opus/grant-workflow/ajv": { createAjvFormValidator: [form, {}] },
  "@opus/grant-workflow-testing": {
    createSimulatedClock: [NOON],
    playScenario: [programme, scenario],
    runSettingMutants: [programme, [scenario], { rule: "a" }],
    readApplications: [""],
    readScenarios: ["{}", programme],
    scenarioEnds: [programme, []],
    scenariosJsonSchema: [document],
    simulate: [{}],
  },
};
