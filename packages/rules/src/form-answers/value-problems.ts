import { didYouMean } from "../document/index.ts";
import type { Problem } from "../errors/index.ts";
import { formTree } from "../form/form-tree.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import { answerProblem } from "./answer-problem.ts";
import { fieldPointers } from "./field-pointers.ts";

/** OGW261: the form has no field at this place. */
export function noSuchField(form: JsonSchema, path: string): Problem {
  const near = didYouMean(path.replaceAll(/\/\d+(?=\/|$)/g, "/-"), fieldPointers(formTree(form)));
  return answerProblem(
    "OGW261",
    path,
    { pl: `Formularz nie ma pola w miejscu „${path}”.`, en: `The form has no field at “${path}”.` },
    near === undefined
      ? {
          pl: "Wskaż pole formularza, np. „/budget/requested”, a pozycję listy numerem od 0 albo „-”.",
          en: "Name a field of the form, such as “/budget/requested”, and a list item by its number from 0 or “-”.",
        }
      : { pl: `Czy chodziło o „${near}”?`, en: `Did you mean “${near}”?` },
  );
}

/** OGW262: the list has no item of this number. */
export function noSuchItem(path: string, index: number, length: number): Problem {
  return answerProblem(
    "OGW262",
    path,
    {
      pl: `Lista nie ma pozycji o numerze ${index}; liczba pozycji: ${length}.`,
      en: `The list has no item ${index}; it has ${length}.`,
    },
    {
      pl: "Podaj numer istniejącej pozycji (od 0) albo „-”, aby dodać nową na końcu.",
      en: "Give the number of an item it has (from 0), or “-” to add one at the end.",
    },
  );
}

/** OGW263: something else stands where the form has a group or a list. */
export function notAGroup(path: string): Problem {
  return answerProblem(
    "OGW263",
    path,
    {
      pl: "Na drodze do tego pola stoi wartość, która nie jest grupą pól ani listą.",
      en: "On the way to this field stands a value that is neither a group of fields nor a list.",
    },
    { pl: "Najpierw popraw tę wartość w całości.", en: "Correct that value as a whole first." },
  );
}
