import type { Twist as AnyTwist } from "../synthetic/application.ts";

/** Who applies: organisations and institutions sign up, several organisations make a joint offer. */
export type Kind = "ngo" | "culturalInstitution" | "consortium";

/** A partner of a joint offer, with its task and its share. */
export interface Partner {
  name: string;
  nip: string;
  task: string;
  share: string;
  agreed: boolean;
}

/** Answers of a sign-up for the meetings. */
export interface SignUpAnswers {
  applicant: { kind: Kind; name: string; email: string };
  people: { count: number; topic: string };
}

/** Answers of a joint offer. */
export interface OfferAnswers {
  applicant: { kind: Kind; name: string; email: string; nip: string };
  leader: { task: string; share: string };
  partners: Partner[];
  project: { title: string; description: string; ages: string; startsOn: string; endsOn: string };
  beneficiaries: { planned: number };
  budget: { requested: string };
}

/** Answers as the forms of this programme ask for them. */
export type Answers = SignUpAnswers | OfferAnswers;

/** What makes an application of this programme unlike the plain ones. */
export type Twist = AnyTwist<Answers>;
