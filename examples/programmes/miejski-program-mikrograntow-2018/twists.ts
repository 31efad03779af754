import { nipOf } from "../synthetic/tax-numbers.ts";
import type { Twist } from "./answers.ts";

/** Asks for exactly this amount. */
export function asking(amount: string): Twist {
  return ({ answers }) => {
    answers.budget.requested = amount;
  };
}

/** Plans for exactly so many people and events. */
export function forPeople(planned: number, events: number): Twist {
  return ({ answers }) => {
    answers.beneficiaries = { planned, events };
  };
}

/** The amount is left out; it is known when asked for. */
export function withoutAmount(later: string): Twist {
  return ({ answers, corrections }) => {
    delete answers.budget.requested;
    corrections.push({ path: "/budget/requested", value: later });
  };
}

/** Small infrastructure whose owner's consent comes when it is asked for. */
export const consentLater: Twist = ({ answers, corrections }) => {
  answers.project.type = "infrastructure";
  answers.infrastructure = { ownerConsents: false, openToAll: true };
  corrections.push({ path: "/infrastructure/ownerConsents", value: true });
};

/** Comes from the organisation of another application of the plan, or from a group that works with it. */
export function ofTheSameAs(number: number): Twist {
  return ({ answers }) => {
    if (answers.patron === undefined) answers.applicant.nip = nipOf(number);
    else answers.patron.nip = nipOf(number);
  };
}
