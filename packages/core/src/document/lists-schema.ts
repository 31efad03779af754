import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { exampleOf } from "./setting-notes.ts";
import { factPathSchema } from "./text-schema.ts";

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
            exampleOf(factPathSchema.clone(), "applicant.name"),
            "Ścieżka nazwy wnioskodawcy tego rodzaju; pole nie może być osobowe.",
            "Path of the name of applicants of this kind; the field must not be personal.",
          ),
        ),
        "Skąd brać nazwę wnioskodawcy na listach, według rodzaju wnioskodawcy; rodzaj, którego tu nie ma, jak osoby fizyczne i grupy nieformalne, stoi na listach bez nazwy.",
        "Where lists take the applicant's name from, by kind of applicant; a kind that is not here, such as natural persons and informal groups, stands on lists without a name.",
      ),
    }),
    { formal: true, points: false, names: { ngo: "applicant.name" } },
  ),
  "Listy publiczne; pominięte, gdy program ogłasza tylko listę rankingową, bez nazw wnioskodawców i bez sprostowań.",
  "Public lists; left out where the programme publishes the ranking alone, without names of applicants and without corrections.",
);
