import type { Twist as AnyTwist } from "../synthetic/application.ts";

/** Who applies, as the form lists them. */
export type Kind = "ngo" | "informalGroup" | "hostedGroup";

/** Where the seat is, or the contact person lives. */
export type Subregion = "zachodni" | "poludniowy" | "centralny" | "polnocny";

/** A line of the budget. */
export interface Line {
  what: string;
  kind: "service" | "material" | "asset" | "staff";
  price: string;
  amount: string;
}

/** Answers as the form of this programme asks for them; twists leave some out. */
export interface Answers {
  applicant: {
    kind: Kind;
    name: string;
    email: string;
    subregion: Subregion;
    residents: number;
    nip?: string;
    inSlaskie?: boolean;
    years?: { year: number; revenue: string }[];
    hasAccount: boolean;
  };
  members?: { name: string; livesInSlaskie: boolean }[];
  patron?: { name: string; nip: string };
  project: { title: string; description: string; startsOn: string; endsOn: string; minors: boolean };
  activities: { what: string }[];
  resilience: { areas: string[]; description: string };
  beneficiaries: { planned: number; activities: number };
  budget: { requested: string; lines: Line[]; institutional: string; own: string; fees: string };
  statements: {
    rules: boolean;
    data: boolean;
    notExcluded: boolean;
    noArrears: boolean;
    noEnforcement: boolean;
    noTies: boolean;
    childProtection?: boolean;
  };
}

/** What makes an application of this programme unlike the plain ones. */
export type Twist = AnyTwist<Answers>;
