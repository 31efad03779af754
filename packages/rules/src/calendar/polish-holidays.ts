import type { HolidayCalendar } from "./holiday-calendar.ts";

const ACT_1951 = "ustawa z 18.01.1951 o dniach wolnych od pracy (Dz.U. 1951 nr 4 poz. 28 ze zm.)";

/**
 * Public holidays and weekly rest days of Poland, complete from 1991, as the law stood on 1 February 2025.
 *
 * Saturday is no holiday but ends no term: KPA art. 57 §4 and KC art. 115 as in force since 2017; for administrative
 * terms so already the Supreme Administrative Court, I OPS 1/11. A programme whose terms are older or of another law
 * pins a calendar of its own.
 */
export const polishHolidays: HolidayCalendar = {
  id: "PL",
  version: "2025-02-01",
  completeFrom: "1991-01-01",
  weeklyRest: [
    { weekday: 6, name: { pl: "sobota", en: "Saturday" }, source: "KPA art. 57 §4; KC art. 115" },
    { weekday: 7, name: { pl: "niedziela", en: "Sunday" }, source: ACT_1951 },
  ],
  holidays: [
    {
      id: "new-year",
      name: { pl: "Nowy Rok", en: "New Year's Day" },
      on: { month: 1, day: 1 },
      source: ACT_1951,
    },
    {
      id: "epiphany",
      name: { pl: "Święto Trzech Króli", en: "Epiphany" },
      on: { month: 1, day: 6 },
      from: "2011-01-01",
      source: "ustawa z 24.09.2010 (Dz.U. 2010 nr 224 poz. 1459)",
    },
    {
      id: "easter-sunday",
      name: { pl: "Wielkanoc", en: "Easter Sunday" },
      on: { daysFromEaster: 0 },
      source: ACT_1951,
    },
    {
      id: "easter-monday",
      name: { pl: "Poniedziałek Wielkanocny", en: "Easter Monday" },
      on: { daysFromEaster: 1 },
      source: ACT_1951,
    },
    {
      id: "labour-day",
      name: { pl: "Święto Państwowe 1 Maja", en: "Labour Day" },
      on: { month: 5, day: 1 },
      source: ACT_1951,
    },
    {
      id: "constitution-day",
      name: { pl: "Święto Narodowe Trzeciego Maja", en: "Constitution Day" },
      on: { month: 5, day: 3 },
      source: "ustawa z 6.04.1990 (Dz.U. 1990 nr 28 poz. 160)",
    },
    {
      id: "pentecost",
      name: { pl: "Zielone Świątki", en: "Pentecost" },
      on: { daysFromEaster: 49 },
      source: ACT_1951,
    },
    {
      id: "corpus-christi",
      name: { pl: "Boże Ciało", en: "Corpus Christi" },
      on: { daysFromEaster: 60 },
      source: ACT_1951,
    },
    {
      id: "assumption",
      name: { pl: "Wniebowzięcie Najświętszej Maryi Panny", en: "Assumption" },
      on: { month: 8, day: 15 },
      source: ACT_1951,
    },
    {
      id: "all-saints",
      name: { pl: "Wszystkich Świętych", en: "All Saints' Day" },
      on: { month: 11, day: 1 },
      source: ACT_1951,
    },
    {
      id: "independence-day",
      name: { pl: "Narodowe Święto Niepodległości", en: "Independence Day" },
      on: { month: 11, day: 11 },
      source: ACT_1951,
    },
    {
      id: "independence-centenary",
      name: {
        pl: "Święto Narodowe z okazji setnej rocznicy odzyskania niepodległości",
        en: "Centenary of Independence",
      },
      on: { once: "2018-11-12" },
      source: "ustawa z 7.11.2018 (Dz.U. 2018 poz. 2117)",
    },
    {
      id: "christmas-eve",
      name: { pl: "Wigilia Bożego Narodzenia", en: "Christmas Eve" },
      on: { month: 12, day: 24 },
      from: "2025-02-01",
      source: "ustawa z 6.12.2024 (Dz.U. 2024 poz. 1965)",
    },
    {
      id: "christmas-day",
      name: { pl: "pierwszy dzień Bożego Narodzenia", en: "Christmas Day" },
      on: { month: 12, day: 25 },
      source: ACT_1951,
    },
    {
      id: "second-christmas-day",
      name: { pl: "drugi dzień Bożego Narodzenia", en: "Second Day of Christmas" },
      on: { month: 12, day: 26 },
      source: ACT_1951,
    },
  ],
};
