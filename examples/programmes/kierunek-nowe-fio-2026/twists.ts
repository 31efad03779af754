import { nipOf } from "../synthetic/tax-numbers.ts";
import type { Answers, Twist } from "./answers.ts";

/** Asks for exactly this amount, in two lines. */
export function asking(amount: string, indirect = "0.00"): Twist {
  return ({ answers }) => {
    answers.budget = budgetOf(amount, indirect);
  };
}

/** A budget of two lines that add up. */
export function budgetOf(amount: string, indirect = "0.00"): Answers["budget"] {
  const cents = Math.round(Number(amount) * 100);
  const first = Math.floor(cents / 300) * 100;
  return {
    requested: amount,
    lines: [
      { what: "materiały", amount: (first / 100).toFixed(2) },
      { what: "prowadzenie zajęć", amount: ((cents - first) / 100).toFixed(2) },
    ],
    indirect,
  };
}

/** The lines do not add up to the amount; they can be corrected. */
export const miscounted: Twist = ({ answers, corrections }) => {
  const [first] = answers.budget.lines;
  if (first === undefined) return;
  corrections.push({ path: "/budget/lines/0/amount", value: first.amount });
  first.amount = "1.00";
};

/** The organisation was entered in the register on this day. */
export function registeredOn(day: string): Twist {
  return ({ answers }) => {
    answers.applicant.registeredOn = day;
  };
}

/** The organisation had this revenue; it may turn out to be another when asked. */
export function withRevenue(revenue: string, really?: string): Twist {
  return ({ answers, corrections }) => {
    answers.applicant.revenue = revenue;
    if (really !== undefined) corrections.push({ path: "/applicant/revenue", value: really });
  };
}

/** Works with the patron of another application of the plan. */
export function hostedBy(number: number): Twist {
  return ({ answers }) => {
    answers.patron = { name: `Fundacja Przykład ${number}`, nip: nipOf(number) };
  };
}

/** Comes from the organisation of another application of the plan. */
export function ofTheSameAs(number: number): Twist {
  return ({ answers }) => {
    answers.applicant.nip = nipOf(number);
  };
}

/** The last member lives elsewhere. */
export const oneFromElsewhere: Twist = ({ answers }) => {
  const last = answers.members?.at(-1);
  if (last !== undefined) last.livesInOpolskie = false;
};

/** The first member sits in a body of the patron. */
export const boundToPatron: Twist = ({ answers }) => {
  const [first] = answers.members ?? [];
  if (first !== undefined) first.inPatronsBody = true;
};

/** In a commune of the list of “white spots”. */
export const inWhiteSpot: Twist = ({ answers }) => {
  answers.project.whiteSpot = true;
};
