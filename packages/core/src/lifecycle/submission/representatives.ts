import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { actingFor } from "../ground/acting.ts";
import { applicantReads, newApplicants } from "../ground/applicant-rows.ts";
import { submissionKit as s } from "./submission-nouns.ts";

const personMember = z.string().min(1).max(200);

/**
 * Lets another person act for the applicant, from the draft to the end of the case. Whoever began the application admits
 * them; from its submission on they are among those of the call who decide nothing in it.
 */
export const representativeAdmit = s.command({
  type: "representative.admit",
  by: ["applicant"],
  decides: false,
  title: { pl: "Dopuść osobę do działania za wnioskodawcę", en: "Let somebody act for the applicant" },
  payload: z.strictObject({ person: personMember }),
  reads: ({ sent }) => {
    const { person } = (sent ?? {}) as { readonly person?: unknown };
    return typeof person === "string" && person !== "" ? applicantReads([person]) : [];
  },
  plan({ stream, id, own, programme, payload, actor, rows }) {
    const { person } = payload;
    const atMost = programme.document.applicants?.representatives?.atMost ?? 0;
    const acting = actingFor(own);
    const wrong =
      onlyWhoBegan(actor.id, own.applicant) ??
      (acting.includes(person) ? actsAlready(person) : undefined) ??
      (acting.length > atMost ? tooMany(atMost) : undefined);
    if (wrong !== undefined) return refuse(wrong);
    return {
      events: [{ stream, event: { type: "representative.admit", person } }],
      // Of a draft nobody knows yet; with its submission all who act for it are among the applicants of the call.
      rows: own.number === null ? [] : newApplicants([person], rows("applicants"), id),
    };
  },
});

/** Takes the right to act from somebody, or gives up one's own. */
export const representativeDismiss = s.command({
  type: "representative.dismiss",
  by: ["applicant"],
  decides: false,
  title: {
    pl: "Odwołaj osobę działającą za wnioskodawcę",
    en: "Dismiss somebody who acts for the applicant",
  },
  payload: z.strictObject({ person: personMember }),
  plan({ stream, own, payload, actor }) {
    const { person } = payload;
    const isOwn = actor.id === person;
    const wrong =
      person === own.applicant || !actingFor(own).includes(person)
        ? nobodyToDismiss(person)
        : isOwn
          ? undefined
          : onlyWhoBegan(actor.id, own.applicant);
    if (wrong !== undefined) return refuse(wrong);
    return { events: [{ stream, event: { type: "representative.dismiss", person } }] };
  },
});

function onlyWhoBegan(actor: string, applicant: string): RefusalReason | undefined {
  if (actor === applicant) return undefined;
  return reason(
    "OGW895",
    {
      pl: "O tym, kto działa za wnioskodawcę, mówi osoba, która rozpoczęła wniosek.",
      en: "Who acts for the applicant is said by the person who began the application.",
    },
    {
      pl: "Poproś tę osobę. Samemu można tylko zrezygnować.",
      en: "Ask that person. One may only give up one's own part.",
    },
  );
}

function actsAlready(person: string): RefusalReason {
  return {
    ...reason("OGW896", {
      pl: `Osoba „${person}” już działa za wnioskodawcę.`,
      en: `"${person}" acts for the applicant already.`,
    }),
    pointer: "/person",
  };
}

function tooMany(atMost: number): RefusalReason {
  return reason(
    "OGW896",
    {
      pl: `Za wnioskodawcę działa już tyle osób, ile dopuszcza program (oprócz tej, która rozpoczęła wniosek: ${atMost}).`,
      en: `As many act for the applicant as the programme lets (beside the one who began the application: ${atMost}).`,
    },
    {
      pl: "Najpierw odwołaj jedną z tych osób.",
      en: "Dismiss one of them first.",
    },
  );
}

function nobodyToDismiss(person: string): RefusalReason {
  return {
    ...reason(
      "OGW896",
      {
        pl: `Osoby „${person}” nie dopuszczono do działania za wnioskodawcę.`,
        en: `"${person}" was not admitted to act for the applicant.`,
      },
      {
        pl: "Odwołać można dopuszczoną osobę; ta, która rozpoczęła wniosek, działa do końca.",
        en: "Somebody who was admitted can be dismissed; the one who began the application acts to its end.",
      },
    ),
    pointer: "/person",
  };
}
