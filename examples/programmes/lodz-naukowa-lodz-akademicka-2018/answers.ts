import type { Twist as AnyTwist } from "../synthetic/application.ts";
import type { ProjectType } from "./ideas.ts";

/** Who applies, as the form lists them. */
export type Kind = "ngo" | "equatedEntity";

/** Answers as the form of this programme asks for them; twists leave some out. */
export interface Answers {
  applicant: { kind: Kind; name: string; email: string; nip: string; seatInLodz: boolean };
  project: { title: string; description: string; type: ProjectType; startsOn: string; endsOn: string };
  authority?: { publicHours: number; online: boolean; fromLodz: boolean };
  students?: { individualTrip: boolean };
  beneficiaries: { planned: number; indirect: number };
  budget: { requested?: string };
}

/** What makes an application of this programme unlike the plain ones. */
export type Twist = AnyTwist<Answers>;
