import { being, type Patch } from "../synthetic/application.ts";
import type { Location, Twist } from "./answers.ts";
import type { MapPart } from "./places.ts";

/** Asks for exactly this amount. */
export function asking(amount: string): Twist {
  return ({ answers }) => {
    answers.budget.requested = amount;
  };
}

/** Plans for exactly this many people. */
export function forPeople(participants: number): Twist {
  return ({ answers }) => {
    answers.project.participants = participants;
  };
}

/** How a place differs from a courtyard at number 12 in Łódź. */
interface PlaceDetails {
  readonly locality?: string;
  readonly number?: string;
  readonly setting?: Location["setting"];
}

/** Moves the project to one place on this street, and into the part of the map where the applicant sees it. */
export function at(
  street: string,
  { mapPart, ...details }: PlaceDetails & { readonly mapPart?: MapPart } = {},
): Twist {
  return ({ answers }) => {
    answers.locations = [place(street, details)];
    if (mapPart !== undefined) answers.project.mapPart = mapPart;
  };
}

/** Adds one more place to those there are. */
export function alsoAt(street: string, details: PlaceDetails = {}): Twist {
  return ({ answers }) => {
    answers.locations.push(place(street, details));
  };
}

function place(street: string, details: PlaceDetails): Location {
  const { locality = "Łódź", number = "12", setting = "courtyard" } = details;
  return { address: { locality, street, number }, setting };
}

/** On the spot, an officer would find that the first place does, or does not, enter the space of the street. */
export function foundOnStreetSpace(value: boolean): Twist {
  return ({ site }) => {
    site.push({ path: "/locations/0/onStreetSpace", value });
  };
}

/** Of a kind that the form does not list; an officer who looks would recognise it, or not. */
export function ofKind(kind: string, recognised: boolean): Twist {
  return ({ answers, site }) => {
    answers.applicant.kind = kind;
    site.push({ path: "/applicant/recognisedByOfficer", value: recognised });
  };
}

/** The letter of intent is not enclosed; it may be there when asked for. */
export function withoutLetter(later?: "signedLater"): Twist {
  return ({ answers, corrections }) => {
    answers.letterOfIntent.signed = false;
    if (later === "signedLater") corrections.push({ path: "/letterOfIntent/signed", value: true });
  };
}

/** The amount is left out; it may be known when asked for. */
export function withoutAmount(later?: string): Twist {
  return ({ answers, corrections }) => {
    delete answers.budget.requested;
    if (later !== undefined) corrections.push({ path: "/budget/requested", value: later });
  };
}

/** The street and number of the first place are left out; they may be known when asked for. */
export function withoutStreet(later?: { readonly street: string; readonly number: string }): Twist {
  return ({ answers, corrections }) => {
    const address = answers.locations[0]?.address;
    delete address?.street;
    delete address?.number;
    if (later === undefined) return;
    corrections.push({ path: "/locations/0/address/street", value: later.street });
    corrections.push({ path: "/locations/0/address/number", value: later.number });
  };
}

/** The planned number of people is left out; it is known when asked for. */
export function withoutParticipants(later: number): Twist {
  return ({ answers, corrections }) => {
    delete answers.project.participants;
    corrections.push({ path: "/project/participants", value: later });
  };
}

/** The project lasts longer than the call allows; the applicant can shorten it. */
export function endingLate(endsOn: string, shortenedTo: string): Twist {
  return ({ answers, corrections }) => {
    answers.project.endsOn = endsOn;
    corrections.push({ path: "/project/endsOn", value: shortenedTo });
  };
}

/** What the applicant can supply when asked. */
export function canSupply(...patches: readonly Patch[]): Twist {
  return ({ corrections }) => {
    corrections.push(...patches);
  };
}

/** Lets terms pass. */
export const slow: Twist = being({ diligence: 21 });
