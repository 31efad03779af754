import { call, criteria, type Part } from "./document-parts.ts";
import { ofOneSum } from "./rules.ts";
import { basis, type Stop, words } from "./stop.ts";

/** The form of a sign-up: who comes, to what, and how many. */
const signUpForm: Part = {
  "x-part": "application",
  title: "Zgłoszenie",
  required: ["applicant", "people"],
  properties: {
    applicant: {
      "x-part": "applicant",
      required: ["kind", "name", "email"],
      properties: { kind: { enum: ["ngo", "informalGroup", "person"] } },
    },
    people: {
      type: "object",
      additionalProperties: false,
      required: ["count", "topic"],
      "x-title": words("Udział", "Taking part"),
      properties: {
        count: {
          type: "integer",
          minimum: 1,
          maximum: 20,
          "x-title": words("Liczba osób", "Number of people"),
          "x-question": words("Ile osób przyjdzie?", "How many people will come?"),
        },
        topic: {
          type: "string",
          minLength: 1,
          maxLength: 120,
          "x-title": words("Temat rozmowy", "Topic to talk about"),
          "x-question": words("O czym chcesz porozmawiać?", "What do you want to talk about?"),
        },
      },
    },
  },
};

/** What both sign-ups have of their own. */
const own = (rule: string): Part => ({
  form: signUpForm,
  facts: { applicantKind: "applicant.kind", title: "people.topic" },
  rules: [
    {
      id: rule,
      title: words("Najwyżej trzy osoby z jednego zgłoszenia", "Three people of one application at most"),
      kind: "requirement",
      severity: "curable",
      moments: ["formalCheck"],
      require: { "<=": [{ var: "people.count" }, 3] },
      consequences: { formalCheck: { notMet: "reject" } },
      basis,
      messages: {
        met: words(
          "Zgłoszenie obejmuje najwyżej trzy osoby.",
          "The application is for three people at most.",
        ),
        notMet: words(
          "Zgłoszenie obejmuje więcej niż trzy osoby.",
          "The application is for more than three people.",
        ),
        undetermined: words("Nie wiadomo, ile osób przyjdzie.", "It is not known how many people will come."),
      },
    },
  ],
});

const signUpCall = (prefix: string, id: string, title: Part, rule: string, signUp: Part): Part => ({
  ...call(prefix, "0.00"),
  id,
  title,
  closesAt: "2031-02-17T16:00:00+01:00",
  realisation: { from: "2031-02-24", to: "2031-02-24" },
  signUp: { ...signUp, basis },
  own: own(rule),
});

/** Stops about places that are given away in the order of receipt. */
export const stopsOfSignUp: readonly Stop[] = [
  {
    id: "sign-up",
    title: words("Wycieczka 17: zapisy", "Tour 17: a sign-up"),
    description: words(
      "Przed naborem są dwa spotkania, na które można się zapisać. Na pierwszym jest pięć miejsc, a zgłoszenie zajmuje tyle, ile osób przyjdzie: kto się nie mieści, czeka, a późniejsi, którzy się mieszczą, go wyprzedzają. Na drugim są dwa miejsca, kto się nie mieści, wstrzymuje późniejszych, a zapisy zamykają się z ostatnim miejscem.",
      "Before the call there are two meetings to sign up for. The first has five places, and an application takes as many as people come: one that does not fit waits, and those behind it that do go before it. The second has two places, one that does not fit holds up those behind it, and the sign-up closes with the last place.",
    ),
    rules: [...ofOneSum],
    call: call("T17/", "6000.00"),
    more: [
      signUpCall(
        "S17/",
        "spotkanie-2031",
        words("Spotkanie przed naborem", "Meeting before the call"),
        "meeting-three-people",
        {
          capacity: 5,
          seats: { field: "people.count", noFit: "othersPass" },
          closes: "byDay",
        },
      ),
      signUpCall(
        "W17/",
        "warsztat-2031",
        words("Warsztat z budżetu", "Workshop on budgets"),
        "workshop-three-people",
        {
          capacity: 2,
          seats: { field: "people.count", noFit: "othersWait" },
          closes: "whenFull",
        },
      ),
    ],
    scoring: {
      experts: 2,
      criteria: criteria(),
      aggregate: "mean",
      threshold: 8,
      minJustification: 0,
      ranking: { ties: ["earlierSubmission"], fit: "strict" },
      basis,
    },
  },
];
