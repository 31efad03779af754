import type { RulePattern } from "../shape/pattern.ts";
import { ABOUT_APPLICATION } from "./usual.ts";

const MEMBERS = { pl: "lista członków", en: "list of members" };
const FEWEST = { pl: "najmniej osób", en: "fewest people" };

/** A group of at least so many members, listed. */
const groupSizeAtLeast = (): RulePattern => ({
  family: "group",
  title: { pl: "Wielkość grupy", en: "Size of the group" },
  explanation: {
    pl: "Lista członków ma co najmniej tyle pozycji. Tej samej osoby wpisanej dwa razy pilnuje „membersDistinct”.",
    en: "The list of members has at least so many items. A person written twice is found by “membersDistinct”.",
  },
  sentence: {
    pl: "Na liście „[members]” jest co najmniej tyle osób: [min].",
    en: "The list “[members]” has at least so many people: [min].",
  },
  slots: {
    members: { kind: "field", of: "list", words: MEMBERS, example: "group.members" },
    min: { kind: "number", least: 1, words: FEWEST, example: 3 },
  },
  rule: {
    title: { pl: "Wielkość grupy", en: "Size of the group" },
    kind: "eligibility",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: { given: ["members"], holds: { ">=": [{ count: [{ slot: "members" }] }, { slot: "min" }] } },
    messages: {
      met: {
        pl: "Grupa liczy {size, plural, one {# osobę} few {# osoby} many {# osób} other {# osoby}}.",
        en: "The group has {size, plural, one {# member} other {# members}}.",
      },
      notMet: {
        pl: "Grupa liczy {size, plural, one {# osobę} few {# osoby} many {# osób} other {# osoby}}, a potrzeba co najmniej {min}.",
        en: "The group has {size, plural, one {# member} other {# members}}, but at least {min} are needed.",
      },
      undetermined: {
        pl: "Podaj członków grupy, co najmniej {min}.",
        en: "State the members of the group, {min} at least.",
      },
      args: { size: { count: [{ slot: "members" }] }, min: { slot: "min" } },
    },
  },
  cases: [
    { name: "just enough", facts: { members: { count: "min", each: {} } }, expect: "met" },
    { name: "one too few", facts: { members: { count: "min", each: {}, plus: -1 } }, expect: "notMet" },
    { name: "no list yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** A stated number of people from a lower to an upper limit. */
const peopleBetween = (): RulePattern => ({
  family: "group",
  title: { pl: "Liczba osób w granicach", en: "Number of people within limits" },
  explanation: {
    pl: "Podana liczba, np. członków albo uczestników, mieści się w granicach; obie są dozwolone.",
    en: "A stated number, such as of members or participants, is within limits; both are allowed.",
  },
  sentence: { pl: "„[people]” to liczba od [min] do [max].", en: "“[people]” is from [min] to [max]." },
  slots: {
    people: {
      kind: "field",
      of: "number",
      words: { pl: "liczba osób", en: "number of people" },
      example: "group.size",
    },
    min: { kind: "number", least: 0, words: FEWEST, example: 3 },
    max: { kind: "number", notBelow: "min", words: { pl: "najwięcej osób", en: "most people" }, example: 15 },
  },
  rule: {
    title: { pl: "[people] w granicach", en: "[people] within limits" },
    kind: "eligibility",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: { given: ["people"], holds: { "<=": [{ slot: "min" }, { slot: "people" }, { slot: "max" }] } },
    messages: {
      met: { pl: "„[people]”: {people}.", en: "“[people]”: {people}." },
      notMet: {
        pl: "„[people]”: dozwolone jest od {min} do {max}, a podano: {people}.",
        en: "“[people]” must be from {min} to {max}, but {people} was stated.",
      },
      undetermined: {
        pl: "Podaj „[people]”: od {min} do {max}.",
        en: "State “[people]”: from {min} to {max}.",
      },
      args: { people: { slot: "people" }, min: { slot: "min" }, max: { slot: "max" } },
    },
  },
  cases: [
    { name: "the lower limit", facts: { people: { slot: "min" } }, expect: "met" },
    { name: "the upper limit", facts: { people: { slot: "max" } }, expect: "met" },
    { name: "one too many", facts: { people: { slot: "max", plus: 1 } }, expect: "notMet" },
    { name: "one too few", facts: { people: { slot: "min", plus: -1 } }, expect: "notMet" },
    { name: "no number yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** No member written twice. */
const membersDistinct = (): RulePattern => ({
  family: "group",
  title: { pl: "Każda osoba raz", en: "Each person once" },
  explanation: {
    pl: "Na liście nikt nie powtarza się pod względem podanego pola, np. numeru PESEL albo imienia i nazwiska w jednym polu.",
    en: "Nobody stands in the list twice by the stated field, such as an identity number, or first and last name in one field.",
  },
  sentence: {
    pl: "Na liście „[members]” nikt się nie powtarza („[key]”).",
    en: "Nobody stands in the list “[members]” twice (“[key]”).",
  },
  slots: {
    members: { kind: "field", of: "list", words: MEMBERS, example: "group.members" },
    key: {
      kind: "field",
      of: "text",
      within: "members",
      words: { pl: "pole, po którym się poznaje osobę", en: "field by which a person is known" },
      example: "name",
    },
  },
  rule: {
    title: { pl: "Każda osoba raz", en: "Each person once" },
    kind: "requirement",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["members"],
      holds: {
        "===": [{ distinct: [{ slot: "members" }, { slot: "key" }] }, { count: [{ slot: "members" }] }],
      },
    },
    messages: {
      met: { pl: "Nikt się nie powtarza.", en: "Nobody is written twice." },
      notMet: {
        pl: "Ktoś stoi na liście „[members]” dwa razy.",
        en: "Somebody stands in the list “[members]” twice.",
      },
      undetermined: {
        pl: "Uzupełnij „[key]” na liście „[members]”.",
        en: "Complete “[key]” in the list “[members]”.",
      },
    },
  },
  cases: [
    {
      name: "two people",
      facts: { members: { items: [{ key: "Anna Nowak" }, { key: "Jan Kowalski" }] } },
      expect: "met",
    },
    {
      name: "one twice",
      facts: { members: { items: [{ key: "Anna Nowak" }, { key: "Anna Nowak" }] } },
      expect: "notMet",
    },
    { name: "no list yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** A patron for those who need one. */
const patronGiven = (): RulePattern => ({
  family: "group",
  title: { pl: "Patron grupy", en: "Patron of the group" },
  explanation: {
    pl: "Grupa podaje organizację, która za nią podpisze umowę. Dopisz „for”, gdy wnioski składają też inni.",
    en: "A group states the organisation that will sign the agreement for it. Add “for” where others apply as well.",
  },
  sentence: { pl: "Podano patrona: „[patron]”.", en: "A patron is given: “[patron]”." },
  slots: {
    patron: {
      kind: "field",
      of: "text",
      blank: "asked",
      words: { pl: "nazwa albo numer patrona", en: "name or number of the patron" },
      example: "group.patron",
    },
  },
  rule: {
    title: { pl: "Patron grupy", en: "Patron of the group" },
    kind: "eligibility",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: { known: [{ slot: "patron" }] },
    messages: {
      met: { pl: "Grupa ma patrona.", en: "The group has a patron." },
      notMet: {
        pl: "Grupa potrzebuje patrona, który podpisze umowę. Uzupełnij „[patron]”.",
        en: "The group needs a patron who signs the agreement. Complete “[patron]”.",
      },
      undetermined: { pl: "Podaj „[patron]”.", en: "State “[patron]”." },
    },
  },
  cases: [
    { name: "a patron", facts: { patron: { any: "patron" } }, expect: "met" },
    { name: "left blank", facts: { patron: null }, expect: "notMet" },
    { name: "nothing yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** No member who sits in a body of the patron. */
const patronOutsideGroup = (): RulePattern => ({
  family: "group",
  title: { pl: "Patron spoza grupy", en: "Patron from outside the group" },
  explanation: {
    pl: "Nikt z listy nie zasiada we władzach patrona; mówi o tym pole tak/nie przy każdej osobie.",
    en: "Nobody of the list sits in a body of the patron; a yes/no field of each person says so.",
  },
  sentence: {
    pl: "Nikt z listy „[members]” nie zasiada we władzach patrona.",
    en: "Nobody of the list “[members]” sits in a body of the patron.",
  },
  slots: {
    members: { kind: "field", of: "list", words: MEMBERS, example: "group.members" },
    inBody: {
      kind: "field",
      of: "yesNo",
      within: "members",
      words: { pl: "czy zasiada we władzach patrona", en: "whether they sit in a body of the patron" },
      example: "inPatronsBody",
    },
  },
  rule: {
    title: { pl: "Patron spoza grupy", en: "Patron from outside the group" },
    kind: "eligibility",
    severity: "blocking",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["members"],
      holds: { none: [{ slot: "members" }, { given: ["inBody"], holds: { slot: "inBody" } }] },
    },
    messages: {
      met: {
        pl: "Nikt z grupy nie zasiada we władzach patrona.",
        en: "Nobody of the group sits in a body of the patron.",
      },
      notMet: {
        pl: "Ktoś z grupy zasiada we władzach patrona. Wybierz innego patrona.",
        en: "Somebody of the group sits in a body of the patron. Choose another patron.",
      },
      undetermined: {
        pl: "Podaj przy każdej osobie, czy zasiada we władzach patrona.",
        en: "State of each person whether they sit in a body of the patron.",
      },
    },
  },
  cases: [
    { name: "nobody", facts: { members: { items: [{ inBody: false }, { inBody: false }] } }, expect: "met" },
    { name: "one", facts: { members: { items: [{ inBody: false }, { inBody: true }] } }, expect: "notMet" },
    { name: "no list yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** Patterns about the group. */
export const groupPatterns = {
  groupSizeAtLeast,
  peopleBetween,
  membersDistinct,
  patronGiven,
  patronOutsideGroup,
};
