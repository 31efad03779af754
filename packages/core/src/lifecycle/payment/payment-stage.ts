import { defineStage } from "./stage.ts";

/** Payment of the grant, one region of the execution of an agreement. */
export function paymentStage() {
  return defineStage({
    initial: "awaitingOrder",
    states: {
      awaitingOrder: {
        meta: {
          stage: "agreement",
          name: { pl: "Czeka na zlecenie wypłaty", en: "Awaiting the payment order" },
          applicantName: { pl: "Przygotowujemy wypłatę", en: "Payment in preparation" },
          waitsFor: "accountant",
          deadline: "payment",
        },
        on: {
          "payment.order": { target: "ordered", actions: "recordOrder" },
          "deadline.payment.passed": { target: "orderOverdue" },
          "agreement.terminate": { target: "cancelled" },
        },
      },
      orderOverdue: {
        meta: {
          stage: "agreement",
          name: { pl: "Wypłata opóźniona", en: "Payment overdue" },
          applicantName: {
            pl: "Wypłata opóźniona po stronie operatora",
            en: "Payment delayed by the operator",
          },
          waitsFor: "accountant",
          letter: "paymentDelayed",
        },
        on: {
          "payment.order": { target: "ordered", actions: "recordOrder" },
          "agreement.terminate": { target: "cancelled" },
        },
      },
      ordered: {
        meta: {
          stage: "agreement",
          name: { pl: "Wypłata zlecona", en: "Payment ordered" },
          applicantName: { pl: "Wypłata zlecona", en: "Payment ordered" },
          waitsFor: "accountant",
        },
        on: { "payment.confirm": { target: "paid", actions: "recordPayment" } },
      },
      paid: {
        type: "final",
        meta: {
          stage: "agreement",
          name: { pl: "Wypłacono", en: "Paid" },
          applicantName: { pl: "Dofinansowanie wypłacone", en: "Grant paid" },
          waitsFor: "nobody",
        },
      },
      cancelled: {
        type: "final",
        meta: {
          stage: "agreement",
          name: { pl: "Wypłata anulowana", en: "Payment cancelled" },
          applicantName: { pl: "Wypłata anulowana", en: "Payment cancelled" },
          waitsFor: "nobody",
        },
      },
    },
  });
}
