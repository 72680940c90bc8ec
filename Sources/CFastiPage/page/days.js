// Days are whole numbers from 1970-01-01, day 0; ranges are half-open.

const dayLength = 86400000;
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The day of a date; months beyond the year run on into the next. */
function dayOf(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Math.round(date.getTime() / dayLength);
}

/** Year, month from 0 and day of the month. */
function dateOf(day) {
  const date = new Date(day * dayLength);
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
}

/**
 * The days of a year, a month or a day as somebody types it: [first, day after the last].
 * Null where it is none.
 */
function daysOf(text) {
  const match = /^\s*(-?\d{1,6})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*$/.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => part && Number(part));
  if (month === undefined) return [dayOf(year, 0, 1), dayOf(year + 1, 0, 1)];
  if (month < 1 || month > 12) return null;
  if (day === undefined) return [dayOf(year, month - 1, 1), dayOf(year, month, 1)];
  const first = dayOf(year, month - 1, day);
  if (day < 1 || dateOf(first)[2] !== day) return null;
  return [first, first + 1];
}

/** "2020-07-15", as it can be typed. */
function typedDay(day) {
  const [year, month, date] = dateOf(day);
  const two = (number) => String(number).padStart(2, "0");
  const digits = String(Math.abs(year)).padStart(4, "0");
  return (year < 0 ? "-" : "") + digits + "-" + two(month + 1) + "-" + two(date);
}

function yearWords(year) {
  return year <= 0 ? 1 - year + " BC" : String(year);
}

/** "15 Jul 2020". */
function dayWords(day) {
  const [year, month, date] = dateOf(day);
  return date + " " + monthNames[month] + " " + yearWords(year);
}

/** Steps of an axis, from the finest: their least length in days, and the one that holds a day. */
const steps = [
  ...[1, 2, 7, 14].map((days) => ({
    length: days,
    start: (day) => Math.floor(day / days) * days,
    next: (day) => day + days,
    words: dayWords,
  })),
  ...[1, 3, 6].map((months) => ({
    length: months * 30,
    start: (day) => dayOf(dateOf(day)[0], Math.floor(dateOf(day)[1] / months) * months, 1),
    next: (day) => dayOf(dateOf(day)[0], dateOf(day)[1] + months, 1),
    words: (day) => monthNames[dateOf(day)[1]] + " " + yearWords(dateOf(day)[0]),
  })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 50000].map((years) => ({
    length: years * 365,
    start: (day) => dayOf(Math.floor(dateOf(day)[0] / years) * years, 0, 1),
    next: (day) => dayOf(dateOf(day)[0] + years, 0, 1),
    words: (day) => yearWords(dateOf(day)[0]),
  })),
];
