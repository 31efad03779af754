import type { LocalisedText } from "@opus/grant-rules";
import type { Role } from "../journal/entry.ts";

/** What the engine's own roles are called; a programme may name others, see `roleTitle`. */
export const roleWords: Readonly<Record<Role, LocalisedText>> = {
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
