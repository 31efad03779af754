import type { Twist as AnyTwist } from "../synthetic/application.ts";
import type { Address, MapPart } from "./places.ts";

/** A place of activity as the applicant describes it. */
export interface Location {
  address: Address;
  setting: "streetSpace" | "courtyard" | "building" | "park";
}

/** Answers as the form of this programme asks for them; twists leave some out. */
export interface Answers {
  channel: string;
  applicant: { kind: string; name: string; email: string };
  project: {
    title: string;
    description?: string;
    mapPart: MapPart;
    startsOn: string;
    endsOn: string;
    participants?: number;
    events: number;
  };
  locations: Location[];
  budget: { requested?: string };
  letterOfIntent: { signed: boolean };
}

/** What makes an application of this programme unlike the plain ones. */
export type Twist = AnyTwist<Answers>;
