import type { Regulations } from "../../document/regulations.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import { readAs } from "../../values/read-as.ts";
import * as z from "../../values/zod.ts";
import {
  enteredMembers,
  entryKey,
  entryReads,
  entrySchema,
  givenWrites,
  partyNumbered,
  partyOfEntry,
  type WrittenGrant,
} from "../ground/entered-grants.ts";
import { dayStillToCome } from "../ground/given-day.ts";
import type { EnteredGrant } from "../ground/sets.ts";
import { recordsGrants } from "../ground/stated-limits.ts";
import { callKit as s } from "./call-stage-nouns.ts";

/** How many grants one command may enter. */
const MOST = 200;

const entered = z.strictObject({ entry: entrySchema, ...enteredMembers });
const enterPayload = z.strictObject({ grants: z.array(entered).min(1).max(MOST) });
const correctPayload = z.strictObject({
  entry: entrySchema,
  reason: z.string().min(1).max(2000),
  /** What it is instead; left out, the grant was never given and counts no more. */
  to: z.strictObject(enteredMembers).optional(),
});

/**
 * Enters grants that were given outside the tool, so that limits count them: the day of the award, the organisation's
 * number and role, the sum, and where that is known from. All of them, or none.
 */
export const grantsEnter = s.command({
  type: "grants.enter",
  by: ["operator"],
  decides: true,
  title: { pl: "Wprowadź dotacje spoza narzędzia", en: "Enter grants given outside the tool" },
  payload: enterPayload,
  open: ({ programme }) => unlessCounted(programme as unknown as Regulations),
  reads({ programme, id, sent }) {
    const read = readAs(enterPayload, sent);
    if (!read.success) return [];
    return read.data.grants.flatMap((grant) => {
      const party = partyNumbered(programme, grant.as, grant.number);
      return party === undefined ? [] : entryReads(programme, grant.entry, [{ party, call: id }]);
    });
  },
  plan({ stream, id, programme, own, payload, rows, now }) {
    const names = payload.grants.map(({ entry }) => entry);
    const wrong = payload.grants.flatMap((grant, place) => [
      ...faultsOf(grant, `/grants/${place}`, { programme, now }),
      ...(names.indexOf(grant.entry) < place || rows("entered").has(entryKey(programme, grant.entry))
        ? [at(`/grants/${place}/entry`, enteredAlready(grant.entry))]
        : []),
    ]);
    if (wrong.length > 0) return refuse(...wrong);
    const grants = payload.grants.map((grant) => ({
      entry: grant.entry,
      row: rowOf(grant, { programme, id }),
    }));
    const event = {
      type: "grants.enter" as const,
      grants: grants.map(({ entry, row }) => ({ entry, ...row })),
      entered: (own.entered ?? 0) + grants.length,
    };
    return {
      events: [{ stream, event }],
      rows: [
        ...grants.flatMap(({ entry, row }) => [
          { op: "insert" as const, set: "entered" as const, key: entryKey(programme, entry), value: row },
          { op: "insert" as const, set: "parties" as const, ...partyOfEntry(programme, row, entry) },
        ]),
        ...givenWrites(
          programme,
          grants.map(({ row }) => row),
          [],
          rows("given"),
        ),
      ],
    };
  },
});

/** Corrects a grant that was entered, or takes it out, with the reason; what it was stays in the journal. */
export const grantCorrect = s.command({
  type: "grant.correct",
  by: ["operator"],
  decides: true,
  title: { pl: "Sprostuj dotację spoza narzędzia", en: "Correct a grant given outside the tool" },
  payload: correctPayload,
  open: ({ programme }) => unlessCounted(programme as unknown as Regulations),
  reads({ programme, id, rows, sent }) {
    const read = readAs(correctPayload, sent);
    if (!read.success) return [];
    const { entry, to } = read.data;
    const before = rows("entered").get(entryKey(programme, entry));
    const party = to === undefined ? undefined : partyNumbered(programme, to.as, to.number);
    return entryReads(programme, entry, [
      ...(before === undefined ? [] : [before]),
      ...(party === undefined ? [] : [{ party, call: id }]),
    ]);
  },
  plan({ stream, id, programme, own, payload, rows, now }) {
    const { entry, reason: why, to } = payload;
    const key = entryKey(programme, entry);
    const before = rows("entered").get(key);
    if (before === undefined || before.call !== id) return refuse(at("/entry", neverEntered(entry)));
    const wrong = to === undefined ? [] : faultsOf(to, "/to", { programme, now });
    if (wrong.length > 0) return refuse(...wrong);
    const after = to === undefined ? undefined : rowOf(to, { programme, id });
    const old = partyOfEntry(programme, before, entry);
    const next = after === undefined ? undefined : partyOfEntry(programme, after, entry);
    const count = (own.entered ?? 0) - (after === undefined ? 1 : 0);
    return {
      events: [
        {
          stream,
          event: {
            type: "grant.correct",
            entry,
            was: before,
            ...(after === undefined ? {} : { is: after }),
            reason: why,
            entered: count,
          },
        },
      ],
      rows: [
        after === undefined
          ? { op: "remove" as const, set: "entered" as const, key }
          : { op: "update" as const, set: "entered" as const, key, value: after },
        ...(next?.key === old.key ? [] : [{ op: "remove" as const, set: "parties" as const, key: old.key }]),
        ...(next === undefined
          ? []
          : [
              {
                op: next.key === old.key ? ("update" as const) : ("insert" as const),
                set: "parties" as const,
                ...next,
              },
            ]),
        ...givenWrites(programme, after === undefined ? [] : [after], [before], rows("given")),
      ],
    };
  },
});

interface Ground {
  readonly programme: Pick<Regulations, "document">;
  readonly now: string;
}

function rowOf(
  { on, as, number, amount, source }: WrittenGrant,
  { programme, id }: Pick<Ground, "programme"> & { readonly id: string },
): EnteredGrant {
  return { party: partyNumbered(programme, as, number) ?? "", as, on, amount, source, call: id };
}

function faultsOf(
  { on, as, number }: WrittenGrant,
  pointer: string,
  ground: Ground,
): readonly RefusalReason[] {
  const early = dayStillToCome(on, ground);
  return [
    ...(early === undefined ? [] : [at(`${pointer}/on`, early)]),
    ...(partyNumbered(ground.programme, as, number) === undefined
      ? [at(`${pointer}/number`, noSuchNumber(as, number))]
      : []),
  ];
}

const at = (pointer: string, because: RefusalReason): RefusalReason => ({ ...because, pointer });

function unlessCounted(programme: Pick<Regulations, "document">): RefusalReason | undefined {
  if (recordsGrants(programme)) return undefined;
  return reason(
    "OGW844",
    {
      pl: "Program nie liczy dotacji: nie podaje ani limitów, ani trybu.",
      en: "The programme counts no grants: it states neither limits nor a mode.",
    },
    {
      pl: "Dodaj „applicants.limits” albo „applicants.mode” do programu.",
      en: 'Add "applicants.limits" or "applicants.mode" to the programme.',
    },
  );
}

function enteredAlready(entry: string): RefusalReason {
  return reason(
    "OGW845",
    {
      pl: `Dotacja „${entry}” jest już wprowadzona.`,
      en: `The grant "${entry}" is entered already.`,
    },
    {
      pl: "Daj jej inną nazwę albo sprostuj tamtą (`grant.correct`).",
      en: "Give it another name, or correct that one (`grant.correct`).",
    },
  );
}

function neverEntered(entry: string): RefusalReason {
  return reason(
    "OGW846",
    {
      pl: `W tym naborze nikt nie wprowadził dotacji „${entry}”.`,
      en: `Nobody has entered a grant "${entry}" in this call.`,
    },
    {
      pl: "Podaj nazwę, pod którą ją wprowadzono, i nabór, w którym.",
      en: "Give the name under which it was entered, and the call in which.",
    },
  );
}

function noSuchNumber(as: string, number: string): RefusalReason {
  return reason(
    "OGW847",
    {
      pl: `„${number}” nie jest numerem, po którym program poznaje stronę w roli „${as}”.`,
      en: `"${number}" is no number by which the programme knows a party in the role "${as}".`,
    },
    {
      pl: "Podaj numer tego rodzaju, o który w tej roli pyta formularz (NIP, REGON, KRS).",
      en: "Give a number of the kind that the form asks for in that role (NIP, REGON, KRS).",
    },
  );
}
