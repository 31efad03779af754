import { described } from "../../document/described.ts";
import { placeSchema } from "../../document/publication-schema.ts";
import { choiceOf, exampleOf } from "../../document/setting-notes.ts";
import { basisSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";

/** Comments of the public on an application before its agreement, as a programme states them. */
const commentsSchema = described(
  exampleOf(
    z.strictObject({
      places: described(
        z.array(placeSchema).min(1).max(20),
        "Miejsca, w których ogłasza się wniosek; termin na uwagi biegnie od dnia ostatniego z nich.",
        "Places in which the application is published; the term for comments runs from the day of the last of them.",
      ),
      late: described(
        choiceOf({
          refuse: {
            pl: "Nie przyjmuje się jej; odmowa podaje ostatni dzień.",
            en: "It is not taken in; the refusal names the last day.",
          },
          note: {
            pl: "Odnotowuje się ją jako spóźnioną; nie trzeba jej rozpatrywać i niczego nie wstrzymuje.",
            en: "It is noted as late; it need not be considered and holds nothing up.",
          },
        }),
        "Co dzieje się z uwagą, która wpłynęła po terminie.",
        "What becomes of a comment that comes after the term.",
      ),
      basis: basisSchema,
    }),
    {
      places: [
        { id: "bip", title: { pl: "Biuletyn Informacji Publicznej", en: "Public Information Bulletin" } },
      ],
      late: "refuse",
      basis: ["regulations"],
    },
  ),
  "Wniosek, któremu przyznano środki, ogłasza się, a każdy może zgłosić uwagi; umowy nie udostępnia się, dopóki termin na uwagi nie minie, a te, które wpłynęły, nie zostaną rozpatrzone (ustawa o działalności pożytku publicznego i o wolontariacie, art. 19a). Wymaga terminu `comments` w „deadlines”; pomija się, gdy uwag się nie zbiera.",
  'An application that was awarded a grant is published and everybody may comment; no agreement is offered until the term for comments is over and those that came are considered (act on public benefit and volunteer work, art. 19a). Needs the term `comments` in "deadlines"; left out where nobody is asked for comments.',
);

/** What a programme states of the agreement beside its terms. */
export const agreementSection = described(
  z.strictObject({ comments: commentsSchema.optional() }),
  "Co poprzedza umowę; pomija się, gdy umowę udostępnia się od razu.",
  "What goes before the agreement; left out where it is offered at once.",
).optional();

/** Comments of the public, as a programme states them. */
export type CommentsDocument = z.output<typeof commentsSchema>;
