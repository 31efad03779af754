import type { CommandFacts, PlanInput, Read, RowsOf } from "../../kernel/command.ts";
import type { NameOf, SetsOf } from "../../kernel/nouns.ts";
import { notSigned } from "../agreement/agreement-signing.ts";
import { notSupplemented, notSupplementedReads } from "../eligibility/after-check-rows.ts";
import type { CaseGround, CasePlan } from "../ground/case-ground.ts";
import { releaseSeats, seatReads } from "../ground/seats.ts";
import { lapsedReads, lapsedRows } from "../scoring/revision-lapse.ts";
import type { ScoringDocument } from "../scoring/scoring-section.ts";
import type { RestorationNouns } from "./restoration-nouns.ts";

type Sets = SetsOf<RestorationNouns>;
type Facts = CasePlan & CommandFacts<RestorationNouns> & RowsOf<RestorationNouns>;
type Input = PlanInput<CaseGround, RestorationNouns, unknown>;

/** Reads the rows of what follows once the term that was missed is not restored. */
export function lapseReads(facts: Facts): readonly Read<NameOf<Sets>>[] {
  const { own, context, programme } = facts;
  switch (own.term) {
    case "supplement":
      return notSupplementedReads({ context, programme });
    case "formalAppeal":
      return seatReads(context);
    case "revision": {
      const { scoring } = programme.document as unknown as { readonly scoring: ScoringDocument };
      return lapsedReads({ context, section: scoring });
    }
    default:
      return [];
  }
}

/** What follows once the term that was missed is not restored, as it would have at the end of the term without a restoration. */
export function afterLapse(input: Input) {
  const { own, context, sections } = input;
  switch (own.term) {
    case "supplement":
      return notSupplemented({ ...input, own: context.eligibility, section: sections.eligibility } as never);
    case "formalAppeal":
      return releaseSeats(input);
    case "revision":
      return {
        events: [],
        rows: lapsedRows({ ...input, own: context.scoring, section: sections.scoring } as never),
      };
    case "signing":
      return { events: [notSigned(input)], rows: [] };
    default:
      return { events: [], rows: [] };
  }
}
