import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { exampleOf } from "./setting-notes.ts";
import { describedText, factPathSchema, nameSchema } from "./text-schema.ts";

const address = described(
  exampleOf(
    z.array(described(z.string().min(1).max(200), "Jeden wiersz adresu.", "One line of the address.")).max(6),
    ["ul. Przykładowa 1", "00-001 Miasto"],
  ),
  "Adres nadawcy pism, wiersz po wierszu; nad nim stoi nazwa z „operator”.",
  "The sender's address in letters, line by line; above it stands the name of `operator`.",
);

const addressee = described(
  exampleOf(
    z
      .array(
        described(
          factPathSchema.clone(),
          "Ścieżka jednego pola formularza wniosku.",
          "Path of one field of the application form.",
        ),
      )
      .max(6),
    ["contact.person", "contact.address"],
  ),
  "Pola wniosku, które stoją na piśmie jako adresat, w kolejności wierszy; mogą być osobowe, bo do dziennika nie trafiają.",
  "Fields of the application that stand above a letter as its addressee, in the order of lines; they may be personal, since they go into no journal.",
);

const signature = { pl: "Zespół programu", en: "The team of the programme" };
const paragraph = {
  pl: "Gratulujemy i zapraszamy na spotkanie informacyjne.",
  en: "Congratulations; we invite you to an information meeting.",
};

const paragraphs = described(
  z.record(
    nameSchema.clone(),
    exampleOf(
      describedText(
        "Akapit, który operator dodaje do tego pisma",
        "Paragraph that the operator adds to this letter",
      ),
      paragraph,
    ),
  ),
  "Akapity dodane do pism, według nazwy pisma, na przykład `awarded`.",
  "Paragraphs added to letters, by the name of the letter, such as `awarded`.",
);

/** What a programme adds to the letters that applicants are sent: who writes, to whom, and texts of its own. */
export const lettersSchema = described(
  exampleOf(
    z.strictObject({
      address: address.optional(),
      signature: exampleOf(
        describedText("Podpis pod pismami", "Signature below letters"),
        signature,
      ).optional(),
      addressee: addressee.optional(),
      paragraphs: paragraphs.optional(),
    }),
    { signature, paragraphs: { awarded: paragraph } },
  ),
  "Pisma do wnioskodawcy: nadawca, adresat i teksty dodane przez operatora; pominięte, gdy wystarcza nazwa operatora.",
  "Letters to the applicant: sender, addressee and texts that the operator adds; left out where the operator's name is enough.",
);
