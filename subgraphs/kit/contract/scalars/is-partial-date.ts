const form =
  /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:T(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?(?<offset>Z|[+-]\d{2}:\d{2}))?)?)?$/;

/** Whether a text is a date of reduced precision after ISO 8601 (year, month, day or date-time with offset) that the calendar has. */
export function isPartialDate(text: string): boolean {
  const parts = form.exec(text)?.groups;
  if (!parts) return false;
  const { year, month = '01', day = '01', hour = '00', minute = '00', second = '00', offset = 'Z' } = parts;
  if (!isOnCalendar(Number(year), Number(month), Number(day))) return false;
  const [offsetHour, offsetMinute] = offset === 'Z' ? [0, 0] : offset.slice(1).split(':').map(Number);
  const inRange = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return inRange && (offsetHour ?? 0) < 24 && (offsetMinute ?? 0) < 60;
}

function isOnCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
