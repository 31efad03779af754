import type { Twist as AnyTwist } from "../synthetic/application.ts";

/** Who applies, as the form lists them. */
export type Kind = "ngo" | "informalGroup" | "selfHelpGroup";

/** Answers as the form of this programme asks for them; twists leave some out. */
export interface Answers {
  applicant: {
    kind: Kind;
    name: string;
    email: string;
    inVoivodeship: boolean;
    nip?: string;
    registeredOn?: string;
    revenue?: string;
  };
  group?: { adults: number };
  patron?: { name: string; nip?: string };
  project: { title: string; description: string; place: string; startsOn: string; endsOn: string };
  beneficiaries: { planned: number };
  budget: { requested?: string };
}

/** What makes an application of this programme unlike the plain ones. */
export type Twist = AnyTwist<Answers>;
