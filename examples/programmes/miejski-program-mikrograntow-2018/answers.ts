import type { Twist as AnyTwist } from "../synthetic/application.ts";
import type { InitiativeType } from "./ideas.ts";

/** Who applies, as the form lists them. */
export type Kind = "ngo" | "informalGroup";

/** Answers as the form of this programme asks for them; twists leave some out. */
export interface Answers {
  applicant: { kind: Kind; name: string; email: string; nip?: string };
  group?: { adults: number };
  patron?: { name: string; nip: string };
  project: { title: string; description: string; type: InitiativeType; startsOn: string; endsOn: string };
  infrastructure?: { ownerConsents: boolean; openToAll: boolean };
  beneficiaries: { planned: number; events: number };
  budget: { requested?: string };
}

/** What makes an application of this programme unlike the plain ones. */
export type Twist = AnyTwist<Answers>;
