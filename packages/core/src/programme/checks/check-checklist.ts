import type { CompiledRuleSet, RuleInfo } from "@opus/grant-rules";
import { isPlainObject } from "@opus/grant-rules/document";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { fieldPointers, formNodeAt, formTree } from "@opus/grant-rules/form";
import { factPathToPointer, isOfficerPointer, pointerToFactPath } from "../../answers/index.ts";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import type { ChecklistRowDocument } from "../../document/checklist-schema.ts";
import { momentConsequences } from "../../document/consequences.ts";
import { repeatedIds } from "../../document/repeated-ids.ts";
import type { JsonObject } from "../../values/json.ts";
import { type CheckedProgramme, sectionOf } from "../shape/checked-programme.ts";

const AT = "/eligibility/checklist";

type Section = CheckedProgramme["document"]["eligibility"];
type Rules = Pick<CompiledRuleSet, "rules">;

/**
 * OGW863: each row of the checklist can be answered, by a rule of the formal check or by a person; what follows from "no"
 * is said once; what can be mended is unlocked by a supplement that the programme has. OGW170: rows have names of their own.
 */
export function checkChecklist(programme: CheckedProgramme, rules: Rules): readonly Problem[] {
  // Lifecycles that embedders make up need have no formal check.
  const section = sectionOf(programme.document, "eligibility") as Section | undefined;
  const { checklist = [] } = section ?? {};
  return [
    ...repeatedIds(checklist, AT),
    ...checklist.flatMap((row, index) => {
      const at = `${AT}/${index}`;
      return row.rule === undefined
        ? ofPerson(row, at, programme, rules)
        : ofRule({ ...row, rule: row.rule }, at, programme, rules);
    }),
    ...checklist.flatMap(({ rule }, index) => {
      const isSecond = rule !== undefined && checklist.findIndex((row) => row.rule === rule) < index;
      return isSecond ? [again(rule, `${AT}/${index}/rule`)] : [];
    }),
  ];
}

function ofRule(
  row: ChecklistRowDocument & { readonly rule: string },
  at: string,
  { document }: CheckedProgramme,
  { rules }: Rules,
): readonly Problem[] {
  const said = (["no", "when", "fields"] as const).flatMap((member) =>
    row[member] === undefined ? [] : [saidByRule(member, `${at}/${member}`)],
  );
  const rule = rules.find(({ id }) => id === row.rule);
  if (rule === undefined) return [...said, unknownRule(row.rule, `${at}/rule`, rules)];
  if (!rule.moments.includes("formalCheck")) return [...said, neverAsked(row.rule, `${at}/rule`)];
  return isStopped(rule, document) ? said : [...said, mayStayOpen(row.rule, `${at}/rule`)];
}

/** Whether somebody is asked where the rule cannot be decided. */
function isStopped({ id, severity }: RuleInfo, { rules }: CheckedProgramme["document"]): boolean {
  const written = rules.find((rule) => rule.id === id)?.consequences;
  const stated = isPlainObject(written) && isPlainObject(written.formalCheck) ? written.formalCheck : {};
  const { usual } = momentConsequences.formalCheck;
  const follows = stated.undetermined ?? (severity === undefined ? "warn" : usual[severity].undetermined);
  return follows !== "warn";
}

function ofPerson(
  row: ChecklistRowDocument,
  at: string,
  { document }: CheckedProgramme,
  { rules }: Rules,
): readonly Problem[] {
  const { no, fields, when } = row;
  const condition = when === undefined ? undefined : rules.find(({ id }) => id === when.rule);
  const ofReport = condition?.reads.find((path) => path === "report" || path.startsWith("report."));
  return [
    ...(no === undefined ? [nothingFollows(`${at}/no`)] : []),
    ...(no === "supplement" && fields === undefined ? [nothingUnlocked(`${at}/fields`)] : []),
    ...(no === "supplement" && document.eligibility.supplements === 0 ? [noSupplement(`${at}/no`)] : []),
    ...(when !== undefined && condition === undefined
      ? [unknownRule(when.rule, `${at}/when/rule`, rules)]
      : []),
    ...(ofReport === undefined ? [] : [knownTooLate(ofReport, `${at}/when/rule`)]),
    ...(fields ?? []).flatMap((path, index) => wrongField(path, `${at}/fields/${index}`, document.form)),
  ];
}

function wrongField(path: string, pointer: string, form: unknown): readonly Problem[] {
  const schema = form as JsonObject;
  if (formNodeAt(schema, path) === undefined) {
    const paths = fieldPointers(formTree(schema), () => true).map((at) => pointerToFactPath(at) ?? at);
    const message = { pl: `Formularz nie ma pola „${path}”.`, en: `The form has no field “${path}”.` };
    return [checkProblem("OGW863", pointer, message, nameRemedy(path, paths))];
  }
  if (!isOfficerPointer(schema, factPathToPointer(path))) return [];
  return [
    found(
      pointer,
      {
        pl: `Pole „${path}” wypełnia urzędnik: uzupełnienie nie mogłoby go zmienić.`,
        en: `The field “${path}” is an officer's: no supplement could change it.`,
      },
      { pl: "Wskaż pole wnioskodawcy.", en: "Name a field of the applicant." },
    ),
  ];
}

const found = (pointer: string, message: LocalisedText, remedy: LocalisedText) =>
  checkProblem("OGW863", pointer, message, remedy);

function unknownRule(rule: string, pointer: string, rules: Rules["rules"]): Problem {
  const message = { pl: `Nie ma reguły „${rule}”.`, en: `There is no rule “${rule}”.` };
  return found(
    pointer,
    message,
    nameRemedy(
      rule,
      rules.map(({ id }) => id),
    ),
  );
}

function neverAsked(rule: string, pointer: string): Problem {
  return found(
    pointer,
    {
      pl: `O regułę „${rule}” nikt nie pyta przy ocenie formalnej: ten wiersz nigdy nie miałby odpowiedzi.`,
      en: `The rule “${rule}” is not asked at the formal check: the row would never have an answer.`,
    },
    {
      pl: 'Dodaj regule chwilę "formalCheck" albo wskaż inną.',
      en: 'Give the rule the moment "formalCheck", or name another one.',
    },
  );
}

function mayStayOpen(rule: string, pointer: string): Problem {
  return found(
    pointer,
    {
      pl: `Gdy reguły „${rule}” nie da się rozstrzygnąć, nic z tego nie wynika: wniosek przeszedłby z wierszem bez odpowiedzi.`,
      en: `Where the rule “${rule}” cannot be decided, nothing follows: an application would pass with the row unanswered.`,
    },
    {
      pl: 'Napisz w regule "consequences": {"formalCheck": {"undetermined": "askPerson"}} albo zmień jej „severity”.',
      en: 'Write in the rule "consequences": {"formalCheck": {"undetermined": "askPerson"}}, or change its severity.',
    },
  );
}

function again(rule: string, pointer: string): Problem {
  return found(
    pointer,
    {
      pl: `Reguła „${rule}” rozstrzyga już inny wiersz: pismo podałoby tę samą przyczynę dwa razy.`,
      en: `The rule “${rule}” decides another row already: letters would give the same reason twice.`,
    },
    { pl: "Zostaw jeden z tych wierszy.", en: "Leave one of these rows." },
  );
}

function saidByRule(member: "no" | "when" | "fields", pointer: string): Problem {
  return found(
    pointer,
    {
      pl: `Wiersz rozstrzyga reguła, a ona sama mówi, kiedy dotyczy wniosku, co wynika z „nie” i co uzupełnić: „${member}” nic by nie znaczyło.`,
      en: `The row is decided by a rule, which says itself when it applies, what follows from "no" and what is to be mended: "${member}" would mean nothing.`,
    },
    { pl: `Usuń "${member}".`, en: `Leave "${member}" out.` },
  );
}

function nothingFollows(pointer: string): Problem {
  return found(
    pointer,
    {
      pl: "Na ten wiersz odpowiada osoba, a nie wiadomo, co wynika z „nie”: wniosek z brakiem przeszedłby dalej.",
      en: 'A person answers this row, but nobody knows what follows from "no": an application with the defect would pass.',
    },
    {
      pl: 'Podaj "no": "supplement", "leaveUnconsidered" albo "reject".',
      en: 'State "no" as "supplement", "leaveUnconsidered" or "reject".',
    },
  );
}

function nothingUnlocked(pointer: string): Problem {
  return found(
    pointer,
    {
      pl: "Brak można uzupełnić, ale wiersz nie wymienia pól: wezwanie niczego by nie odblokowało.",
      en: "It can be mended, but the row names no field: a call to supplement would unlock nothing.",
    },
    { pl: 'Wymień pola w "fields".', en: 'Name the fields in "fields".' },
  );
}

function noSupplement(pointer: string): Problem {
  return found(
    pointer,
    {
      pl: "Brak ma być uzupełniony, a program nie zna uzupełnień: wniosek odpadłby bez wezwania.",
      en: "It is to be mended, but the programme knows no supplement: the application would drop out without being asked.",
    },
    {
      pl: 'Podaj "supplements" co najmniej 1 z terminem albo "no": "leaveUnconsidered" lub "reject".',
      en: 'State "supplements" of 1 at least with its term, or "no" as "leaveUnconsidered" or "reject".',
    },
  );
}

function knownTooLate(path: string, pointer: string): Problem {
  return found(
    pointer,
    {
      pl: `Warunek czyta „${path}”, czyli sprawozdanie, którego przy ocenie formalnej jeszcze nie ma.`,
      en: `The condition reads “${path}”, of a report that is not there at the formal check.`,
    },
    { pl: "Wskaż regułę, która czyta wniosek.", en: "Name a rule that reads the application." },
  );
}
