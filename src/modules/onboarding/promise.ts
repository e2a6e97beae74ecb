const hourInMs = 3_600_000;
const saturday = 6;
const sunday = 0;

/**
 * Until when a review is promised: so many hours after it was sent in, Saturdays and Sundays (UTC) not counted.
 * What is sent in at the weekend counts from Monday 00:00.
 */
export function promisedUntil(submittedAt: Date, promiseHours: number): Date {
  let at = startOfWork(submittedAt);
  let leftInMs = promiseHours * hourInMs;
  for (;;) {
    const untilMidnightInMs = nextMidnight(at).getTime() - at.getTime();
    if (leftInMs <= untilMidnightInMs) return new Date(at.getTime() + leftInMs);
    leftInMs -= untilMidnightInMs;
    at = startOfWork(nextMidnight(at));
  }
}

function startOfWork(at: Date): Date {
  let day = at;
  while (day.getUTCDay() === saturday || day.getUTCDay() === sunday) day = nextMidnight(day);
  return day;
}

function nextMidnight(at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + 1));
}
