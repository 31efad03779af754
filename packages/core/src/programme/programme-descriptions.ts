const basis = "Legal bases: ids of `sources`, with a place if known, such as `regulations#4.1`.";
const pl = "The text in Polish.";
const en = "The text in English.";

function text(path: string, what: string): Record<string, string> {
  return { [path]: `${what}, in Polish and in English.`, [`${path}.pl`]: pl, [`${path}.en`]: en };
}

function criteria(path: string, whose: string): Record<string, string> {
  return {
    [path]: `Criteria of ${whose}; their maxima add up to what can be reached.`,
    [`${path}[]`]: "One criterion.",
    [`${path}[].id`]: "camelCase name of the criterion.",
    ...text(`${path}[].title`, "Name of the criterion"),
    [`${path}[].max`]: "Most points; points are whole numbers from 0.",
    [`${path}[].min`]: "Least points on every card; fewer end the application below the threshold.",
  };
}

function term(name: string, what: string): Record<string, string> {
  const path = `deadlines.${name}`;
  return {
    [path]: what,
    [`${path}.amount`]: "Number of units; the day of the starting event does not count (KPA art. 57).",
    [`${path}.unit`]: "Unit of the term.",
    [`${path}.roll`]: "What happens when the last day is a Saturday or a day off.",
    [`${path}.cutOff`]: 'Local time of the last day at which the term ends; "24:00" is the end of the day.',
    [`${path}.basis`]: basis,
  };
}

function recordClass(path: string, what: string): Record<string, string> {
  return {
    [path]: what,
    ...text(`${path}.title`, "Name of the class"),
    [`${path}.keepYears`]: "Whole years for which records of this class are kept.",
    [`${path}.countedFrom`]: "Whether years count from the record itself or from the next 1 January.",
    [`${path}.basis`]: basis,
  };
}

/** What every member of a programme document is, by its path; editors show it while a programme is written. */
export const programmeDescriptions: Readonly<Record<string, string>> = {
  "": "A grant programme as data: form, rules, calls, terms, scoring and settlement.",
  $schema: "Where this schema lies, for editors; the engine does not read it.",
  format: "Format of this document; always 1.",
  id: "kebab-case id of the programme; never changes.",
  version: "Semantic version of the document; a published version never changes.",
  ...text("title", "Name of the programme"),
  ...text("description", "What the programme supports, in a sentence or two"),
  ...text("operator", "Who runs the programme"),
  legalRegime: "The law that the programme runs under.",
  sources: "Documents that the programme rests on: regulations, acts, announcements.",
  "sources[]": "One source.",
  "sources[].id": "kebab-case id by which legal bases name the source.",
  ...text("sources[].title", "Title of the source"),
  "sources[].url": "Where the source can be read.",
  "sources[].available": "False when the text could not be found; what stands in its place is an assumption.",
  assumptions: "Choices that no source confirms.",
  "assumptions[]": "One assumption.",
  "assumptions[].id": "kebab-case id of the assumption.",
  ...text("assumptions[].text", "What is assumed and why"),
  "assumptions[].concerns": "JSON Pointers to the places of this document that rest on the assumption.",
  "assumptions[].concerns[]": "JSON Pointer such as `/calls/0/pool`.",
  zone: "IANA time zone of all local times, such as `Europe/Warsaw`.",
  holidays: "Calendar of days off.",
  currency: "Currency of all amounts.",
  form: "JSON Schema of the application form; it is also the schema of the facts that rules see.",
  facts: "Where the engine finds the few facts that it needs by itself.",
  "facts.requested": "Path of the amount asked for; money.",
  "facts.applicantKind": "Path of the kind of applicant; a string with an enum.",
  "facts.title": "Path of the project's title; text.",
  "facts.mapPart": "Path of the part of the map the project belongs to; a string with an enum.",
  parameters: "Dated values that rules read with `param`, by name.",
  territories: "Register of localities, streets and areas that rules ask with `inTerritory`.",
  rules: "Rules in the order in which people read them.",
  "rules[]": "One rule: id, title, kind, severity, moments, require or score, basis, messages.",
  calls: "Calls for applications of this programme.",
  "calls[]": "One call.",
  "calls[].id": "kebab-case id of the call.",
  ...text("calls[].title", "Name of the call"),
  "calls[].opensAt": "Instant with offset at which the call opens.",
  "calls[].closesAt": "Instant with offset at which the call closes; it never rolls over days off.",
  "calls[].closesAtInclusive": "Whether an application submitted exactly at `closesAt` is in time.",
  "calls[].realisation": "Days within which projects are carried out.",
  "calls[].realisation.from": "First day, after the closing of the call.",
  "calls[].realisation.to": "Last day, inclusive.",
  "calls[].pool": "Money to be awarded in this call.",
  "calls[].numbering": "How applications are numbered in the order of their submission.",
  "calls[].numbering.prefix": "Text before the number.",
  "calls[].numbering.digits": "Number of digits, padded with zeros.",
  "calls[].basis": basis,
  deadlines: "Terms counted from events. Terms of options that are off are left out.",
  ...term("supplement", "From the call to supplement to the supplement; needed when there are supplements."),
  ...term("signing", "From the offer of the agreement to the grantee's signature."),
  ...term("payment", "From the concluded agreement to the payment order."),
  ...term(
    "recommendation",
    "From a visit's recommendations to their implementation; needed with monitoring.",
  ),
  ...term("report", "From the end of realisation to the final report."),
  ...term(
    "reportSupplement",
    "From the call to supplement the report; needed when there are report supplements.",
  ),
  ...term("overdueReport", "From the last call for an overdue report."),
  ...term("repayment", "From the decision to the return of money."),
  eligibility: "The formal check.",
  "eligibility.supplements": "How many times the applicant may supplement the application.",
  "eligibility.basis": basis,
  scoring: "Merit assessment and ranking.",
  "scoring.experts": "Number of experts who score each application, each blind to the others.",
  ...criteria("scoring.criteria", "the score card"),
  "scoring.aggregate": "Whether the cards' mean or sum is compared with the threshold and ranked.",
  "scoring.threshold": "Least aggregate of the cards, before bonus points.",
  "scoring.minJustification": "Least number of characters of an expert's justification.",
  "scoring.interview": "Interview or presentation after the cards; left out when there is none.",
  ...text("scoring.interview.title", "Name of the interview"),
  ...criteria("scoring.interview.criteria", "the interview"),
  "scoring.interview.threshold": "Least sum of interview points to be ranked.",
  "scoring.interview.combine": "Whether interview points add to the cards' points or take their place.",
  "scoring.interview.basis": basis,
  "scoring.ranking": "How applications are put in order and the pool is spent.",
  "scoring.ranking.ties": "Applied in turn to equal points; the last must be `earlierSubmission`.",
  "scoring.ranking.ties[]": "More points in a criterion, or the earlier submission.",
  "scoring.ranking.ties[].criterion": "Name of a criterion of the card or the interview.",
  "scoring.ranking.fit":
    "What happens to lower ranks when the next application does not fit into the rest of the pool.",
  "scoring.basis": basis,
  amendments: "Amendments of running agreements; left out when the programme knows none.",
  "amendments.basis": basis,
  monitoring: "Visits on a sample of the funded projects; left out when nobody visits.",
  "monitoring.sharePercent": "Share of the funded projects that is visited, in percent.",
  "monitoring.mustInclude": "Projects that are visited in any case.",
  "monitoring.mustInclude[]": "One such choice.",
  "monitoring.basis": basis,
  settlement: "Final report and settlement.",
  "settlement.form": "JSON Schema of the final report.",
  "settlement.spent": "Path of the sum spent from the grant in the report; money.",
  "settlement.supplements": "How many times the grantee may supplement the final report.",
  "settlement.indicators": "What is planned in the application and achieved in the report.",
  "settlement.indicators[]": "One indicator.",
  "settlement.indicators[].id": "camelCase name of the indicator.",
  ...text("settlement.indicators[].title", "Name of the indicator"),
  "settlement.indicators[].planned": "Path of the planned number in the application form; integer.",
  "settlement.indicators[].achieved": "Path of the achieved number in the report form; integer.",
  "settlement.participants": "The indicator that counts participants.",
  "settlement.aggregate": "How several indicators make one degree of realisation; each is capped at 100 %.",
  "settlement.bands": "Degrees of realisation, in percent of the plan, from which the grant is settled.",
  "settlement.bands.full": "From here on the grant is settled whole.",
  "settlement.bands.proportional": "From here on it is settled in proportion; below, not at all.",
  "settlement.proportionalBase": "What the proportional part is taken of.",
  "settlement.basis": basis,
  recordClasses:
    "How long personal records are kept, by class; `x-personal` of the forms names these classes.",
  ...recordClass(
    "recordClasses.assessment",
    "Justifications, minutes and visit notes; the engine's own class.",
  ),
  ...recordClass("recordClasses.payment", "The grantee's account; the engine's own class."),
  ...recordClass("recordClasses.*", "A class that the forms name by `x-personal`."),
};
