import type { LocalisedText } from "@opus/grant-rules";
import type { Actor } from "../../journal/entry.ts";
import type { AnyProgramme } from "../../kernel/any-programme.ts";
import type { PlanInput } from "../../kernel/command.ts";
import { roleNameOf, roleTitle, titleOfOwn } from "../../kernel/permissions.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { partyRowsOf } from "../eligibility/application-supplement.ts";
import { actedBy, appealRead } from "../ground/appeals.ts";
import { applicantReads } from "../ground/applicant-rows.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { keyFactsOf, standingFacts } from "../ground/key-facts.ts";
import { partyKeys } from "../ground/parties.ts";
import { partyReads } from "../ground/party-rows.ts";
import { ownQueueRead, whileWithApplicant } from "../ground/queue.ts";
import { cardsNeeded } from "../scoring/counted-cards.ts";
import { afterLapse, lapseReads } from "./lapses.ts";
import { type RestorationNouns, restorationKit as s } from "./restoration-nouns.ts";
import { type RestorationDocument, restorers } from "./restoration-schema.ts";

const decided = z.strictObject({ reason: z.string().min(1).max(5000) });

/** Restores the term by a decision with reasons: the act that came with the request counts as one in time. */
export const restorationGrant = s.command({
  type: "restoration.grant",
  by: [...restorers],
  decides: true,
  title: { pl: "Przywróć termin", en: "Restore the term" },
  payload: decided,
  open: mayNotRestore,
  reads({ programme, call, context, own }) {
    switch (own.term) {
      case "supplement": {
        const { parties = [] } = context.eligibility.asked ?? {};
        const number = context.submission.number ?? "";
        const known = standingFacts(context).parties ?? [];
        return [
          ...ownQueueRead(context),
          ...applicantReads(partyKeys(parties)),
          ...partyReads(programme, { parties, number, call: call.id }, known),
        ];
      }
      case "revision":
        return ownQueueRead(context);
      case "formalAppeal":
        return [appealRead({ context })];
      default:
        return [];
    }
  },
  plan(input) {
    const { stream, own, payload, context, sections, now } = input;
    if (own.term === undefined) return refuse(nothingAsked());
    const needed = own.term === "revision" ? { needed: cardsNeeded(sections.scoring, context.scoring) } : {};
    return {
      events: [{ stream, event: { type: "restoration.grant", term: own.term, at: now, ...needed } }],
      records: [decisionRecord(own, payload.reason)],
      rows: restoredRows(input),
    };
  },
});

type Granting = PlanInput<CaseGround, RestorationNouns, unknown>;

/** What the act writes once it counts. */
function restoredRows(input: Granting) {
  const { own, context, id, rows } = input;
  switch (own.term) {
    case "supplement": {
      const asked = keyFactsOf(context.eligibility.asked ?? standingFacts(context));
      const eligibility = { ...input, own: context.eligibility, section: input.sections.eligibility };
      return [...partyRowsOf(eligibility, asked), ...whileWithApplicant(input, false)];
    }
    case "revision":
      return whileWithApplicant(input, false);
    case "formalAppeal": {
      const { set, key } = appealRead(input);
      const row = rows("appeals").get(key);
      const value = { ...row, case: id, filed: true as const };
      return row === undefined ? [] : [{ op: "update" as const, set, key, value: { ...row, ...value } }];
    }
    default:
      return [];
  }
}

/** Refuses to restore the term, with reasons: what the end of the term brings follows. */
export const restorationRefuse = s.command({
  type: "restoration.refuse",
  by: [...restorers],
  decides: true,
  title: { pl: "Odmów przywrócenia terminu", en: "Refuse to restore the term" },
  payload: decided,
  open: mayNotRestore,
  reads: lapseReads,
  plan(input) {
    const { stream, own, payload } = input;
    const { term } = own;
    if (term === undefined) return refuse(nothingAsked());
    const left = afterLapse(input);
    const by = term === "supplement" ? actedBy(input) : {};
    return {
      events: [{ stream, event: { type: "restoration.refuse", term, ...by } }, ...left.events],
      records: [decisionRecord(own, payload.reason)],
      rows: left.rows,
    };
  },
});

interface Deciding {
  readonly programme: AnyProgramme;
  readonly actor: Actor | undefined;
  readonly own: { readonly term?: string | undefined };
}

/** Why somebody may not decide on the restoration: the programme states another role. */
function mayNotRestore({ programme, actor, own }: Deciding): RefusalReason | undefined {
  const { restoration } = programme.document as { readonly restoration?: RestorationDocument };
  const by = restoration?.terms.find(({ term }) => term === own.term)?.by;
  return actor === undefined || by === undefined || by === roleNameOf(actor)
    ? undefined
    : notTheirs(programme, by);
}

const deciders: Readonly<Record<string, LocalisedText>> = {
  officer: { pl: "pracownik", en: "an officer" },
  operator: { pl: "operator", en: "the operator" },
  decisionMaker: { pl: "decydent", en: "the decision maker" },
  accountant: { pl: "księgowość", en: "the accountant" },
};

function notTheirs(programme: AnyProgramme, by: string): RefusalReason {
  const decider = titleOfOwn(programme, by) ?? deciders[by] ?? roleTitle(programme, by);
  return reason(
    "OGW971",
    {
      pl: `O przywróceniu tego terminu rozstrzyga w tym programie ${decider.pl}.`,
      en: `In this programme ${decider.en} decides on the restoration of this term.`,
    },
    { pl: "Przekaż prośbę.", en: "Hand the request over." },
  );
}

function nothingAsked(): RefusalReason {
  return reason("OGW868", {
    pl: "Nikt nie prosi o przywrócenie terminu.",
    en: "Nobody asks for the restoration of a term.",
  });
}

function decisionRecord({ requests = 0 }: { readonly requests?: number | undefined }, why: string) {
  return { id: `restorationDecision/${requests}`, class: "assessment", value: { reason: why } };
}
