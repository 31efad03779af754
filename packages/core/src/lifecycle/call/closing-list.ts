import { leaves, register } from "./call-transitions.ts";

/** Where a sign-up tells everybody on its list, once that is closed. */
export const closingList = {
  name: {
    pl: "Lista uczestników zamknięta, zgłoszeni są zawiadamiani",
    en: "List closed, those who signed up are told",
  },
  applicantName: { pl: "Lista uczestników zamknięta", en: "The list is closed" },
  waitsFor: "time",
  deadline: "callTelling",
  on: { "application.registered": register, ...leaves },
} as const;
