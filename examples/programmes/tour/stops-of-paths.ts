import { call, deadlines, formOfPaths, oneCard } from "./document-parts.ts";
import { ofOneSum } from "./rules.ts";
import { basis, type Stop, words } from "./stop.ts";

/** The stop at which each kind of applicant concludes the agreement in its own way. */
export const stopsOfPaths: readonly Stop[] = [
  {
    id: "paths",
    title: words("Wycieczka 18: kto podpisuje umowę", "Tour 18: who signs the agreement"),
    description: words(
      "Organizacja podpisuje przez dwie osoby, grupa z patronem przez patrona, grupa działająca sama przez dwie osoby wybrane spośród siebie, a oferenci wspólni każdy za siebie. Od tego, kto składa, zależy też, kto odpowiada i czyj jest rachunek. Za wnioskodawcę mogą działać jeszcze dwie osoby.",
      "An organisation signs by two people, a hosted group by its patron, a group that acts alone by two people chosen among its members, and those who offer jointly each for itself. Who is liable and whose account is paid depend on who applies as well. Two more people may act for the applicant.",
    ),
    rules: [...ofOneSum],
    call: call("T18/", "12000.00"),
    applicants: {
      entity: {
        applicant: "applicant.nip",
        patron: "patronNip",
        leader: "leaderNip",
        partner: "partners[].nip",
      },
      representatives: { atMost: 2, basis },
      paths: {
        by: "way",
        of: {
          alone: {
            party: "applicant",
            signs: { representatives: 2 },
            liable: "party",
            paidTo: "party",
            basis,
          },
          hosted: { party: "patron", signs: { representatives: 1 }, liable: "party", paidTo: "party", basis },
          selfActing: {
            party: "members",
            signs: { chosenFrom: "members[].name", number: 2 },
            liable: "eachForAll",
            paidTo: "oneSignatory",
            basis,
          },
          joint: { party: "all", signs: "eachParty", liable: "eachForAll", paidTo: "leader", basis },
        },
      },
    },
    scoring: oneCard,
    beside: { form: formOfPaths, deadlines: deadlines(false, false) },
  },
];
