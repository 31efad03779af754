import type { PathDocument } from "../../document/paths-schema.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { JournalEntry } from "../../journal/entry.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import type { JsonObject } from "../../values/json.ts";
import * as z from "../../values/zod.ts";
import { type ApplicationSlices, standingFacts } from "../ground/key-facts.ts";
import type { Party } from "../ground/parties.ts";
import type { signedSchema } from "../ground/restoring.ts";
import { organisationsOf, partyWords, pathNamed, peopleToChoose, signsWords } from "./agreement-path.ts";

const MOST = 50;

/** Those who sign, as they are named: by a name, by their place in a list of the form, for one of the parties. */
export const signatoriesMember = z
  .array(
    z.strictObject({
      name: z.string().min(1).max(200).optional(),
      /** Place in the list from which the group chooses, 1 for the first. */
      member: z.int().min(1).max(1000).optional(),
      /** Number of the organisation for which somebody signs. */
      for: z.string().min(1).max(64).optional(),
    }),
  )
  .min(1)
  .max(MOST)
  .optional();

/** Whose account is paid, by the place among those who sign, 1 for the first. */
export const accountOfMember = z.int().min(1).max(MOST).optional();

/** Those who signed, as the journal keeps them. */
type Signed = z.output<typeof signedSchema>;

interface Named {
  readonly signatories?: z.output<typeof signatoriesMember>;
  readonly accountOf?: number | undefined;
}

interface Known {
  readonly path: PathDocument | undefined;
  readonly parties: readonly Party[];
  readonly answers: JsonObject;
}

/** Why these people do not sign for an application, or the account is nobody's that may be paid. */
export function signatoryFaults(named: Named, { path, parties, answers }: Known): readonly RefusalReason[] {
  const { signatories, accountOf } = named;
  if (path === undefined) return signatories === undefined && accountOf === undefined ? [] : [nobodyNamed()];
  const signed = signatories ?? [];
  const people =
    typeof path.signs === "object" && "chosenFrom" in path.signs
      ? peopleToChoose(path.signs.chosenFrom, answers)
      : undefined;
  const isNamed =
    people === undefined
      ? areDistinct(signed.map(({ name = "" }) => folded(name)))
      : signed.every(({ member, name }) => name === undefined && (people[(member ?? 0) - 1] ?? "") !== "");
  const told = signedBy(signed, path, parties);
  const isEnough = isNamed && told !== undefined && areEnough(told, path, parties);
  return [
    ...(isEnough ? [] : [notThose(path, organisationsOf(path, parties), people?.length)]),
    ...(isAccountNamed(accountOf, signed.length, path) ? [] : [nobodysAccount(path)]),
  ];
}

/** Those who signed without their names; undefined where one is named in a way that the path does not know. */
export function signedBy(
  signatories: NonNullable<Named["signatories"]>,
  path: PathDocument,
  parties: readonly Party[],
): Signed | undefined {
  const organisations = organisationsOf(path, parties);
  const told = signatories.map(({ member, for: named }) => {
    const of = named === undefined ? undefined : organisations.find((one) => isNumber(one, named));
    return {
      ...(member === undefined ? {} : { member }),
      ...(named === undefined ? {} : { for: of ?? "" }),
    };
  });
  return told.every((one) => one.for !== "") ? told : undefined;
}

/**
 * Whether as many sign as the path asks for, each in its way: people of the list each once, one for each of the parties,
 * representatives without either.
 */
function areEnough(signed: Signed, path: PathDocument, parties: readonly Party[]): boolean {
  const { signs } = path;
  if (signs === "eachParty") {
    const organisations = organisationsOf(path, parties);
    const isFor = (one: string) => signed.some((each) => each.for === one);
    if (organisations.length === 0) return signed.length > 0 && signed.every(isPlain);
    return (
      organisations.every(isFor) && signed.every((one) => one.for !== undefined && one.member === undefined)
    );
  }
  if ("representatives" in signs) return signed.length >= signs.representatives && signed.every(isPlain);
  const places = signed.map(({ member }) => member);
  return (
    signed.length === signs.number &&
    new Set(places).size === places.length &&
    signed.every((one) => one.member !== undefined && one.for === undefined)
  );
}

/** Whether it is said whose account is paid where one of those who sign has it, and nothing where it is the party's. */
function isAccountNamed(
  accountOf: number | undefined,
  signatures: number,
  { paidTo }: Pick<PathDocument, "paidTo">,
): boolean {
  return paidTo === "oneSignatory"
    ? accountOf !== undefined && accountOf <= signatures
    : accountOf === undefined;
}

/** What a programme says of who signs. */
export type SignedUnder = Pick<Regulations["document"], "applicants">;

/** Whether the signatures that an entry tells of are those that the path of the offer asks for, and the account somebody's. */
export function areSignaturesSound(
  { event }: Pick<JournalEntry, "event">,
  document: SignedUnder,
  context: ApplicationSlices & {
    readonly agreement: { readonly agreement: { readonly path?: string | undefined } | null };
  },
): boolean {
  if (event.type !== "agreement.sign" && event.type !== "agreement.recordSignature") return true;
  // The machine took the event, so it is of the event's shape.
  const { signed, accountOf } = event as unknown as {
    readonly signed?: Signed;
    readonly accountOf?: number;
  };
  const path = pathNamed(document, context.agreement.agreement?.path);
  if (path === undefined) return signed === undefined && accountOf === undefined;
  const { parties = [] } = standingFacts(context);
  return (
    signed !== undefined && areEnough(signed, path, parties) && isAccountNamed(accountOf, signed.length, path)
  );
}

function isPlain(one: Signed[number]): boolean {
  return one.member === undefined && one.for === undefined;
}

/** Names as they are compared: without regard to case, to spaces at their ends and between them. */
function folded(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/gu, " ").toLocaleLowerCase("pl");
}

function areDistinct(names: readonly string[]): boolean {
  return names.every((name) => name !== "") && new Set(names).size === names.length;
}

/** Whether a number is that of a party, written with its kind before it or without, with spaces or hyphens in it. */
function isNumber(party: string, written: string): boolean {
  const plain = (number: string) =>
    number
      .slice(number.indexOf(":") + 1)
      .replace(/[\s-]/gu, "")
      .toUpperCase();
  return plain(party) === plain(written);
}

function nobodyNamed(): RefusalReason {
  return {
    ...reason(
      "OGW891",
      {
        pl: "Program nie mówi, kto podpisuje umowę, więc nie ma kogo wymienić.",
        en: "The programme does not say who signs the agreement, so that there is nobody to name.",
      },
      {
        pl: "Pomiń „signatories” i „accountOf”: podpisuje wnioskodawca.",
        en: 'Leave out "signatories" and "accountOf": the applicant signs.',
      },
    ),
    pointer: "/signatories",
  };
}

function notThose(
  path: PathDocument,
  organisations: readonly string[],
  people: number | undefined,
): RefusalReason {
  const who = signsWords(path);
  const party = partyWords[path.party];
  return {
    ...reason(
      "OGW891",
      {
        pl: `Umowę podpisują: ${who.pl}. Strona umowy: ${party.pl}. Tak wymienione osoby nie wystarczą albo nie są to te osoby.`,
        en: `The agreement is signed by ${who.en}. Party to the agreement: ${party.en}. Those who are named are too few, or are not these.`,
      },
      howToName(path, organisations, people),
    ),
    pointer: "/signatories",
  };
}

function howToName({ signs }: PathDocument, organisations: readonly string[], people: number | undefined) {
  if (signs === "eachParty")
    return {
      pl: `Podaj przy każdej osobie „name” i „for”, numer podmiotu, za który podpisuje: ${organisations.join(", ")}.`,
      en: `Give "name" and "for" of each person, the number of the organisation that it signs for: ${organisations.join(", ")}.`,
    };
  if ("representatives" in signs)
    return {
      pl: `Podaj „name” każdej osoby, każdą raz, co najmniej tylu: ${signs.representatives}.`,
      en: `Give the "name" of each person, each once, at least so many: ${signs.representatives}.`,
    };
  return {
    pl: `Podaj „member” każdej osoby, jej miejsce na liście od 1 do ${people ?? 0}, każdą raz, tylu: ${signs.number}.`,
    en: `Give "member" of each person, its place in the list from 1 to ${people ?? 0}, each once, so many: ${signs.number}.`,
  };
}

function nobodysAccount({ paidTo }: PathDocument): RefusalReason {
  return {
    ...reason(
      "OGW892",
      paidTo === "oneSignatory"
        ? {
            pl: "Pieniądze idą na rachunek jednej z osób, które podpisują, a nie wiadomo której.",
            en: "The money goes to the account of one of those who sign, and nobody says which.",
          }
        : {
            pl: "Pieniądze nie idą na rachunek osoby, która podpisuje, ale strony umowy.",
            en: "The money does not go to the account of somebody who signs, but to that of the party.",
          },
      paidTo === "oneSignatory"
        ? {
            pl: "Podaj „accountOf”: która z podpisujących osób ma ten rachunek, 1 to pierwsza.",
            en: 'Give "accountOf": which of those who sign has the account, 1 being the first.',
          }
        : { pl: "Pomiń „accountOf”.", en: 'Leave out "accountOf".' },
    ),
    pointer: "/accountOf",
  };
}
