import { nipOf } from "../synthetic/tax-numbers.ts";
import type { Answers, Line, Subregion, Twist } from "./answers.ts";

/** A budget of two lines that add up; organisations spend a part of it on themselves. */
export function budgetOf(amount: string, institutional = "0.00"): Answers["budget"] {
  const cents = Math.round(Number(amount) * 100);
  const first = Math.floor(cents / 300) * 100;
  const line = (what: string, kind: Line["kind"], grosze: number): Line => {
    const sum = (grosze / 100).toFixed(2);
    return { what, kind, price: sum, amount: sum };
  };
  return {
    requested: amount,
    lines: [line("materiały", "material", first), line("prowadzenie zajęć", "service", cents - first)],
    institutional,
    own: "0.00",
    fees: "0.00",
  };
}

/** Asks for exactly this amount. */
export function asking(amount: string, institutional = "0.00"): Twist {
  return ({ answers }) => {
    answers.budget = budgetOf(amount, institutional);
  };
}

/** From this subregion. */
export function from(subregion: Subregion): Twist {
  return ({ answers }) => {
    answers.applicant.subregion = subregion;
  };
}

/** In a locality of so many inhabitants. */
export function inLocalityOf(residents: number): Twist {
  return ({ answers }) => {
    answers.applicant.residents = residents;
  };
}

/** With these revenues of closed years, the earliest first. */
export function withRevenues(...revenues: readonly string[]): Twist {
  return ({ answers }) => {
    answers.applicant.years = revenues.map((revenue, index) => ({
      year: 2026 - revenues.length + index,
      revenue,
    }));
  };
}

/** Of the organisation of another application of the plan, or hosted by it. */
export function ofTheSameAs(number: number): Twist {
  return ({ answers }) => {
    if (answers.patron === undefined) answers.applicant.nip = nipOf(number);
    else answers.patron.nip = nipOf(number);
  };
}

/** Chose no area of resilience. */
export const withoutArea: Twist = ({ answers }) => {
  answers.resilience.areas = [];
};

/** Says too little of resilience; says more when asked. */
export function saysLittle(later?: string): Twist {
  return ({ answers, corrections }) => {
    answers.resilience.description = "Projekt wzmocni naszą społeczność.";
    if (later !== undefined) corrections.push({ path: "/resilience/description", value: later });
  };
}

/** Declares money of its own, which is not asked for; can take it back. */
export const withOwnMoney: Twist = ({ answers, corrections }) => {
  answers.budget.own = "500.00";
  corrections.push({ path: "/budget/own", value: "0.00" });
};

/** Has arrears. */
export const inArrears: Twist = ({ answers }) => {
  answers.statements.noArrears = false;
};

/** Minors take part, and their protection is looked after. */
export const withMinors: Twist = ({ answers }) => {
  answers.project.minors = true;
  answers.statements.childProtection = true;
};
