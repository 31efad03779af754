import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { choiceOf, exampleOf } from "./setting-notes.ts";
import { basisSchema, moneySchema } from "./text-schema.ts";

/** How a continuous call decides: one application after another, in the order of their receipt. */
export const queueSchema = described(
  exampleOf(
    z.strictObject({
      waitsForEarlier: described(
        exampleOf(
          choiceOf({
            always: {
              pl: "Zawsze: nikt nie wyprzedza wniosku, który wpłynął wcześniej i nie jest rozstrzygnięty.",
              en: "Always: nobody overtakes an application that came earlier and is not decided.",
            },
            unlessWithApplicant: {
              pl: "Chyba że wcześniejszy czeka na wnioskodawcę (uzupełnia się albo poprawia); uzupełniony w terminie wraca na swoje miejsce.",
              en: "Unless the earlier one waits for its applicant (to be supplemented or revised); supplemented in time it is back in its place.",
            },
          }),
          "always",
        ),
        "Czy późniejsze wnioski czekają z rozstrzygnięciem na wcześniejsze.",
        "Whether later applications wait with their decision for earlier ones.",
      ),
      noFit: described(
        exampleOf(
          choiceOf({
            noMoney: {
              pl: "Wniosek kończy się z braku środków, a kolej ma następny.",
              en: "The application ends for lack of money, and the next one has its turn.",
            },
            offerRest: {
              pl: "Proponuje mu się to, co zostało, choćby część; do odpowiedzi (termin `partialOffer`) nikogo się nie rozstrzyga, a odmowa i milczenie kończą wniosek.",
              en: "It is offered what is left, be it a part; until the answer (the term `partialOffer`) nobody is decided, and a refusal or silence ends the application.",
            },
          }),
          "noMoney",
        ),
        "Co z wnioskiem, którego kolej przyszła, a pieniędzy nie starcza na całość.",
        "What becomes of an application whose turn it is when the money is not enough for all of it.",
      ),
      closesBelow: described(
        exampleOf(moneySchema, "650.00"),
        "Najmniejsza dotacja: gdy w żadnej puli nie zostało tyle, nabór zamyka się sam, a nierozstrzygnięte wnioski kończą się z braku środków.",
        "The least grant: once no pool has that much left the call closes by itself, and what is undecided ends for lack of money.",
      ),
      basis: basisSchema,
    }),
    { waitsForEarlier: "always", noFit: "noMoney", closesBelow: "650.00", basis: ["regulations"] },
  ),
  "Nabór ciągły: wnioski rozstrzyga się po kolei, jak wpływały, także w trakcie naboru i bez listy rankingowej; umowy i realizacja nie czekają na zamknięcie. Pominięte, gdy nabór rozstrzyga lista.",
  "A continuous call: applications are decided in the order of their receipt, during the call too and without a ranking list; agreements and projects do not wait for its closing. Left out where a list decides.",
);

/** How a continuous call decides, as the programme states it. */
export type QueueDocument = z.output<typeof queueSchema>;

/** Whether some call of a programme decides in the order of receipt; of any document, checked or not. */
export function decidesInOrder(document: unknown): boolean {
  return queuesOf(document).length > 0;
}

/** Whether some call offers what is left to who does not fit. */
export function offersRest(document: unknown): boolean {
  return queuesOf(document).some(({ noFit }) => noFit === "offerRest");
}

function queuesOf(document: unknown): readonly Partial<QueueDocument>[] {
  const { calls } = document as { readonly calls?: readonly { readonly queue?: Partial<QueueDocument> }[] };
  return (calls ?? []).flatMap(({ queue }) => (queue === undefined ? [] : [queue]));
}
