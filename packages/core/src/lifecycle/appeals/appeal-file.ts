import { passedAt, tooLate } from "../../kernel/passed-commands.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { appealRead } from "../ground/appeals.ts";
import { appealsKit as s } from "./appeals-nouns.ts";
import type { AppealsDocument } from "./appeals-schema.ts";

type Ground = NonNullable<AppealsDocument["formal"]>["grounds"][number];

/**
 * Files an appeal (odwołanie) within its term, on grounds that the programme states and with what the applicant has to say;
 * one without a ground is formally refused, with the grounds that there are.
 */
export const appealFile = s.command({
  type: "appeal.file",
  by: ["applicant"],
  decides: false,
  title: { pl: "Wnieś odwołanie", en: "File an appeal" },
  payload: z.strictObject({
    grounds: z.array(z.string().min(1).max(100)).max(30),
    statement: z.string().max(20_000),
  }),
  reads: (facts) => [appealRead(facts)],
  plan(input) {
    const { stream, own, payload, section, id, rows } = input;
    const { title } = s.nouns.deadlines.formalAppeal;
    if (passedAt("formalAppeal", input) !== undefined) return refuse(tooLate("formalAppeal", title, input));
    const { grounds = [] } = section?.formal ?? {};
    const wrong = faultsOf(payload.grounds, payload.statement, grounds);
    if (wrong.length > 0) return refuse(...wrong);
    const appeal = (own.filed ?? 0) + 1;
    const { set, key } = appealRead(input);
    const row = rows("appeals").get(key);
    const named = grounds.flatMap((ground) => (payload.grounds.includes(ground.id) ? [ground.id] : []));
    return {
      events: [{ stream, event: { type: "appeal.file", grounds: named, appeal } }],
      records: [{ id: `appeal/${appeal}`, class: "assessment", value: { statement: payload.statement } }],
      rows: row === undefined ? [] : [{ op: "update", set, key, value: { ...row, case: id, filed: true } }],
    };
  },
});

/** Takes an appeal back: the decision stands, for good. */
export const appealWithdraw = s.command({
  type: "appeal.withdraw",
  by: ["applicant"],
  decides: false,
  title: { pl: "Cofnij odwołanie", en: "Withdraw the appeal" },
  payload: z.strictObject({}),
  plan: ({ stream }) => ({ events: [{ stream, event: { type: "appeal.withdraw" } }] }),
});

function faultsOf(
  given: readonly string[],
  statement: string,
  grounds: readonly Ground[],
): readonly RefusalReason[] {
  const known = grounds.map(({ id, title }) => ({ pl: `${id} (${title.pl})`, en: `${id} (${title.en})` }));
  const remedy = {
    pl: `Podaj co najmniej jedną podstawę: ${known.map(({ pl }) => pl).join("; ")}.`,
    en: `State one ground at least: ${known.map(({ en }) => en).join("; ")}.`,
  };
  const unknown = given.filter((one) => !grounds.some(({ id }) => id === one));
  return [
    ...(given.length === 0
      ? [
          at(
            "/grounds",
            {
              pl: "Odwołanie nie podaje podstawy, więc nie można go rozpatrzyć.",
              en: "The appeal states no ground, so it cannot be considered.",
            },
            remedy,
          ),
        ]
      : []),
    ...unknown.map((one) =>
      at(
        "/grounds",
        {
          pl: `Na „${one}” nie można oprzeć odwołania w tym programie.`,
          en: `"${one}" is no ground for an appeal in this programme.`,
        },
        remedy,
      ),
    ),
    ...(statement.trim() === ""
      ? [
          at(
            "/statement",
            {
              pl: "Odwołanie nie mówi, na czym polega błąd.",
              en: "The appeal does not say what is wrong.",
            },
            { pl: "Opisz, co rozstrzygnięto błędnie.", en: "Say what was decided wrongly." },
          ),
        ]
      : []),
  ];
}

const at = (
  pointer: string,
  message: RefusalReason["message"],
  remedy: NonNullable<RefusalReason["remedy"]>,
): RefusalReason => ({ ...reason("OGW870", message, remedy), pointer });
