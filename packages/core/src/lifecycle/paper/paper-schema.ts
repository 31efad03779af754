import { described } from "../../document/described.ts";
import { choiceOf, exampleOf, usually } from "../../document/setting-notes.ts";
import { basisSchema, describedText } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";

const sendMember = exampleOf(
  describedText(
    "Co się przesyła, jak czyta to wnioskodawca w piśmie",
    "What is to be sent, as applicants read it in the letter",
  ),
  {
    pl: "Wydruk potwierdzenia złożenia, podpisany przez osoby uprawnione",
    en: "The printed receipt, signed by those who may represent the applicant",
  },
);

const whereMember = exampleOf(
  describedText("Dokąd się przesyła albo przynosi", "Where it is sent or brought to"),
  {
    pl: "Fundacja Zmyślona, ul. Próbna 1, 00-000 Zmyślin",
    en: "Fundacja Zmyślona, ul. Próbna 1, 00-000 Zmyślin",
  },
);

const differingMember = described(
  choiceOf({
    sendBack: {
      pl: "Papier wraca: wnioskodawca dostaje pismo, a sprawa dalej czeka na papier tej wersji, którą złożono.",
      en: "The paper goes back: the applicant is told so, and the case goes on waiting for a paper of the version that was filed.",
    },
    note: {
      pl: "Papier się przyjmuje, a niezgodność zostaje w aktach; rozstrzyga ocena formalna, na wersji z systemu.",
      en: "The paper is taken, and that it differs stands in the file; the formal check decides, on the version of the system.",
    },
  }),
  "Co się dzieje z papierem, na którym jest inna suma kontrolna niż złożonej wersji, albo nie ma jej wcale.",
  "What becomes of a paper that bears another checksum than that of the version that was filed, or none.",
);

const silenceMember = described(
  usually(
    exampleOf(
      choiceOf({
        leaveUnconsidered: {
          pl: "Wniosek pozostaje bez rozpatrzenia.",
          en: "The application is left unconsidered.",
        },
        reject: { pl: "Wniosek zostaje odrzucony.", en: "The application is rejected." },
      }),
      "reject",
    ),
    "leaveUnconsidered",
  ).optional(),
  "Co się dzieje z wnioskiem, którego papier nie przyszedł w terminie.",
  "What becomes of an application whose paper did not come in its term.",
);

const arrivesMember = described(
  exampleOf(z.int().min(0).max(366), 5),
  "Ile najwyżej dni po ostatnim dniu terminu papier może dotrzeć, choć nadano go w terminie; pominięte, gdy rozstrzyga samo nadanie. Termin musi na niego czekać co najmniej tyle (`inTimeBy.waitsDays`).",
  "How many days after the last day of the term a paper may arrive at most, though it was posted in time; left out where the posting alone decides. The term has to wait for it at least that long (`inTimeBy.waitsDays`).",
).optional();

/** The signed paper that follows the submission in the system, as a programme states it. */
export const paperSection = described(
  exampleOf(
    z.strictObject({
      send: sendMember,
      where: whereMember,
      differing: differingMember,
      silence: silenceMember,
      arrivesWithin: arrivesMember,
      basis: basisSchema,
    }),
    {
      send: {
        pl: "Wydruk potwierdzenia złożenia, podpisany przez osoby uprawnione",
        en: "The printed receipt, signed by those who may represent the applicant",
      },
      where: {
        pl: "Fundacja Zmyślona, ul. Próbna 1, 00-000 Zmyślin",
        en: "Fundacja Zmyślona, ul. Próbna 1, 00-000 Zmyślin",
      },
      differing: "sendBack",
      basis: ["regulations"],
    },
  ),
  "Podpisany papier, którego operator chce po złożeniu wniosku w systemie; pominięte, gdy wystarcza system. Ocena formalna czeka na niego, a kolejność wpływu liczy się i tak od złożenia w systemie.",
  "The signed paper that the operator wants after the submission in the system; left out where the system is enough. The formal check waits for it, while the order of receipt counts from the submission in the system all the same.",
).optional();

/** The signed paper, as a programme states it. */
export type PaperDocument = NonNullable<z.output<typeof paperSection>>;
