import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import { repeatedIds } from "../../document/repeated-ids.ts";
import type { NamedRole, RolesDocument } from "../../document/roles-schema.ts";
import { type RoleName, roles } from "../../journal/entry.ts";
import { capacityOf, namesCommand, ownOfNobody, roleNames, type Sendable } from "../../kernel/permissions.ts";
import { type CheckedProgramme, sectionOf } from "../shape/checked-programme.ts";

const STAFF: readonly string[] = roles.filter((role) => !ownOfNobody.includes(role));

/**
 * OGW901: roles are given what there is. OGW902: nobody is given what the applicant or time alone does. OGW903: no two of
 * one title. OGW904: each may do something. OGW907: settings name roles that may do it. OGW170: each has a name of its own.
 */
export function checkRoles(checked: CheckedProgramme): readonly Problem[] {
  const { document, lifecycle } = checked;
  const commands = [...lifecycle.commands.values()].map(({ spec }) => spec);
  const { named = [], withheld = [] } = (sectionOf(document, "roles") as RolesDocument | undefined) ?? {};
  return [
    ...repeatedIds(named, "/roles/named"),
    ...named.flatMap((role, index) => roleFaults(checked, role, `/roles/named/${index}`, commands)),
    ...sameTitles(named),
    ...withheld.flatMap((item, index) => itemFaults(item, `/roles/withheld/${index}`, commands)),
    ...settingFaults(checked, commands),
  ];
}

function roleFaults(
  { document }: CheckedProgramme,
  { id, does, except = [] }: NamedRole,
  at: string,
  commands: readonly Sendable[],
): readonly Problem[] {
  const faults = [
    ...does.flatMap((item, index) => itemFaults(item, `${at}/does/${index}`, commands)),
    ...except.flatMap((item, index) => itemFaults(item, `${at}/except/${index}`, commands)),
  ];
  if (ownOfNobody.includes(id as RoleName)) return [...faults, taken(id, `${at}/id`)];
  if (STAFF.includes(id) && !does.includes(id)) return [...faults, misleading(id, `${at}/id`)];
  const mayAny = commands.some((command) => capacityOf({ document }, id as RoleName, command) !== undefined);
  return faults.length > 0 || mayAny ? faults : [idle(id, at)];
}

/** What is wrong with one thing that a role is given, or that is withheld. */
function itemFaults(item: string, at: string, commands: readonly Sendable[]): readonly Problem[] {
  if (ownOfNobody.includes(item as RoleName)) return [notForStaff(item, at)];
  if (STAFF.includes(item)) return [];
  const meant = commands.filter((command) => namesCommand(item, command));
  if (meant.length === 0) return [unknown(item, at, commands)];
  // A family may have commands of the applicant beside those of staff; they stay the applicant's.
  const isOfStaff = meant.some(({ by }) => by.some((role) => STAFF.includes(role)));
  return isOfStaff ? [] : [notForStaff(item, at)];
}

function unknown(item: string, at: string, commands: readonly Sendable[]): Problem {
  const types = commands.filter(({ by }) => by.some((role) => STAFF.includes(role))).map(({ type }) => type);
  const families = [...new Set(types.map((type) => `${type.split(".")[0]}.*`))];
  const known = item.endsWith(".*") ? families : item.includes(".") ? types : [...STAFF, ...types];
  return checkProblem(
    "OGW901",
    at,
    {
      pl: `„${item}” nie jest rolą silnika ani poleceniem, więc nikomu niczego nie daje.`,
      en: `“${item}” is neither a role of the engine nor a command, so it lets nobody do anything.`,
    },
    nameRemedy(item, known),
  );
}

function notForStaff(item: string, at: string): Problem {
  return checkProblem(
    "OGW902",
    at,
    {
      pl: `„${item}” należy do wnioskodawcy albo do upływu czasu i w żadnym programie nie przechodzi na kogo innego.`,
      en: `“${item}” is the applicant's, or time's, and passes to nobody else in any programme.`,
    },
    {
      pl: "Usuń to; co wpływa poza systemem, zapisują polecenia „record…”, na przykład „application.recordSupplement”.",
      en: 'Remove it; what comes in outside the system is recorded by commands "record…", such as "application.recordSupplement".',
    },
  );
}

function taken(id: string, at: string): Problem {
  return checkProblem(
    "OGW902",
    at,
    {
      pl: `Rola „${id}” jest w każdym programie ta sama; program nie może jej nazwać po swojemu.`,
      en: `The role “${id}” is the same in every programme; none names it for itself.`,
    },
    { pl: "Nadaj inną nazwę.", en: "Give another name." },
  );
}

function misleading(id: string, at: string): Problem {
  return checkProblem(
    "OGW901",
    at,
    {
      pl: `Rola nazywa się „${id}” jak rola silnika, a nie robi tego, co ona: dziennik mówiłby o kim innym, niż się wydaje.`,
      en: `The role is called “${id}”, as one of the engine's is, and does not do what that one does: the journal would seem to speak of somebody else.`,
    },
    {
      pl: `Dopisz „${id}” do „does” albo nadaj inną nazwę.`,
      en: `Add "${id}" to "does", or give another name.`,
    },
  );
}

function idle(id: string, at: string): Problem {
  return checkProblem(
    "OGW904",
    at,
    {
      pl: `Rola „${id}” nie może niczego: wszystko z „does” odbiera „except” albo „withheld”, więc kto ją ma, niczego nie zobaczy ani nie zrobi.`,
      en: `The role “${id}” may do nothing: "except" or "withheld" takes all of "does" away, so its holders neither see nor do anything.`,
    },
    { pl: "Usuń rolę albo zawęź „except”.", en: 'Remove the role, or narrow "except".' },
  );
}

/** Two roles that people cannot tell apart. */
function sameTitles(named: readonly NamedRole[]): readonly Problem[] {
  const folded = (text: string) => text.normalize("NFC").trim().toLowerCase();
  return named.flatMap(({ id, title }, index) => {
    const other = named
      .slice(0, index)
      .find((one) => (["pl", "en"] as const).some((lang) => folded(one.title[lang]) === folded(title[lang])));
    return other === undefined ? [] : [sameTitle(id, other.id, `/roles/named/${index}/title`)];
  });
}

function sameTitle(id: string, other: string, at: string): Problem {
  return checkProblem(
    "OGW903",
    at,
    {
      pl: `Role „${other}” i „${id}” nazywają się tak samo: z pism i dziennika nie widać, kto działał.`,
      en: `The roles “${other}” and “${id}” have one title: letters and journal do not tell who acted.`,
    },
    {
      pl: "Nadaj każdej własną nazwę, w obu językach.",
      en: "Give each a title of its own, in both languages.",
    },
  );
}

/** Settings that say which role does something, with the commands that it then sends. */
const settings: readonly (readonly [path: readonly string[], commands: readonly string[]])[] = [
  [
    ["appeals", "formal", "by"],
    ["appeal.uphold", "appeal.reject"],
  ],
  [
    ["appeals", "assessment", "by"],
    ["resultAppeal.uphold", "resultAppeal.reject"],
  ],
  [
    ["restoration", "terms", "*", "by"],
    ["restoration.grant", "restoration.refuse"],
  ],
  [["clock", "extend", "*", "by", "*"], ["term.extend"]],
  [
    ["clock", "suspend", "by", "*"],
    ["clock.suspend", "clock.resume"],
  ],
];

function settingFaults({ document }: CheckedProgramme, commands: readonly Sendable[]): readonly Problem[] {
  return settings.flatMap(([path, types]) =>
    statedAt(document, path).flatMap(([role, at]) => {
      const sent = commands.filter(({ type }) => types.includes(type));
      const may = roleNames({ document }).filter((name) =>
        sent.every((command) => capacityOf({ document }, name, command) !== undefined),
      );
      return may.includes(role as RoleName) ? [] : [notTheRole(role, at, types, may)];
    }),
  );
}

/** Texts at a path, each with its JSON Pointer; one `*` stands for each item of a list. */
function statedAt(
  value: unknown,
  [key, ...rest]: readonly string[],
  at = "",
): readonly (readonly [string, string])[] {
  if (key === undefined) return typeof value === "string" ? [[value, at]] : [];
  if (key === "*")
    return Array.isArray(value) ? value.flatMap((item, index) => statedAt(item, rest, `${at}/${index}`)) : [];
  return statedAt((value as Readonly<Record<string, unknown>> | undefined)?.[key], rest, `${at}/${key}`);
}

function notTheRole(role: string, at: string, types: readonly string[], may: readonly string[]): Problem {
  const listed = types.join(", ");
  const none: LocalisedText = {
    pl: `Dopisz ${listed} do „does” jakiejś roli i wskaż ją tutaj.`,
    en: `Add ${listed} to "does" of some role, and name that one here.`,
  };
  return checkProblem(
    "OGW907",
    at,
    {
      pl: `Rola „${role}” nie może w tym programie wysłać: ${listed}, więc nikt by tego nie rozstrzygnął.`,
      en: `The role “${role}” may not send ${listed} in this programme, so nobody would decide.`,
    },
    may.length === 0 ? none : nameRemedy(role, may),
  );
}
