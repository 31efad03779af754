import { reopensGrants } from "../appeals/appeals-schema.ts";
import { backToFree, fromBudget, type GrantPart, withParts } from "../ground/grant-parts.ts";
import { letter } from "../ground/letters.ts";
import { restoresTerm } from "../ground/restoring.ts";
import { type CommentsSlice, type SignedSlice, agreementKit as s } from "./agreement-nouns.ts";
import { agreementOffer } from "./agreement-offer.ts";
import {
  agreementCountersign,
  agreementRecordSignature,
  agreementResign,
  agreementSign,
  notSigned,
} from "./agreement-signing.ts";
import { applicationRecordPublication } from "./application-publication.ts";
import { awardReconsider } from "./award-reconsider.ts";
import { commentRecord, commentsConsider } from "./comments.ts";

interface Awarded {
  readonly context: {
    readonly scoring: { readonly award: string | null; readonly parts?: readonly GrantPart[] | undefined };
  };
}
const grantOf = ({ context: { scoring } }: Awarded) => ({
  amount: scoring.award ?? "0.00",
  parts: scoring.parts,
});

/** The pool and the sources get back what they gave, and so does the budget of those that are limited elsewhere. */
const giveBack = [
  { book: { from: "committed", to: "pool.free" }, amount: (facts: Awarded) => backToFree(grantOf(facts)) },
  { book: { from: "committed", to: "pool.budget" }, amount: (facts: Awarded) => fromBudget(grantOf(facts)) },
] as const;

interface Options {
  readonly comments: boolean;
  readonly reopens: boolean;
}
const reopens = (options: Options) => options.reopens;
const hasComments = ({ comments }: Options) => comments;
const hasNone = ({ comments }: Options) => !comments;

const NO_COMMENTS: CommentsSlice = {
  published: {},
  recorded: 0,
  toConsider: 0,
  considered: 0,
  overAt: null,
};

/** Comments as they stand with some of it changed. */
const comments = (
  { comments: before = NO_COMMENTS }: { readonly comments?: CommentsSlice | undefined },
  change: (before: CommentsSlice) => Partial<CommentsSlice>,
) => ({ comments: { ...before, ...change(before) } });

/** The term for comments runs from the last day of publication, without which its state is not entered. */
const fromLastDay = ({
  comments: { published } = NO_COMMENTS,
}: {
  readonly comments?: CommentsSlice | undefined;
}) => ({
  from: Object.values(published).reduce((one, other) => (one > other ? one : other), ""),
});

/** Who signed and whose account is paid, where the programme asks for it. */
const signedOf = ({
  signed,
  accountOf,
}: {
  readonly signed?: NonNullable<SignedSlice>["by"] | undefined;
  readonly accountOf?: number | undefined;
}) =>
  signed === undefined ? {} : { signed: { by: signed, ...(accountOf === undefined ? {} : { accountOf }) } };

/** A grant that stands after it was decided on anew: its applicant is told, and nothing else changes. */
export const grantStands = [{ when: reopens, actions: ["noteReconsidered", letter("grantStands")] }] as const;

const offered = { target: "awaitingSignature", actions: "recordOffer" } as const;

const definition = s.with({
  options: (section, document) => ({
    comments: section?.comments !== undefined,
    reopens: reopensGrants(document),
  }),
  everyOption: { comments: true, reopens: true },
  start: (options) => ({
    agreement: null,
    concludedAt: null,
    ...(options.comments ? { comments: NO_COMMENTS } : {}),
  }),
  guards: {
    isPublished: s.guard("application.recordPublication", ({ event }) => event.placesLeft === 0),
    isWithdrawn: s.guard("award.reconsider", ({ event }) => event.decided === "withdrawn"),
    isInTime: s.guard("comment.record", ({ event }) => !event.late),
    hasToConsider: s.guard(
      "deadline.comments.passed",
      ({ own }) => own.comments !== undefined && own.comments.toConsider > 0,
    ),
  },
  records: {
    recordPublication: s.record("application.recordPublication", ({ own, event: { place, day } }) =>
      comments(own, ({ published }) => ({ published: { ...published, [place]: day } })),
    ),
    recordComment: s.record("comment.record", ({ own, event }) =>
      comments(own, ({ toConsider }) => ({
        recorded: event.comment,
        toConsider: toConsider + (event.late ? 0 : 1),
      })),
    ),
    recordOver: s.record("deadline.comments.passed", ({ own, event }) =>
      comments(own, () => ({ overAt: event.dueAt })),
    ),
    recordConsidered: s.record("comments.consider", ({ own, event }) =>
      comments(own, () => ({ toConsider: 0, considered: event.considered })),
    ),
    recordOffer: s.record("agreement.offer", ({ event: { amount, parts, realisationTo, path } }) => ({
      agreement: {
        amount,
        ...withParts(parts),
        realisationTo,
        ...(path === undefined ? {} : { path }),
      },
    })),
    recordSigned: s.record("agreement.sign", ({ event }) => signedOf(event)),
    recordSignedOutside: s.record("agreement.recordSignature", ({ event }) => signedOf(event)),
    recordAsked: s.record("restoration.request", ({ event: { signature } }) =>
      signature === undefined ? {} : { asked: signature },
    ),
    recordRestored: s.record("restoration.grant", ({ own: { asked = {} } }) => ({
      ...signedOf(asked),
      asked: undefined,
    })),
    noteReconsidered: s.record("award.reconsider", ({ own }) => ({
      reconsidered: (own.reconsidered ?? 0) + 1,
    })),
    /** When it happened is kept beside the context; here nothing changes. */
    noteDelivery: s.record("delivery.record", () => ({})),
    recordConclusion: s.record("agreement.countersign", ({ event }) => ({ concludedAt: event.at })),
  },
  commands: {
    applicationRecordPublication,
    commentRecord,
    commentsConsider,
    agreementOffer,
    agreementSign,
    agreementRecordSignature,
    agreementCountersign,
    agreementResign,
    awardReconsider,
  },
  happened: {
    "agreement.recordSignature": ({ filedOn }) => ({ "agreement.sign": filedOn }),
    "application.recordPublication": ({ publishedOn }) => ({ "application.recordPublication": publishedOn }),
  },
  terms: { comments: ({ own }) => fromLastDay(own) },
  passed: {
    signing: (input) => (restoresTerm(input, "signing") ? [] : [notSigned(input)]),
  },
  initial: "inPreparation",
  on: {
    "agreement.resign": { target: "resigned", actions: giveBack },
    "award.reconsider": [
      { when: reopens, guard: "isWithdrawn", target: "revoked", actions: ["noteReconsidered", ...giveBack] },
      ...grantStands,
    ],
  },
  states: {
    inPreparation: {
      name: { pl: "Umowa w przygotowaniu", en: "Agreement in preparation" },
      applicantName: { pl: "Przyznano dofinansowanie", en: "Grant awarded" },
      waitsFor: "operator",
      entry: [letter("awarded")],
      on: {
        "application.recordPublication": [
          { when: hasComments, guard: "isPublished", target: "underComments", actions: "recordPublication" },
          { when: hasComments, actions: "recordPublication" },
        ],
        "agreement.offer": { when: hasNone, ...offered },
      },
    },
    underComments: {
      when: hasComments,
      name: { pl: "Trwa termin na uwagi", en: "Open to comments" },
      applicantName: { pl: "Wniosek ogłoszony, trwa termin na uwagi", en: "Published, open to comments" },
      waitsFor: "time",
      deadline: "comments",
      entry: [letter("openToComments")],
      on: {
        // A day that was recorded wrongly moves the term.
        "application.recordPublication": {
          target: "underComments",
          reenter: true,
          actions: "recordPublication",
        },
        "comment.record": { actions: "recordComment" },
        "deadline.comments.passed": [
          { guard: "hasToConsider", target: "consideringComments", actions: "recordOver" },
          { target: "afterComments", actions: "recordOver" },
        ],
      },
    },
    consideringComments: {
      when: hasComments,
      name: { pl: "Uwagi do rozpatrzenia", en: "Comments to be considered" },
      applicantName: { pl: "Operator rozpatruje uwagi", en: "Comments are being considered" },
      waitsFor: "operator",
      on: {
        "comment.record": { actions: "recordComment" },
        "comments.consider": {
          target: "afterComments",
          actions: ["recordConsidered", letter("commentsConsidered")],
        },
      },
    },
    afterComments: {
      when: hasComments,
      name: { pl: "Umowa w przygotowaniu, po uwagach", en: "Agreement in preparation, after comments" },
      applicantName: {
        pl: "Po uwagach, umowa w przygotowaniu",
        en: "Comments over, agreement in preparation",
      },
      waitsFor: "operator",
      on: {
        "comment.record": [
          { guard: "isInTime", target: "consideringComments", actions: "recordComment" },
          { actions: "recordComment" },
        ],
        "agreement.offer": { when: hasComments, ...offered },
      },
    },
    awaitingSignature: {
      name: { pl: "Czeka na podpis wnioskodawcy", en: "Awaiting the grantee's signature" },
      applicantName: { pl: "Podpisz umowę", en: "Sign the agreement" },
      waitsFor: "applicant",
      deadline: "signing",
      entry: [letter("agreementOffered")],
      on: {
        "agreement.sign": { target: "awaitingCountersignature", actions: "recordSigned" },
        "agreement.recordSignature": { target: "awaitingCountersignature", actions: "recordSignedOutside" },
        "delivery.record": { actions: "noteDelivery" },
        "deadline.signing.passed": { target: "resigned", actions: giveBack },
      },
    },
    awaitingCountersignature: {
      name: { pl: "Czeka na podpis operatora", en: "Awaiting the operator's signature" },
      applicantName: { pl: "Umowa czeka na podpis operatora", en: "Awaiting the operator's signature" },
      waitsFor: "operator",
      on: { "agreement.countersign": { target: "concluded", actions: "recordConclusion" } },
    },
  },
  ends: {
    concluded: {
      name: { pl: "Umowa zawarta", en: "Agreement concluded" },
      applicantName: { pl: "Umowa zawarta", en: "Agreement concluded" },
      entry: [letter("agreementConcluded")],
    },
    resigned: {
      name: { pl: "Rezygnacja", en: "Resigned" },
      applicantName: { pl: "Rezygnacja z dofinansowania", en: "Grant declined" },
      entry: [letter("resigned")],
    },
    revoked: {
      when: reopens,
      name: {
        pl: "Dotacja cofnięta po odwołaniu innego wniosku",
        en: "Grant withdrawn after another's appeal",
      },
      applicantName: {
        pl: "Dotacja cofnięta po odwołaniu innego wnioskodawcy",
        en: "Grant withdrawn after the appeal of another applicant",
      },
      entry: [letter("grantWithdrawn")],
    },
  },
});

type Definition = typeof definition;
/** Agreement, as the lifecycle composes it. */
export interface AgreementStage extends Definition {}
/** Agreement (umowa): from the award to an agreement that both parties have signed. */
export const agreement: AgreementStage = definition;
