import { call, criteria, deadlines, type Part } from "./document-parts.ts";
import { ofOneSum } from "./rules.ts";
import { basis, type Stop, words } from "./stop.ts";

/** The form of an idea sheet: who applies, what for, for how many people and about how much. */
const ideaForm: Part = {
  "x-part": "application",
  title: "Fiszka pomysłu",
  required: ["applicant", "project", "beneficiaries", "budget"],
  properties: {
    applicant: {
      "x-part": "applicant",
      required: ["kind", "name", "email"],
      properties: { kind: { enum: ["ngo", "informalGroup"] } },
    },
    project: { "x-part": "project", required: ["title", "description"] },
    beneficiaries: { "x-part": "beneficiaries" },
    budget: { "x-part": "budget", required: ["requested"] },
  },
};

/** The assessment of ideas leads to the call for plans. */
const ideaScoring: Part = {
  experts: 1,
  criteria: [{ id: "idea", title: words("Pomysł", "Idea"), max: 10 }],
  aggregate: "mean",
  threshold: 5,
  minJustification: 0,
  leadsTo: {
    call: "nabor-2031",
    invite: { best: 2 },
    carry: [
      { field: "budget.requested", bound: "atMost" },
      { field: "beneficiaries.planned", bound: "atLeast" },
      { field: "applicant.kind", to: "applicant.kind", bound: "fixed" },
      { field: "project.title", bound: "free" },
    ],
    basis,
  },
  ranking: { ties: ["earlierSubmission"], fit: "strict" },
  basis,
};

/** Stops about calls that derive from each other. */
export const stopsOfStages: readonly Stop[] = [
  {
    id: "two-stages",
    title: words("Wycieczka 16: fiszka i plan", "Tour 16: an idea sheet, then a plan"),
    description: words(
      "Najpierw fiszki pomysłów z własnym formularzem, regułą i oceną; dwie najlepsze, i wszystkie z tyloma punktami co druga, zaprasza się do naboru planów. Od oceny formalnej fiszki, i tylko od niej, można się odwołać. Plan wynika z fiszki: nie prosi o więcej, obejmuje co najmniej tyle osób, a rodzaj wnioskodawcy jest ten sam. Nabór planów otwiera się 21 dni po ogłoszeniu zaproszonych i trwa 21 dni.",
      "First idea sheets, with a form, a rule and an assessment of their own; the two best, and all with as many points as the second, are invited to the call for plans. The check of a sheet, and that alone, may be appealed. A plan derives from its sheet: it asks for no more, reaches as many people at least, and keeps the kind of applicant. The call for plans opens 21 days after the invited are published, and is open for 21.",
    ),
    rules: [...ofOneSum],
    call: {
      ...call("T16/", "6000.00"),
      title: words("Nabór planów 2031", "Call for plans, 2031"),
      from: "fiszki-2031",
      afterList: { opensAfter: 21, openFor: 21, basis },
      opensAt: "2031-03-17T08:00:00+01:00",
      closesAt: "2031-04-07T16:00:00+02:00",
    },
    more: [
      {
        ...call("F16/", "6000.00"),
        id: "fiszki-2031",
        title: words("Nabór fiszek 2031", "Call for idea sheets, 2031"),
        closesAt: "2031-02-17T16:00:00+01:00",
        own: {
          form: ideaForm,
          rules: [
            {
              id: "idea-within-range",
              pattern: "amountBetween",
              with: { field: "budget.requested", min: "500", max: "5000" },
              basis,
            },
          ],
          scoring: ideaScoring,
          // Of the two stages the first alone may be appealed.
          deadlines: {
            ...deadlines(false, false),
            formalAppeal: { amount: 3, unit: "workingDay" },
            formalAppealDecision: { amount: 3, unit: "workingDay" },
          },
          appeals: {
            formal: {
              grounds: [
                {
                  id: "sheetMisread",
                  title: words(
                    "Fiszkę odczytano inaczej, niż ją napisano",
                    "The sheet was read otherwise than it was written",
                  ),
                  basis,
                },
              ],
              by: "officer",
              silence: "uphold",
              basis,
            },
            basis,
          },
        },
      },
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
