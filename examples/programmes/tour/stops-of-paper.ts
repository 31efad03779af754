import { call, deadlines, form, oneCard, type Part } from "./document-parts.ts";
import { ofOneSum } from "./rules.ts";
import { basis, type Stop, words } from "./stop.ts";

const send = words(
  "Wydruk potwierdzenia złożenia, podpisany przez osoby uprawnione",
  "The printed receipt, signed by those who may represent the applicant",
);
const where = words(
  "Fundacja Zmyślona, ul. Próbna 1, 90-001 Łódź",
  "Fundacja Zmyślona, ul. Próbna 1, 90-001 Łódź",
);

/** The form with attachments: a statute as PDF, up to a megabyte, and up to three other files. */
const withFiles: Part = {
  ...form,
  properties: {
    ...(form.properties as Part),
    statute: {
      "x-part": "attachment",
      "x-title": words("Statut", "Statute"),
      properties: { mediaType: { enum: ["application/pdf"] }, bytes: { maximum: 1_048_576 } },
    },
    files: { "x-part": "attachments", "x-title": words("Inne załączniki", "Other attachments"), maxItems: 3 },
  },
};

/** Terms of the stop, that of the paper among them. */
const terms = (paper: Part): Part => ({ ...deadlines(false, false), paper });

/** The stop at which a signed paper follows the submission in the system. */
export const stopsOfPaper: readonly Stop[] = [
  {
    id: "paper",
    title: words("Wycieczka 20: podpisany papier", "Tour 20: a signed paper"),
    description: words(
      "Wniosek składa się w systemie, a potem przesyła jego podpisany wydruk: w pierwszym naborze liczy się stempel, papier może być w drodze najwyżej 5 dni po terminie, a papier innej wersji wraca; bez papieru wniosek pozostaje bez rozpatrzenia. W drugim liczy się dzień wpływu, inną sumę kontrolną tylko się odnotowuje, a wniosek bez papieru jest odrzucany. Do wniosku można załączyć statut i najwyżej trzy inne pliki.",
      "An application is filed in the system, and its signed print is sent afterwards: in the first call the postmark decides, a paper may be under way for 5 days after the term at most, and one of another version goes back; without a paper the application is left unconsidered. In the second the day of receipt decides, another checksum is noted alone, and an application without a paper is rejected. A statute and up to three other files may be attached.",
    ),
    rules: [...ofOneSum],
    call: call("T20/", "6000.00"),
    more: [
      {
        ...call("T20W/", "6000.00"),
        id: "nabor-wplywu-2031",
        title: words("Nabór, w którym liczy się wpływ", "Call in which the receipt decides"),
        own: {
          paper: { send, where, differing: "note", silence: "reject", basis },
          deadlines: terms({ amount: 7, unit: "day", inTimeBy: { by: "receipt", waitsDays: 3 } }),
        },
      },
    ],
    scoring: oneCard,
    beside: {
      form: withFiles,
      paper: { send, where, differing: "sendBack", silence: "leaveUnconsidered", arrivesWithin: 5, basis },
      deadlines: terms({
        from: "call.closing",
        amount: 7,
        unit: "day",
        inTimeBy: { by: "postmark", waitsDays: 7 },
      }),
    },
  },
];
