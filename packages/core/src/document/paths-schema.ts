import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { fieldPath } from "./own-names.ts";
import { choiceOf, exampleOf } from "./setting-notes.ts";
import { basisSchema } from "./text-schema.ts";

const partySchema = described(
  choiceOf({
    applicant: { pl: "Wnioskodawca.", en: "The applicant." },
    patron: {
      pl: "Patron, który użycza grupie osobowości prawnej.",
      en: "The patron, who lends the group its legal personality.",
    },
    leader: { pl: "Lider oferty wspólnej.", en: "The leader of a joint offer." },
    members: { pl: "Członkowie grupy sami.", en: "The members of the group themselves." },
    all: {
      pl: "Wszyscy oferenci: wnioskodawca albo lider i każdy partner.",
      en: "All who offer jointly: the applicant or leader, and each partner.",
    },
  }),
  "Kto jest stroną umowy.",
  "Who is the party to the agreement.",
);

/** A list of the form and the field of its items by which people are told apart: `members[].name`. */
const listPath = exampleOf(
  z
    .string()
    .regex(
      /^[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)*\[\](?:\.[A-Za-z][A-Za-z0-9]*)+$/,
      "the path of a field of a list, such as members[].name",
    ),
  "members[].name",
);

const signsSchema = described(
  z.union([
    described(
      z.strictObject({
        representatives: described(
          exampleOf(z.int().min(1).max(20), 2),
          "Ile osób uprawnionych do reprezentowania strony podpisuje co najmniej.",
          "How many people entitled to represent the party sign at least.",
        ),
      }),
      "Osoby uprawnione do reprezentacji, wymienione przy podpisie.",
      "People entitled to represent the party, named when they sign.",
    ),
    described(
      z.strictObject({
        chosenFrom: described(
          listPath,
          "Pole listy, z której grupa wybiera podpisujących.",
          "The field of the list from which the group chooses who signs.",
        ),
        number: described(
          exampleOf(z.int().min(1).max(20), 2),
          "Ilu z nich podpisuje.",
          "How many of them sign.",
        ),
      }),
      "Osoby, które grupa wybiera spośród siebie.",
      "People whom a group chooses among itself.",
    ),
    choiceOf({
      eachParty: {
        pl: "Za każdy podmiot, który jest stroną, co najmniej jedna osoba.",
        en: "At least one person for each of the organisations that are parties.",
      },
    }),
  ]),
  "Kto podpisuje umowę. Podpisów mniej albo innych osób nie można zapisać (OGW891).",
  "Who signs the agreement. Fewer signatures, or those of others, cannot be recorded (OGW891).",
);

const liableSchema = described(
  choiceOf({
    party: { pl: "Strona umowy.", en: "The party to the agreement." },
    eachForAll: {
      pl: "Każdy za całość: wszyscy, którzy są stroną albo członkami grupy, solidarnie.",
      en: "Each for all of it: everybody who is a party or a member of the group, jointly and severally.",
    },
  }),
  "Kto odpowiada za wykonanie umowy i zwrot pieniędzy.",
  "Who is liable for the agreement and for money that is due back.",
);

const paidToSchema = described(
  choiceOf({
    party: { pl: "Rachunek strony umowy.", en: "The account of the party." },
    leader: { pl: "Rachunek lidera.", en: "The account of the leader." },
    oneSignatory: {
      pl: "Rachunek jednej z osób, które podpisują; przy podpisie mówi się której.",
      en: "The account of one of those who sign; which one is said when they sign.",
    },
  }),
  "Na czyj rachunek idą pieniądze.",
  "To whose account the money goes.",
);

const pathSchema = z.strictObject({
  party: partySchema,
  signs: signsSchema,
  liable: liableSchema,
  paidTo: paidToSchema,
  basis: basisSchema,
});

/** How one kind of applicant concludes the agreement. */
export type PathDocument = z.output<typeof pathSchema>;

const example = {
  by: "applicant.kind",
  of: {
    ngo: {
      party: "applicant",
      signs: { representatives: 2 },
      liable: "party",
      paidTo: "party",
      basis: ["regulations-2018"],
    },
    informalGroup: {
      party: "members",
      signs: { chosenFrom: "members[].name", number: 2 },
      liable: "eachForAll",
      paidTo: "oneSignatory",
      basis: ["regulations-2018"],
    },
  },
};

/** How each kind of applicant concludes the agreement: who is the party, who signs, who is liable, whose account is paid. */
export const pathsSchema = described(
  exampleOf(
    z.strictObject({
      by: described(
        fieldPath("/form", "choice"),
        "Pole wyboru, od którego zależy ścieżka, na przykład rodzaj wnioskodawcy.",
        "The choice on which the path depends, such as the kind of applicant.",
      ),
      of: described(
        z.record(
          z.string(),
          described(
            pathSchema,
            "Ścieżka tych, którzy wybrali tę wartość.",
            "The path of those who chose this value.",
          ),
        ),
        "Ścieżki według wartości wyboru; każda wartość ma swoją (OGW893).",
        "The paths by values of the choice; each value has one (OGW893).",
      ),
    }),
    example,
  ),
  "Ścieżki zawarcia umowy: kto jest jej stroną, kto podpisuje, kto odpowiada i na czyj rachunek idą pieniądze. Bez tego ustawienia umowę podpisuje wnioskodawca i program nie mówi, kto jest stroną. Zob. przewodnik, docs/agreement-paths.md.",
  "Paths to the agreement: who is its party, who signs, who is liable and whose account is paid. Without the setting the applicant signs, and the programme does not say who the party is. See the guide, docs/agreement-paths.md.",
);
