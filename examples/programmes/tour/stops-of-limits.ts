import { call, deadlines, formOfPartners, oneCard } from "./document-parts.ts";
import { ofOneSum } from "./rules.ts";
import { basis, type Stop, words } from "./stop.ts";

/** The stop at which applications, grants and sums are limited past one call. */
export const stopsOfLimits: readonly Stop[] = [
  {
    id: "limits",
    title: words("Wycieczka 13: limity", "Tour 13: limits"),
    description: words(
      "Dwa nabory: trzy wnioski w programie, dwa w roku, jedna dotacja, suma własnych udziałów i suma jako partner; dotujący daje w roku najwyżej piątą część planu. O część limitów pyta się przy złożeniu, o część przy przyznaniu.",
      "Two calls: three applications in the programme, two a year, one grant, a sum of own shares and one as a partner; the giver gives a fifth of the plan a year at most. Some limits are asked at the submission, others at the award.",
    ),
    rules: [...ofOneSum, "one-application", "little-before", "withdrawn-once"],
    on: "2031-02-10",
    call: call("T11/", "20000.00"),
    more: [
      {
        ...call("T11b/", "20000.00"),
        id: "nabor-drugi-2031",
        title: words("Drugi nabór 2031", "Second call, 2031"),
      },
    ],
    applicants: {
      entity: { applicant: "applicant.nip", partner: "partners[].nip" },
      mode: "smallGrant",
      shares: { partner: "partners[].share" },
      earlier: [
        {
          id: "grantedBefore",
          title: words("Dotacje wnioskodawcy w trzech latach", "Grants of the applicant in three years"),
          sum: "award",
          as: ["applicant"],
          within: { lastYears: 3, mode: "smallGrant" },
          basis,
        },
        {
          id: "withdrawnBefore",
          title: words("Wnioski wycofane przez wnioskodawcę", "Applications that the applicant withdrew"),
          count: "applications",
          as: ["applicant"],
          within: "programme",
          ended: ["withdrawn"],
          basis,
        },
      ],
      limits: [
        {
          id: "threeInAll",
          title: words("Trzy wnioski w programie", "Three applications in the programme"),
          count: "applications",
          as: ["applicant"],
          within: "programme",
          atMost: 3,
          askedAt: "submission",
          basis,
        },
        {
          id: "oneApplication",
          title: words("Dwa wnioski w roku", "Two applications a year"),
          as: ["applicant"],
          within: { year: "ofSubmission" },
          atMost: 2,
          askedAt: "formalCheck",
          keep: "firstReceived",
          basis,
        },
        {
          id: "oneGrant",
          title: words("Jedna dotacja wnioskodawcy", "One grant of an applicant"),
          count: "grants",
          of: "entity",
          as: ["applicant"],
          within: "programme",
          atMost: 1,
          askedAt: "decision",
          basis,
        },
        {
          id: "ownSum",
          title: words("Własna część w roku", "Own share in a year"),
          sum: "ownShare",
          as: ["applicant", "partner"],
          within: { year: "ofDecision", mode: "smallGrant" },
          atMost: "2500.00",
          basis,
        },
        {
          id: "asPartner",
          title: words("Dotacje z udziałem partnera", "Grants with a partner"),
          sum: "award",
          as: ["partner"],
          within: "programme",
          atMost: "4000.00",
          basis,
        },
        {
          id: "shareOfPlan",
          title: words("Piąta część planu dotującego", "A fifth of the giver's plan"),
          sum: "award",
          of: "giver",
          within: { year: "ofDecision" },
          atMost: { calc: "giverTop" },
          basis,
        },
      ],
    },
    scoring: oneCard,
    beside: {
      form: formOfPartners,
      agreement: {
        comments: {
          places: [
            { id: "bip", title: words("Biuletyn Informacji Publicznej", "Public Information Bulletin") },
          ],
          late: "refuse",
          basis,
        },
      },
      deadlines: { ...deadlines(false, false), comments: { amount: 7, unit: "day", roll: "none" } },
      parameters: {
        yearPlan: {
          title: words("Plan dotacji na rok", "Plan of grants for the year"),
          type: "money",
          values: [
            { from: "2031-01-01", value: "30000.00" },
            { from: "2031-04-01", value: "40000.00" },
          ],
        },
        shareOfPlan: {
          title: words("Część planu w procentach", "Share of the plan in percent"),
          type: "percent",
          values: [{ from: "2031-01-01", value: "20" }],
        },
      },
      calculations: {
        giverTop: {
          title: words("Najwięcej w roku", "Most in the year"),
          type: "money",
          is: { pctOf: [{ param: "shareOfPlan" }, { param: "yearPlan" }, "down"] },
        },
      },
    },
  },
];
