import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadProgramme } from "./load-programme.ts";

const sample = readFileSync(new URL("sample-programme.json", import.meta.url), "utf8");

/**
 * What a designer got wrong: the text replaced, what it was replaced by, and the one finding that must come of it.
 * `¦` marks where the finding must stand; when it stands elsewhere, the last text says where.
 */
type Mistake = readonly [what: string, from: string, to: string, finding: string, place?: string];

const amount = '"require": { "<=": [500, { "var": "budget.requested" }, { "param": "maxAmount" }] }';

const mistakes: readonly Mistake[] = [
  // The text itself.
  ["a comma is missing", '"murals",', '"murals"', "OGW100 ", '¦"version": "1.0.0"'],
  ["a trailing comma", '"currency": "PLN",', '"currency": "PLN",¦,', "OGW100 "],
  ["a comment", '"format": 1,', '¦// first\n  "format": 1,', "OGW100 "],
  ["single quotation marks", '"id": "murals"', "\"id\": ¦'murals'", "OGW100 "],
  ["the document breaks off", '"currency": "PLN",', '"currency": "PL', "OGW100 ", '"currency": ¦"PL'],
  [
    "a member stands twice",
    '"zone": "Europe/Warsaw",',
    '"zone": "Europe/Warsaw", ¦"zone": "UTC",',
    "OGW101 /zone",
  ],
  ["a name that JavaScript reserves", '"zone":', '¦"__proto__": {}, "zone":', "OGW105 /__proto__"],
  [
    "a number that cannot be exact",
    '"threshold": 12',
    '"threshold": ¦12345678901234567890',
    "OGW106 /scoring/threshold",
  ],
  // The shape.
  ["a misspelt member", '"zone":', '¦"zoen":', "OGW154 /zoen"],
  [
    "a misspelt member deep inside",
    '"closesAtInclusive": false',
    '¦"closesAtIncluded": false',
    "OGW154 /calls/0/closesAtIncluded",
  ],
  ["a member too many", '"holidays": "PL",', '"holidays": "PL", ¦"contact": "x",', "OGW154 /contact"],
  ["a text in Polish only", '{ "pl": "Murale", "en": "Murals" }', '¦{ "pl": "Murale" }', "OGW153 /title/en"],
  ["an empty text", '"en": "Murals"', '"en": ¦""', "OGW156 /title/en"],
  [
    "a missing section",
    '"amendments": { "basis": ["regulations#7"] },\n  "monitoring"',
    '"monitorings"',
    "OGW154 /monitorings",
    '¦"monitorings"',
  ],
  [
    "a section left out",
    '"eligibility": { "supplements": 1, "basis": ["regulations#5"] },',
    "",
    "OGW153 /eligibility",
    "¦{",
  ],
  ["an id with capitals", '"id": "murals"', '"id": ¦"Murals"', "OGW156 /id"],
  ["a version without its last number", '"version": "1.0.0"', '"version": ¦"1.0"', "OGW156 /version"],
  ["another format", '"format": 1', '"format": ¦2', "OGW155 /format"],
  ["a law nobody knows", '"regranting"', '¦"regrantng"', "OGW155 /legalRegime"],
  ["money as a number", '"pool": "160000.00"', '"pool": ¦160000', "OGW155 /calls/0/pool"],
  ["money the Polish way", '"pool": "160000.00"', '"pool": ¦"160 000,00 zł"', "OGW156 /calls/0/pool"],
  [
    "an instant without its offset",
    "2015-03-02T09:00:00+01:00",
    "2015-03-02T09:00:00",
    "OGW156 /calls/0/opensAt",
    '¦"2015-03-02T09:00:00"',
  ],
  ["a day that does not exist", '"2015-09-30"', '¦"2015-09-31"', "OGW156 /calls/0/realisation/to"],
  ["a time at 25 o'clock", '"cutOff": "16:00"', '"cutOff": ¦"25:00"', "OGW156 /deadlines/supplement/cutOff"],
  ["an unknown unit", '"unit": "week"', '"unit": ¦"weeks"', "OGW155 /deadlines/recommendation/unit"],
  [
    "a word for a yes",
    '"closesAtInclusive": false',
    '"closesAtInclusive": ¦"nie"',
    "OGW155 /calls/0/closesAtInclusive",
  ],
  ["half an expert", '"experts": 2', '"experts": ¦1.5', "OGW155 /scoring/experts"],
  ["a hundred experts", '"experts": 2', '"experts": ¦100', "OGW156 /scoring/experts"],
  [
    "no criteria",
    '"criteria": [{ "id": "answers", "title": { "pl": "Odpowiedzi", "en": "Answers" }, "max": 5 }]',
    '"criteria": ¦[]',
    "OGW156 /scoring/interview/criteria",
  ],
  [
    "an object for a list",
    '"concerns": ["/calls/0/pool", "/rules/0"]',
    '"concerns": ¦{}',
    "OGW155 /assumptions/0/concerns",
  ],
  [
    "a tie-breaker misspelt",
    '"earlierSubmission"]',
    '¦"earlierSubmision"]',
    "OGW155 /scoring/ranking/ties/1",
  ],
  [
    "a tie-breaker without its criterion",
    '{ "criterion": "method" }',
    '{ ¦"criteria": "method" }',
    "OGW154 /scoring/ranking/ties/0/criteria",
  ],
  [
    "a record class without its years",
    '"keepYears": 2,',
    "",
    "OGW153 /recordClasses/contact/keepYears",
    '"contact": ¦{\n      "title"',
  ],
  [
    "an address of a source that is none",
    '"https://example.org"',
    '¦"regulamin.pdf"',
    "OGW156 /sources/0/url",
  ],
  ["a document that is no object", sample, "¦[]", "OGW155 "],
  // The form.
  [
    "an unknown keyword of the form",
    '"minLength": 3',
    '"minLenght": ¦3',
    "OGW144 /form/properties/title/minLenght",
  ],
  [
    "an unknown format of a field",
    '"format": "email"',
    '"format": ¦"e-mail"',
    "OGW144 /form/properties/email/format",
  ],
  [
    "an unknown type of a field",
    '"people": { "type": "integer"',
    '"people": { "type": ¦"int"',
    "OGW144 /form/properties/people/type",
  ],
  [
    "a required field that does not exist",
    '"required": ["title", "kind"',
    '"required": [¦"titel", "kind"',
    "OGW144 /form/required/0",
  ],
  [
    "a reference into nothing",
    '{ "$ref": "#/$defs/address" }',
    '¦{ "$ref": "#/$defs/adress" }',
    "OGW144 /form/properties/locations/items/properties/address",
  ],
  [
    "a pattern of one's own",
    '"maxLength": 80',
    '"pattern": ¦"^[A-Z]"',
    "OGW144 /form/$defs/address/properties/street/pattern",
  ],
  [
    "an unknown vetted pattern",
    '"maxLength": 80',
    '"x-pattern": ¦"postal-code"',
    "OGW157 /form/$defs/address/properties/street/x-pattern",
  ],
  [
    "a length in quotation marks",
    '"maxLength": 120',
    '"maxLength": ¦"120"',
    "OGW157 /form/properties/title/maxLength",
  ],
  [
    "a field under a reserved name",
    '"people": {',
    '¦"report": { "type": "string" }, "people": {',
    "OGW172 /form/properties/report",
  ],
  [
    "an unknown keyword of the report",
    '"visitors": { "type": "integer", "minimum": 0 }',
    '"visitors": { "type": "integer", "min": ¦0 }',
    "OGW144 /settlement/form/properties/visitors/min",
  ],
  [
    "an unknown type in the report",
    '"$defs": { "amount": { "type": "string"',
    '"$defs": { "amount": { "type": ¦"text"',
    "OGW144 /settlement/form/$defs/amount/type",
  ],
  [
    "an unknown record class",
    '"x-personal": "contact"',
    '"x-personal": ¦"contacts"',
    "OGW168 /form/properties/email/x-personal",
  ],
  // Rules, parameters, territories.
  [
    "an unknown operator",
    amount,
    '"require": ¦{ "=<": [{ "var": "budget.requested" }, 5000] }',
    "OGW121 /rules/0/require",
  ],
  [
    "an unknown fact",
    '{ "var": "budget.requested" }',
    '{ "var": "budget.asked" }',
    "OGW124 /rules/0/require/<=/1",
    '¦{ "var": "budget.asked" }',
  ],
  [
    "an unknown fact of the report",
    '"report.money.spent"',
    '"report.money.spend"',
    "OGW124 /rules/3/require/>/0",
    '¦{ "var": "report.money.spend" }',
  ],
  [
    "an unknown parameter",
    '{ "param": "maxAmount" }',
    '{ "param": "maximum" }',
    "OGW131 /rules/0/require/<=/2",
    '¦{ "param": "maximum" }',
  ],
  ["an unknown territory", '"centre"] }', '¦"center"] }', "OGW132 /rules/1/require/all/1/inTerritory/1"],
  ["an unknown register", '"register": "city"', '"register": "town"', "OGW143 /form", '"form": ¦{'],
  [
    "a rule without its text",
    '"undetermined": { "pl": "Nie podano kwoty.", "en": "No amount is given." }',
    '"met": { "pl": "a", "en": "b" }',
    "OGW141 /rules/0/messages",
    '"messages": ¦{\n        "notMet": { "pl": "Kwota',
  ],
  [
    "a misspelt member of a rule",
    '"severity": "curable"',
    '"severty": ¦"curable"',
    "OGW138 /rules/1/severty",
  ],
  [
    "an unknown moment",
    '"moments": ["formalCheck"]',
    '"moments": [¦"formalChek"]',
    "OGW140 /rules/1/moments/0",
  ],
  ["a rule id taken twice", '"id": "all-in-centre"', '"id": ¦"amount-within-limit"', "OGW139 /rules/1/id"],
  [
    "a scoring rule that nobody asks",
    '"moments": ["scoring"]',
    '"moments": ¦["formalCheck"]',
    "OGW169 /rules/2/moments",
  ],
  [
    "a requirement asked only at scoring",
    '"moments": ["settlement"]',
    '"moments": ¦["scoring"]',
    "OGW169 /rules/3/moments",
  ],
  [
    "a parameter of an unknown type",
    '"type": "money", "values"',
    '"type": ¦"cash", "values"',
    "OGW142 /parameters/maxAmount/type",
  ],
  // One part against another.
  ["a basis that is no source", '["regulations#4"]', '[¦"regulation#4"]', "OGW160 /rules/0/basis/0"],
  [
    "a basis of a call that is no source",
    '"basis": ["announcement"]\n    }',
    '"basis": [¦"anouncement"]\n    }',
    "OGW160 /calls/0/basis/0",
  ],
  ["an assumption about nothing", '"/rules/0"]', '¦"/rules/9"]', "OGW161 /assumptions/0/concerns/1"],
  [
    "a path of no field",
    '"requested": "budget.requested"',
    '"requested": ¦"budget.request"',
    "OGW162 /facts/requested",
  ],
  [
    "a path of another kind of field",
    '"applicantKind": "kind"',
    '"applicantKind": ¦"title"',
    "OGW162 /facts/applicantKind",
  ],
  ["a path of a personal field", '"title": "title" }', '"title": ¦"email" }', "OGW162 /facts/title"],
  ["spending that is no money", '"spent": "money.spent"', '"spent": ¦"visitors"', "OGW162 /settlement/spent"],
  [
    "an indicator of no field",
    '"achieved": "visitors"',
    '"achieved": ¦"guests"',
    "OGW162 /settlement/indicators/0/achieved",
  ],
  [
    "participants of no indicator",
    '"participants": "participants"',
    '"participants": ¦"visitors"',
    "OGW164 /settlement/participants",
  ],
  ["bands upside down", '"proportional": 40', '"proportional": ¦95', "OGW164 /settlement/bands/proportional"],
  [
    "a call that closes before it opens",
    "2015-03-31T16:00:00+02:00",
    "2015-02-28T16:00:00+01:00",
    "OGW165 /calls/0/closesAt",
    '¦"2015-02-28',
  ],
  ["realisation upside down", '"to": "2015-09-30"', '"to": ¦"2015-05-30"', "OGW165 /calls/0/realisation/to"],
  [
    "realisation before closing",
    '"from": "2015-06-01"',
    '"from": ¦"2015-03-31"',
    "OGW165 /calls/0/realisation/from",
  ],
  ["an empty pool", '"160000.00"', '¦"0.00"', "OGW165 /calls/0/pool"],
  ["a threshold out of reach", '"threshold": 12', '"threshold": ¦21', "OGW166 /scoring/threshold"],
  [
    "an interview threshold out of reach",
    '"threshold": 2,',
    '"threshold": ¦6,',
    "OGW166 /scoring/interview/threshold",
  ],
  ["a criterion upside down", '"min": 1', '"min": ¦11', "OGW166 /scoring/criteria/0/min"],
  [
    "a tie on no criterion",
    '{ "criterion": "method" }',
    '{ "criterion": ¦"methods" }',
    "OGW166 /scoring/ranking/ties/0/criterion",
  ],
  [
    "ties that may stay",
    ', "earlierSubmission"]',
    "]",
    "OGW166 /scoring/ranking/ties",
    '¦[{ "criterion": "method" }]',
  ],
  [
    "a term missing",
    '"recommendation": { "amount": 2, "unit": "week", "roll": "none", "cutOff": "24:00", "basis": [] },',
    "",
    "OGW167 /deadlines/recommendation",
    '¦{\n    "supplement"',
  ],
  [
    "a term of an option that is off",
    '"monitoring": { "sharePercent": 20, "mustInclude": ["highestAward"], "basis": ["regulations#8"] },',
    "",
    "OGW167 /deadlines/recommendation",
    '¦{ "amount": 2',
  ],
  ["two criteria of one id", '"id": "answers"', '"id": ¦"need"', "OGW170 /scoring/interview/criteria/0/id"],
  [
    "two indicators of one id",
    '"indicators": [',
    '"indicators": [{ "id": "participants", "title": { "pl": "a", "en": "a" }, "planned": "people", "achieved": "visitors" },',
    "OGW170 /settlement/indicators/1/id",
    '"id": ¦"participants",\n        "title"',
  ],
  ["a zone that does not exist", '"Europe/Warsaw"', '¦"Europe/Lodz"', "OGW171 /zone"],
];

function edited([, from, to]: Mistake): string {
  expect(sample.split(from).length, `"${from}" stands in the sample`).toBeGreaterThan(1);
  return sample.replace(from, () => to);
}

/** Line and column of the `¦` in a text, from 1. */
function placeOfMark(text: string): { line: number; column: number } {
  const before = text.slice(0, text.indexOf("¦")).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

describe("a designer's mistake gives one finding, at its place, with a remedy in both languages", () => {
  it("and the sample has none", () => {
    const { programme, problems } = loadProgramme(sample);
    expect(problems).toEqual([]);
    expect(programme?.id).toBe("murals");
  });

  it.each(mistakes)("%s", (...mistake) => {
    const [, , , finding, place] = mistake;
    const marked = edited(mistake as unknown as Mistake);
    const text = marked.replace("¦", "");
    const { problems } = loadProgramme(text);
    expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([finding]);
    const [problem] = problems;
    const target = place === undefined ? marked : text.replace(place.replace("¦", ""), () => place);
    expect(problem?.place).toEqual(placeOfMark(target));
    for (const said of [problem?.message, problem?.remedy]) {
      expect(said?.pl).toMatch(/\S/);
      expect(said?.en).toMatch(/\S/);
    }
  });
});
