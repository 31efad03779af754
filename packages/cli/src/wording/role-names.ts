import type { LocalisedText } from "@opus/grant-rules/errors";
import type { Role } from "@opus/grant-workflow/store";

/** Roles in words. */
export const ROLE_NAMES: Readonly<Record<Role, LocalisedText>> = {
  applicant: { pl: "wnioskodawca", en: "applicant" },
  officer: { pl: "pracownik oceny formalnej", en: "formal officer" },
  expert: { pl: "ekspert", en: "expert" },
  committee: { pl: "komisja", en: "committee" },
  decisionMaker: { pl: "decydent", en: "decision maker" },
  operator: { pl: "operator", en: "operator" },
  accountant: { pl: "księgowy", en: "accountant" },
  monitor: { pl: "monitorujący", en: "monitor" },
  system: { pl: "czas", en: "time" },
};
