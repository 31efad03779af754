import type { LocalisedText } from "@opus/grant-rules/errors";
import type { RoundDocument } from "@opus/grant-workflow";
import type { Reading } from "../ground/reading.ts";
import type { Provision } from "../ground/regulations.ts";
import { decimal, points } from "./counting-notes.ts";
import { criterion } from "./criterion-note.ts";

/** A round after the score cards: who gives points for what, the threshold, how its points count, who goes on. */
export function roundProvision(round: RoundDocument, reading: Reading): Provision {
  const { say } = reading;
  const { criteria = [], members, votes, joins } = round;
  return {
    text:
      round.by === "committee"
        ? say({
            pl: "W tej rundzie ocenia komisja, według kryteriów:",
            en: "In this round the committee scores, by these criteria:",
          })
        : say({ pl: "W tej rundzie głosują mieszkańcy.", en: "In this round residents vote." }),
    items: criteria.map((one) => criterion(one, reading)),
    notes: [
      ...(members === undefined ? [] : [say(membersNote(members))]),
      ...(votes === undefined ? [] : votesNotes(votes, reading)),
      say(thresholdNote(round, reading)),
      say(
        joins === "add"
          ? {
              pl: "Punkty z tej rundy dodaje się do dotychczasowych.",
              en: "The points of this round are added to those so far.",
            }
          : {
              pl: "Punkty z tej rundy zastępują dotychczasowe.",
              en: "The points of this round take the place of those so far.",
            },
      ),
      ...inviteNotes(round, reading),
    ],
  };
}

/** Who gives the card of a committee, and what follows when one of them is recused. */
function membersNote({ atLeast }: NonNullable<RoundDocument["members"]>): LocalisedText {
  return {
    pl: `Kartę daje wspólnie komisja w składzie co najmniej ${atLeast}-osobowym. Gdy ktoś z nich się wyłączy albo zostanie wyłączony, karta przepada i komisja daje ją od nowa bez tej osoby.`,
    en: `The committee gives one card together, at least this many people: ${atLeast}. When one of them is recused or excluded, the card falls and the committee gives it anew without them.`,
  };
}

/** Who goes on to the next round, where that is not everybody at or above the threshold. */
export function inviteNotes({ invite }: Pick<RoundDocument, "invite">, { say }: Reading): readonly string[] {
  if (invite === undefined) return [];
  const { best } = invite;
  return [
    say({
      pl: `Do następnej rundy zaprasza się najlepszych, w liczbie ${best}; wszyscy z tyloma punktami co ostatni z nich też są zaproszeni.`,
      en: `The best ${best} are invited to the next round, with everybody who has as many points as the last of them.`,
    }),
  ];
}

function votesNotes(
  { as, each = 0, points: given = 0, most = 0, steps = [] }: NonNullable<RoundDocument["votes"]>,
  reading: Reading,
): readonly string[] {
  const { say } = reading;
  if (as === "steps") {
    return steps.map((step) =>
      say({
        pl: `Od ${step.from} głosów: ${points(step.points, reading)}.`,
        en: `From ${step.from} votes on: ${points(step.points, reading)}.`,
      }),
    );
  }
  const most_ = points(most, reading);
  const some = points(given, reading);
  return [
    as === "perVotes"
      ? say({
          pl: `Za każde pełne ${each} głosów wniosek dostaje ${some}, najwyżej ${most_}.`,
          en: `Each full ${each} votes bring ${some}, ${most_} at most.`,
        })
      : say({
          pl: `Punkty są proporcjonalne do głosów: ${some} za ${each}, najwyżej ${most_}.`,
          en: `Points are in proportion to votes: ${some} for ${each}, ${most_} at most.`,
        }),
  ];
}

function thresholdNote({ threshold }: RoundDocument, reading: Reading): LocalisedText {
  const terms = typeof threshold === "object" ? threshold : { atLeast: threshold, of: "round" as const };
  const least = decimal(terms.atLeast, reading);
  return terms.of === "round"
    ? {
        pl: `By przejść dalej, trzeba w niej zdobyć co najmniej ${least} pkt.`,
        en: `At least ${points(terms.atLeast, reading)} of this round are needed to go on.`,
      }
    : {
        pl: `By przejść dalej, trzeba mieć razem z tą rundą co najmniej ${least} pkt.`,
        en: `At least ${points(terms.atLeast, reading)} together with this round are needed to go on.`,
      };
}
