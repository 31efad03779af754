/** The chapters of the operator reference, each with its operators in the order of reading. */
export const operatorGroups: readonly { readonly title: string; readonly names: readonly string[] }[] = [
  { title: "Facts and parameters", names: ["var", "param", "lookup", "known", "absent", "coalesce"] },
  { title: "Conditions", names: ["and", "or", "!", "if"] },
  { title: "Comparing", names: ["===", "!==", "<", "<=", ">", ">=", "between"] },
  {
    title: "Choices and sets",
    names: ["in", "oneOf", "noneOf", "contains", "overlaps", "disjoint", "subsetOf", "sameSet"],
  },
  {
    title: "Numbers and money",
    names: ["+", "-", "*", "/", "%", "min", "max", "round", "share", "pctOf", "bands"],
  },
  {
    title: "Lists",
    names: ["some", "all", "none", "filter", "map", "count", "sumOf", "minOf", "maxOf", "distinct"],
  },
  {
    title: "Dates and terms",
    names: ["date.add", "date.sub", "date.diff", "ageAt", "workdays.add", "workdays.between", "deadline"],
  },
  { title: "Places", names: ["inTerritory"] },
  { title: "Texts", names: ["text.len", "text.matches"] },
  { title: "Written constants", names: ["money", "pct", "date", "instant"] },
];
