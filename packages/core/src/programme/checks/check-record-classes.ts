import { isPlainObject, joinPointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import type * as z from "zod";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import { programmeParts } from "../../document/programme-parts.ts";
import { engineClasses, trailClass } from "../../document/record-class-schema.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/**
 * OGW168: every `x-personal` of the forms names a record class that says how long the answer is kept. OGW173: it is none
 * of the engine's own, and the programme says nothing of the class that is never erased. OGW727: each class says in one way
 * how long it is kept.
 */
export function checkRecordClasses({ document, places }: CheckedProgramme): readonly Problem[] {
  const classes = Object.keys(document.recordClasses);
  const free = classes.filter((name) => !engineClasses.includes(name));
  const forms = places.filter((place) => isForm(place.schema));
  return [
    ...classes
      .filter((name) => name === trailClass)
      .map((name) => takenClass(name, joinPointer("/recordClasses", name))),
    ...Object.entries(document.recordClasses).flatMap(([name, rule]) =>
      retentionFaults(rule, joinPointer("/recordClasses", name)),
    ),
    ...forms.flatMap(({ value, pointer }) => personalBelow(value, pointer, free)),
  ];
}

type RecordClass = CheckedProgramme["document"]["recordClasses"][string];

function retentionFaults(
  { keepYears, countedFrom, until }: RecordClass,
  pointer: string,
): readonly Problem[] {
  const years = { keepYears, countedFrom };
  const stated = Object.entries(years).filter(([, value]) => value !== undefined);
  if (until === undefined) {
    if (stated.length < 2) return [notKept(pointer)];
    return keepYears === 0 && countedFrom === "recorded" ? [goneAtOnce(`${pointer}/keepYears`)] : [];
  }
  const [idle] = stated;
  return idle === undefined ? [] : [keptTwice(`${pointer}/${idle[0]}`, idle[0])];
}

function notKept(pointer: string): Problem {
  return checkProblem(
    "OGW727",
    pointer,
    {
      pl: "Nie wiadomo, jak długo przechowuje się dane tej klasy.",
      en: "How long values of this class are kept is not said.",
    },
    {
      pl: "Podaj „keepYears” i „countedFrom” albo termin „until”.",
      en: 'State "keepYears" and "countedFrom", or a term "until".',
    },
  );
}

function goneAtOnce(pointer: string): Problem {
  return checkProblem(
    "OGW727",
    pointer,
    {
      pl: "Dane tej klasy można by usunąć w dniu zapisania, zanim ktokolwiek z nich skorzysta: nikt nie wyśle pisma ani nie wypłaci dotacji.",
      en: "Values of this class may be erased on the day on which they are recorded, before anybody uses them: no letter can be sent, and no grant be paid.",
    },
    {
      pl: "Podaj co najmniej 1 rok albo licz od późniejszego dnia („countedFrom”).",
      en: "State 1 year at least, or count from a later day (“countedFrom”).",
    },
  );
}

function keptTwice(pointer: string, member: string): Problem {
  return checkProblem(
    "OGW727",
    pointer,
    {
      pl: `Czas przechowywania podano dwa razy: „until” i „${member}”.`,
      en: `How long values are kept is stated twice: “until” and “${member}”.`,
    },
    { pl: "Zostaw jedno z nich.", en: "Keep one of them." },
  );
}

function isForm(schema: z.ZodType): boolean {
  const part = programmeParts.get(schema)?.part;
  return part === "form" || part === "applicationForm";
}

function personalBelow(schema: unknown, pointer: string, classes: readonly string[]): readonly Problem[] {
  if (!isPlainObject(schema)) return [];
  const personal = schema["x-personal"];
  const own =
    personal === undefined || (typeof personal === "string" && classes.includes(personal))
      ? []
      : [wrongClass(personal, joinPointer(pointer, "x-personal"), classes)];
  const groups = ["properties", "$defs"].flatMap((keyword) =>
    Object.entries(isPlainObject(schema[keyword]) ? schema[keyword] : {}).map(
      ([name, inner]) => [joinPointer(joinPointer(pointer, keyword), name), inner] as const,
    ),
  );
  const inner = [...groups, [joinPointer(pointer, "items"), schema.items] as const];
  return [...own, ...inner.flatMap(([at, one]) => personalBelow(one, at, classes))];
}

function wrongClass(written: unknown, pointer: string, classes: readonly string[]): Problem {
  return typeof written === "string" && engineClasses.includes(written)
    ? takenClass(written, pointer)
    : unknownClass(written, pointer, classes);
}

function takenClass(name: string, pointer: string): Problem {
  return checkProblem(
    "OGW173",
    pointer,
    {
      pl: `Klasa „${name}” należy do silnika, więc nie można do niej zaliczyć danych z formularza.`,
      en: `The class “${name}” belongs to the engine, so no data of a form can be of it.`,
    },
    {
      pl: "Nazwij klasę inaczej i podaj w recordClasses, jak długo przechowywać jej dane.",
      en: "Name the class otherwise, and say in recordClasses how long its data are kept.",
    },
  );
}

function unknownClass(written: unknown, pointer: string, classes: readonly string[]): Problem {
  const name = typeof written === "string" ? written : JSON.stringify(written);
  return checkProblem(
    "OGW168",
    pointer,
    {
      pl: `Nie ma klasy danych „${name}”, więc nie wiadomo, jak długo przechowywać odpowiedź.`,
      en: `There is no record class “${name}”, so nobody knows how long to keep the answer.`,
    },
    nameRemedy(name, classes),
  );
}
