const moments = ["draft", "submission", "formalCheck"];
const basis = ["regulations"];

/** The rules of the minimal programme: an amount, a letter that may be supplied, a place that a person looks at. */
export function minimalRules(): Record<string, unknown>[] {
  return [
    {
      id: "amount-in-range",
      title: { pl: "Kwota w granicach", en: "Amount in range" },
      kind: "eligibility",
      severity: "blocking",
      moments,
      require: { "<=": [500, { var: "requested" }, 5000] },
      basis,
      messages: {
        notMet: {
          pl: "Kwota poza granicami od 500 do 5000 zł.",
          en: "The amount is outside 500 to 5000 PLN.",
        },
        undetermined: { pl: "Nie podano kwoty.", en: "The amount is missing." },
      },
    },
    {
      id: "letter-signed",
      title: { pl: "Podpisany list", en: "Signed letter" },
      kind: "requirement",
      severity: "curable",
      moments,
      require: { var: "letterSigned" },
      basis,
      messages: {
        notMet: { pl: "Brakuje podpisanego listu.", en: "The signed letter is missing." },
        undetermined: {
          pl: "Nie wiadomo, czy list podpisano.",
          en: "It is not known whether the letter is signed.",
        },
      },
    },
    {
      id: "site-public",
      title: { pl: "Teren publiczny", en: "Public ground" },
      kind: "eligibility",
      severity: "blocking",
      moments: ["formalCheck"],
      when: { coalesce: [{ var: "needsSite" }, false] },
      require: { var: "siteIsPublic" },
      basis,
      messages: {
        notMet: { pl: "Teren nie jest publiczny.", en: "The ground is not public." },
        undetermined: { pl: "Teren musi obejrzeć pracownik.", en: "An officer has to look at the ground." },
      },
    },
  ];
}
