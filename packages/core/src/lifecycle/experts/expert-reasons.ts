import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import { type Relation, relationWords } from "../../kernel/relation-kinds.ts";
import { assignsExperts } from "../ground/assigns-experts.ts";

/** Why an expert is out of the question: the parties, each with how the expert is bound to it. */
export function boundExpert(expert: string, bonds: readonly Relation[]): RefusalReason {
  const named = (language: "pl" | "en") =>
    bonds.map(({ party, as }) => `${party} (${relationWords[as][language]})`).join(", ");
  return reason(
    "OGW252",
    {
      pl: `Ekspert „${expert}” jest związany z wnioskodawcą tego naboru: ${named("pl")}.`,
      en: `Expert "${expert}" is bound to an applicant of this call: ${named("en")}.`,
    },
    { pl: "Wyznacz innego eksperta.", en: "Assign another expert." },
  );
}

/** What keeps commands about experts closed: a programme that assigns none. */
export function unlessNobodyIsAssigned({
  programme,
}: {
  readonly programme: { readonly document: object };
}): RefusalReason | undefined {
  return assignsExperts(programme) ? undefined : noAssignment();
}

function noAssignment(): RefusalReason {
  return reason(
    "OGW251",
    {
      pl: "Ten program nie przewiduje wyznaczania ekspertów (scoring.assignment).",
      en: "This programme knows no assignment of experts (scoring.assignment).",
    },
    {
      pl: "Kartę składa każdy, kogo system uznaje za eksperta.",
      en: "Whoever the host lets be an expert files a card.",
    },
  );
}

/** Why somebody is no expert of the call. */
export function notAppointed(expert: string): RefusalReason {
  return reason(
    "OGW253",
    {
      pl: `„${expert}” nie jest ekspertem tego naboru albo przestał nim być.`,
      en: `"${expert}" is no expert of this call, or is one no more.`,
    },
    { pl: "Najpierw powołaj go (expert.appoint).", en: "Appoint them first (expert.appoint)." },
  );
}

/** Why too few experts are left for an application. */
export function tooFewExperts(numbers: readonly string[], needed: number): RefusalReason {
  const some = numbers.slice(0, 10).join(", ");
  const more = numbers.length > 10 ? ` (+${numbers.length - 10})` : "";
  return reason(
    "OGW254",
    {
      pl: `Brakuje ekspertów: potrzeba ${needed} do każdego z wniosków ${some}${more}.`,
      en: `There are too few experts: ${needed} are needed for each of the applications ${some}${more}.`,
    },
    {
      pl: "Powołaj kolejnych ekspertów, niezwiązanych z żadnym wnioskodawcą (expert.appoint).",
      en: "Appoint more experts who are bound to no applicant (expert.appoint).",
    },
  );
}
