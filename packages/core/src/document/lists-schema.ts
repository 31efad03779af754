import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { exampleOf } from "./setting-notes.ts";
import { factPathSchema } from "./text-schema.ts";

/** Says that what applicants of a kind write there is the name of an organisation, although the field keeps persons' names too. */
const organisationName = z.strictObject({
  organisation: described(
    exampleOf(factPathSchema.clone(), "applicant.name"),
    "Ścieżka pola, w którym wnioskodawcy tego rodzaju wpisują nazwę organizacji, choć u innych może w nim stać nazwisko; pole może być osobowe. Na liście formalnej nazwę mają tylko wnioski, które przeszły ocenę.",
    "Path of the field in which applicants of this kind write the name of an organisation, though others may write a person's; the field may be personal. On the formal list only applications that passed the check have the name.",
  ),
});

/** Where lists take the name of applicants of a kind from: a field of nobody, or one that holds an organisation's name for this kind. */
export type ListedName = string | z.output<typeof organisationName>;

/** Which lists a programme publishes beside the ranking, and what of an application they may say to everybody. */
export const listsSchema = described(
  exampleOf(
    z.strictObject({
      formal: described(
        exampleOf(z.boolean(), true),
        "Czy po ocenie formalnej ogłasza się listę formalną: które wnioski ją przeszły, a które nie.",
        "Whether a formal list is published after the formal check: which applications passed it and which did not.",
      ),
      points: described(
        exampleOf(z.boolean(), false),
        "Czy listy podają punkty.",
        "Whether lists tell points.",
      ),
      names: described(
        z.record(
          z.string(),
          described(
            exampleOf(z.union([factPathSchema.clone(), organisationName]), {
              organisation: "applicant.name",
            }),
            "Ścieżka nazwy wnioskodawcy tego rodzaju, z pola, które nie jest osobowe; `organisation`, gdy formularz ma jedno pole na nazwy organizacji i nazwiska.",
            "Path of the name of applicants of this kind, of a field that is not personal; `organisation` where the form has one field for names of organisations and of persons.",
          ),
        ),
        "Skąd brać nazwę wnioskodawcy na listach, według rodzaju wnioskodawcy; rodzaj, którego tu nie ma, jak osoby fizyczne i grupy nieformalne, stoi na listach bez nazwy.",
        "Where lists take the applicant's name from, by kind of applicant; a kind that is not here, such as natural persons and informal groups, stands on lists without a name.",
      ),
    }),
    { formal: true, points: false, names: { ngo: { organisation: "applicant.name" } } },
  ),
  "Listy publiczne; pominięte, gdy program ogłasza tylko listę rankingową, bez nazw wnioskodawców i bez sprostowań.",
  "Public lists; left out where the programme publishes the ranking alone, without names of applicants and without corrections.",
);
