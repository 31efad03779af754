import type { Twist as AnyTwist } from "../synthetic/application.ts";

/** Who applies, as the form lists them. */
export type Kind = "ngo" | "informalGroup" | "hostedGroup";

/** A member of a group. */
export interface Member {
  name: string;
  livesInOpolskie: boolean;
  inPatronsBody?: boolean;
}

/** Answers as the form of this programme asks for them; twists leave some out. */
export interface Answers {
  applicant: {
    kind: Kind;
    name: string;
    email: string;
    nip?: string;
    registeredOn?: string;
    revenue?: string;
    inOpolskie?: boolean;
    supportedBefore?: boolean;
  };
  members?: Member[];
  patron?: { name: string; nip?: string };
  project: {
    title: string;
    description: string;
    gmina: string;
    inOpolskie: boolean;
    whiteSpot: boolean;
    startsOn: string;
    endsOn: string;
  };
  beneficiaries: { planned: number };
  budget: { requested: string; lines: { what: string; amount: string }[]; indirect: string };
  statements: { rules: boolean; data: boolean };
}

/** What makes an application of this programme unlike the plain ones. */
export type Twist = AnyTwist<Answers>;
