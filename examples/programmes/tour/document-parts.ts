/** What every stop of the tour states alike: who applies, with what form, in which call, by which terms. */

const basis = ["regulations"];
const words = (pl: string, en: string) => ({ pl, en });

/** A part of a programme document. */
export type Part = Readonly<Record<string, unknown>>;

/** The head of every document of the tour, but for its id, title and description. */
export const head: Part = {
  operator: words("Fundacja Zmyślona", "Made-up Foundation"),
  legalRegime: "regranting",
  sources: [
    {
      id: "regulations",
      title: words(
        "Regulamin wycieczki po strategiach (zmyślony)",
        "Regulations of the tour of strategies (made up)",
      ),
      available: false,
    },
  ],
  assumptions: [
    {
      id: "made-up",
      text: words(
        "Ten program nie istnieje: zmyślono go, żeby pokazać ustawienia.",
        "This programme does not exist: it is made up to show settings.",
      ),
      concerns: ["/title"],
    },
  ],
  zone: "Europe/Warsaw",
  holidays: "PL",
  currency: "PLN",
};

/** What all applicants are asked beside their budget. */
const asked: Part = {
  applicant: {
    "x-part": "applicant",
    required: ["kind", "name", "email", "nip", "local", "newcomer"],
    properties: {
      kind: { enum: ["ngo", "informalGroup"] },
      nip: { "x-part": "nip" },
      local: {
        "x-part": "yesNo",
        "x-title": words("Wnioskodawca lokalny", "Local applicant"),
        "x-question": words(
          "Czy wnioskodawca działa tylko w swojej gminie?",
          "Does the applicant work in its own commune alone?",
        ),
      },
      newcomer: {
        "x-part": "yesNo",
        "x-title": words("Pierwszy wniosek", "First application"),
        "x-question": words(
          "Czy to pierwszy wniosek w tym programie?",
          "Is it the first application in this programme?",
        ),
      },
    },
  },
  project: {
    "x-part": "project",
    required: ["title", "description", "region", "startsOn", "endsOn"],
    properties: {
      region: {
        "x-part": "choice",
        "x-title": words("Okolica", "Area"),
        "x-question": words("Gdzie odbędzie się projekt?", "Where will the project take place?"),
        "x-labels": { hills: words("góry", "hills"), lakes: words("pojezierze", "lakes") },
      },
    },
  },
  beneficiaries: { "x-part": "beneficiaries" },
};

/** A form with a budget. */
const formWith = (budget: Part): Part => ({
  "x-part": "application",
  title: "Wniosek",
  required: ["applicant", "project", "beneficiaries", "budget"],
  properties: { ...asked, budget },
});

/** The budget of stops whose applicants ask for one sum, made of lines. */
const budgetOfLines: Part = {
  "x-part": "budget",
  required: ["requested", "lines"],
  properties: {
    lines: {
      type: "array",
      minItems: 1,
      maxItems: 10,
      "x-title": words("Pozycje budżetu", "Lines of the budget"),
      "x-question": words("Na co pójdą pieniądze?", "What will the money be spent on?"),
      items: {
        type: "object",
        additionalProperties: false,
        required: ["what", "amount"],
        properties: {
          what: {
            type: "string",
            minLength: 1,
            maxLength: 80,
            "x-title": words("Co", "What"),
            "x-question": words("Na co?", "On what?"),
          },
          amount: {
            "x-part": "amount",
            "x-title": words("Kwota", "Amount"),
            "x-question": words("Ile to kosztuje?", "What does it cost?"),
          },
        },
      },
    },
  },
};

/** The form of stops whose applicants ask for one sum, made of lines. */
export const form = formWith(budgetOfLines);

/** The same with the name under which an organisation stands in its register, which is nobody's personal value. */
export const formOfOrganisations: Part = {
  ...form,
  required: ["applicant", "organisation", "project", "beneficiaries", "budget"],
  properties: {
    ...asked,
    organisation: {
      type: "string",
      maxLength: 200,
      "x-when": { "applicant.kind": "ngo" },
      "x-title": words("Nazwa z rejestru", "Name in the register"),
      "x-question": words(
        "Pod jaką nazwą organizacja jest wpisana do rejestru?",
        "Under what name does the organisation stand in its register?",
      ),
    },
    budget: budgetOfLines,
  },
};

/** The same with partners, each with its number and its share of what is asked for. */
export const formOfPartners: Part = {
  ...form,
  properties: {
    ...asked,
    partners: {
      type: "array",
      maxItems: 5,
      "x-title": words("Partnerzy", "Partners"),
      "x-question": words("Z kim wspólnie powstanie projekt?", "With whom will the project be carried out?"),
      items: {
        type: "object",
        additionalProperties: false,
        required: ["nip", "share"],
        properties: {
          nip: { "x-part": "nip" },
          share: {
            "x-part": "amount",
            "x-title": words("Udział partnera", "Share of the partner"),
            "x-question": words(
              "Ile z dotacji wyda ten partner?",
              "How much of the grant will this partner spend?",
            ),
          },
        },
      },
    },
    budget: budgetOfLines,
  },
};

/** The form of the stop at which agreements are concluded in different ways. */
export const formOfPaths: Part = {
  ...form,
  required: ["applicant", "way", "project", "beneficiaries", "budget"],
  properties: {
    ...asked,
    way: {
      "x-part": "choice",
      "x-title": words("Kto zawiera umowę", "Who concludes the agreement"),
      "x-question": words("Kto zawrze umowę?", "Who will conclude the agreement?"),
      "x-labels": {
        alone: words("organizacja sama", "the organisation itself"),
        hosted: words("patron grupy", "the patron of the group"),
        selfActing: words("grupa bez patrona", "the group without a patron"),
        joint: words("kilka organizacji razem", "several organisations jointly"),
      },
    },
    patronNip: {
      "x-part": "nip",
      "x-when": { way: "hosted" },
      "x-title": words("NIP patrona", "NIP of the patron"),
      "x-question": words("Jaki NIP ma patron?", "What is the NIP of the patron?"),
    },
    leaderNip: {
      "x-part": "nip",
      "x-when": { way: "joint" },
      "x-title": words("NIP lidera", "NIP of the leader"),
      "x-question": words("Jaki NIP ma lider?", "What is the NIP of the leader?"),
    },
    members: {
      type: "array",
      minItems: 2,
      maxItems: 10,
      "x-when": { way: "selfActing" },
      "x-title": words("Członkowie grupy", "Members of the group"),
      "x-question": words("Kto należy do grupy?", "Who belongs to the group?"),
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name"],
        properties: { name: { "x-part": "personName" } },
      },
    },
    partners: {
      type: "array",
      maxItems: 5,
      "x-when": { way: "joint" },
      "x-title": words("Partnerzy", "Partners"),
      "x-question": words("Kto jeszcze składa ofertę?", "Who else makes the offer?"),
      items: {
        type: "object",
        additionalProperties: false,
        required: ["nip"],
        properties: { nip: { "x-part": "nip" } },
      },
    },
    budget: budgetOfLines,
  },
};

/** The form of the stop whose grants have parts: places, their upkeep, a training. */
export const formOfPlaces = formWith({
  type: "object",
  additionalProperties: false,
  required: ["places", "upkeep", "training"],
  "x-title": words("Budżet", "Budget"),
  properties: {
    places: {
      type: "integer",
      minimum: 0,
      maximum: 100,
      "x-title": words("Liczba miejsc", "Number of places"),
      "x-question": words("Ile miejsc powstanie?", "How many places will be created?"),
    },
    upkeep: {
      "x-part": "amount",
      "x-title": words("Utrzymanie przez rok", "Upkeep for a year"),
      "x-question": words(
        "Ile będzie kosztować utrzymanie przez rok?",
        "What will the upkeep cost for a year?",
      ),
    },
    training: {
      "x-part": "amount",
      "x-title": words("Szkolenie", "Training"),
      "x-question": words("Ile będzie kosztować szkolenie?", "What will the training cost?"),
    },
  },
});

/** Facts, terms, the formal check, settlement and record classes. */
export const stages: Part = {
  facts: { requested: "budget.requested", applicantKind: "applicant.kind", title: "project.title" },
  eligibility: { supplements: 1, incurable: "reject", basis },
  settlement: {
    form: { "x-part": "report" },
    spent: "costs.fromGrant",
    supplements: 1,
    indicators: [
      {
        id: "participants",
        title: words("Uczestnicy", "Participants"),
        planned: "beneficiaries.planned",
        achieved: "participants",
      },
    ],
    participants: "participants",
    aggregate: "lowest",
    bands: { full: 80, proportional: 50 },
    proportionalBase: "grant",
    basis,
  },
  recordClasses: {
    usual: { keepYears: 5, countedFrom: "nextJanuary", basis },
    applicantContact: {
      title: words("Dane kontaktowe wnioskodawcy", "The applicant's contact data"),
      keepYears: 1,
    },
    assessment: {},
    payment: {},
  },
};

/** Terms, the same for all; where parts are offered, that of the answer. */
export function deadlines(offers: boolean, returns: boolean): Part {
  return {
    usual: { roll: "nextWorkingDay", cutOff: "24:00", basis },
    supplement: { amount: 3, unit: "workingDay" },
    signing: { amount: 5, unit: "workingDay" },
    payment: { amount: 7, unit: "day" },
    report: { amount: 30, unit: "day" },
    reportSupplement: { amount: 5, unit: "day" },
    overdueReport: { amount: 5, unit: "day" },
    repayment: { amount: 15, unit: "day" },
    ...(returns ? { revision: { amount: 5, unit: "day" } } : {}),
    ...(offers ? { partialOffer: { amount: 3, unit: "workingDay" } } : {}),
  };
}

/** The one call, with what each pool has. */
export function call(prefix: string, pool: string, pools?: Readonly<Record<string, string>>): Part {
  return {
    id: "nabor-2031",
    title: words("Nabór zimowy 2031", "Winter call of 2031"),
    opensAt: "2031-02-03T08:00:00+01:00",
    closesAt: "2031-03-01T00:00:00+01:00",
    closesAtInclusive: false,
    realisation: { from: "2031-05-05", to: "2031-10-28" },
    pool,
    ...(pools === undefined ? {} : { pools }),
    numbering: { prefix, digits: 3 },
    basis,
  };
}

/** The criteria of the card, the same for all but for steps, minima and weights. */
export function criteria(need: Part = {}, team: Part = {}): readonly Part[] {
  return [
    { id: "need", title: words("Potrzeba", "Need"), max: 10, ...need },
    { id: "team", title: words("Zespół", "Team"), max: 10, ...team },
  ];
}

/** The plainest assessment: one card, a threshold, the earlier application first of those that are equal. */
export const oneCard: Part = {
  experts: 1,
  criteria: criteria(),
  aggregate: "mean",
  threshold: 8,
  minJustification: 0,
  ranking: { ties: ["earlierSubmission"], fit: "strict" },
  basis,
};
