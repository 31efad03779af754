import { call, criteria, deadlines } from "./document-parts.ts";
import { ofOneSum } from "./rules.ts";
import { basis, type Stop, words } from "./stop.ts";

/** The stop at which a programme names its own roles, and says what each may do. */
export const stopsOfRoles: readonly Stop[] = [
  {
    id: "roles",
    title: words("Wycieczka 20: własne role", "Tour 20: roles of its own"),
    description: words(
      "Konkurs prowadzą specjalistki, koordynatorka, zarząd i asesorzy. Specjalistka ocenia formalnie, wypłaca i rozlicza; koordynatorka prowadzi nabór, ale niczego nie przyznaje; zarząd przyznaje dotacje, rozpatruje odwołania i podpisuje umowy; asesorzy oceniają merytorycznie. Kto ocenił wniosek formalnie, nie wypłaca i nie rozlicza z niego dotacji. Kart oceny nie unieważnia nikt.",
      "The call is run by specialists, a coordinator, the board and assessors. A specialist checks formally, pays and settles; the coordinator runs the call and awards nothing; the board awards grants, decides on appeals and signs agreements; assessors score. Who checked an application formally neither pays nor settles its grant. Nobody voids score cards.",
    ),
    rules: [...ofOneSum],
    call: call("T20/", "6000.00"),
    scoring: {
      experts: 2,
      criteria: criteria(),
      aggregate: "mean",
      threshold: 8,
      minJustification: 0,
      ranking: { ties: ["earlierSubmission"], fit: "strict" },
      basis,
    },
    beside: {
      roles: {
        named: [
          {
            id: "specialist",
            title: words("specjalistka do spraw konkursu", "call specialist"),
            does: ["officer", "accountant", "monitor"],
          },
          {
            id: "coordinator",
            title: words("koordynatorka konkursu", "call coordinator"),
            does: ["operator", "officer"],
            except: ["checklist.*", "formalCheck.*", "appeal.*", "agreement.countersign"],
          },
          {
            id: "boardMember",
            title: words("członek zarządu", "board member"),
            does: ["decisionMaker", "agreement.countersign"],
          },
          { id: "assessor", title: words("asesor", "assessor"), does: ["expert", "committee"] },
        ],
        withheld: ["review.void"],
        apart: [
          {
            one: ["checklist.*", "formalCheck.complete"],
            other: ["payment.order", "settlement.decide"],
            basis,
          },
        ],
      },
      eligibility: {
        supplements: 1,
        incurable: "reject",
        checklist: [
          {
            id: "signed",
            title: words(
              "Wniosek podpisały osoby uprawnione",
              "The application is signed by those entitled to",
            ),
            no: "reject",
            basis,
          },
        ],
        basis,
      },
      appeals: {
        formal: {
          grounds: [
            {
              id: "misread",
              title: words(
                "Operator odczytał wniosek inaczej, niż go napisano",
                "The operator read the application otherwise than it was written",
              ),
              basis,
            },
          ],
          by: "boardMember",
          silence: "wait",
          basis,
        },
        basis,
      },
      deadlines: {
        ...deadlines(false, false),
        formalAppeal: { amount: 5, unit: "workingDay" },
        formalAppealDecision: { amount: 5, unit: "workingDay" },
      },
    },
  },
];
