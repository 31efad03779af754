import { letterSchema } from "../ground/letters.ts";

/** Letters of the payment: when the money has left, and when it is delayed. */
export const paymentLetters = letterSchema({
  paymentDelayed: {
    title: { pl: "opóźnienie wypłaty", en: "payment delayed" },
    tells: {
      pl: "Operator nie zlecił wypłaty w terminie.",
      en: "The operator did not order the payment in time.",
    },
    next: {
      pl: "Czekać na wypłatę; umowa dalej obowiązuje.",
      en: "Wait for the payment; the agreement stands.",
    },
  },
  grantPaid: {
    title: { pl: "wypłata dofinansowania", en: "grant paid" },
    tells: {
      pl: "Dofinansowanie wyszło na rachunek z umowy; sprawa podaje kwotę i dzień.",
      en: "The grant was paid to the account of the agreement; the case gives the amount and the day.",
    },
    next: { pl: "Wydać dofinansowanie zgodnie z umową.", en: "Spend the grant as agreed." },
  },
});
