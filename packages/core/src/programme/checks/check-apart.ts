import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import type { RolesDocument } from "../../document/roles-schema.ts";
import type { RoleName } from "../../journal/entry.ts";
import { capacityOf, ownOfNobody, roleNames } from "../../kernel/permissions.ts";
import { isOf } from "../../kernel/separation.ts";
import { type CheckedProgramme, sectionOf } from "../shape/checked-programme.ts";

/** What somebody may do: a role, a command, and on which kind of stream. */
interface Deed {
  readonly role: RoleName;
  readonly type: string;
  readonly on: string;
}

/** OGW901, OGW902: sides of a separation name roles and commands of this programme. OGW908: what is kept apart can be done, on one stream, and is not the same. */
export function checkApart({ document, lifecycle }: CheckedProgramme): readonly Problem[] {
  const { apart = [] } = (sectionOf(document, "roles") as RolesDocument | undefined) ?? {};
  if (apart.length === 0) return [];
  const staff = roleNames({ document }).filter((role) => !ownOfNobody.includes(role));
  const commands = [...lifecycle.commands.values()];
  const deeds: readonly Deed[] = staff.flatMap((role) =>
    commands
      .filter(({ spec }) => capacityOf({ document }, role, spec) !== undefined)
      .map(({ spec, aggregate }) => ({ role, type: spec.type, on: aggregate.prefix })),
  );
  const known = [...staff, ...new Set(deeds.map(({ type }) => type))];
  return apart.flatMap(({ one, other }, index) => {
    const at = `/roles/apart/${index}`;
    const of = (side: readonly string[]) => deeds.filter(({ role, type }) => isOf(side, role, type));
    const unknown = (["one", "other"] as const).flatMap((side) =>
      ({ one, other })[side].flatMap((item, place) =>
        of([item]).length === 0 ? [nobodyDoes(item, `${at}/${side}/${place}`, known)] : [],
      ),
    );
    if (unknown.length > 0) return unknown;
    const both = of(one).find((deed) => of(other).includes(deed));
    if (both !== undefined) return [sameDeed(both, at)];
    const meet = of(one).some(({ on }) => of(other).some((deed) => deed.on === on));
    return meet ? [] : [neverMeet(at)];
  });
}

function nobodyDoes(item: string, at: string, known: readonly string[]): Problem {
  return checkProblem(
    "OGW901",
    at,
    {
      pl: `„${item}” nie jest rolą ani poleceniem, które ktoś w tym programie wysyła, więc nic się nie rozdziela.`,
      en: `“${item}” is no role, and no command that anybody sends in this programme, so nothing is kept apart.`,
    },
    nameRemedy(item, known),
  );
}

function sameDeed({ role, type }: Deed, at: string): Problem {
  return cannotBe(
    at,
    {
      pl: `Po obu stronach stoi to samo: „${type}” w roli „${role}”. Kto to zrobi raz, nie zrobi tego w tej sprawie drugi raz.`,
      en: `Both sides name the same: “${type}” as “${role}”. Who does it once could not do it again on that case.`,
    },
    {
      pl: "Zostaw to po jednej stronie; role zastąp poleceniami, które mają się rozdzielić.",
      en: "Leave it on one side; name the commands to be kept apart in place of roles.",
    },
  );
}

function neverMeet(at: string): Problem {
  return cannotBe(
    at,
    {
      pl: "Jedna strona dotyczy spraw, a druga naborów, więc nigdy się nie spotkają i nic się nie rozdziela.",
      en: "One side is about cases and the other about calls, so they never meet and nothing is kept apart.",
    },
    {
      pl: "Podaj po obu stronach polecenia o sprawie albo po obu o naborze.",
      en: "Name commands about cases on both sides, or about calls on both.",
    },
  );
}

function cannotBe(at: string, message: LocalisedText, remedy: LocalisedText): Problem {
  return checkProblem("OGW908", at, message, remedy);
}
